// Package privacy gives people what is kept of them, and removes it.
//
// Both are asked for by a message, by a button, or from the person's page. What is given
// goes into the direct conversation, wherever it was asked for.
//
// 21 November 2026: a message can't open a form, and nothing is removed without one that
// says what goes and what stays. So a message is answered with a button.
//
// 21 November 2026: a deletion is told of with the event's own name, and its row in the
// inbox goes when that is done: a process that dies in between removes again what is left,
// and looks for its word before it says it a second time.
package privacy

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"recruitbot/bot"
)

// name begins the desk's forms and actions.
const name = "privacy"

// The actions of buttons that lead here; the second opens a form of the same name.
const (
	actionExport = name + ".export"
	actionDelete = name + ".delete"
)

// Desk gives and removes what is kept of people. Its fields are set before the first call
// and not changed after.
type Desk struct {
	Records bot.Records
	Kept    []bot.Kept // how long things are kept
	Poster  bot.Poster
	Files   bot.Uploader
	People  bot.Directory
	Now     func() time.Time
}

var _ bot.OfferDesk = (*Desk)(nil)

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk: there are none of its own.
func (*Desk) Commands() []bot.CommandSpec { return nil }

// Command implements bot.Desk.
func (*Desk) Command(bot.Command, string) bot.Reply { return bot.Reply{} }

// Wants implements bot.Desk.
func (*Desk) Wants(text string) bool { return wishIn(text) != "" }

// Offers implements bot.OfferDesk. A button's value is its language, in which what comes
// of it goes on.
func (*Desk) Offers(language string) []bot.Button {
	w := wordsOf(language)
	return []bot.Button{{Label: w.export, Action: actionExport, Value: language}, {Label: w.remove, Action: actionDelete, Value: language}}
}

// Form implements bot.Desk: what goes and what stays is said before anything goes.
func (*Desk) Form(_ context.Context, c bot.Click, language string) (*bot.Form, error) {
	if c.Action != actionDelete {
		return nil, nil
	}
	language = cmp.Or(c.Value, language)
	w := wordsOf(language)
	return &bot.Form{ID: actionDelete, Title: w.title, Submit: w.submit, Close: w.cancel, Intro: w.intro, State: language}, nil
}

// Check implements bot.Desk.
func (*Desk) Check(bot.Submission, string) bot.Checked { return bot.Checked{} }

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	switch event := e.Event.(type) {
	case bot.Message:
		if event.Bot {
			return "ignored", nil
		}
		if wishIn(event.Text) == actionDelete {
			return d.offer(ctx, e)
		}
		return d.export(ctx, e, event.User)
	case bot.Click:
		e.Language = cmp.Or(event.Value, e.Language)
		return d.export(ctx, e, event.User)
	case bot.Submission:
		e.Language = cmp.Or(event.State, e.Language)
		return d.remove(ctx, e, event.User)
	}
	return "ignored", nil
}

// offer answers a wish to delete with the button that opens the form.
func (d *Desk) offer(ctx context.Context, e bot.Errand) (string, error) {
	r := bot.Reply{Parts: []bot.Part{bot.Text{Text: wordsOf(e.Language).first}, bot.Buttons{Buttons: d.Offers(e.Language)}}}
	return "asked_back", d.Poster.Post(ctx, aside(e), r)
}

// aside is where a word goes that is nobody else's business: in a channel only its reader
// sees it. A message that begins a thread has none that a private word could stand in.
func aside(e bot.Errand) bot.Delivery {
	to := e.Delivery
	if m, ok := e.Event.(bot.Message); ok && m.TS == m.Thread.TS && !to.Thread.Direct {
		to.Thread.TS = ""
	}
	to.Private = !to.Thread.Direct
	return to
}

// export puts a file with all that is kept into the direct conversation.
func (d *Desk) export(ctx context.Context, e bot.Errand, user string) (string, error) {
	direct, err := d.People.Direct(ctx, e.Event.Where().Team, user)
	if err != nil {
		return "", fmt.Errorf("export what is kept: %w", err)
	}
	list, err := d.Records.ExportPerson(ctx, d.person(e, user, direct))
	if err != nil {
		return "", err
	}
	w := wordsOf(e.Language)
	content, err := d.file(e, user, list)
	if err != nil {
		return "", err
	}
	to := e.Delivery.To(within(direct, e.Event.Where()))
	if err := d.Files.Upload(ctx, to, []bot.File{{Name: w.fileName, Title: w.fileTitle, Content: content}}, w.given); err != nil {
		return "", fmt.Errorf("export what is kept: %w", err)
	}
	if e.Event.Where().Channel == direct.Channel || isOnPage(e.Event) {
		return "exported", nil
	}
	word := aside(e)
	word.EventID += "/word"
	return "exported", d.Poster.Post(ctx, word, bot.Reply{Parts: []bot.Part{bot.Text{Text: w.givenElsewhere}}})
}

// remove removes what is kept, and says so in the direct conversation.
func (d *Desk) remove(ctx context.Context, e bot.Errand, user string) (string, error) {
	direct, err := d.People.Direct(ctx, e.Event.Where().Team, user)
	if err != nil {
		return "", fmt.Errorf("delete what is kept: %w", err)
	}
	if err := d.Records.DeletePerson(ctx, d.person(e, user, direct)); err != nil {
		return "", err
	}
	to := e.Delivery.To(within(direct, e.Event.Where()))
	err = d.Poster.Post(ctx, to, bot.Reply{Parts: []bot.Part{bot.Text{Text: wordsOf(e.Language).done}}})
	if err != nil {
		return "", fmt.Errorf("tell that it is deleted: %w", err)
	}
	return bot.Forgotten, nil
}

// person is whoever asks.
func (d *Desk) person(e bot.Errand, user string, direct bot.Thread) bot.Person {
	return bot.Person{Team: e.Event.Where().Team, User: user, Direct: direct.Channel, Asked: e.Event.EventID()}
}

// within is the thread of an event in the direct conversation, or that conversation
// itself.
func within(direct, asked bot.Thread) bot.Thread {
	if asked.Channel == direct.Channel {
		direct.TS = asked.TS
	}
	return direct
}

func isOnPage(e bot.Event) bool {
	c, ok := e.(bot.Click)
	return ok && c.Page
}
