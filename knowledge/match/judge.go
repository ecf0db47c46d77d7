package match

import "math"

// likelier is how many times as likely as the best label none of them has to be for that to be believed.
const likelier = 4

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

// without is what a sentence is read as if it were not stored.
type without struct {
	phrase int32   // -1 for none
	own    float32 // what it adds to its own label's score
	label  int32   // -1 for none
}

// nothing has everything stored.
func nothing() without { return without{phrase: -1, label: -1} }

// judge scores the labels for a sentence into b.
func (r *Reader) judge(s sentence, b *scratch, w without) judgement {
	b.features = s.gather(b.features[:0])
	weigh(b.features, r.stored.telling.at)
	r.rows.score(b.features, b.scores)
	if w.phrase >= 0 {
		b.scores[r.stored.labels.at(w.phrase)] -= w.own
	}
	if len(r.latent.labels) > 0 { // it was not trained on phrases that are ever without
		b.pairs = s.pairs(b.pairs[:0])
		b.wide = withPairs(b.features, b.pairs, r.latent.pairs, b.wide[:0])
		r.latent.join(b.wide, b.scores)
	}
	if w.label >= 0 {
		b.scores[w.label] = -1000
	}
	r.top(b, w.label)
	var j judgement
	if len(b.best) > 0 {
		j.signals[points] = float64(b.scores[b.best[0]])
	}
	softmax(b.scores)
	if len(b.best) > 0 {
		if p := r.stored.near(b.best[0], b.features, w.phrase, &b.like); p >= 0 {
			j.signals[met] = r.stored.met(p, b.features)
		}
	}
	r.cover(s, b, &j, w.phrase)
	r.believe(b, &j)
	return j
}

// likest is which of Config.Others a sentence that was just judged is most like; -1 for none that is nearer than the best label.
func (r *Reader) likest(b *scratch, j judgement) int32 {
	p := r.stored.near(int32(r.labels.count())-1, b.features, -1, &b.like)
	if p < 0 || r.stored.met(p, b.features) <= j.signals[met] {
		return -1
	}
	return r.stored.at.at(p)
}

// cover notes which of the sentence's meaning-bearing words the best label's phrases hold.
func (r *Reader) cover(s sentence, b *scratch, j *judgement, without int32) {
	b.missing = b.missing[:0]
	if len(b.best) == 0 {
		return
	}
	rarest := float32(math.Log(1 + float64(r.stored.count())))
	var all, held float32
	words, unheardWords := 0, 0
	for i := range s.entries {
		e := &s.entries[i]
		if e.kind > figures {
			continue
		}
		words++
		weight := rarest
		heard := s.known[i] && (without < 0 || r.stored.telling.at(e.list[0]) < rarest-1e-4)
		if heard {
			weight = r.stored.telling.at(e.list[0])
		} else if e.kind == content {
			unheardWords++
		}
		all += weight
		if heard && r.stored.holds(b.best[0], e.list[0], without) || s.groupAt(i) >= 0 && r.stored.holds(b.best[0], s.groupAt(i), without) {
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
	j.signals[size] = math.Log(r.sizeOf(b.best[0]))
}

// sizeOf is how many phrases a label has.
func (r *Reader) sizeOf(label int32) float64 {
	from, to := r.stored.span(label)
	return float64(to - from)
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
	if last := int32(r.labels.count()) - 1; r.others(last) {
		other := float64(b.scores[last])
		j.none = other*r.sizeOf(b.best[0]) > likelier*p*r.sizeOf(last)
		next = max(next, other)
	}
	j.signals[lead] = math.Log((p + 1e-3) / (next + 1e-3))
	j.signals[constant] = 1
	var z float64
	for i, weight := range [signalCount]float64{0.21, 0.36, 1.5, 0.9, -2.4, -0.65, -2.2} {
		z += weight * j.signals[i]
	}
	j.score = 1 / (1 + math.Exp(-z))
}
