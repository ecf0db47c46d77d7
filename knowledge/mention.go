package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// Mention is what a text names, without being a question.
type Mention struct {
	Slots    Slots    // levels, company types, the uplift of a place
	Places   []string // places, the uplift's among them, as the text writes them
	Language string   // of the text: "en" or "fr"
}

// Mention reads what a text names of a profile's grid, and where. It is empty for a
// profile that is not loaded.
func (b *Base) Mention(slug, text string) Mention {
	k := b.profile(slug)
	if k == nil {
		return Mention{Language: Languages()[0]}
	}
	text = shorten(text, longestQuestion)
	r := k.read(Question{Text: text})
	m := Mention{Slots: r.slots, Language: r.language}
	for _, h := range r.hits {
		if ofKind(h, kindPlace, kindUplift) {
			m.Places = append(m.Places, asWritten(text, r.text[r.tokens[h.From].Start:r.tokens[h.To-1].End]))
		}
	}
	return m
}

// asWritten is the place in a text where some of its words stand, normalised; the words
// themselves where it isn't found.
func asWritten(text, words string) string {
	from := -1
	for i, r := range text + " " {
		if from >= 0 && match.Normalise(text[from:i]) == words {
			return text[from:i]
		}
		if strings.ContainsRune(" ,.;:!?()/\n\t\"", r) {
			if from >= 0 && !strings.HasPrefix(words, match.Normalise(text[from:i])) {
				from = -1
			}
		} else if from < 0 {
			from = i
		}
	}
	return words
}

// Grid is a profile's pay, false for a profile without.
func (b *Base) Grid(slug string) (Salary, bool) {
	if k := b.profile(slug); k != nil && k.grid != nil {
		return k.grid.Salary, true
	}
	return Salary{}, false
}
