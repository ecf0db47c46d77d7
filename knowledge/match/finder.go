package match

import (
	"cmp"
	"slices"
	"strings"
)

// Term is one way of writing what Label stands for, one word or several.
type Term struct {
	Label string
	Text  string
}

// Hit is a term found in a text: the tokens From up to, not including, To.
type Hit struct {
	Label    string
	From, To int
	Exact    bool // as written, not by its plural or feminine form or through a misspelling
}

// Finder finds terms in texts. It may be used by many goroutines at once.
type Finder struct {
	exact, bare map[string][]written // by a term's words without the spaces between them
	known       map[string]bool      // words and stems of the terms
	right       func(word string) bool
	spell       *speller
	longest     int // words in the longest term, and one more
}

// written is a term under its label, with the spaces between its words: "at our"
// is not "a tour", but "scale up" is "scaleup".
type written struct {
	label, words string
	count        int
}

// NewFinder prepares the terms. Words that right accepts are right as they are:
// none of them is ever taken for a misspelt term; nil accepts none. Terms without
// a word are left out.
func NewFinder(terms []Term, right func(word string) bool) *Finder {
	if right == nil {
		right = func(string) bool { return false }
	}
	f := &Finder{right: right, exact: map[string][]written{}, bare: map[string][]written{}, known: map[string]bool{}}
	var words []string
	for _, term := range terms {
		tokens := Tokens(term.Text)
		if len(tokens) == 0 {
			continue
		}
		f.longest = max(f.longest, min(len(tokens), 8)+1)
		var text, bare []string
		for _, t := range tokens {
			text, bare = append(text, t.Text), append(bare, singular(t.Text))
			if !f.known[t.Text] && !t.Number.Is {
				words = append(words, t.Text)
			}
			f.known[t.Text], f.known[t.Stem] = true, true
		}
		add(f.exact, text, term.Label)
		add(f.bare, bare, term.Label)
	}
	f.spell = newSpeller(words)
	return f
}

func add(to map[string][]written, words []string, label string) {
	key, w := strings.Join(words, ""), written{label, strings.Join(words, " "), len(words)}
	if !slices.Contains(to[key], w) {
		to[key] = append(to[key], w)
	}
}

// labels returns the labels of the terms that words make, each once. A term of
// as many words has the same ones.
func labels(terms []written, words []string) []string {
	var out []string
	for _, w := range terms {
		if w.count != len(words) || w.words == strings.Join(words, " ") {
			out = withLabel(out, w.label)
		}
	}
	return out
}

func withLabel(labels []string, label string) []string {
	if slices.Contains(labels, label) {
		return labels
	}
	return append(labels, label)
}

// Find returns the terms in a text, in its order. Of overlapping terms the
// longest counts; a term of several labels is a hit for each. "scale up", "scale-up" and
// "scaleup" are one word. Plurals and feminines are found, but no other inflection: "experience" is
// not "experienced". Misspellings are found where the word is no known one: nothing under four
// letters, one slip up to eight, two from nine on.
func (f *Finder) Find(tokens []Token) []Hit {
	text, bare := make([]string, len(tokens)), make([]string, len(tokens))
	fixed := make([]bool, len(tokens))
	for i, t := range tokens {
		text[i], bare[i] = t.Text, singular(t.Text)
		if t.Number.Is || f.exact[t.Text] != nil || f.known[t.Text] || f.known[t.Stem] || f.right(t.Text) || function(t.Text) != 0 {
			continue
		}
		if right := f.spell.correct(t.Text); right != "" {
			bare[i], fixed[i] = singular(right), true
		}
	}
	var all []Hit
	for from := range tokens {
		for to := from + 1; to <= min(len(tokens), from+f.longest); to++ {
			if to > from+1 && function(text[from]) != 0 && f.exact[strings.Join(text[from:to], "")] == nil {
				continue // "de nos" is no plural of "deno"
			}
			found, exact := labels(f.exact[strings.Join(text[from:to], "")], text[from:to]), true
			if found == nil {
				found, exact = f.inflected(text[from:to], bare[from:to]), false
			}
			for _, label := range found {
				all = append(all, Hit{Label: label, From: from, To: to, Exact: exact && !slices.Contains(fixed[from:to], true)})
			}
		}
	}
	return longestFirst(all, len(tokens))
}

// inflected returns the labels of a term by the singulars of its words, or by
// the singular of all of them as one ("scale ups" is "scaleups").
func (f *Finder) inflected(text, bare []string) []string {
	if found := labels(f.bare[strings.Join(bare, "")], bare); found != nil {
		return found
	}
	var out []string
	for _, w := range f.bare[singular(strings.Join(text, ""))] {
		if w.count != len(text) {
			out = withLabel(out, w.label)
		}
	}
	return out
}

// singular is a normalised word without its plural and feminine ending, English
// or French. It is no word, only the same for all of them.
func singular(word string) string {
	if len(word) < 5 {
		return strings.TrimSuffix(word, "s")
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return stem + "y"
	}
	word = strings.TrimRight(word, "sx")
	if len(word) > 4 {
		word = strings.TrimSuffix(word, "e")
	}
	return word
}

// longestFirst keeps, of hits that overlap, the longest and then the first.
func longestFirst(all []Hit, n int) []Hit {
	slices.SortStableFunc(all, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.To-b.From, a.To-a.From), cmp.Compare(a.From, b.From))
	})
	owner := make([]int, n) // which hit holds a token, counted from 1
	var kept []Hit
	for _, h := range all {
		if owned := owner[h.From]; owned > 0 && kept[owned-1].From == h.From && kept[owned-1].To == h.To {
			kept = append(kept, h)
			continue
		}
		if slices.ContainsFunc(owner[h.From:h.To], func(o int) bool { return o > 0 }) {
			continue
		}
		kept = append(kept, h)
		for i := h.From; i < h.To; i++ {
			owner[i] = len(kept)
		}
	}
	slices.SortStableFunc(kept, func(a, b Hit) int { return cmp.Compare(a.From, b.From) })
	return kept
}
