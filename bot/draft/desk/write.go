package desk

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/prose"
)

// next is what the next version of a draft is made from.
type next struct {
	description draft.Description
	sections    []draft.SectionID // that a model is to write; empty for all that it may
	byHand      bool              // nothing is to be written: the description is what it shall be
	note        string            // for the person; "" for nothing worth a word
}

// reserve is the time that is kept, of what an event has, to save and to show a draft
// when a model takes too long.
const reserve = 8 * time.Second

// offer answers a message that asks for a description: what was understood, and the two
// ways on.
func (d *Desk) offer(ctx context.Context, o *open) (string, error) {
	m, ok := o.event.(bot.Message)
	if !ok {
		return "ignored", nil
	}
	b := draft.FromWords(d.Know(), d.Meant(m.Thread, m.Text), m.Text)
	o.language = b.Language
	w := o.words()
	carried := target{Brief: &b}.String()
	buttons := []bot.Button{{Label: w.fillIn, Action: name + ".begin", Value: carried, Primary: true}}
	done := draft.Complete(d.Know(), b, d.Now())
	if len(draft.Faults(d.Know(), done, o.language)) == 0 {
		buttons = append(buttons, bot.Button{Label: w.writeNow, Action: name + ".now", Value: carried})
	}
	return d.say(ctx, o, "offered",
		bot.Lead{Text: w.offerLead}, bot.Text{Text: d.understood(b, o.language)}, bot.Buttons{Buttons: buttons}, bot.Note{Text: w.automated})
}

// write writes the first version of a description and shows it in its thread.
func (d *Desk) write(ctx context.Context, o *open) (string, error) {
	b := o.brief()
	if s, ok := o.event.(bot.Submission); ok {
		b, _ = d.briefOf(s)
	}
	b = draft.Complete(d.Know(), b, d.Now())
	if faults := draft.Faults(d.Know(), b, o.language); len(faults) > 0 {
		return d.say(ctx, o, "faulty", bot.Text{Text: o.words().faulty}, bot.Buttons{Buttons: []bot.Button{
			{Label: o.words().fillIn, Action: name + ".begin", Value: target{Brief: &b}.String(), Primary: true},
		}})
	}
	card := o.delivery
	card.EventID += "/card"
	card.InChannel = card.Thread.TS == ""
	thread, err := d.Opener.Open(ctx, card, bot.Reply{Parts: d.card(o, b)})
	if err != nil {
		return "", fmt.Errorf("begin the thread of a draft: %w", err)
	}
	o.delivery.Thread, o.stub.Channel, o.stub.Thread = thread, thread.Channel, thread.TS
	if o.record != nil {
		return d.showAgain(ctx, o)
	}
	return d.newVersion(ctx, o, "wrote", "", func(*version) next {
		return next{description: d.Writer().Write(b)}
	})
}

// newVersion makes the next version of a draft and shows it: what make returns, with
// the sections that it names written by the model, if there is one. What is the same
// as before makes none. A retry of the same event only shows it. Where somebody else
// has saved meanwhile, what is made by hand is made again, on top of theirs.
func (d *Desk) newVersion(ctx context.Context, o *open, what, detail string, make func(last *version) next) (string, error) {
	if o.record != nil && o.record.has(o.event.EventID()) {
		return d.showAgain(ctx, o)
	}
	n, from := make(o.last()), o.record
	if last := o.last(); last != nil && n.byHand && reflect.DeepEqual(last.Description, n.description) {
		return d.say(ctx, o, "unchanged", bot.Text{Text: o.words().noChange})
	}
	done, err := d.prose(ctx, o, n)
	if err != nil {
		return "", err
	}
	err = d.save(ctx, o, what, detail, func() {
		if n.byHand && o.record != from {
			n = make(o.last())
			done.Description = n.description
		}
		v := version{Description: done.Description, By: o.person, Event: o.event.EventID(), Model: done.Model, At: d.Now()}
		v.Traces = d.Writer().Traces(d.Know(), done.Description, o.keptSoFar())
		if v.Model == "" && o.last() != nil && handmade(v.Description) {
			v.Model = o.last().Model // its words are still there, or others put in their place
		}
		v.Note = joined(n.note, done.Note, o.reviewFell())
		o.next(v)
	})
	if err != nil {
		return "", err
	}
	return d.show(ctx, o)
}

// handmade tells whether a description has sections of a model's, or of a person's who
// may have begun with a model's.
func handmade(d draft.Description) bool {
	return slices.ContainsFunc(d.Sections, func(s draft.Section) bool { return s.Origin == draft.FromModel || s.Origin == draft.FromPerson })
}

// last is the latest version, nil before there is one.
func (o *open) last() *version {
	if o.record == nil {
		return nil
	}
	return o.record.last()
}

// next adds a version to the draft, which is under way again.
func (o *open) next(v version) {
	if o.record == nil {
		o.record = &record{}
	}
	o.record.add(v)
	o.stub.State = stateDraft
}

// reviewFell says that an approval, or a request for one, is for the version that was
// the latest until now; "" where there is none.
func (o *open) reviewFell() string {
	if o.record == nil || o.record.Review.Approver == "" || o.record.Review.Version != o.record.number() {
		return ""
	}
	return fmt.Sprintf(o.words().reviewFell, o.record.number())
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// showAgain shows a version that an earlier attempt has saved: in the message that it
// had begun, if it had.
func (d *Desk) showAgain(ctx context.Context, o *open) (_ string, err error) {
	if d.Prose != nil && o.delivery.Again {
		if o.stream, err = d.Stream.Stream(ctx, o.delivery); err != nil {
			return "", fmt.Errorf("go on with a stream: %w", err)
		}
	}
	return d.show(ctx, o)
}

// prose has the model write, where there is one, and shows its text as it comes; show
// ends that message as the draft. A person may stop it.
func (d *Desk) prose(ctx context.Context, o *open, n next) (done prose.Written, err error) {
	if d.Prose == nil || n.byHand {
		return prose.Written{Description: n.description}, nil
	}
	if err := d.announce(ctx, o); err != nil {
		return prose.Written{}, err
	}
	if o.stream, err = d.Stream.Stream(ctx, o.delivery); err != nil {
		return prose.Written{}, fmt.Errorf("begin a stream: %w", err)
	}
	asking, stop := withReserve(ctx)
	defer stop()
	d.running.Store(o.stub.ID, stop)
	defer d.running.Delete(o.stub.ID)
	d.running.Store(o.delivery.Thread.Key(), stop)
	defer d.running.Delete(o.delivery.Thread.Key())
	r := prose.Request{Team: o.stub.Team, Person: o.person, Language: o.language, Description: n.description, Sections: n.sections}
	var failed error
	done = d.Prose.Write(asking, r, func(text string) {
		if failed == nil {
			failed = o.stream.Append(ctx, text)
		}
	})
	return done, failed
}

// withReserve ends before a context does, so that there is time left for the draft.
func withReserve(ctx context.Context) (context.Context, context.CancelFunc) {
	end, ok := ctx.Deadline()
	if !ok {
		return context.WithCancel(ctx)
	}
	return context.WithDeadline(ctx, end.Add(-min(reserve, time.Until(end)/2)))
}

// announce says where the prompt goes, with a button to stop.
func (d *Desk) announce(ctx context.Context, o *open) error {
	w := o.words()
	to := o.delivery
	to.EventID += "/announced"
	r := bot.Reply{Parts: []bot.Part{
		bot.Note{Text: fmt.Sprintf(w.stopping, d.Prose.Host())},
		bot.Buttons{Buttons: []bot.Button{{Label: w.stop, Action: name + ".stop", Value: target{Draft: o.stub.ID}.String()}}},
	}}
	if err := d.Poster.Post(ctx, to, r); err != nil {
		return fmt.Errorf("say where the prompt goes: %w", err)
	}
	if err := d.Stream.Status(ctx, o.delivery.Thread, fmt.Sprintf(w.writing, d.Prose.Host())); err != nil {
		d.log().Warn("say what is being done", "error", err)
	}
	return nil
}

// Stop implements bot.Stopper.
func (d *Desk) Stop(t bot.Thread) { d.stop(t.Key()) }

// stop ends what a model is writing in this process, at once: the click itself waits
// for its turn behind the writing.
func (d *Desk) stop(id string) {
	if cancel, ok := d.running.Load(id); ok {
		if end, ok := cancel.(context.CancelFunc); ok {
			end()
		}
	}
}
