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
	exact, bare map[string][]string // a term's words without the spaces between them, to its labels
	known       map[string]bool     // words and stems of the terms
	right       func(word string) bool
	spell       *speller
	longest     int // words in the longest term, and one more
}

// NewFinder prepares the terms. Words that right accepts are right as they are:
// none of them is ever taken for a misspelt term; nil accepts none. Terms without
// a word are left out.
func NewFinder(terms []Term, right func(word string) bool) *Finder {
	if right == nil {
		right = func(string) bool { return false }
	}
	f := &Finder{right: right, exact: map[string][]string{}, bare: map[string][]string{}, known: map[string]bool{}}
	var words []string
	for _, term := range terms {
		tokens := Tokens(term.Text)
		if len(tokens) == 0 {
			continue
		}
		f.longest = max(f.longest, min(len(tokens), 8)+1)
		var text, bare strings.Builder
		for _, t := range tokens {
			text.WriteString(t.Text)
			bare.WriteString(singular(t.Text))
			if !f.known[t.Text] && !t.Number.Is {
				words = append(words, t.Text)
			}
			f.known[t.Text], f.known[t.Stem] = true, true
		}
		f.exact[text.String()] = withLabel(f.exact[text.String()], term.Label)
		f.bare[bare.String()] = withLabel(f.bare[bare.String()], term.Label)
	}
	f.spell = newSpeller(words)
	return f
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
	bare := make([]string, len(tokens))
	fixed := make([]bool, len(tokens))
	for i, t := range tokens {
		bare[i] = singular(t.Text)
		if t.Number.Is || f.exact[t.Text] != nil || f.known[t.Text] || f.known[t.Stem] || f.right(t.Text) || function(t.Text) != 0 {
			continue
		}
		if right := f.spell.correct(t.Text); right != "" {
			bare[i], fixed[i] = singular(right), true
		}
	}
	var all []Hit
	for from := range tokens {
		var text, one strings.Builder
		for to := from + 1; to <= min(len(tokens), from+f.longest); to++ {
			text.WriteString(tokens[to-1].Text)
			one.WriteString(bare[to-1])
			labels, exact := f.exact[text.String()], true
			if labels == nil {
				labels, exact = f.inflected(text.String(), one.String()), false
			}
			for _, label := range labels {
				all = append(all, Hit{Label: label, From: from, To: to, Exact: exact && !slices.Contains(fixed[from:to], true)})
			}
		}
	}
	return longestFirst(all, len(tokens))
}

// inflected returns the labels of a term by the singulars of its words, or by
// the singular of all of them as one ("scale ups" is "scaleups").
func (f *Finder) inflected(text, bare string) []string {
	if labels := f.bare[bare]; labels != nil {
		return labels
	}
	return f.bare[singular(text)]
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
