package slackapp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// leastLength is what a text is never cut below: what is left would say nothing.
const leastLength = 80

// fit cuts a reply's parts until their blocks keep Slack's limits: the longest
// part first, with a word that it was; when nothing long is left, from the end.
func fit(parts []bot.Part, how tables) []bot.Part {
	parts = slices.Clone(parts[:min(len(parts), blocksLimit)])
	for {
		excess := sizeOf(slack.Blocks{BlockSet: blocksOf(parts, how)}) - blocksSize
		if excess <= 0 {
			return parts
		}
		longest := 0
		for i := range parts {
			if lengthOf(parts[i]) > lengthOf(parts[longest]) {
				longest = i
			}
		}
		if shorter, ok := shorten(parts[longest], excess); ok {
			parts[longest] = shorter
		} else {
			parts = parts[:len(parts)-1]
		}
	}
}

// lengthOf is how many characters may be saved in a part.
func lengthOf(p bot.Part) int {
	switch p := p.(type) {
	case bot.Lead:
		return utf8.RuneCountInString(p.Text)
	case bot.Text:
		return utf8.RuneCountInString(p.Text)
	case bot.Note:
		return utf8.RuneCountInString(p.Text)
	case bot.Credit:
		return utf8.RuneCountInString(p.Text)
	case bot.Table:
		length := 0
		for _, row := range rowsOf(p) {
			length += utf8.RuneCountInString(strings.Join(row, ""))
		}
		return length
	}
	return 0
}

// shorten takes at least so many characters out of a part; it reports whether
// enough is left of it to make sense.
func shorten(p bot.Part, excess int) (bot.Part, bool) {
	if t, ok := p.(bot.Table); ok {
		return shortenTable(t)
	}
	length := lengthOf(p)
	if length <= leastLength {
		return p, false
	}
	limit := max(leastLength, length-excess-utf8.RuneCountInString(shortened))
	limit = min(limit, length-1)
	switch p := p.(type) {
	case bot.Lead:
		return bot.Lead{Text: cut(p.Text, limit)}, true
	case bot.Text:
		return bot.Text{Text: cut(p.Text, limit), Code: p.Code}, true
	case bot.Note:
		return bot.Note{Text: cut(p.Text, limit)}, true
	case bot.Credit:
		return bot.Credit{User: p.User, Text: cut(p.Text, limit)}, true
	}
	return p, false
}

// shortenTable leaves out the lower half of the rows.
func shortenTable(t bot.Table) (bot.Part, bool) {
	rows := t.Rows
	if n := len(rows); n > 0 && len(rows[n-1]) == 1 && rows[n-1][0] == shortened {
		rows = rows[:n-1]
	}
	if len(rows) < 2 {
		return t, false
	}
	rows = append(slices.Clone(rows[:len(rows)/2]), []string{shortened})
	return bot.Table{Header: t.Header, Rows: rows}, true
}

// cut shortens a text to limit characters at a blank, with a word that it did.
func cut(text string, limit int) string {
	runes := []rune(strings.TrimSuffix(text, shortened))
	if len(runes) <= limit && !strings.HasSuffix(text, shortened) {
		return text
	}
	keep := max(0, min(len(runes), limit-utf8.RuneCountInString(shortened)-1))
	kept := string(runes[:keep])
	if at := strings.LastIndexFunc(kept, unicode.IsSpace); at > len(kept)/2 && keep < len(runes) {
		kept = kept[:at]
	}
	return strings.TrimRightFunc(kept, unicode.IsSpace) + " " + shortened
}
