package match

import (
	"slices"
	"strings"
)

// NewFinder prepares the terms. Words that right accepts are right as they are:
// none of them is ever taken for a misspelt term; nil accepts none. Terms without
// a word are left out.
func NewFinder(terms []Term, right func(word string) bool) *Finder {
	m := finderMaking{labels: map[string]int32{}, known: map[string]bool{}}
	for _, t := range terms {
		m.add(t)
	}
	f, _ := unpackFinder(m.pack()) // it is whole
	f.right = right
	return f
}

// finderMaking is a Finder in the making.
type finderMaking struct {
	exact, bare      writings
	labels           map[string]int32
	known            map[string]bool
	labelList        []string
	knownList, words []string
	longest          int32
}

// writings are terms by how they are written.
type writings struct {
	list  []string
	terms map[string][]written
}

// written is a term: its label, and its words with the spaces between them.
type written struct {
	label int32
	words string
	count int32
	forms Forms
}

func (m *finderMaking) add(term Term) {
	tokens := Tokens(term.Text)
	if len(tokens) == 0 {
		return
	}
	m.longest = max(m.longest, min(int32(len(tokens)), 8)+1)
	var text, bare []string
	for _, t := range tokens {
		text, bare = append(text, t.Text), append(bare, singular(t.Text))
		m.learn(t, term.Label != "")
	}
	label, ok := m.labels[term.Label]
	if !ok {
		label = int32(len(m.labelList))
		m.labels[term.Label], m.labelList = label, append(m.labelList, term.Label)
	}
	w := written{label, strings.Join(text, " "), int32(len(text)), term.Forms}
	m.exact.add(text, w)
	m.bare.add(bare, w)
}

// learn has a term's word known, and what is inflected and misspelt of it, where the term names something.
func (m *finderMaking) learn(t Token, names bool) {
	if names {
		if !m.known[t.Text] && !t.Number.Is {
			m.words = append(m.words, t.Text)
		}
		m.know(t.Stem)
	}
	m.know(t.Text)
}

func (m *finderMaking) know(word string) {
	if !m.known[word] {
		m.known[word], m.knownList = true, append(m.knownList, word)
	}
}

func (s *writings) add(words []string, w written) {
	if s.terms == nil {
		s.terms = map[string][]written{}
	}
	key := strings.Join(words, "")
	if s.terms[key] == nil {
		s.list = append(s.list, key)
	}
	if !slices.Contains(s.terms[key], w) {
		s.terms[key] = append(s.terms[key], w)
	}
}

// pack writes what unpackFinder reads.
func (m *finderMaking) pack() string {
	p := &packer{}
	m.exact.pack(p)
	m.bare.pack(p)
	p.table(m.labelList)
	p.index(m.knownList)
	p.speller(m.words)
	p.numbers([]int32{m.longest})
	return p.packed()
}

func (s *writings) pack(p *packer) {
	sizes := make([]int32, len(s.list))
	var labels, counts []int32
	var words []string
	var forms []byte
	for i, key := range s.list {
		sizes[i] = int32(len(s.terms[key]))
		for _, w := range s.terms[key] {
			labels, words, counts, forms = append(labels, w.label), append(words, w.words), append(counts, w.count), append(forms, byte(w.forms))
		}
	}
	p.index(s.list)
	p.numbers(ranks(sizes))
	p.numbers(labels)
	p.table(words)
	p.numbers(counts)
	p.text(string(forms))
}

// singular is a normalised word without its plural and feminine ending, English
// or French. It is no word, only the same for all of them.
func singular(word string) string {
	end, y := singularEnd(word)
	if y {
		return word[:end] + "y"
	}
	return word[:end]
}

func appendSingular(b, word []byte) []byte {
	end, y := singularEnd(word)
	b = append(b, word[:end]...)
	if y {
		b = append(b, 'y')
	}
	return b
}

// singularEnd is how much of a word its singular keeps, and whether a y follows.
func singularEnd[S string | []byte](word S) (end int, y bool) {
	end = len(word)
	if end < 5 {
		if end > 0 && word[end-1] == 's' {
			end--
		}
		return end, false
	}
	if string(word[end-3:]) == "ies" {
		return end - 3, true
	}
	for end > 0 && (word[end-1] == 's' || word[end-1] == 'x') {
		end--
	}
	if end > 4 && word[end-1] == 'e' {
		end--
	}
	return end, false
}
