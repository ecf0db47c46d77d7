package bot

import (
	"context"
	"strings"
	"unicode/utf8"

	"recruitbot/knowledge"
)

// The actions of the bot's own shortcuts.
const (
	ActionSalary = "salary"  // opens a form for a salary; one that stands everywhere
	ActionOn     = "message" // asks what a message says
)

// Shortcuts lists the entries in a message's menu and those that stand everywhere: the
// bot's own, then the desks'.
func (b *Bot) Shortcuts() []ShortcutSpec {
	var out []ShortcutSpec
	if len(b.paid()) > 0 {
		out = append(out, ShortcutSpec{Action: ActionSalary, Global: true, Name: "Check a salary", Description: "A range for a level and a type of company, with its source and date"})
	}
	out = append(out, ShortcutSpec{Action: ActionOn, Name: "Ask about this message", Description: "Have recruitbot answer the question in this message, for you alone"})
	for _, d := range b.Desks {
		if m, ok := d.(MenuDesk); ok {
			out = append(out, m.Shortcuts()...)
		}
	}
	return out
}

// messageMost is how long a message may be that is asked about, in characters: as long
// as knowledge reads a question.
const messageMost = 4000

// askOn answers what somebody's message says, for the eyes of whoever asked alone.
func (b *Bot) askOn(ctx context.Context, c Claim, e Click) (Verdict, error) {
	e.Ephemeral = true
	if e.About.TS == e.Thread.TS {
		e.Thread.TS = "" // a thread that nobody has written in shows nobody what is private
	}
	c.Event = e
	text := strings.TrimSpace(e.About.Text)
	if word := unasked(text, len(e.About.Files) > 0, shortcutWordsOf(b.language(asker(e), ""))); word != "" {
		return b.post(ctx, "unasked", b.delivery(c), b.leadOn(Reply{Parts: []Part{Text{Text: word}}}, "", b.language(asker(e), "")))
	}
	a, r := b.answerTo(asker(e), knowledge.Question{Text: text, Usual: b.usual(e.Thread)})
	r = b.remarked(r, text, a.Language)
	if a.Outcome == knowledge.Answered {
		r.Parts = append(r.Parts, sharing(a))
	}
	return b.say(ctx, c, a, r)
}

// unasked is why a message can't be asked about, "" where it can.
func unasked(text string, files bool, w shortcutWords) string {
	switch {
	case text == "" && files:
		return w.onlyFiles
	case text == "":
		return w.noWords
	case utf8.RuneCountInString(text) > messageMost:
		return w.tooLong
	}
	return ""
}
