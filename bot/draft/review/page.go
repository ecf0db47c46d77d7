package review

import "recruitbot/bot"

// Start begins a check from a page: what it is in a line, and the button.
func (*Desk) Start(_, language string) (line string, b bot.Button, ok bool) {
	w := wordsOf(language)
	return w.startLine, bot.Button{Label: w.formTitle, Action: actionPaste}, true
}
