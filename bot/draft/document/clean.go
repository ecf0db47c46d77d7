package document

import (
	"strings"
	"unicode"
)

// clean is a text as it stands on one line: without control characters and what
// turns the direction of writing, and with one space where there was a gap.
// Non-breaking spaces stay, but for those at either end.
func clean(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToValidUTF8(text, "\uFFFD") {
		switch {
		case isBlank(r) && !isHeld(r):
			gap = true
			continue
		case isHidden(r):
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return strings.TrimFunc(b.String(), isBlank)
}

// isBlank is true of spaces and line ends of every kind.
func isBlank(r rune) bool { return unicode.IsSpace(r) }

// isHeld is true of the spaces at which a line isn't broken.
func isHeld(r rune) bool { return r == '\u00a0' || r == '\u202f' || r == '\u2007' }

// isHidden is true of what no text should hold: control characters, marks that
// turn the direction of what follows, and what XML can't carry.
func isHidden(r rune) bool {
	switch {
	case unicode.IsControl(r), r == '\ufeff', r == '\ufffe', r == '\uffff':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

func countWords(text string) int {
	n := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return isBlank(r) && !isHeld(r) }) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			n++
		}
	}
	return n
}
