package match

import (
	"math"
	"slices"
)

// rows are the weights that linear learnt: for each feature, those for the
// labels whose phrases hold it, in two bytes each.
type rows struct {
	start   numbers // by feature: where its row begins, and the last one ends
	few     string  // labels in a byte each, where that is enough
	labels  numbers // where it is not
	weights string
}

// grain is the smallest part of a weight that is kept.
const grain = 1.0 / 1024

// pack writes where the weights stand, and packWeights these in whole grains.
func (m *linear) pack(p *packer) {
	p.numbers(m.start[:len(m.start)-1])
	if len(m.labels) > 0 && slices.Max(m.labels) > math.MaxUint8 {
		p.text("")
		p.numbers(m.labels)
		return
	}
	few := make([]byte, len(m.labels))
	for i, l := range m.labels {
		few[i] = byte(l)
	}
	p.text(string(few))
	p.numbers(nil)
}

func (u *unpacker) rows(weights string) rows {
	return rows{u.numbers(), u.text(), u.numbers(), weights}
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
		if m.few == "" {
			for i := range to - from {
				scores[m.labels.at(from+i)] += weight * short(weights, 2*int(i))
			}
			continue
		}
		labels := m.few[from:to]
		for i := 0; i < len(labels) && 2*i+1 < len(weights); i++ {
			scores[labels[i]] += weight * short(weights, 2*i)
		}
	}
}

// short reads two bytes of s as a number with a sign.
func short(s string, at int) float32 { return float32(int16(s[at]) | int16(s[at+1])<<8) }
