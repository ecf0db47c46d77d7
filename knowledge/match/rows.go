package match

import "math"

// rows are the weights that linear learnt: for each feature, those for the
// labels whose phrases hold it, in two bytes each.
type rows struct {
	start   numbers // by feature: where its row begins, and the last one ends
	labels  numbers
	weights string
}

// grain is the smallest part of a weight that is kept.
const grain = 1.0 / 1024

// pack writes where the weights stand, and packWeights these in whole grains.
func (m *linear) pack(p *packer) {
	p.numbers(m.start[:len(m.start)-1])
	p.numbers(m.labels)
}

func (m *linear) packWeights(p *packer) {
	weights := make([]byte, 0, 2*len(m.weights))
	for _, w := range m.weights {
		w = float32(math.Round(float64(w / grain)))
		n := uint16(int16(max(math.MinInt16, min(math.MaxInt16, w))))
		weights = append(weights, byte(n), byte(n>>8))
	}
	p.text(string(weights))
}

// score sets the score of each label.
func (m rows) score(s []feat, scores []float32) {
	clear(scores)
	for _, f := range s {
		from, to := m.start.at(f.id), m.start.at(f.id+1)
		weights, weight := m.weights[2*from:2*to], f.weight*grain
		for i := range to - from {
			n := int16(weights[2*i]) | int16(weights[2*i+1])<<8
			scores[m.labels.at(from+i)] += weight * float32(n)
		}
	}
}
