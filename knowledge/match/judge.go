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
	lead    = iota // over the next label
	points         // of the classifier, before they are made shares
	met            // share of its nearest phrase that the sentence holds
	covered        // share of the meaning-bearing words that its phrases hold
	unheard        // share of them that no phrase holds
	size           // how many phrases it has: of many, some hold any word
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
	if len(r.latents) > 0 {
		r.latents.join(b.features, b.scores) // they were not trained on phrases that are ever without
	}
	if barred >= 0 {
		b.scores[barred] = -1000
	}
	r.top(b, barred)
	var j judgement
	if len(b.best) > 0 {
		j.signals[points] = float64(b.scores[b.best[0]])
	}
	softmax(b.scores)
	for _, f := range b.features {
		b.weights[f.id] = f.weight
	}
	b.nearest = b.nearest[:0]
	for _, l := range b.best {
		b.nearest = append(b.nearest, r.near(l, b.weights, without))
	}
	if len(b.best) > 0 && b.nearest[0] >= 0 {
		j.signals[met] = r.phrases[b.nearest[0]].met(b.weights)
	}
	for _, f := range b.features {
		b.weights[f.id] = 0
	}
	r.cover(s, b, &j, without)
	r.believe(b, &j)
	return j
}

// near returns a label's phrase that is most like a sentence, -1 for none.
func (r *Reader) near(label int32, weights []float32, without int32) int32 {
	nearest, most := int32(-1), float32(0)
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
	return nearest
}

// met is the share of a phrase that a sentence holds.
func (p phrase) met(weights []float32) float64 {
	var held float32
	for _, f := range p.features {
		if weights[f.id] > 0 {
			held += f.weight * f.weight // all of them make one
		}
	}
	return float64(held)
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
	j.signals[size] = math.Log(float64(len(r.by[b.best[0]])))
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
	j.none = r.labels[len(r.labels)-1] == "" && b.scores[len(r.labels)-1] > b.scores[b.best[0]]
	j.signals[lead] = math.Log((p + 1e-3) / (next + 1e-3))
	j.signals[constant] = 1
	var z float64
	for i, weight := range [signalCount]float64{0.21, 0.36, 1.5, 0.9, -2.4, -0.65, -2.2} {
		z += weight * j.signals[i]
	}
	j.score = 1 / (1 + math.Exp(-z))
}
