// Package review reads job adverts that people bring.
//
// An advert comes by a message, by a file beside it, by the menu of anybody's message or
// by a form. What the checks say of it goes to whoever asked, and to nobody else.
//
// 21 November 2026: the buttons below a report need the advert again, and a button's
// value holds 2,000 characters. So the text is held as a draft in the state bot.Passing,
// which the store removes a day after; the report says so. A corrected version that is
// made at once would be a second long text for everybody who wanted a line, and a
// process's memory is no other replica's. Text in Slack can't be read again: a form's
// stands nowhere, and of a message's menu the channel may be closed to the bot.
//
// 21 November 2026: from a message's menu the text is held before its form opens, since a
// form carries 3,000 characters. Who closes the form leaves a text that goes within the
// day; what is held can be asked for by nobody but who brought it.
//
// 21 November 2026: in a channel a report is for its asker's eyes alone, and where the bot
// may not speak there it goes into the direct conversation. Somebody's advert isn't to be
// corrected in front of the team.
//
// 21 November 2026: what is private goes into a thread only where there is one: in a thread
// without replies Slack shows it to nobody, and it stands in the channel then.
//
// 21 November 2026: an advert's contact address is in its place, and nothing is said of it.
// A CV isn't read: a form with one is refused before it is stored.
package review

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"recruitbot/bot"
)

// name begins the desk's forms and actions.
const name = "ad"

// Desk checks adverts in a workspace. Its fields are set before the first call and not
// changed after.
type Desk struct {
	Drafts  bot.Drafts
	Poster  bot.Poster
	Fetcher bot.Fetcher
	People  bot.Directory
	Now     func() time.Time
	Log     *slog.Logger // nil logs nothing
}

var _ bot.MenuDesk = (*Desk)(nil)

// The actions of the desk's buttons, and its form.
const (
	actionMenu    = name + ".message" // of a message's menu
	actionPaste   = name + ".paste"
	actionCountry = name + ".country"
	actionCorrect = name + ".correct"
	formCheck     = name + ".check"
)

// Name implements bot.Desk.
func (*Desk) Name() string { return name }

// Commands implements bot.Desk.
func (*Desk) Commands() []bot.CommandSpec {
	return []bot.CommandSpec{{
		Name: "/recruit-check", Hint: "[the ad's text, or nothing for a form]",
		Description: "Check a job ad: wording, pay, and the rules of its country",
		FrenchHint:  "[le texte de l’annonce, ou rien pour un formulaire]", French: "Relire une annonce\u00a0: rédaction, rémunération, règles du pays",
	}}
}

// Shortcuts implements bot.MenuDesk.
func (*Desk) Shortcuts() []bot.ShortcutSpec {
	return []bot.ShortcutSpec{{Action: actionMenu, Name: "Check this job ad", Description: "Check the job ad in this message: wording, pay, and the rules of its country"}}
}

// Command implements bot.Desk: it opens the form, with the words typed in it.
func (*Desk) Command(c bot.Command, language string) bot.Reply {
	return bot.Reply{Form: pasteForm(c.Text, language)}
}

// CommandFor implements bot.WordsDesk: what stands after the request is the ad.
func (*Desk) CommandFor(_, words string) (bot.Command, bool) {
	_, ad := advertIn(words)
	return bot.Command{Name: "/recruit-check", Text: ad}, requested(words)
}

// Wants implements bot.Desk: a request to check an advert, or a CV.
func (*Desk) Wants(text string) bool { return requested(text) || isCV(text) }

// Do implements bot.Desk.
func (d *Desk) Do(ctx context.Context, e bot.Errand) (string, error) {
	if !e.Event.Where().Direct {
		e.Delivery.Private = true
		if unthreaded(e.Event) {
			e.Delivery.Thread.TS = ""
		}
	}
	switch event := e.Event.(type) {
	case bot.Message:
		return d.message(ctx, e, event)
	case bot.Submission:
		return d.submission(ctx, e, event)
	case bot.Click:
		return d.click(ctx, e, event)
	}
	return "ignored", nil
}

// unthreaded tells an event about a message that may have no thread yet: Slack shows
// nobody what is private in a thread that nobody has written in.
func unthreaded(e bot.Event) bool {
	switch e := e.(type) {
	case bot.Message:
		return e.TS == e.Thread.TS
	case bot.Submission:
		return bot.DecodeValue[target](e.State).Root
	}
	return false
}

// message checks what was written or attached, and asks for an advert where there is none.
func (d *Desk) message(ctx context.Context, e bot.Errand, m bot.Message) (string, error) {
	w := wordsOf(e.Language)
	wish, text := advertIn(m.Text)
	if isCV(m.Text) || isCV(text) {
		return d.say(ctx, e, "cv", bot.Text{Text: w.cv})
	}
	if len(m.Files) > 0 {
		return d.files(ctx, e, m.Files, wish)
	}
	if !longEnough(text) {
		return d.say(ctx, e, "asked_back", bot.Text{Text: w.paste}, bot.Buttons{Buttons: []bot.Button{
			{Label: w.pasteIt, Action: actionPaste, Primary: true},
		}})
	}
	return d.check(ctx, e, held{Text: text, Country: cmp.Or(mostly(wish), Guess(text))})
}

// submission checks what was pasted, or what is held for the form.
func (d *Desk) submission(ctx context.Context, e bot.Errand, s bot.Submission) (string, error) {
	h := held{Text: pasted(s), Country: s.Value("country"), Language: strings.TrimPrefix(s.Value("language"), anyLanguage)}
	if id := bot.DecodeValue[target](s.State).Draft; id != "" {
		kept, err := d.load(ctx, s.Thread.Team, id, s.User)
		if err != nil {
			return "", err
		}
		if kept == nil {
			return d.say(ctx, e, "stale", bot.Text{Text: wordsOf(e.Language).gone})
		}
		h.Text = kept.Text
		return d.report(ctx, e, id, h)
	}
	return d.check(ctx, e, h)
}

// click goes on from a report.
func (d *Desk) click(ctx context.Context, e bot.Errand, c bot.Click) (string, error) {
	t := bot.DecodeValue[target](c.Value)
	kept, err := d.load(ctx, c.Thread.Team, t.Draft, c.User)
	if err != nil {
		return "", err
	}
	if kept == nil || c.Action != actionCorrect {
		return d.say(ctx, e, "stale", bot.Text{Text: wordsOf(e.Language).gone})
	}
	return "corrected", d.post(ctx, e.Delivery, corrected(Read(kept.Text, t.Country, t.Language, e.Language)))
}

// check holds an advert for the buttons and reports on it.
func (d *Desk) check(ctx context.Context, e bot.Errand, h held) (string, error) {
	id := bot.DraftID(name + "/" + e.Delivery.EventID)
	if err := d.hold(ctx, e.Event, id, h); err != nil {
		return "", err
	}
	return d.report(ctx, e, id, h)
}

// report tells what the checks say of an advert that is held.
func (d *Desk) report(ctx context.Context, e bot.Errand, id string, h held) (string, error) {
	r := Read(h.Text, h.Country, h.Language, e.Language)
	return "checked", d.post(ctx, e.Delivery, report(r, target{Draft: id, Country: r.Country, Language: h.Language}))
}

// say posts a few words.
func (d *Desk) say(ctx context.Context, e bot.Errand, outcome string, parts ...bot.Part) (string, error) {
	return outcome, d.post(ctx, e.Delivery, bot.Reply{Parts: parts})
}

// post posts a reply; where the bot may not speak, into the direct conversation.
func (d *Desk) post(ctx context.Context, to bot.Delivery, r bot.Reply) error {
	err := d.Poster.Post(ctx, to, r)
	if !bot.IsPermanent(err) || to.Thread.Direct || d.People == nil {
		return err
	}
	direct, failed := d.People.Direct(ctx, to.Thread.Team, to.User)
	if failed != nil {
		return fmt.Errorf("find the direct conversation instead: %w", errors.Join(err, failed))
	}
	to = to.To(direct)
	to.EventID += "/direct"
	return d.Poster.Post(ctx, to, r)
}

func (d *Desk) log() *slog.Logger { return cmp.Or(d.Log, slog.New(slog.DiscardHandler)) }
