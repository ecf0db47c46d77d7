package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// spellOut writes words typed in a hurry in full: "bcp" as "beaucoup". What a
// word stands for depends on the sentence's language; where that has no mark,
// English is tried and then French. A letter by itself is no mark where the other words are English: "is C slow?".
func (k *known) spellOut(text string) string {
	if inFull(text, k.shorthand["en"], k.shorthand["fr"]) == text {
		return text // as nearly always: in no language is there a word of it
	}
	var tables []map[string]string
	switch match.Language(text) {
	case "fr":
		tables = append(tables, k.shorthand["fr"])
	case "en":
		tables = append(tables, k.shorthand["en"])
	default:
		if l := match.Language(inFull(text, k.letters.gone)); l == "en" || l == "" && englishWord.in(match.Normalise(text)) {
			tables = append(tables, k.letters.kept)
		}
		tables = append(tables, k.shorthand["en"], k.shorthand["fr"])
	}
	return inFull(text, tables...)
}

// shorthandOf is the shorthand by language.
func shorthandOf(common Common) map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, w := range common.Shorthand {
		if out[w.Language] == nil {
			out[w.Language] = map[string]string{}
		}
		out[w.Language][w.Short] = w.Means
	}
	return out
}

// letters are the shorthands of one letter: gone, and as they stand.
type letters struct{ gone, kept map[string]string }

func singleLetters(common Common) letters {
	l := letters{map[string]string{}, map[string]string{}}
	for _, w := range common.Shorthand {
		if len(w.Short) == 1 {
			l.gone[w.Short], l.kept[w.Short] = "", w.Short
		}
	}
	return l
}

// inFull writes what the words of a text stand for in the first table that has
// them.
func inFull(text string, tables ...map[string]string) string {
	var out strings.Builder
	done := 0 // bytes of the text that are in out
	for at := 0; at < len(text); {
		word, after := cutWord(text[at:])
		lower := strings.ToLower(word)
		for _, t := range tables {
			if means, ok := t[lower]; ok {
				out.WriteString(text[done:at])
				out.WriteString(means)
				done = at + len(word)
				break
			}
		}
		at += len(word) + len(after)
	}
	if done == 0 {
		return text
	}
	out.WriteString(text[done:])
	return out.String()
}

// cutWord parts a text after its first word and the space and punctuation that
// follow it. A dot within a word is the word's: "node.js".
func cutWord(s string) (word, after string) {
	end := 0
	for end < len(s) && !parts(s, end) {
		end++
	}
	next := end
	for next < len(s) && parts(s, next) {
		next++
	}
	return s[:end], s[end:next]
}

// parts tells whether the byte at i stands between words.
func parts(s string, i int) bool {
	switch s[i] {
	case '.':
		return i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n' || s[i+1] == '.'
	case ' ', '\n', '\t', ',', '?', '!', ';', ':', '(', ')', '"', '*', '_', '~', '`':
		return true
	}
	return false
}
