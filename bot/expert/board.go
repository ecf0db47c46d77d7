package expert

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// How much of a text is shown in the channel, in characters, so that a case stays one
// message.
const (
	shownMost   = 700 // of an answer to a question
	showsAtMost = 4   // times that a case is shown while others change it
)

// onBoard is the delivery of a case's message.
func (*Desk) onBoard(o *open) bot.Delivery {
	to := o.delivery.To(bot.Thread{Team: o.stub.Team, Channel: o.stub.Channel, TS: o.stub.Message})
	to.EventID, to.User = o.stub.ID+"/case", o.stub.Asker // not the event's id, which names the asker
	return to
}

// show has the case's message show the case as it is now. Of two who change a case at
// once the later to show it looks again, so the message ends as the case does. A message
// that somebody has removed is no fault of the step that was taken.
func (d *Desk) show(ctx context.Context, o *open) error {
	for range showsAtMost {
		if o.record == nil || o.stub.Message == "" {
			return nil
		}
		shown := o.stub.Revision
		err := d.Board.Change(ctx, d.onBoard(o), d.board(o))
		if bot.IsPermanent(err) {
			d.count("unshown")
			return nil
		}
		if err != nil {
			return fmt.Errorf("show case %s: %w", o.stub.ID, err)
		}
		if err := d.load(ctx, o, o.stub.ID); err != nil || o.stub.Revision == shown {
			return err
		}
	}
	return nil
}

// board is a case as its message shows it.
func (d *Desk) board(o *open) bot.Reply {
	w := wordsOf(d.boardLanguage(o.record))
	if o.stub.Kind == kindProposal {
		return bot.Reply{Parts: d.proposed(o, w)}
	}
	return bot.Reply{Parts: append(d.asked(o, w), d.state(o, w)...)}
}

func (d *Desk) boardLanguage(r *record) string { return cmp.Or(d.Language, r.Language, "en") }

// asked is a question with what helps to answer it.
func (d *Desk) asked(o *open, w wording) []bot.Part {
	q := o.record.Question
	parts := []bot.Part{bot.Note{Text: w.someoneAsks}}
	if q.Named {
		parts = []bot.Part{bot.Credit{User: o.stub.Asker, Text: w.asks}}
	}
	parts = append(parts, bot.Text{Text: q.Text})
	var notes []string
	if q.Context != "" {
		notes = append(notes, w.contextIs+q.Context)
	}
	notes = append(notes, d.saidText(o.stub.Team, q.Said, w), fmt.Sprintf(w.answerIn, w.languages[o.record.Language]))
	return append(parts, bot.Note{Text: strings.Join(notes, "\n")})
}

// saidText tells what the bot answered and how sure it was.
func (d *Desk) saidText(team string, s said, w wording) string {
	titles := d.titles(team, s, w.language)
	switch knowledge.Outcome(s.Outcome) {
	case knowledge.Answered:
		return fmt.Sprintf(w.saidAnswer, cmp.Or(titles, w.anotherAnswer), s.Sure)
	case knowledge.Choose:
		return fmt.Sprintf(w.saidChoice, titles)
	case knowledge.Unknown:
		if titles == "" {
			return w.saidUnknown
		}
		return w.saidUnknown + " " + fmt.Sprintf(w.nearest, titles)
	case knowledge.OutOfScope:
		return w.saidOutside
	case knowledge.SmallTalk, knowledge.Policy:
	}
	return w.saidNothing
}

// titles names topics.
func (d *Desk) titles(team string, s said, language string) string {
	var list []string
	for _, id := range s.Topics {
		for _, t := range d.Know(team).Topics(s.Profile) {
			if t.ID == id {
				list = append(list, fmt.Sprintf(wordsOf(language).quoted, t.Title.In(language)))
			}
		}
	}
	return strings.Join(list, ", ")
}

// state is where a question stands, and what can be done about it.
func (d *Desk) state(o *open, w wording) []bot.Part {
	q, by := o.record.Question, o.record.Last.By
	switch o.stub.State {
	case stateClaimed:
		return []bot.Part{bot.Credit{User: o.stub.Holder, Text: w.hasIt}, d.row(o,
			button{w.answerIt, "answer", true}, button{w.releaseIt, "release", false}, button{w.closeIt, "close", false})}
	case stateAnswered:
		parts := []bot.Part{bot.Credit{User: q.Answer.By, Text: w.hasAnswered}, bot.Text{Text: bot.Clip(q.Answer.Text, shownMost)}}
		if source := w.sourceOf(q.Answer.Source, q.Answer.Dated); source != "" {
			parts = append(parts, bot.Note{Text: source})
		}
		return append(parts, d.row(o, button{w.proposeIt, "propose", false}))
	case stateClosed:
		return []bot.Part{bot.Credit{User: by, Text: w.hasClosed}}
	}
	return []bot.Part{d.row(o, button{w.claimIt, "claim", true}, button{w.answerIt, "answer", false}, button{w.closeIt, "close", false})}
}

// button is a step that a case's message offers.
type button struct {
	label, step string
	primary     bool
}

// row are the steps of a case, in the channel's language.
func (d *Desk) row(o *open, list ...button) bot.Part {
	value := target{Case: o.stub.ID, Language: d.boardLanguage(o.record)}.String()
	var out []bot.Button
	for _, b := range list {
		out = append(out, bot.Button{Label: b.label, Action: name + "." + b.step, Value: value, Primary: b.primary})
	}
	return bot.Buttons{Buttons: out}
}
