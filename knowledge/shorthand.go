package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// spellOut writes words typed in a hurry in full: "bcp" as "beaucoup". What a
// word stands for depends on the sentence's language; where that has no mark,
// English is tried and then French.
func (k *known) spellOut(text string) string {
	var tables []map[string]string
	switch match.Language(text) {
	case "fr":
		tables = append(tables, k.shorthand["fr"])
	case "en":
		tables = append(tables, k.shorthand["en"])
	default:
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

// inFull writes what the words of a text stand for in the first table that has
// them.
func inFull(text string, tables ...map[string]string) string {
	var out strings.Builder
	out.Grow(len(text))
	for rest := text; rest != ""; {
		word, after := cutWord(rest)
		rest = rest[len(word)+len(after):]
		for _, t := range tables {
			if means, ok := t[strings.ToLower(word)]; ok {
				word = means
				break
			}
		}
		out.WriteString(word)
		out.WriteString(after)
	}
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
