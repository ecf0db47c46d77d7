package match

import (
	"encoding/binary"
	"math"
)

// latent is a second classifier beside the linear one. It sums a sentence's
// features to a point in a space of some dozens of dimensions, in which labels
// are directions. Words that stand in the phrases of the same labels come to lie near
// each other there, so that a word speaks for a label whose phrases never held it.
type latent struct {
	features []int8    // by feature, its place: width numbers
	scales   []float32 // by feature, what these are to be multiplied by
	labels   []float32 // by label, its direction: width numbers
}

// width is the number of dimensions.
const width = 64

// latents are several of them, trained from different beginnings: where one is
// wrong by chance, another often is not.
type latents []*latent

const latentModels = 2

// join makes each score its mean with the mean of the latent ones.
func (ms latents) join(s []feat, scores []float32) {
	for i := range scores {
		scores[i] /= 2
	}
	for _, m := range ms {
		at := m.place(s)
		for l := range scores {
			scores[l] += dot(m.labels[l*width:][:width], at[:]) / (2 * latentModels)
		}
	}
}

// place is where a sentence lies.
func (m *latent) place(s []feat) (at [width]float32) {
	for _, f := range s {
		weight := f.weight * m.scales[f.id]
		for i, v := range m.features[int(f.id)*width:][:width] {
			at[i] += weight * float32(v)
		}
	}
	return at
}

// dot is the product of two places.
func dot(a, b []float32) float32 {
	var x, y, z, w float32
	for i := 0; i+3 < len(a) && i+3 < len(b); i += 4 {
		x += a[i] * b[i]
		y += a[i+1] * b[i+1]
		z += a[i+2] * b[i+2]
		w += a[i+3] * b[i+3]
	}
	return x + y + z + w
}

// pressed keeps what was trained in a byte a number.
func (t latentTraining) pressed() *latent {
	m := &latent{features: make([]int8, len(t.features)), scales: make([]float32, len(t.features)/width), labels: t.labels}
	for f := range m.scales {
		row := t.features[f*width:][:width]
		var most float32
		for _, v := range row {
			most = max(most, v, -v)
		}
		m.scales[f] = most / math.MaxInt8
		for i, v := range row {
			if most > 0 {
				m.features[f*width+i] = int8(math.Round(float64(v / m.scales[f])))
			}
		}
	}
	return m
}

// encode appends the model; its sizes follow from the features and the labels.
func (m *latent) encode(b []byte) []byte {
	for _, list := range [][]float32{m.scales, m.labels} {
		for _, v := range list {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		}
	}
	for _, v := range m.features {
		b = append(b, byte(v))
	}
	return b
}

// latentSize is how many bytes encode appends.
func latentSize(features, labels int) int { return features*(width+4) + labels*width*4 }

// decodeLatent takes over what encode appended, and returns what follows it.
func decodeLatent(b []byte, features, labels int) (*latent, []byte) {
	m := &latent{features: make([]int8, features*width), scales: make([]float32, features), labels: make([]float32, labels*width)}
	for _, list := range [][]float32{m.scales, m.labels} {
		for i := range list {
			list[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		b = b[4*len(list):]
	}
	for i := range m.features {
		m.features[i] = int8(b[i])
	}
	return m, b[len(m.features):]
}
