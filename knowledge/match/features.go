package match

import (
	"cmp"
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
	known   []bool // by token
	groups  []group
	held    []int32   // by token: the group it belongs to, -1 for none; nil without synonyms
	stress  []float32 // by token: how much it counts; nil where all count alike
}

// group is a group of synonyms, and the first token of the one that stands for it.
type group struct {
	id int32
	at int
}

// stressOf is how much a token counts, 1 where nothing is stressed.
func (s sentence) stressOf(token int) float32 {
	if s.stress == nil {
		return 1
	}
	return s.stress[token]
}

// gather appends the features of a sentence, each once and in order, with the stress that is on them.
func (s sentence) gather(fs []feat) []feat {
	if fs == nil {
		fs = make([]feat, 0, mostFeatures*len(s.entries)+len(s.groups))
	}
	for i := range s.entries {
		for _, id := range s.entries[i].features() {
			fs = append(fs, feat{id, s.stressOf(i)})
		}
	}
	for _, g := range s.groups {
		fs = append(fs, feat{g.id, s.stressOf(g.at)})
	}
	slices.SortFunc(fs, func(a, b feat) int {
		if a.id != b.id {
			return cmp.Compare(a.id, b.id)
		}
		return cmp.Compare(b.weight, a.weight)
	})
	return slices.CompactFunc(fs, func(a, b feat) bool { return a.id == b.id })
}

// weigh makes weights of the stress on features: rare ones more, the whole of length one.
// It returns what each feature's telling was multiplied by.
func weigh(fs []feat, telling func(feature int32) float32) (scale float32) {
	var sum float32
	for i := range fs {
		w := fs[i].weight * telling(fs[i].id)
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

// room is where a sentence is taken apart.
type room struct {
	tokens  []Token
	entries []entry
	known   []bool
	held    []int32
	groups  []group
}

// take takes a normalised text apart. The sentence is in the room, until that is used again.
func (r *Reader) take(norm string, in *room) sentence {
	tokens := scan(norm, in.tokens[:0])
	in.tokens = tokens
	in.entries = slices.Grow(in.entries[:0], len(tokens))[:len(tokens)]
	in.known = slices.Grow(in.known[:0], len(tokens))[:len(tokens)]
	s := sentence{tokens: tokens, entries: in.entries, known: in.known, groups: in.groups[:0]}
	for i := range tokens {
		s.entries[i], s.known[i] = r.lexicon.look(&tokens[i])
	}
	r.names.fold(s.entries)
	if r.lexicon.longest == 0 {
		return s
	}
	in.held = slices.Grow(in.held[:0], len(tokens))[:len(tokens)]
	s.held = in.held
	for i := range tokens {
		tokens[i].Stem, s.held[i] = Stem(tokens[i].Text), -1
	}
	r.lexicon.groupsIn(tokens, func(g int32, from, to int) {
		s.groups = append(s.groups, group{g, from})
		for i := from; i < to; i++ {
			s.held[i] = g
		}
	})
	in.groups = s.groups
	return s
}

// groupAt returns the group of synonyms that a token belongs to, -1 for none.
func (s sentence) groupAt(token int) int32 {
	if s.held == nil {
		return -1
	}
	return s.held[token]
}
