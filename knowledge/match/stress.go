package match

import (
	"math"
	"strings"
)

// stressed is how much more the sentences that ask count than those around
// them, where both are as long.
const stressed = 0.25

// stress puts the stress on the sentences of a text that ask something, the
// more of it the more is said around them, and returns the tokens from the first to
// behind the last of them; all tokens where none asks.
func (r *Reader) stress(s *sentence, norm string) (from, to int) {
	asks, from, to := s.asking(norm)
	if to == 0 || to-from == len(s.tokens) {
		return 0, len(s.tokens)
	}
	var all, asked float64
	for i := range s.entries {
		if e := &s.entries[i]; e.count > 0 {
			w := float64(r.stored.telling.at(e.list[0]))
			all += w * w
			if asks[i] {
				asked += w * w
			}
		}
	}
	s.stress = make([]float32, len(s.tokens))
	for i := range s.stress {
		s.stress[i] = 1
		if asks[i] && asked > 0 {
			s.stress[i] += float32(stressed * math.Sqrt(all/asked))
		}
	}
	return from, to
}

// asking tells which tokens belong to sentences that are questions by their mark
// or their first word and hold a meaning-bearing word, and where the first of these
// begins and the last one ends.
func (s sentence) asking(norm string) (asks []bool, first, last int) {
	asks = make([]bool, len(s.tokens))
	from := 0
	for i := range s.tokens {
		between := behind(s.tokens, i, norm)
		if !strings.ContainsAny(between, sentenceEnds) {
			continue
		}
		if (strings.Contains(between, "?") || opensQuestion(s.tokens[from:i+1])) && s.part(from, i+1).meaningful() > 0 {
			if last == 0 {
				first = from
			}
			last = i + 1
			for j := from; j < last; j++ {
				asks[j] = true
			}
		}
		from = i + 1
	}
	return asks, first, last
}

// sentenceEnds are the characters that end a sentence.
const sentenceEnds = ".?!;:\n"

// behind is what stands between a token and the next one; behind the last one
// a sentence ends.
func behind(tokens []Token, i int, norm string) string {
	if i+1 < len(tokens) {
		return norm[tokens[i].End:tokens[i+1].Start]
	}
	return norm[tokens[i].End:] + "."
}
