package match

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
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

// spellings are terms by how they are written.
type spellings struct {
	index
	start  numbers // by writing: its first term, and of the last one its last and one
	labels numbers // by term
	words  table   // by term, with the spaces: "at our" is not "a tour", but "scale up" is "scaleup"
	counts numbers // by term: how many words
}

func (u *unpacker) spellings() spellings {
	return spellings{u.index(), u.numbers(), u.numbers(), u.table(), u.numbers()}
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
// "scaleup" are one word. Plurals and feminines are found, but no other inflection: "experience" is
// not "experienced". Misspellings are found where the word is no known one: nothing under four
// letters, one slip up to eight, two from nine on.
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
	return longestFirst(all, tokens)
}

// sought is a word to be found: as it is written, and in the singular.
type sought struct {
	text, bare string
	fixed      bool // bare is of the word it is misspelt from
}

func (f *Finder) seek(t *Token) sought {
	w := sought{text: t.Text, bare: singular(t.Text)}
	if t.Number.Is || function(t.Text) != 0 || find(f.known, t.Text) >= 0 || find(f.known, t.Stem) >= 0 ||
		find(f.exact.index, t.Text) >= 0 || f.right != nil && f.right(t.Text) {
		return w
	}
	if right := f.spell.correct(t.Text); right != "" {
		w.bare, w.fixed = singular(right), true
	}
	return w
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
	room.found = f.exact.same(room.found[:0], findBy(f.exact.index, room.joined, mixed(room.joinedHash)), words, func(w *sought) string { return w.text })
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

// inflected finds the labels of a term by the singulars of its words, or by
// the singular of all of them as one ("scale ups" is "scaleups").
func (f *Finder) inflected(words []sought, room *looking) {
	n := findBy(f.bare.index, room.bare, mixed(room.bareHash))
	room.found = f.bare.same(room.found, n, words, func(w *sought) string { return w.bare })
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
	if n >= 0 {
		for i := f.bare.start.at(n); i < f.bare.start.at(n+1); i++ {
			if int(f.bare.counts.at(i)) != len(words) && joinable(words) {
				room.found = withLabel(room.found, f.bare.labels.at(i))
			}
		}
	}
}

// same appends the labels of the terms under a writing, -1 for none, each once.
// A term of as many words as are sought has the same ones.
func (s *spellings) same(found []int32, writing int32, words []sought, of func(*sought) string) []int32 {
	if writing < 0 {
		return found
	}
	for i := s.start.at(writing); i < s.start.at(writing+1); i++ {
		fits := joinable(words)
		if int(s.counts.at(i)) == len(words) {
			fits = spaced(s.words.at(i), words, of)
		}
		if fits {
			found = withLabel(found, s.labels.at(i))
		}
	}
	return found
}

// joinable tells whether words may be one word written apart: a small word is no
// beginning of another, « ça en » is not "Caen", and an article no end, "per the" is not "Perth".
func joinable(words []sought) bool {
	return len(words) == 1 || function(words[0].text) == 0 && !slices.Contains([]string{"the", "a", "an", "le", "la", "les", "un", "une"}, words[len(words)-1].text)
}

// spaced tells whether a text is the words with a space between them.
func spaced(text string, words []sought, of func(*sought) string) bool {
	for i := range words {
		rest, ok := strings.CutPrefix(text, of(&words[i]))
		if !ok || i+1 < len(words) && !strings.HasPrefix(rest, " ") {
			return false
		}
		if text = rest; i+1 < len(words) {
			text = rest[1:]
		}
	}
	return text == ""
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
