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
	return passage.Changes(sentences(before), sentences(after))
}

// sentences are a text's sentences and bullets, a line each.
func sentences(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		rest := strings.TrimSpace(line)
		for {
			end := sentenceEnd(rest)
			if end < 0 {
				break
			}
			b.WriteString(rest[:end] + "\n")
			rest = strings.TrimSpace(rest[end:])
		}
		if rest != "" {
			b.WriteString(rest + "\n")
		}
	}
	return b.String()
}

// sentenceEnd is behind the first mark that ends a sentence within a line, -1 for none.
func sentenceEnd(line string) int {
	for i := 0; i+2 < len(line); i++ {
		if strings.ContainsRune(".!?", rune(line[i])) && line[i+1] == ' ' && strings.ToUpper(line[i+2:i+3]) == line[i+2:i+3] && i > 3 {
			return i + 1
		}
	}
	return -1
}
