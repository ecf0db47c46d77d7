package review

import (
	"strings"

	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/passage"
)

// roundsMost bounds how often a mended text is read again: each round mends what
// overlapped in the one before.
const roundsMost = 10

// Corrected is the text with all that can be mended without a person's judgement, and
// the report on it.
func (r Report) Corrected() Report {
	for range roundsMost {
		text := check.Mend(r.Text, r.Findings)
		if text == r.Text {
			break
		}
		r = Read(tidied(text, r.Text), r.Country, r.asked, r.Reader)
	}
	return r
}

// Mended and Unmended are the words above a corrected version, and those in its place.
func (r Report) Mended() string { return wordsOf(r.Reader).corrected }

// Unmended says that there is none.
func (r Report) Unmended() string { return wordsOf(r.Reader).unmended }

// tidied takes away the blanks that a removed word has left: two in a row, or one in
// front of a comma, in lines that were changed.
func tidied(text, before string) string {
	was := map[string]bool{}
	for line := range strings.SplitSeq(before, "\n") {
		was[line] = true
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if was[line] {
			continue
		}
		body := strings.TrimLeft(line, " \t")
		indent := line[:len(line)-len(body)]
		for strings.Contains(body, "  ") {
			body = strings.ReplaceAll(body, "  ", " ")
		}
		lines[i] = indent + strings.NewReplacer(" ,", ",", " .", ".").Replace(strings.TrimRight(body, " "))
	}
	return strings.Join(lines, "\n")
}

// Changes compares two texts sentence by sentence.
func Changes(before, after string) []passage.Change {
	return passage.Changes(statements(before), statements(after))
}

// statements are a text's sentences and bullets, a line each.
func statements(text string) string {
	var b strings.Builder
	for _, sentence := range passage.Sentences(text) {
		b.WriteString(sentence + "\n")
	}
	return b.String()
}
