package match

import (
	"math"
	"slices"
)

// feat is a feature and its weight.
type feat struct {
	id     int32
	weight float32
}

// sentence is a text, or a part of it, taken apart.
type sentence struct {
	tokens  []Token
	entries []entry
	known   []bool  // by token
	groups  []int32 // the groups of synonyms in it
	held    []int32 // by token: the group it belongs to, -1 for none; nil without synonyms
}

// gather appends the features of a sentence, each once and in order, their weights not set.
func (s sentence) gather(fs []feat) []feat {
	if fs == nil {
		fs = make([]feat, 0, mostFeatures*len(s.entries)+len(s.groups))
	}
	for i := range s.entries {
		for _, id := range s.entries[i].features() {
			fs = append(fs, feat{id: id})
		}
	}
	for _, g := range s.groups {
		fs = append(fs, feat{id: g})
	}
	slices.SortFunc(fs, func(a, b feat) int { return int(a.id) - int(b.id) })
	return slices.CompactFunc(fs, func(a, b feat) bool { return a.id == b.id })
}

// weigh gives features their weights: rare ones more, the whole of length one.
// It returns what each feature's telling was multiplied by.
func weigh(fs []feat, telling func(feature int32) float32) (scale float32) {
	var sum float32
	for i := range fs {
		w := telling(fs[i].id)
		fs[i].weight = w
		sum += w * w
	}
	if sum == 0 {
		return 1
	}
	scale = float32(1 / math.Sqrt(float64(sum)))
	for i := range fs {
		fs[i].weight *= scale
	}
	return scale
}

// take takes a normalised text apart.
func (r *Reader) take(norm string) sentence {
	tokens := scan(norm, make([]Token, 0, 8+len(norm)/6))
	s := sentence{tokens: tokens, entries: make([]entry, len(tokens)), known: make([]bool, len(tokens))}
	for i := range tokens {
		s.entries[i], s.known[i] = r.lexicon.look(&tokens[i])
	}
	r.names.fold(s.entries)
	if r.lexicon.longest == 0 {
		return s
	}
	s.held = make([]int32, len(tokens))
	for i := range tokens {
		tokens[i].Stem, s.held[i] = Stem(tokens[i].Text), -1
	}
	r.lexicon.groupsIn(tokens, func(g int32, from, to int) {
		s.groups = append(s.groups, g)
		for i := from; i < to; i++ {
			s.held[i] = g
		}
	})
	return s
}

// groupAt returns the group of synonyms that a token belongs to, -1 for none.
func (s sentence) groupAt(token int) int32 {
	if s.held == nil {
		return -1
	}
	return s.held[token]
}
