package match

import (
	"math"
	"slices"
)

// feat is a feature and its weight in one sentence.
type feat struct {
	id     int32
	weight float32
}

// expand turns the stems of a sentence, -1 for unknown ones, into weighted features of length one.
func (r *Reader) expand(ids []int32, learn bool, out []feat) []feat {
	x := r.lexicon
	add := func(id int32, weight float32) {
		if id >= 0 {
			out = append(out, feat{id, weight})
		}
	}
	last := int32(-1)
	for i, id := range ids {
		if id < 0 {
			last = -1
			continue
		}
		add(id, 1)
		for _, g := range x.groups[id] {
			add(g, synonymWeight)
		}
		if i > 0 && ids[i-1] >= 0 && ids[i-1] != last {
			add(x.pair(ids[i-1], id, learn), pairWeight)
		}
		if x.kinds[id] <= asking {
			if last >= 0 {
				add(x.pair(last, id, learn), pairWeight)
			}
			last = id
		}
	}
	return out
}

const (
	synonymWeight = 0.7
	pairWeight    = 0.6
)

// weigh scales features by how telling they are, makes them one each and the whole of length one.
func (r *Reader) weigh(fs []feat) []feat {
	slices.SortFunc(fs, func(a, b feat) int { return int(a.id) - int(b.id) })
	n := 0
	var sum float32
	for i, f := range fs {
		if i > 0 && fs[n-1].id == f.id {
			continue
		}
		f.weight *= r.telling[f.id]
		sum += f.weight * f.weight
		fs[n] = f
		n++
	}
	fs = fs[:n]
	if sum > 0 {
		scale := float32(1 / math.Sqrt(float64(sum)))
		for i := range fs {
			fs[i].weight *= scale
		}
	}
	return fs
}
