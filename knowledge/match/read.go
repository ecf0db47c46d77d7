package match

import (
	"cmp"
	"slices"
)

const mostRanked = 10

// Read tells what a text may mean.
func (r *Reader) Read(text string) Reading {
	norm := Normalise(text)
	tokens := scan(norm, nil)
	en, fr := marks(norm)
	out := Reading{Language: majority(en, fr+accents(text))}
	ids := make([]int32, len(tokens))
	for i, t := range tokens {
		ids[i], _ = r.lexicon.look(t)
		if ids[i] < 0 && kindOf(t.Text) == content {
			out.Unknown = append(out.Unknown, i)
		}
	}
	if len(r.labels) == 0 || len(tokens) == 0 {
		return out
	}
	out.Ranked = r.rank(r.weigh(r.expand(ids, false, nil)))
	if p, ok := r.exact[key(tokens)]; ok {
		out.Ranked = first(out.Ranked, Score{Label: r.labels[r.of[p]], Score: 1, Phrase: r.phrases[p].Text})
	}
	r.cover(&out, tokens, ids)
	out.Known = len(out.Ranked) > 0 && out.Ranked[0].Score*(0.5+0.5*out.Coverage) >= r.least
	return out
}

// first puts a score at the head of others.
func first(ranked []Score, s Score) []Score {
	ranked = slices.DeleteFunc(ranked, func(o Score) bool { return o.Label == s.Label })
	return slices.Insert(ranked, 0, s)[:min(mostRanked, len(ranked)+1)]
}

// rank scores the labels that share a feature with a sentence.
func (r *Reader) rank(sentence []feat) []Score {
	sums := make([]float32, len(r.labels))
	for _, f := range sentence {
		for _, h := range r.holders[f.id] {
			sums[h.id] += f.weight * h.weight
		}
	}
	var best []int32
	for l := range sums {
		if sums[l] > 0 {
			best = append(best, int32(l))
		}
	}
	slices.SortFunc(best, func(a, b int32) int { return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b)) })
	best = best[:min(len(best), mostRanked)]
	weights := make([]float32, len(r.lexicon.kinds))
	for _, f := range sentence {
		weights[f.id] = f.weight
	}
	var out []Score
	for _, l := range best {
		s := Score{Label: r.labels[l]}
		for _, p := range r.by[l] {
			var dot float32
			for _, f := range r.vectors[p] {
				dot += f.weight * weights[f.id]
			}
			if v := float64(dot); v > s.Score {
				s.Score, s.Phrase = v, r.phrases[p].Text
			}
		}
		s.Score = min(1, (s.Score+min(1, float64(sums[l])))/2)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b Score) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// cover notes which of the sentence's words the best label's phrases hold.
func (r *Reader) cover(out *Reading, tokens []Token, ids []int32) {
	if len(out.Ranked) == 0 {
		return
	}
	best := int32(slices.Index(r.labels, out.Ranked[0].Label))
	var all, held float64
	for i, t := range tokens {
		if k := kindOf(t.Text); k == grammar || k == courtesy || k == asking {
			continue
		}
		weight := 5.0
		if ids[i] >= 0 {
			weight = float64(r.telling[ids[i]])
		}
		all += weight
		if ids[i] >= 0 && slices.ContainsFunc(r.holders[ids[i]], func(h feat) bool { return h.id == best }) {
			held += weight
		} else {
			out.Missing = append(out.Missing, i)
		}
	}
	if all > 0 {
		out.Coverage = held / all
	}
}
