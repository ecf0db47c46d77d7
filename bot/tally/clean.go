package tally

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textMost is how much of a text is kept, in characters.
const textMost = 300

// gone stands where something was taken out.
const gone = "…"

// clean is a text that may be kept: on one line, and without e-mail and web addresses,
// telephone numbers, mentions and ids of Slack. Names of people can't be told from other
// words: they stay.
func clean(text string) string {
	text = withoutMarks(strings.ToValidUTF8(text, ""))
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
	for i, word := range words {
		if isAddress(word) || isSlackID(strings.Trim(word, ".,;:!?()[]<>\"'")) {
			words[i] = gone
		}
	}
	text = withoutNumbers(strings.Join(words, " "))
	if utf8.RuneCountInString(text) > textMost {
		text = string([]rune(text)[:textMost-1]) + gone
	}
	return text
}

// withoutMarks takes out Slack's markup for persons, channels, groups and links.
func withoutMarks(text string) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			return out.String() + text
		}
		end := strings.IndexByte(text[at:], '>')
		if end < 2 || !strings.ContainsRune("@#!hm", rune(text[at+1])) || strings.ContainsRune(text[at:at+end], ' ') && text[at+1] != '@' {
			out.WriteString(text[:at+1])
			text = text[at+1:]
			continue
		}
		out.WriteString(text[:at] + " " + gone + " ")
		text = text[at+end+1:]
	}
}

// isAddress tells an e-mail or web address, and a name after an at sign.
func isAddress(word string) bool {
	before, after, at := strings.Cut(word, "@")
	if at && (before == "" || strings.TrimLeft(before, "(\"'«“") == "" || strings.Contains(after, ".")) {
		return len(word) > 1
	}
	lower := strings.ToLower(word)
	return strings.Contains(lower, "://") || strings.Contains(lower, "www.") || strings.Contains(lower, "linkedin.com")
}

// isSlackID tells an id of a person, a channel, a team, a file or an app.
func isSlackID(word string) bool {
	if len(word) < 8 || len(word) > 14 || !strings.ContainsAny(word[:1], "UWCGDTBSFAE") {
		return false
	}
	if strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
		return false
	}
	return strings.ContainsAny(word, "0123456789")
}

// withoutNumbers takes out what may be a telephone number.
func withoutNumbers(text string) string {
	var out strings.Builder
	for at := 0; at < len(text); {
		if !strings.ContainsRune("+(0123456789", rune(text[at])) {
			out.WriteByte(text[at])
			at++
			continue
		}
		end := at
		for end < len(text) && strings.ContainsRune("+()0123456789 .-/", rune(text[end])) {
			end++
		}
		run := strings.TrimRight(text[at:end], " .-/(+")
		if isPhone(run) {
			out.WriteString(gone)
		} else {
			out.WriteString(run)
		}
		at += len(run)
		if run == "" {
			out.WriteByte(text[at])
			at++
		}
	}
	return out.String()
}

// isPhone tells a telephone number from sums and years, which begin otherwise and stand in
// groups of three from the right.
func isPhone(run string) bool {
	groups := strings.FieldsFunc(run, func(r rune) bool { return !unicode.IsDigit(r) })
	var lengths []int
	digits := 0
	for _, g := range groups {
		lengths = append(lengths, len(g))
		digits += len(g)
	}
	begins := strings.HasPrefix(run, "+") || strings.HasPrefix(run, "0") || strings.HasPrefix(run, "(")
	return begins && digits >= 8 || slices.Equal(lengths, []int{3, 3, 4}) || slices.ContainsFunc(lengths, func(n int) bool { return n >= 9 })
}
