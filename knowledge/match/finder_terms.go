package match

import (
	"slices"
	"strings"
)

// spellings are terms by how they are written.
type spellings struct {
	index
	start  numbers // by writing: its first term, and of the last one its last and one
	labels numbers // by term
	words  table   // by term, with the spaces: "at our" is not "a tour", but "scale up" is "scaleup"
	counts numbers // by term: how many words
	forms  string  // by term: its Forms
}

func (u *unpacker) spellings() spellings {
	return spellings{u.index(), u.numbers(), u.numbers(), u.table(), u.numbers(), u.text()}
}

// under are the terms of a writing: the first, and the last and one. There are none of -1.
func (s *spellings) under(writing int32) (from, to int32) {
	if writing < 0 {
		return 0, 0
	}
	return s.start.at(writing), s.start.at(writing + 1)
}

// inflects tells whether as many words as a term has are forms of its words.
func (s *spellings) inflects(term int32, words []sought) bool {
	rest, forms := s.words.at(term), Forms(s.forms[term])
	for i := range words {
		var word string
		if word, rest, _ = strings.Cut(rest, " "); !forms.has(word, words[i].right) {
			return false
		}
	}
	return vouched(words)
}

// inflectsJoined tells whether words written as one are a form of a term written as one.
func (s *spellings) inflectsJoined(term int32, joined string) bool {
	words := s.words.at(term)
	return !elided(words) && Forms(s.forms[term]).has(strings.ReplaceAll(words, " ", ""), joined)
}

// joinable tells whether words may be one word written apart: a small word is no
// beginning of another, « ça en » is not "Caen", and an article no end, "per the" is not "Perth".
func joinable(words []sought) bool {
	return len(words) == 1 || function(words[0].text) == 0 && !slices.Contains([]string{"the", "a", "an", "le", "la", "les", "un", "une"}, words[len(words)-1].text)
}

// elided tells whether a term begins with a letter that makes no word of it: "lue" is not « l'UE », nor "atours" « à Tours ».
func elided(term string) bool {
	return len(term) > 1 && term[1] == ' ' && strings.IndexByte("adl", term[0]) >= 0
}

// spaced tells whether a text is the words, as they are written, with a space between them.
func spaced(text string, words []sought) bool {
	for i := range words {
		rest, ok := strings.CutPrefix(text, words[i].text)
		if !ok || i+1 < len(words) && !strings.HasPrefix(rest, " ") {
			return false
		}
		if text = rest; i+1 < len(words) {
			text = rest[1:]
		}
	}
	return text == ""
}
