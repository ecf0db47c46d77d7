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
		if m.labels.wide {
			for i := range to - from {
				scores[m.labels.at(from+i)] += weight * short(weights, 2*int(i))
			}
			continue
		}
		labels := m.labels.data[2*from : 2*to]
		for i := 0; i+1 < len(weights) && i+1 < len(labels); i += 2 {
			scores[int(labels[i])|int(labels[i+1])<<8] += weight * short(weights, i)
		}
	}
}

// short reads two bytes of s as a number with a sign.
func short(s string, at int) float32 { return float32(int16(s[at]) | int16(s[at+1])<<8) }
