package match

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// What is passed over quickly would have been too dear: the word found is the one that a
// look at every word, to the end, finds.
func TestCorrectionPassesOverNothing(t *testing.T) {
	word := rapid.StringMatching(`[abelnorst]{4,12}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfNDistinct(word, 1, 60, rapid.ID).Draw(t, "words")
		p := &packer{}
		p.speller(words)
		s := newUnpacker(p.packed()).speller()
		w := slipped(t, rapid.SampledFrom(words).Draw(t, "meant"))
		if got, want := s.correct(w), nearest(s, w); got != want {
			t.Fatalf("%q is taken for %q; of all words the nearest is %q", w, got, want)
		}
	})
}

// slipped is a word with up to three slips in it.
func slipped(t *rapid.T, w string) string {
	letter := rapid.StringMatching(`[abelnorst]`)
	for range rapid.IntRange(0, 3).Draw(t, "slips") {
		if len(w) < 2 {
			break
		}
		i := rapid.IntRange(0, len(w)-2).Draw(t, "where")
		switch rapid.SampledFrom([]string{"swap", "double", "drop", "add", "other"}).Draw(t, "slip") {
		case "swap":
			w = w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]
		case "double":
			w = w[:i+1] + w[i:]
		case "drop":
			w = w[:i] + w[i+1:]
		case "add":
			w = w[:i] + letter.Draw(t, "letter") + w[i:]
		case "other":
			w = w[:i] + letter.Draw(t, "letter") + w[i+1:]
		}
	}
	return w
}

// nearest is correct without any short cut but those in its promise: the lengths, and the
// number of letters that only one of the two words has.
func nearest(s speller, w string) string {
	if len(w) < 4 || len(w) > longestWord {
		return ""
	}
	best, found, at := 100, "", 0
	for n := range longestWord + 1 {
		for range s.first.at(int32(n+1)) - s.first.at(int32(n)) {
			candidate := s.words[at:][:n]
			at += n
			limit, apart, longer := tolerance(n), 2, 1
			if limit > priceEdit {
				apart, longer = 4, 2
			}
			if max(n-len(w), len(w)-n) > longer || lettersApart(w, candidate) > apart {
				continue
			}
			price := distance(w, candidate, 1000)
			if price > limit {
				continue
			}
			if candidate[0] != w[0] {
				price += priceEdit / 2
			}
			if price < best {
				best, found = price, candidate
			}
		}
	}
	return found
}

// lettersApart is how many letters stand in one of two words and not in the other.
func lettersApart(a, b string) (n int) {
	for c := byte('a'); c <= 'z'; c++ {
		inA, inB := false, false
		for i := range len(a) {
			inA = inA || a[i] == c
		}
		for i := range len(b) {
			inB = inB || b[i] == c
		}
		if inA != inB {
			n++
		}
	}
	return n
}

func BenchmarkCorrect(b *testing.B) {
	known := map[string]bool{}
	for _, p := range invented(150, 100) {
		for _, t := range Tokens(p.Text) {
			known[t.Text] = true
		}
	}
	words := slices.Sorted(maps.Keys(known))
	p := &packer{}
	p.speller(words)
	s := newUnpacker(p.packed()).speller()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w := words[i%len(words)]
		s.correct(w[1:] + w[:1])
	}
}
