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
	keys    string  // by length, then by their bytes, so that a key's number tells where it stands
	begins  numbers // by length: where its keys begin in keys
	phrases numbers // by key: the first phrase that has it
	byEnd   numbers // the keys by length, then by their bytes from the end
}

// key is what all writings of the same phrase share: its words, but for the
// "and" that may be written "&".
func key(tokens []Token) string {
	var room [128]byte
	b := room[:0]
	for i := range tokens {
		if t := &tokens[i]; t.Text != "and" && t.Text != "et" {
			b = append(append(b, t.Text...), ' ')
		}
	}
	return string(b)
}

// wordAt is the token that holds a place in the tokens' key; the last one's
// holds what is behind it.
func wordAt(tokens []Token, place int) Token {
	var last Token
	for _, t := range tokens {
		if place < 0 {
			break
		}
		if t.Text != "and" && t.Text != "et" {
			last, place = t, place-len(t.Text)-1
		}
	}
	return last
}

// verbatim writes the phrases' keys.
func (p *packer) verbatim(phrases map[string]int32) {
	keys := make([]string, 0, len(phrases))
	longest := 0
	for k := range phrases {
		keys = append(keys, k)
		longest = max(longest, len(k))
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	sizes, bytes := make([]int32, longest+1), make([]int32, longest+1)
	of, byEnd := make([]int32, len(keys)), make([]int32, len(keys))
	for i, k := range keys {
		sizes[len(k)]++
		bytes[len(k)] += int32(len(k))
		of[i], byEnd[i] = phrases[k], int32(i)
	}
	slices.SortFunc(byEnd, func(i, j int32) int {
		return cmp.Or(len(keys[i])-len(keys[j]), fromEnd(keys[i], keys[j]))
	})
	p.numbers(ranks(sizes))
	p.text(strings.Join(keys, ""))
	p.numbers(ranks(bytes))
	p.numbers(of)
	p.numbers(byEnd)
}

func (u *unpacker) verbatim() verbatim {
	return verbatim{u.numbers(), u.text(), u.numbers(), u.numbers(), u.numbers()}
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
	if at := same.search(k); at < same.count && same.key(at) == k {
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
	for at := keys.search(begin); at < keys.count && strings.HasPrefix(keys.key(at), begin); at++ {
		try(at)
	}
	for i := keys.searchEnd(v.byEnd, end); i < keys.count; i++ {
		at := v.byEnd.at(keys.first+i) - keys.first
		if !strings.HasSuffix(keys.key(at), end) {
			break
		}
		try(at)
	}
	return found
}

// sameLength are the keys of one length.
type sameLength struct {
	text         string
	length       int
	first, count int32
}

func (v *verbatim) ofLength(n int) sameLength {
	if n < 1 || n >= v.first.count()-1 {
		return sameLength{}
	}
	from, to := v.first.at(int32(n)), v.first.at(int32(n+1))
	return sameLength{v.keys[v.begins.at(int32(n)):v.begins.at(int32(n+1))], n, from, to - from}
}

func (s sameLength) key(i int32) string { return s.text[int(i)*s.length:][:s.length] }

// search returns the first key that does not stand before a text.
func (s sameLength) search(text string) int32 {
	return int32(sort.Search(int(s.count), func(i int) bool { return s.key(int32(i)) >= text }))
}

// searchEnd returns the first place in byEnd whose key does not end before end.
func (s sameLength) searchEnd(byEnd numbers, end string) int32 {
	return int32(sort.Search(int(s.count), func(i int) bool {
		k := s.key(byEnd.at(s.first+int32(i)) - s.first)
		return fromEnd(k[len(k)-len(end):], end) >= 0
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
