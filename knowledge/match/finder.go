package match

import (
	"bytes"
	"cmp"
	"slices"
	"sync"
)

// Term is one way of writing what Label stands for, one word or several. One without a
// label names nothing: its words are never taken for another's, a longer term's apart.
type Term struct {
	Label string
	Text  string
	Forms Forms
}

// Hit is a term found in a text: the tokens From up to, not including, To.
type Hit struct {
	Label    string
	From, To int
	Exact    bool // as written, not by its plural or feminine form or through a misspelling
	Slip     bool // through a misspelling
}

// Finder finds terms in texts. It may be used by many goroutines at once.
// NewFinder makes one, OpenFinder takes one over.
type Finder struct {
	exact, bare spellings // by a term's words without the spaces between them
	labels      table
	known       index // words and stems of the terms
	spell       speller
	longest     int32 // words in the longest term, and one more
	right       func(word string) bool
	packed      string // all of the above but right
	pool        sync.Pool
	begun       func() *beginnings
}

func unpackFinder(packed string) (*Finder, bool) {
	u := newUnpacker(packed)
	f := &Finder{
		exact: u.spellings(), bare: u.spellings(), labels: u.table(), known: u.index(), spell: u.speller(),
		longest: u.number(), packed: packed,
	}
	f.begun = sync.OnceValue(f.beginnings)
	return f, u.whole()
}

// Find returns the terms in a text, in its order. Of overlapping terms the
// longest counts; a term of several labels is a hit for each. "scale up", "scale-up" and
// "scaleup" are one word. Plurals and feminines are found as a term's Forms say, but no other
// inflection: "experience" is not "experienced". Misspellings are found where the word is no
// known one: see vouched.
func (f *Finder) Find(tokens []Token) []Hit {
	room, ok := f.pool.Get().(*looking)
	if !ok {
		room = &looking{}
	}
	defer f.pool.Put(room)
	defer func() { clear(room.words) }() // they are somebody's
	room.words = room.words[:0]
	for i := range tokens {
		room.words = append(room.words, f.seek(&tokens[i]))
	}
	words, begun := room.words, f.begun()
	var all []Hit
	for from := range words {
		room.joined, room.bare = room.joined[:0], room.bare[:0]
		room.joinedHash, room.bareHash = noBytes, noBytes
		for to := from + 1; to <= min(len(words), from+int(f.longest)); to++ {
			room.joined = append(room.joined, words[to-1].text...)
			room.bare = append(room.bare, words[to-1].bare...)
			room.joinedHash, room.bareHash = fnv(room.joinedHash, words[to-1].text), fnv(room.bareHash, words[to-1].bare)
			if min(len(room.joined), len(room.bare)) >= settled && !begun.has(room.joined) && !begun.has(room.bare) {
				break
			}
			all = f.hits(all, words[from:to], room, from)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return labelled(longestFirst(all, tokens))
}

// labelled are the hits but those of terms without a label.
func labelled(all []Hit) []Hit {
	return slices.DeleteFunc(all, func(h Hit) bool { return h.Label == "" })
}

// looking is the room for the words of a text, and for the writings of some of them.
type looking struct {
	words                []sought
	joined, bare, single []byte
	joinedHash, bareHash uint32
	found                []int32 // labels
}

// hits appends the terms that these words make, the first of them the token from.
func (f *Finder) hits(all []Hit, words []sought, room *looking, from int) []Hit {
	exact := true
	f.written(words, room)
	if len(room.found) == 0 {
		exact = false
		f.inflected(words, room)
	}
	if len(room.found) == 0 {
		return all // as nearly always
	}
	slip := slices.ContainsFunc(words, func(w sought) bool { return w.fixed })
	for _, label := range room.found {
		all = append(all, Hit{Label: f.labels.at(label), From: from, To: from + len(words), Exact: exact && !slip, Slip: slip})
	}
	return all
}

// written finds the labels of the terms that are written as the words are.
func (f *Finder) written(words []sought, room *looking) {
	room.found = room.found[:0]
	for i, end := f.exact.under(findBy(f.exact.index, room.joined, mixed(room.joinedHash))); i < end; i++ {
		joins := int(f.exact.counts.at(i)) != len(words) && joinable(words) && !elided(f.exact.words.at(i))
		if joins || spaced(f.exact.words.at(i), words) {
			room.found = withLabel(room.found, f.exact.labels.at(i))
		}
	}
}

// inflected finds the labels of the terms that have the words in another form, or all
// of them as one: "scale ups" is "scaleups".
func (f *Finder) inflected(words []sought, room *looking) {
	n := findBy(f.bare.index, room.bare, mixed(room.bareHash))
	for i, end := f.bare.under(n); i < end; i++ {
		if int(f.bare.counts.at(i)) == len(words) && f.bare.inflects(i, words) {
			room.found = withLabel(room.found, f.bare.labels.at(i))
		}
	}
	if len(room.found) > 0 {
		return
	}
	room.single = appendSingular(room.single[:0], room.joined)
	single := room.joinedHash
	if len(room.single) != len(room.joined) { // the only change that leaves the length is none
		single = fnv(noBytes, room.single)
	}
	if !bytes.Equal(room.single, room.bare) {
		n = findBy(f.bare.index, room.single, mixed(single))
	}
	for i, end := f.bare.under(n); i < end; i++ {
		if int(f.bare.counts.at(i)) != len(words) && joinable(words) && f.bare.inflectsJoined(i, string(room.joined)) {
			room.found = withLabel(room.found, f.bare.labels.at(i))
		}
	}
}

func withLabel(labels []int32, label int32) []int32 {
	if slices.Contains(labels, label) {
		return labels
	}
	return append(labels, label)
}

// longestFirst keeps, of hits that overlap, the longest, then the one with the fewest small
// words ("a devops engineer" is no "a devops"), and then the first.
func longestFirst(all []Hit, tokens []Token) []Hit {
	if len(all) == 1 {
		return all
	}
	small := func(h Hit) (n int) {
		for _, t := range tokens[h.From:h.To] {
			if Small(t.Text) {
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.To-b.From, a.To-a.From), cmp.Compare(small(a), small(b)), cmp.Compare(a.From, b.From))
	})
	owner := make([]int, len(tokens)) // which hit holds a token, counted from 1
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
