package check

import "strings"

// entry is a phrase of the vocabulary.
type entry struct {
	kind    string // what it is looked for as: "technology", "section", a group's key
	name    string // what it stands for: "PostgreSQL", "must"
	swap    string // what to write instead; "" where a person must decide
	written string // the only writing that counts; "" for any
	except  bool   // no instance of its kind, but an exception
}

// lexicon finds phrases in a row of words.
type lexicon struct {
	next map[string]*lexicon
	ends []*entry
}

// add puts a phrase in, with its alternatives: "young(er|)", "he|she".
func (l *lexicon) add(phrase string, e entry) {
	for _, p := range expand(phrase) {
		at := l
		for _, t := range tokens(p) {
			if at.next == nil {
				at.next = map[string]*lexicon{}
			}
			if at.next[t.text] == nil {
				at.next[t.text] = &lexicon{}
			}
			at = at.next[t.text]
		}
		if at != l {
			at.ends = append(at.ends, &e)
		}
	}
}

// expand writes out the first brackets of a phrase, and then the next.
func expand(phrase string) []string {
	before, rest, ok := strings.Cut(phrase, "(")
	inside, after, closed := strings.Cut(rest, ")")
	if !ok || !closed {
		return []string{phrase}
	}
	var all []string
	for alternative := range strings.SplitSeq(inside, "|") {
		all = append(all, expand(before+alternative+after)...)
	}
	return all
}

// hit is a phrase found: words from to to, without to.
type hit struct {
	*entry
	from, to int
}

// find returns the phrases found, in order. Of those of one kind that overlap,
// the first and longest; an exception takes away what it overlaps.
func (l *lexicon) find(text string, words []token) []hit {
	var all, here []hit
	free := map[string]int{} // by kind, the word up to which it is taken
	for i := range words {
		here = here[:0]
		l.walk(words, i, func(h hit) {
			if h.written == "" || h.written == text[words[i].start:words[h.to-1].end] {
				here = append(here, h)
			}
		})
		for n, h := range here {
			if i < free[h.kind] || beaten(h, n, here) {
				continue
			}
			free[h.kind] = h.to
			if !h.except {
				all = append(all, h)
			}
		}
	}
	return all
}

// beaten tells whether another phrase of the kind that begins here goes before
// the nth: a longer one, or an exception as long, or the first of equals.
func beaten(h hit, n int, here []hit) bool {
	for m, o := range here {
		if o.kind != h.kind || m == n {
			continue
		}
		if o.to > h.to || o.to == h.to && (o.except && !h.except || o.except == h.except && m < n) {
			return true
		}
	}
	return false
}

func (l *lexicon) walk(words []token, i int, found func(hit)) {
	at := l
	for j := i; j < len(words) && (j == i || words[j].gap != broken); j++ {
		if at = at.next[words[j].text]; at == nil {
			return
		}
		for _, e := range at.ends {
			found(hit{e, i, j + 1})
		}
	}
}
