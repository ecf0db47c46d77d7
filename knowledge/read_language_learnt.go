package knowledge

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"recruitbot/knowledge/match"
)

// Which words are of one language is learnt from what the readers practise on, where each question has its language: a word that stands in
// several questions of one and in next to none of the other.
//
// 23 November 2026: keywords have neither small words nor accents to tell their language: « Framework Java. Lesquels » and « Design patterns
// attendus ? » were answered in English. Function words and lists of ours go first; what is learnt decides only where they tell nothing.

const (
	tonguesPart = "tongues" // of what is compiled: the words of each language, a line each, as "en work people years"
	// A word is of a language that at least severalTimes of its questions have, and at most one of the other's for each strangers of them.
	severalTimes = 4
	strangers    = 40
	shortWord    = 2 // letters, up to which a word tells nothing
)

// tonguesOf learns the words of each language from texts whose language is known.
func tonguesOf(texts []match.Phrase) string {
	counts := map[string]map[string]int{} // by word and language
	for _, p := range texts {
		said := map[string]bool{}
		written := strings.FieldsFunc(p.Text, unicode.IsSpace)
		written = slices.DeleteFunc(written, func(w string) bool { first, _ := utf8.DecodeRuneInString(w); return unicode.IsUpper(first) }) // a name, mostly
		for _, w := range match.Tokens(match.Normalise(strings.Join(written, " "))) {
			if len(w.Text) <= shortWord || w.Number.Is || said[w.Text] {
				continue
			}
			said[w.Text] = true
			if counts[w.Text] == nil {
				counts[w.Text] = map[string]int{}
			}
			counts[w.Text][p.Language]++
		}
	}
	var out strings.Builder
	for _, language := range Languages() {
		out.WriteString(language)
		for _, word := range slices.Sorted(maps.Keys(counts)) {
			own, all := counts[word][language], 0
			for _, n := range counts[word] {
				all += n
			}
			if own >= severalTimes && (all-own)*strangers <= own {
				out.WriteString(" " + word)
			}
		}
		out.WriteString(" \n")
	}
	return out.String()
}

// tongues are the words of each language, a blank before and behind each.
var tongues = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(partOf(compiled, tonguesPart)) {
		language, words, _ := strings.Cut(line, " ")
		out[language] = " " + strings.TrimSuffix(words, "\n")
	}
	return out
})

// signApart is a sign that the French set apart from the word before it, and the English don't.
var signApart = pattern(`[\pL\d»)"][ \x{a0}\x{202f}][?!:;](?:\s|$)|«`)

// tongueOf is the language of which a text, normalised, has the most words that were learnt as its own; where none has more than the others,
// French where its signs are set apart as in French, as it was typed, and otherwise "".
func tongueOf(text, typed string) string {
	best, most := "", 0
	words := match.Tokens(text)
	for _, language := range Languages() {
		n := 0
		for _, w := range words {
			if len(w.Text) > shortWord && strings.Contains(tongues()[language], " "+w.Text+" ") {
				n++
			}
		}
		switch {
		case n > most:
			best, most = language, n
		case n == most:
			best = ""
		}
	}
	if best == "" && signApart().MatchString(typed) {
		return "fr"
	}
	return best
}
