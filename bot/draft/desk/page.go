package desk

import (
	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// Start begins a description from a page: what it is in a line, and the button; false for
// a profile that there isn't.
func (d *Desk) Start(profile, language string) (line string, b bot.Button, ok bool) {
	for _, p := range d.Know().Profiles() {
		if p.Slug == profile {
			w := wordsOf(language)
			value := target{Brief: &draft.Brief{Profile: profile, Language: language}}.String()
			return w.startLine, bot.Button{Label: w.startIt, Action: name + ".begin", Value: value}, true
		}
	}
	return "", bot.Button{}, false
}

// Shelved tells where a description stands, and how it is opened; false for another
// desk's draft.
func (d *Desk) Shelved(one bot.Draft, language string) (state string, open bot.Button, ok bool) {
	if one.Desk != name {
		return "", open, false
	}
	w := wordsOf(language)
	return w.formTitle + ", " + w.state(one.State), bot.Button{Label: w.openIt, Action: name + ".show", Value: target{Draft: one.ID}.String()}, true
}
