package expert

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"recruitbot/bot"
)

// How long the texts of a question may be, in characters.
const (
	questionMost = 1500
	contextMost  = 200
)

// faults are what is wrong with a form, by field.
type faults = map[string]string

// offer answers a message that asks for a person with the button that opens the form: a
// message can't open one.
func (d *Desk) offer(ctx context.Context, o *open, m bot.Message) (string, error) {
	w := o.words()
	if !d.Route.Open() {
		return d.say(ctx, o, "closed", bot.Text{Text: w.nobody})
	}
	question, _ := wish(m.Text)
	t := target{Language: o.language, Question: question}
	return d.say(ctx, o, "offered", bot.Text{Text: w.offer},
		bot.Buttons{Buttons: []bot.Button{{Label: w.askIt, Action: name + ".ask", Value: t.String(), Primary: true}}})
}

// askForm asks for the question as it is to be shown; nil while it can't be passed on.
func (d *Desk) askForm(o *open) *bot.Form {
	c, ok := o.event.(bot.Click)
	if !ok || !d.Route.Open() {
		return nil
	}
	t := o.target
	t.Question, t.Private, t.Language = "", t.Private || c.Ephemeral || c.Page, o.language
	return d.formOf(o.words(), t, o.target.Question, "")
}

// againForm asks once more, after a person's answer.
func (d *Desk) againForm(o *open) *bot.Form {
	if !d.Route.Open() {
		return nil
	}
	w := o.words()
	q := o.record.Question
	note := ""
	if q.Answer != nil {
		note = w.followUp
	}
	return d.formOf(w, target{Language: o.language, Private: q.Private}, q.Text, note)
}

func (d *Desk) formOf(w wording, t target, question, note string) *bot.Form {
	return &bot.Form{
		ID: name + ".ask", Title: w.askTitle, Submit: w.send, Close: w.cancel, State: t.String(),
		Intro: fmt.Sprintf(w.askIntro, d.days(w)),
		Fields: []bot.Field{
			{ID: "question", Label: w.question, Kind: bot.Paragraph, Most: questionMost, Value: bot.ValueOf(question)},
			{ID: "context", Label: w.context, Hint: w.contextHint, Kind: bot.Line, Most: contextMost, Optional: true, Value: bot.ValueOf(note)},
			{ID: "named", Label: w.named, Kind: bot.Choice, Value: []string{"yes"}, Options: []bot.Option{{Value: "yes", Label: w.withName}, {Value: "no", Label: w.withoutName}}},
		},
	}
}

// days is how long a text is kept.
func (d *Desk) days(w wording) string {
	n := int(d.Keep.Hours() / 24)
	if n == 1 {
		return w.day
	}
	return fmt.Sprintf(w.days, n)
}

// checkAsk wants a question.
func (*Desk) checkAsk(s bot.Submission, w wording) faults {
	if strings.TrimSpace(s.Value("question")) == "" {
		return faults{"question": w.noQuestion}
	}
	return nil
}

// ask opens a case: it is saved, shown to the experts, and its asker told.
func (d *Desk) ask(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok { // the way was closed when the button was pressed
		return d.aside(ctx, o, "closed", bot.Text{Text: o.words().nobody})
	}
	if err := d.begin(ctx, o, s); err != nil {
		return "", err
	}
	if err := d.put(ctx, o); err != nil {
		return "", err
	}
	if o.record == nil || o.stub.Done {
		return "passed_on", nil // an expert was faster: who is told what has become of it need not hear that it waits
	}
	return "passed_on", d.toAsker(ctx, o, "", bot.Text{Text: o.words().passedOn}, bot.Note{Text: fmt.Sprintf(o.words().kept, d.days(o.words()))})
}

// begin saves a new case, or finds the one that an earlier attempt has saved.
func (d *Desk) begin(ctx context.Context, o *open, s bot.Submission) error {
	id := bot.DraftID(s.ID)
	if err := d.load(ctx, o, id); err != nil || o.record != nil {
		return err
	}
	o.stub = bot.Case{Team: s.Thread.Team, ID: id, Kind: kindQuestion, Asker: s.User, State: stateOpen, Channel: d.Route.Channel}
	o.record = &record{
		Event: s.ID, Language: o.language, Last: deed{By: s.User, Event: s.ID, At: d.Now()},
		Question: &question{
			Text: strings.TrimSpace(s.Value("question")), Context: strings.TrimSpace(s.Value("context")), Named: s.Value("named") == "yes",
			Home: s.Thread, Private: o.target.Private || !s.Thread.Direct && s.Thread.TS == "", Said: o.target.Said,
		},
	}
	if err := d.save(ctx, o, "opened"); err != nil {
		return err
	}
	d.count("opened")
	return nil
}

// put shows a case to the experts, once, and keeps where. What was done to it meanwhile is
// shown too. A channel that refuses may be mended: it is tried again.
func (d *Desk) put(ctx context.Context, o *open) error {
	if o.stub.Message != "" {
		return nil
	}
	channel := d.Route.Channel // another one by now, perhaps, than when the case was opened
	o.stub.Channel = channel
	ts, err := d.Board.Put(ctx, d.onBoard(o), d.board(o))
	if err != nil {
		return d.unreached(err)
	}
	shown := func() { o.stub.Channel, o.stub.Message = channel, ts }
	if _, err := d.amend(ctx, o, "posted", func() bool { return o.stub.Message == "" }, shown); err != nil {
		return err
	}
	if o.record == nil || o.stub.State == stateOpen {
		return nil
	}
	return d.show(ctx, o)
}

// unreached is a channel's refusal as something that is tried again.
func (d *Desk) unreached(err error) error {
	var post *bot.PostError
	if errors.As(err, &post) && post.Permanent {
		d.Route.refused(err)
		return &bot.PostError{After: whileClosed, Err: fmt.Errorf("pass a question on: %w", post.Err)}
	}
	return fmt.Errorf("pass a question on: %w", err)
}

// toAsker tells the asker of a question something: where it was asked, or directly where
// nobody else is to read it, or where the bot may not write any more.
func (d *Desk) toAsker(ctx context.Context, o *open, part string, parts ...bot.Part) error {
	q := o.record.Question
	to := o.delivery.To(q.Home)
	to.EventID, to.User = to.EventID+part, o.stub.Asker
	if !q.Private {
		err := d.Poster.Post(ctx, to, bot.Reply{Parts: parts})
		if !bot.IsPermanent(err) {
			return err
		}
	}
	return d.direct(ctx, to, o.stub.Asker, parts)
}

// bring is toAsker where who can't be reached is no reason to try again: it tells whether
// they were.
func (d *Desk) bring(ctx context.Context, o *open, part string, parts ...bot.Part) (bool, error) {
	return d.reached(d.toAsker(ctx, o, part, parts...))
}

// reached tells whether a word got through, and gives the error where it may yet.
func (d *Desk) reached(err error) (bool, error) {
	if bot.IsPermanent(err) {
		d.count("unreached")
		return false, nil
	}
	return err == nil, err
}

// direct tells somebody something in their direct conversation.
func (d *Desk) direct(ctx context.Context, to bot.Delivery, person string, parts []bot.Part) error {
	there, err := d.People.Direct(ctx, to.Thread.Team, person)
	if err != nil {
		return fmt.Errorf("find a direct conversation: %w", err)
	}
	to = to.To(there)
	to.EventID, to.User = cmp.Or(to.EventID, "expert")+"/direct", person
	return d.Poster.Post(ctx, to, bot.Reply{Parts: parts})
}

// GiveUp tells the asker of a question that it could not be passed on, and whether it was
// one: the bot calls it when the last attempt has failed.
func (d *Desk) GiveUp(ctx context.Context, e bot.Errand) (told bool, err error) {
	s, ok := e.Event.(bot.Submission)
	if !ok || s.Form != name+".ask" || d.Route == nil {
		return false, nil
	}
	o, err := d.open(ctx, e.Event, e.Language)
	if err != nil {
		return false, err
	}
	o.delivery = e.Delivery
	o.stub.Asker = s.User
	o.record = &record{Question: &question{Home: s.Thread, Private: o.target.Private || !s.Thread.Direct && s.Thread.TS == ""}}
	d.count("failed")
	return true, d.toAsker(ctx, o, "", bot.Text{Text: o.words().failed}, bot.Text{Text: strings.TrimSpace(s.Value("question"))})
}
