package slackapp

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// piece is one message of a reply.
type piece struct {
	reply bot.Reply
	best  form
}

// pieces parts a reply into messages that keep Slack's limits, so that nothing of it is
// cut. A part that is too long for a message is parted itself, a text between two
// paragraphs, lines or words; a Lead goes with what follows it.
func pieces(r bot.Reply) []bot.Reply {
	var all []bot.Reply
	var now []bot.Part
	size := 0
	for _, p := range divided(tidy(r.Parts)) {
		n := sizeOfPart(p)
		if len(now) > 0 && (len(now) == blocksLimit || size+n > blocksSize) {
			var lead []bot.Part
			if last := len(now) - 1; last > 0 && isLead(now[last]) {
				now, lead = now[:last:last], now[last:]
			}
			all = append(all, bot.Reply{Parts: now})
			now, size = lead, 0
			for _, l := range lead {
				size += sizeOfPart(l)
			}
		}
		now, size = append(now, p), size+n
	}
	if len(now) > 0 {
		all = append(all, bot.Reply{Parts: now})
	}
	return all
}

func isLead(p bot.Part) bool {
	_, is := p.(bot.Lead)
	return is
}

// isTabular tells what may be shown as aligned text instead.
func isTabular(p bot.Part) bool {
	switch p.(type) {
	case bot.Table, bot.Chart:
		return true
	}
	return false
}

// sizeOfPart is how much a part adds to a message; a table may be shown in two ways.
func sizeOfPart(p bot.Part) int {
	size := sizeOf(slack.Blocks{BlockSet: blocksOf([]bot.Part{p}, nativeTables)})
	if isTabular(p) {
		size = max(size, sizeOf(slack.Blocks{BlockSet: blocksOf([]bot.Part{p}, monospaceTables)}))
	}
	return size
}

// divided parts what no message could hold, half by half.
func divided(parts []bot.Part) []bot.Part {
	var out []bot.Part
	for _, p := range parts {
		if one, other, ok := half(p); ok {
			out = append(out, divided([]bot.Part{one, other})...)
		} else {
			out = append(out, p)
		}
	}
	return out
}

// half parts a part that is too long for a message; false for one that isn't, or that
// can't be parted.
func half(p bot.Part) (one, other bot.Part, ok bool) {
	switch p := p.(type) {
	case bot.Text:
		if len(p.Text) > blocksSize/20 && sizeOfPart(p) > blocksSize { // a bullet takes some 75 bytes more
			a, b := halves(p.Text)
			return bot.Text{Text: a, Code: p.Code}, bot.Text{Text: b, Code: p.Code}, b != ""
		}
	case bot.Note:
		if utf8.RuneCountInString(p.Text) > contextLength {
			a, b := halves(p.Text)
			return bot.Note{Text: a}, bot.Note{Text: b}, b != ""
		}
	case bot.Table:
		if n := len(p.Rows); n > 1 && (!fitsTable(p) || sizeOfPart(p) > blocksSize) {
			top, bottom := p, p
			top.Rows, bottom.Rows = p.Rows[:n/2], p.Rows[n/2:]
			return top, bottom, true
		}
	}
	return p, nil, false
}

// halves parts a text near its middle: between two paragraphs if there are any there,
// or else lines, words, characters.
func halves(text string) (one, other string) {
	for _, end := range []string{"\n\n", "\n", " "} {
		at := strings.LastIndex(text[:min(len(text)/2+len(end), len(text))], end)
		if after := strings.Index(text[len(text)/2:], end); at < len(text)/4 && after >= 0 && after < len(text)/4 {
			at = len(text)/2 + after
		}
		if at >= len(text)/4 {
			return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at:])
		}
	}
	at := len(text) / 2
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return text[:at], text[at:]
}

// formButtons is the form in which votes are plain buttons.
const formButtons = "buttons"

// forms are a piece's forms, best first: as it is meant, with plain buttons for votes,
// with the table as text, without blocks. A form is made when it is asked for.
func (p piece) forms() iter.Seq[form] {
	return func(yield func(form) bool) {
		if !yield(p.best) {
			return
		}
		if r, votes := withoutFeedback(p.reply); votes {
			p.reply = r
			m := render(r, nativeTables)
			if !yield(form{name: formButtons, blocks: m.blocks, text: m.text(textLength)}) {
				return
			}
		}
		if slices.ContainsFunc(p.reply.Parts, isTabular) {
			m := render(p.reply, monospaceTables)
			if !yield(form{name: "monospace", blocks: m.blocks, text: m.text(textLength)}) {
				return
			}
		}
		yield(form{name: "plain", text: render(p.reply, nativeTables).text(plainLength)})
	}
}

// piecesOf are a reply's messages with their best forms, from memory where an equal
// reply was sent lately.
func (a *App) piecesOf(r bot.Reply) []piece {
	r = a.voteable(r)
	key := a.sumOf(r)
	list, known := a.bests.Get(key)
	if !known {
		for _, part := range slices.Concat(pieces(r), pieces(bot.Reply{Parts: r.Below})) {
			m := render(part, nativeTables)
			list = append(list, piece{part, ready(form{name: "blocks", blocks: m.blocks, text: m.text(textLength)})})
		}
		a.bests.Put(key, list)
	}
	return list
}

// placed is where a message stands in its reply, as its metadata tells.
func placed(payload map[string]any) (place, of int) {
	number := func(name string) int {
		text, _ := payload[name].(string) // absent from a reply of one message
		n, err := strconv.Atoi(text)
		if err != nil {
			return 0
		}
		return n
	}
	return number("place"), max(number("of"), 1)
}
