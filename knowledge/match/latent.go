package match

import "math"

// latent is a second classifier beside the linear one. It sums a sentence's
// features, and the pairs of its words, to a point in a space of some dozens of dimensions, in which labels
// are directions. Words that stand in the phrases of the same labels come to lie near
// each other there, so that a word speaks for a label whose phrases never held it.
type latent struct {
	places string    // by pair, and behind these by feature, its place: width numbers of a byte
	scales floats    // by the same, what these are to be multiplied by
	labels []float32 // by label, its direction: width numbers
}

// width is the number of dimensions.
const width = 64

// latents are several of them, trained from different beginnings: where one is
// wrong by chance, another often is not.
type latents struct {
	pairs  numbers // hashes, in order
	models []latent
}

const latentModels = 2

// join makes each score its mean with the mean of the latent ones.
func (ls latents) join(s []feat, scores []float32) {
	for i := range scores {
		scores[i] /= 2
	}
	for _, m := range ls.models {
		at := m.place(s)
		l := 0
		for ; l+1 < len(scores); l += 2 {
			one, two := dots((*[width]float32)(m.labels[l*width:]), (*[width]float32)(m.labels[(l+1)*width:]), &at)
			scores[l] += one / (2 * latentModels)
			scores[l+1] += two / (2 * latentModels)
		}
		if l < len(scores) {
			scores[l] += dot(m.labels[l*width:][:width], at[:]) / (2 * latentModels)
		}
	}
}

// place is where a sentence lies.
func (m latent) place(s []feat) (at [width]float32) {
	for _, f := range s {
		weight, row := f.weight*m.scales.at(f.id), m.places[int(f.id)*width:][:width]
		for i := range at {
			at[i] += weight * float32(int8(row[i]))
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

// dots is dot of two places with a third: what a processor waits for in one it does
// for the other meanwhile.
func dots(a, b, at *[width]float32) (one, two float32) {
	var x, y, z, w, p, q, r, s float32
	for i := 0; i < width; i += 4 {
		j := i & (width - 4)
		c := at[j]
		x += a[j] * c
		p += b[j] * c
		c = at[j+1]
		y += a[j+1] * c
		q += b[j+1] * c
		c = at[j+2]
		z += a[j+2] * c
		r += b[j+2] * c
		c = at[j+3]
		w += a[j+3] * c
		s += b[j+3] * c
	}
	return x + y + z + w, p + q + r + s
}

// pack writes what was trained, the places in a byte a number.
func (t latentTraining) pack(p *packer) {
	places, scales := make([]byte, len(t.features)), make([]float32, len(t.features)/width)
	for f := range scales {
		row := t.features[f*width:][:width]
		var most float32
		for _, v := range row {
			most = max(most, v, -v)
		}
		scales[f] = most / math.MaxInt8
		for i, v := range row {
			if most > 0 {
				places[f*width+i] = byte(int8(math.Round(float64(v / scales[f]))))
			}
		}
	}
	p.text(string(places))
	p.floats(scales)
	p.floats(t.labels)
}

// latents reads as many models as were written, none or latentModels.
func (u *unpacker) latents() latents {
	ls := latents{u.numbers(), make([]latent, u.number())}
	for i := range ls.models {
		ls.models[i] = latent{u.text(), u.floats(), u.floats().list()}
	}
	return ls
}
