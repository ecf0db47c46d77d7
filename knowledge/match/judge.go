package match

import (
	"math"
	"slices"
)

// judgement is how far the best label can be believed.
type judgement struct {
	score    float64
	coverage float64
	none     bool // more like Config.Others than like any label
	stranger bool // has words of meaning, and the best label's phrases hold none of them
	signals  [signalCount]float64
}

// What speaks for the best label being right.
const (
	odds     = iota // of the label among all of them
	lead            // over the next label
	likeness        // to its nearest phrase
	covered         // share of the meaning-bearing words that its phrases hold
	unheard         // share of them that no phrase holds
	length          // how many there are
	constant
	signalCount
)

// judge scores the labels for a sentence into b, as if the phrase without (-1
// for none) were not stored and the label barred (-1 for none) not either.
func (r *Reader) judge(s sentence, b *scratch, without, barred int32) judgement {
	b.features = s.gather(b.features[:0])
	weigh(b.features, r.telling)
	r.model.score(b.features, b.scores)
	if without >= 0 {
		b.scores[r.phrases[without].label] -= r.own[without]
	}
	if barred >= 0 {
		b.scores[barred] = -1000
	}
	softmax(b.scores)
	r.top(b, barred)
	for _, f := range b.features {
		b.weights[f.id] = f.weight
	}
	var j judgement
	b.nearest = b.nearest[:0]
	for i, l := range b.best {
		p, near := r.near(l, b.weights, without)
		b.nearest = append(b.nearest, p)
		if i == 0 {
			j.signals[likeness] = near
		}
	}
	for _, f := range b.features {
		b.weights[f.id] = 0
	}
	r.cover(s, b, &j, without)
	r.believe(b, &j)
	return j
}

// near returns a label's phrase that is most like a sentence, -1 for none, and how like it is.
func (r *Reader) near(label int32, weights []float32, without int32) (nearest int32, likeness float64) {
	nearest = -1
	var most float32
	for _, p := range r.by[label] {
		if p == without {
			continue
		}
		var dot float32
		for _, f := range r.phrases[p].features {
			dot += f.weight * weights[f.id]
		}
		if nearest < 0 || dot > most {
			nearest, most = p, dot
		}
	}
	return nearest, float64(most)
}

// cover notes which of the sentence's meaning-bearing words the best label's phrases hold.
func (r *Reader) cover(s sentence, b *scratch, j *judgement, without int32) {
	b.missing = b.missing[:0]
	if len(b.best) == 0 {
		return
	}
	rarest := float32(math.Log(1 + float64(len(r.phrases))))
	var all, held float32
	words, unheardWords := 0, 0
	for i, e := range s.entries {
		if e.kind > figures {
			continue
		}
		words++
		weight := rarest
		heard := s.known[i] && (without < 0 || r.telling[e.features[0]] < rarest-1e-4)
		if heard {
			weight = r.telling[e.features[0]]
		} else if e.kind == content {
			unheardWords++
		}
		all += weight
		if heard && r.holds(b.best[0], e.features[0], without) || s.groupAt(i) >= 0 && r.holds(b.best[0], s.groupAt(i), without) {
			held += weight
		} else {
			b.missing = append(b.missing, i)
		}
	}
	if all > 0 {
		j.coverage = float64(held / all)
	}
	j.stranger = words > 0 && held == 0
	j.signals[covered] = j.coverage
	j.signals[unheard] = float64(unheardWords) / float64(words+1)
	j.signals[length] = math.Log(float64(1 + words))
}

// holds tells whether a label's phrases, without one of them, hold a feature.
func (r *Reader) holds(label, feature, without int32) bool {
	if feature >= int32(len(r.telling)) || !slices.Contains(r.model.row(feature), label) {
		return false
	}
	if without < 0 || r.phrases[without].label != label {
		return true
	}
	for _, p := range r.by[label] {
		if p == without {
			continue
		}
		if _, ok := slices.BinarySearchFunc(r.phrases[p].features, feature, func(f feat, id int32) int { return int(f.id) - int(id) }); ok {
			return true
		}
	}
	return false
}

// believe weighs the signals into a score. The weights are those of a logistic
// regression: see the package comment.
func (r *Reader) believe(b *scratch, j *judgement) {
	if len(b.best) == 0 {
		return
	}
	p, next := float64(b.scores[b.best[0]]), 0.0
	if len(b.best) > 1 {
		next = float64(b.scores[b.best[1]])
	}
	bound := min(0.999, max(0.001, p))
	j.none = r.labels[len(r.labels)-1] == "" && b.scores[len(r.labels)-1] > b.scores[b.best[0]]
	j.signals[odds] = math.Log(bound / (1 - bound))
	j.signals[lead] = math.Log((p + 1e-3) / (next + 1e-3))
	j.signals[constant] = 1
	var z float64
	for i, weight := range [signalCount]float64{0.34, 0.1, 2.2, 0.1, -3.5, 0.75, -3} {
		z += weight * j.signals[i]
	}
	j.score = 1 / (1 + math.Exp(-z))
}
