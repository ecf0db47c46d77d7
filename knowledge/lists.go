package knowledge

import (
	"encoding/binary"
	"maps"
	"slices"
)

// TextLists are lists of texts by language. Most of them are tens of thousands of phrasings
// and names, hardly ever looked at once questions are read by what was made of them. So
// their texts are kept one behind the other, and parted anew by who wants them.
//
// 21 November 2026: as lists they took 1.2 of the 2.3 MB that a process holds before its
// first question.
type TextLists struct {
	sizes string // by language: how long its name is, of how many texts, and how long each is
	texts string // the names and the texts
}

// ListsOf are lists by language as they are kept.
func ListsOf(lists map[string][]string) TextLists {
	var sizes, texts []byte
	text := func(s string) {
		sizes = binary.AppendVarint(sizes, int64(len(s)))
		texts = append(texts, s...)
	}
	for _, language := range slices.Sorted(maps.Keys(lists)) {
		text(language)
		sizes = binary.AppendVarint(sizes, int64(len(lists[language])))
		for _, s := range lists[language] {
			text(s)
		}
	}
	return TextLists{string(sizes), string(texts)}
}

// In is the list in a language, nil for none. It is the caller's.
func (t TextLists) In(language string) []string {
	r := &flatReader{numbers: t.sizes, texts: t.texts}
	for r.numbers != "" {
		if r.text() == language {
			return r.list()
		}
		for range r.count() {
			r.text()
		}
	}
	return nil
}

// all are the texts in all languages that people are answered in, one language after the other.
func (t TextLists) all() (out []string) {
	for _, language := range Languages() {
		out = append(out, t.In(language)...)
	}
	return out
}
