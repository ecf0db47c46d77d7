package interview

import (
	"context"

	"recruitbot/bot"
)

// Start begins a kit from a page: what it is in a line, and the button; false for a
// profile that there are no questions for.
func (d *Desk) Start(profile, language string) (line string, b bot.Button, ok bool) {
	if d.lacks(profile) {
		return "", b, false
	}
	w := wordsOf(language)
	return w.startLine, bot.Button{Label: w.startIt, Action: name + ".begin", Value: target{Profile: profile}.String()}, true
}

// Shelved tells how a kit is opened, whose title says all else; false for another desk's
// draft.
func (d *Desk) Shelved(one bot.Draft, language string) (state string, open bot.Button, ok bool) {
	if one.Desk != name {
		return "", open, false
	}
	w := wordsOf(language)
	return "", bot.Button{Label: w.openIt, Action: name + ".show", Value: target{Kit: one.ID}.String()}, true
}

// show posts a kit as it is.
func (d *Desk) show(ctx context.Context, o *open) (string, error) {
	return d.say(ctx, o, "kit", d.summary(o, d.now(o))...)
}
