package match

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// keyed is a phrase and the words of its key.
type keyed struct {
	phrase int32
	words  []string
}

func keyOf(phrase int32, tokens []Token) keyed {
	k := keyed{phrase: phrase}
	for _, t := range tokens {
		if inKey(t.Text) {
			k.words = append(k.words, t.Text)
		}
	}
	return k
}

// verbatim writes the phrases' keys; numbered are the numbers of words.
func (p *packer) verbatim(phrases map[string]keyed, numbered map[string]int32) {
	keys := slices.SortedFunc(maps.Keys(phrases), func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	longest := 0
	if len(keys) > 0 {
		longest = len(keys[len(keys)-1])
	}
	sizes, counts := make([]int32, longest+1), make([]int32, longest+1)
	of, byEnd, within := make([]int32, len(keys)), make([]int32, len(keys)), make([]int32, len(keys))
	var words []int32
	for i, k := range keys {
		n := len(k)
		of[i], byEnd[i], within[i] = phrases[k].phrase, int32(i), counts[n]
		sizes[n]++
		counts[n] += int32(len(phrases[k].words))
		for _, w := range phrases[k].words {
			words = append(words, numbered[w])
		}
	}
	slices.SortFunc(byEnd, func(i, j int32) int {
		return cmp.Or(len(keys[i])-len(keys[j]), fromEnd(keys[i], keys[j]))
	})
	p.numbers(ranks(sizes))
	p.numbers(words)
	p.numbers(ranks(counts))
	p.numbers(within)
	p.numbers(of)
	p.numbers(byEnd)
}
