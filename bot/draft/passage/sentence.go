package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences parts a text into its sentences and bullets, without what is blank around them.
// A mark ends a sentence where a blank follows, and then no small letter: so "etc. and" and
// "p. ex. une" go on. A number in front of a bullet is none.
func Sentences(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		for end := sentenceEnd(line); end > 0; end = sentenceEnd(line) {
			out = append(out, line[:end])
			line = strings.TrimSpace(line[end:])
		}
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// shortest is how many bytes a sentence has at least, its mark not counted.
const shortest = 4

// sentenceEnd is behind the first mark that ends a sentence within a line, 0 for none.
func sentenceEnd(line string) int {
	for i := shortest; i+2 < len(line); i++ {
		if !strings.ContainsRune(".!?", rune(line[i])) || line[i+1] != ' ' {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(line[i+2:]); !unicode.IsLower(next) {
			return i + 1
		}
	}
	return 0
}
