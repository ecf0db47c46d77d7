// Package home makes what a person sees first: the page that greets, answers what a job
// pays, and lists the person's own drafts and settings.
//
// Each part is a bot.Section; what other rooms show stands between them. The package
// knows no other desk: what one can begin, and how a draft is opened, comes in as Starts and
// Shelves.
//
// 21 November 2026: looking at pay on the page is no question. It is asked of the same
// Base and shown with the same words as the command's answer, but counted by nobody: else
// every opening of the page would be one. What is sent to the conversation counts.
//
// 21 November 2026: the chart has two bars for each range, its low and its high end, since
// Slack's bars begin at zero. Where neither level nor type of company is chosen it spans all
// types of company, from the lowest figure to the highest, and says so.
//
// 21 November 2026: a draft is deleted with all its versions and the record of what was done
// to it. What was posted or published stands in its channel, where it is its readers'; the
// form says so before.
package home

import (
	"context"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// name begins the desk's forms and actions.
const name = "home"

// Start is how something is begun from the page: a line that says what it is, and the
// button; false where it can't be begun for a profile.
type Start func(profile, language string) (line string, b bot.Button, ok bool)

// Shelf tells of a draft of its desk's where it stands, "" where its title says all, and how
// it is opened; false for another desk's.
type Shelf func(d bot.Draft, language string) (state string, open bot.Button, ok bool)

// Home is the page's own sections, and the desk that deletes drafts. Its fields are set
// before the first call and not changed after.
type Home struct {
	Know       func() *knowledge.Base
	Look       func(v bot.Visit, q knowledge.Question) (knowledge.Answer, []bot.Part) // an answer as it is shown
	Meant      func(t bot.Thread, text string) string                                 // slug of the profile that a conversation is usually about
	LanguageOf func(team, user string) string
	Drafts     bot.Drafts
	Starts     []Start
	Shelves    []Shelf
	Kept       []bot.Kept                         // how long things are kept
	Mine       func(language string) []bot.Button // that give or remove what is kept of a person; nil for none
}

var _ bot.Desk = (*Home)(nil)

// Greeting says what the bot can do, with a button for each.
func (h *Home) Greeting(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	w := wordsOf(language)
	text := "- " + w.askLine
	row := []bot.Button{{Label: w.askIt, Action: bot.ActionAsk, Primary: true}}
	for _, s := range h.Starts {
		if line, b, ok := s(h.profile(v), language); ok {
			text += "\n- " + line
			row = append(row, b)
		}
	}
	return []bot.Part{bot.Heading{Text: w.greeting}, bot.Text{Text: text}, bot.Buttons{Buttons: row}, bot.Note{Text: w.automated}}, nil
}

// profile is the slug of the profile that the page is about: the one that is chosen on it,
// or else the conversation's usual one.
func (h *Home) profile(v bot.Visit) string {
	chosen := v.Menus[menuProfile]
	for _, p := range h.Know().Profiles() {
		if p.Slug == chosen {
			return chosen
		}
	}
	return h.Meant(v.Thread(), "")
}

// Name implements bot.Desk.
func (*Home) Name() string { return name }

// Commands implements bot.Desk.
func (*Home) Commands() []bot.CommandSpec { return nil }

// Command implements bot.Desk.
func (*Home) Command(bot.Command, string) bot.Reply { return bot.Reply{} }

// Wants implements bot.Desk.
func (*Home) Wants(string) bool { return false }

// Check implements bot.Desk.
func (*Home) Check(bot.Submission, string) bot.Checked { return bot.Checked{} }
