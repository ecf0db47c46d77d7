package bot

import (
	"context"
	"strings"
)

// Desk is where something is seen to that isn't answered at once: documents are written,
// people are asked, what is kept is given out. A desk's forms and the actions of its
// buttons begin with its name and a dot, so that what comes back finds its way.
type Desk interface {
	Name() string
	// Commands are the desk's slash commands.
	Commands() []CommandSpec
	// Command answers one of them, usually with a form. It does no input or output.
	Command(c Command, language string) Reply
	// Wants tells whether a message asks for what the desk does.
	Wants(text string) bool
	// Form is what a click opens, nil where it opens none. It has two seconds.
	Form(ctx context.Context, c Click, language string) (*Form, error)
	// Check looks at a form that was sent, without input or output.
	Check(s Submission, language string) Checked
	// Do does what an event asks for: a message that it wants, a click that opens no
	// form, a submission without faults. It may be called again for the same event.
	Do(ctx context.Context, e Errand) (outcome string, err error)
}

// Regretful is a Desk that itself tells people what it could not do in the end. What is not
// its to tell, by told, is the bot's to apologise for; with an error nobody has been told yet.
type Regretful interface {
	Desk
	GiveUp(ctx context.Context, e Errand) (told bool, err error)
}

// MenuDesk is a Desk with shortcuts. A click on one of them comes to its Form.
type MenuDesk interface {
	Desk
	Shortcuts() []ShortcutSpec
}

// OfferDesk is a Desk whose work begins with a button wherever it is asked for. A command
// can do nothing but show one.
type OfferDesk interface {
	Desk
	Offers(language string) []Button
}

// WordsDesk is a Desk whose commands take a message's words too: what a message asks of it
// may be typed after /recruit.
type WordsDesk interface {
	Desk
	// CommandFor is the command that does what words ask for, of a profile's desk that
	// profile's; false where they ask for nothing that a command begins.
	CommandFor(profile, words string) (Command, bool)
}

// handed is what a desk makes of the words after /recruit, nil where none takes them.
func (b *Bot) handed(c Command) *Reply {
	for _, d := range b.Desks {
		w, ok := d.(WordsDesk)
		if !ok || !d.Wants(c.Text) {
			continue
		}
		if to, ok := w.CommandFor(b.ProfileOf(Thread{Team: c.Team, Channel: c.Channel}, c.Text), c.Text); ok {
			language := b.commandLanguage(c)
			c.Name, c.Text = to.Name, to.Text
			r := d.Command(c, language)
			return &r
		}
	}
	return nil
}

// offers are the buttons of the desks that a test finds fit, in their order.
func (b *Bot) offers(language string, fit func(Desk) bool) (list []Button) {
	for _, d := range b.Desks {
		if o, ok := d.(OfferDesk); ok && fit(d) {
			list = append(list, o.Offers(language)...)
		}
	}
	return list
}

// Errand is an event for a desk.
type Errand struct {
	Event    Event
	Language string   // in which its person is answered
	Delivery Delivery // where the first answer goes; a second one needs another EventID
}

// desk is the desk that a form or a button's action belongs to, nil for none.
func (b *Bot) desk(action string) Desk {
	name, _, found := strings.Cut(action, ".")
	if !found {
		return nil
	}
	for _, d := range b.Desks {
		if d.Name() == name {
			return d
		}
	}
	return nil
}

// deskFor is the desk that an event is for, nil for none.
func (b *Bot) deskFor(e Event) Desk {
	m, written := e.(Message)
	if !written {
		action, _ := ActionOf(e)
		return b.desk(action)
	}
	for _, d := range b.Desks {
		if d.Wants(m.Text) {
			return d
		}
	}
	return nil
}

// Form is the form that a click opens, nil where it opens none: then it is an event
// like others, and may be refused as one. Slack takes a form within three seconds of the
// click. A form that opens counts as a question.
func (b *Bot) Form(ctx context.Context, c Click) (*Form, error) {
	if !b.allowed(c.Thread) || b.spent(c.Thread, c.User) {
		return nil, nil
	}
	f, err := b.formOf(ctx, c, b.language(asker(c), ""))
	if f != nil {
		b.questions(c.Thread, c.User, b.now()).Add(1)
	}
	return f, err
}

func (b *Bot) formOf(ctx context.Context, c Click, language string) (*Form, error) {
	switch c.Action {
	case ActionAsk:
		return askForm(language), nil
	case ActionSalary:
		return b.salaryForm(language), nil
	}
	if d := b.desk(c.Action); d != nil {
		return d.Form(ctx, c, language)
	}
	return nil, nil
}

// Submit looks at a form that was sent. One without faults and without a next page
// has to be handed to Receive.
func (b *Bot) Submit(s Submission) Checked {
	language := b.language(asker(s), "")
	switch s.Form {
	case formAsk:
		return checkAsked(s, language)
	case formProfile:
		return Checked{Next: b.rangeForm(s.Value(fieldProfile), language)}
	}
	d := b.desk(s.Form)
	if d == nil {
		return Checked{}
	}
	return d.Check(s, language)
}

// errand has a desk do what an event asks for.
func (b *Bot) errand(ctx context.Context, d Desk, c Claim) (Verdict, error) {
	e := Errand{Event: c.Event, Language: b.language(asker(c.Event), b.heard(c.Event)), Delivery: b.delivery(c)}
	if _, tells := d.(Stopper); !tells { // it says itself what it is doing
		defer b.working(ctx, e.Delivery.Thread, e.Language)()
	}
	outcome, err := d.Do(ctx, e)
	return Verdict{Outcome: outcome, Forget: outcome == Forgotten}, err
}

// Forgotten is the outcome of an event of which nothing is to be left.
const Forgotten = "forgotten"
