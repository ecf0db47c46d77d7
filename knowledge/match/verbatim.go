package match

import (
	"slices"
)

// verbatim finds a stored phrase by its words, with at most one slip in one of them.
type verbatim struct {
	byKey map[string]int32
	keys  []string // by length
	first []int32  // by length: the first of keys
}

// key is what all writings of the same phrase share: its words, but for the
// "and" that may be written "&".
func key(tokens []Token) string {
	b := make([]byte, 0, 64)
	for _, t := range tokens {
		if t.Text != "and" && t.Text != "et" {
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

// add keeps the first phrase of a key.
func (v *verbatim) add(key string, phrase int32) {
	if v.byKey == nil {
		v.byKey = map[string]int32{}
	}
	if _, ok := v.byKey[key]; !ok {
		v.byKey[key] = phrase
		v.keys = append(v.keys, key)
	}
}

func (v *verbatim) settle() {
	slices.SortFunc(v.keys, func(a, b string) int { return len(a) - len(b) })
	for i, k := range v.keys {
		for len(v.first) <= len(k) {
			v.first = append(v.first, int32(i))
		}
	}
}

// ofLength returns the keys of n bytes.
func (v *verbatim) ofLength(n int) []string {
	switch {
	case n < 0 || n >= len(v.first):
		return nil
	case n == len(v.first)-1:
		return v.keys[v.first[n]:]
	}
	return v.keys[v.first[n]:v.first[n+1]]
}

// find returns the phrase of these tokens, -1 for none. Where it has a slip in
// it, the word that was meant must not be another known one: wrong tells.
func (v *verbatim) find(tokens []Token, wrong func(Token) bool) int32 {
	k := key(tokens)
	if k == "" {
		return -1
	}
	if p, ok := v.byKey[k]; ok {
		return p
	}
	for n := len(k) - 1; n <= len(k)+1; n++ {
		for _, stored := range v.ofLength(n) {
			if at := slip(k, stored); at >= 0 && wrong(wordAt(tokens, at)) {
				return v.byKey[stored]
			}
		}
	}
	return -1
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
