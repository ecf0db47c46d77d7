package match

import (
	"math"
	"slices"
)

const (
	rounds     = 3    // over all phrases
	fewRounds  = 2    // with so many labels that time counts more
	manyLabels = 1000 // from here on
	pace       = 6.0  // how far the first round goes
)

// linear scores labels by weighted features, and learns to: rows is what it
// becomes. A feature has a weight only for the labels whose phrases hold it, which is a
// fraction of all: a little less accurate than a weight for every label, and many times
// as fast to train and to read.
type linear struct {
	start   []int32 // by feature: where its row begins
	labels  []int32
	weights []float32
}

// newLinear lays out the rows: for each feature, the labels of the sentences that hold it.
func newLinear(features int32, sentences [][]feat, of []int32) *linear {
	m := &linear{start: make([]int32, features+2)}
	last := make([]int32, features)
	for i := range last {
		last[i] = -1
	}
	order := make([]int, len(sentences)) // those of a label together
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(of[a] - of[b]) })
	each := func(do func(feature, label int32)) {
		for _, i := range order {
			for _, f := range sentences[i] {
				if last[f.id] != of[i] {
					last[f.id] = of[i]
					do(f.id, of[i])
				}
			}
		}
	}
	each(func(f, _ int32) { m.start[f+2]++ })
	for f := 2; f < len(m.start); f++ {
		m.start[f] += m.start[f-1]
	}
	m.labels = make([]int32, m.start[features+1])
	m.weights = make([]float32, len(m.labels))
	for i := range last {
		last[i] = -1
	}
	each(func(f, label int32) {
		m.labels[m.start[f+1]] = label
		m.start[f+1]++
	})
	return m
}

// train walks down the cross-entropy, one sentence at a time. The sentences of
// a label stand together; they are visited far apart, in an order that is the
// same each time. It returns how much each sentence has raised its own label's
// score: what it would score without itself is that much less.
func (m *linear) train(sentences [][]feat, of []int32, labels int) (own []float32) {
	own = make([]float32, len(sentences))
	scores := make([]float32, labels)
	n := len(sentences)
	stride := coprime(n)
	walk := rounds
	if labels >= manyLabels {
		walk = fewRounds
	}
	for round := range walk {
		rate := pace * (1 - float32(round)/float32(walk))
		for i, at := 0, round; i < n; i++ {
			at = (at + stride) % n
			own[at] += m.step(sentences[at], of[at], scores, rate)
		}
	}
	return own
}

func (m *linear) step(s []feat, label int32, scores []float32, rate float32) (raised float32) {
	m.score(s, scores)
	softmax(scores)
	scores[label]--
	for _, f := range s {
		from, to := m.start[f.id], m.start[f.id+1]
		weights, labels := m.weights[from:to], m.labels[from:to]
		move := rate * f.weight
		for i, l := range labels {
			weights[i] -= move * scores[l]
		}
	}
	return -rate * scores[label]
}

// score sets the score of each label.
func (m *linear) score(s []feat, scores []float32) {
	clear(scores)
	for _, f := range s {
		from, to := m.start[f.id], m.start[f.id+1]
		weights, labels := m.weights[from:to], m.labels[from:to]
		for i, l := range labels {
			scores[l] += f.weight * weights[i]
		}
	}
}

// softmax turns scores into shares of one. Labels that no feature speaks for
// have a score of nought, and there may be many of them.
func softmax(scores []float32) {
	top := float32(0)
	for _, s := range scores {
		top = max(top, s)
	}
	nought := exp(-top)
	var sum float32
	for i, s := range scores {
		share := nought
		if s != 0 {
			share = exp(s - top)
		}
		scores[i] = share
		sum += share
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// exp is e^x for x up to 0, right to one part in a thousand: training needs no
// more, and it takes a tenth of the time.
func exp(x float32) float32 {
	if x < -20 {
		return 0
	}
	x *= math.Log2E
	whole := int32(x) - 1
	f := x - float32(whole)
	return math.Float32frombits(uint32(whole+127)<<23) * (1 + f*(0.69606564+f*(0.22449433+f*0.07944023)))
}

// coprime returns a stride that visits each of n.
func coprime(n int) int {
	for stride := int(float64(n)*0.618) | 1; ; stride++ {
		if gcd(stride, n) == 1 {
			return stride
		}
	}
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// tell returns how telling each feature is: the rarer, the more.
func tell(features int32, sentences [][]feat) []float32 {
	out := make([]float32, features)
	for _, s := range sentences {
		for _, f := range s {
			out[f.id]++
		}
	}
	for i, n := range out {
		if n > 0 {
			out[i] = float32(math.Log(1 + float64(len(sentences))/float64(n)))
		}
	}
	return out
}
