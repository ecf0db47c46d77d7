package match

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// verbatim finds a stored phrase by its words, with at most one slip in one of
// them. A key with a slip in one half of it has the other half as it is stored,
// so that only the keys are looked at that begin or end alike.
type verbatim struct {
	first   numbers // by length: the first key, and of the longest the last and one
	words   numbers // of the keys by length, then by their bytes: those of the lexicon
	begins  numbers // by length: where the words of its keys begin
	within  numbers // by key: how many words of its length stand before it
	phrases numbers // by key: the first phrase that has it
	byEnd   numbers // the keys by length, then by their bytes from the end
	written table   // by word: how it is written
}

// key is what all writings of the same phrase share: its words, but for the
// "and" that may be written "&".
func key(tokens []Token) string {
	var room [128]byte
	b := room[:0]
	for i := range tokens {
		if t := &tokens[i]; inKey(t.Text) {
			b = append(append(b, t.Text...), ' ')
		}
	}
	return string(b)
}

// inKey tells whether a word stands in keys.
func inKey(word string) bool { return word != "and" && word != "et" }

// wordAt is the token that holds a place in the tokens' key; the last one's
// holds what is behind it.
func wordAt(tokens []Token, place int) Token {
	var last Token
	for _, t := range tokens {
		if place < 0 {
			break
		}
		if inKey(t.Text) {
			last, place = t, place-len(t.Text)-1
		}
	}
	return last
}

func (u *unpacker) verbatim(written table) verbatim {
	return verbatim{u.numbers(), u.numbers(), u.numbers(), u.numbers(), u.numbers(), u.numbers(), written}
}

// fromEnd compares by the last bytes first.
func fromEnd(a, b string) int {
	for i, j := len(a)-1, len(b)-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i] != b[j] {
			return cmp.Compare(a[i], b[j])
		}
	}
	return len(a) - len(b)
}

// find returns the phrase of these tokens, -1 for none. Where it has a slip in
// it, the word that was meant must not be another known one: wrong tells.
func (v *verbatim) find(tokens []Token, wrong func(Token) bool) int32 {
	k := key(tokens)
	if k == "" {
		return -1
	}
	same := v.ofLength(len(k))
	if at := same.search(k); at < same.count && same.compare(at, k) == 0 {
		return v.phrases.at(same.first + at)
	}
	if !slices.ContainsFunc(tokens, wrong) {
		return -1
	}
	for n := len(k) - 1; n <= len(k)+1; n++ {
		if p := v.slipped(k, v.ofLength(n), tokens, wrong); p >= 0 {
			return p
		}
	}
	return -1
}

// slipped returns the first phrase among keys of a length that k is but for one
// slip, -1 for none.
func (v *verbatim) slipped(k string, keys sameLength, tokens []Token, wrong func(Token) bool) int32 {
	found := int32(-1)
	try := func(at int32) {
		p := v.phrases.at(keys.first + at)
		if found >= 0 && found < p {
			return
		}
		if slip := slip(k, keys.key(at)); slip >= 0 && wrong(wordAt(tokens, slip)) {
			found = p
		}
	}
	half := max(0, (keys.length-2)/2) // that much of a key is before its slip, or behind it
	begin, end := k[:half], k[len(k)-half:]
	for at := keys.search(begin); at < keys.count && keys.compare(at, begin) == 0; at++ {
		try(at)
	}
	for i := keys.searchEnd(end); i < keys.count; i++ {
		at := v.byEnd.at(keys.first+i) - keys.first
		if keys.compareEnd(at, end) != 0 {
			break
		}
		try(at)
	}
	return found
}

// sameLength are the keys of one length.
type sameLength struct {
	*verbatim
	length       int
	first, count int32
}

func (v *verbatim) ofLength(n int) sameLength {
	if n < 1 || n >= v.first.count()-1 {
		return sameLength{}
	}
	from, to := v.first.at(int32(n)), v.first.at(int32(n+1))
	return sameLength{v, n, from, to - from}
}

func (s sameLength) key(i int32) string {
	b := make([]byte, 0, s.length)
	for at := s.from(i); len(b) < s.length; at++ {
		b = append(append(b, s.word(at)...), ' ')
	}
	return string(b)
}

// from is where a key's words begin, and the last one's end.
func (s sameLength) from(i int32) int32 {
	if i == s.count {
		return s.begins.at(int32(s.length + 1))
	}
	return s.begins.at(int32(s.length)) + s.within.at(s.first+i)
}

func (s sameLength) word(at int32) string { return s.written.at(s.words.at(at)) }

// compare compares as much of a key with a text as that is long. It reads no further
// than to the first word that differs.
func (s sameLength) compare(i int32, text string) int {
	for at := s.from(i); text != ""; at++ {
		w := s.word(at)
		n := min(len(w), len(text))
		if c := strings.Compare(w[:n], text[:n]); c != 0 || n == len(text) {
			return c
		}
		if c := cmp.Compare(' ', text[n]); c != 0 {
			return c
		}
		text = text[n+1:]
	}
	return 0
}

// compareEnd compares as much of a key's end with a text, by the last bytes first.
func (s sameLength) compareEnd(i int32, text string) int {
	for at := s.from(i+1) - 1; text != ""; at-- {
		last := len(text) - 1
		if c := cmp.Compare(' ', text[last]); c != 0 {
			return c
		}
		w := s.word(at)
		n := min(len(w), last)
		if c := fromEnd(w[len(w)-n:], text[last-n:last]); c != 0 {
			return c
		}
		text = text[:last-n]
	}
	return 0
}

// search returns the first key that does not stand before a text.
func (s sameLength) search(text string) int32 {
	return int32(sort.Search(int(s.count), func(i int) bool { return s.compare(int32(i), text) >= 0 }))
}

// searchEnd returns the first place in byEnd whose key does not end before end.
func (s sameLength) searchEnd(end string) int32 {
	return int32(sort.Search(int(s.count), func(i int) bool {
		return s.compareEnd(s.byEnd.at(s.first+int32(i))-s.first, end) >= 0
	}))
}

// slip returns where in a the one slip is that parts it from b: a letter more,
// less or other, or two swapped; -1 where more than one does.
func slip(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) > 0 && len(y) > 0 && x[1:] == y[1:],
		len(x) > 0 && x[1:] == y,
		len(y) > 0 && x == y[1:],
		len(x) > 1 && len(y) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]:
		return min(i, max(0, len(a)-2))
	}
	return -1
}
