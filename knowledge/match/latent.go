package match

import "math"

// latent is a second classifier beside the linear one. It sums a sentence's
// features, and the pairs of its words, to a point in a space of some dozens of dimensions, in which labels
// are directions. Words that stand in the phrases of the same labels come to lie near
// each other there, so that a word speaks for a label whose phrases never held it.
type latent struct {
	pairs  numbers   // hashes, in order
	places string    // by pair, and behind these by feature: placeSize bytes; see packPlace
	labels []float32 // by label, its direction: dimensions numbers; none where nothing was trained
}

// The dimensions of the space. The first of them hold most of what is said, so they are
// kept in a byte each, the others in half of one.
const (
	dimensions = 128
	fine       = 16
	placeSize  = 2 + fine + (dimensions-fine)/2 // with the scale before them
)

// join makes each score its mean with the latent one.
func (m latent) join(s []feat, scores []float32) {
	at := m.place(s)
	l := 0
	for ; l+4 <= len(scores); l += 4 {
		var sums [4][4]float32
		multiply((*[4 * dimensions]float32)(m.labels[l*dimensions:]), &at, &sums)
		for i := range sums {
			scores[l+i] = (scores[l+i] + total(&sums[i])) / 2
		}
	}
	for ; l < len(scores); l++ {
		scores[l] = (scores[l] + dot(m.labels[l*dimensions:][:dimensions], at[:])) / 2
	}
}

// place is where a sentence lies.
func (m latent) place(s []feat) (at [dimensions]float32) {
	for _, f := range s {
		row := m.places[int(f.id)*placeSize:][:placeSize]
		weight := f.weight * scaleOf(row)
		for i := range fine {
			at[i] += weight * float32(int8(row[2+i]))
		}
		for i := range (dimensions - fine) / 2 {
			two := row[2+fine+i]
			at[fine+2*i] += weight * float32(int8(two<<4)>>4)
			at[fine+2*i+1] += weight * float32(int8(two)>>4)
		}
	}
	return at
}

// scaleOf is what a place's numbers are to be multiplied by.
func scaleOf(place string) float32 {
	return math.Float32frombits(uint32(place[0])<<16 | uint32(place[1])<<24)
}

// dot is the product of two places.
func dot(a, b []float32) float32 {
	sums := quarters(a, b)
	return total(&sums)
}

// quarters are four parts of a product, which don't wait for each other: the first is the
// sum of the first, fifth, ninth product and so on.
func quarters(a, b []float32) (sums [4]float32) {
	var x, y, z, w float32
	for i := 0; i+3 < len(a) && i+3 < len(b); i += 4 {
		x += a[i] * b[i]
		y += a[i+1] * b[i+1]
		z += a[i+2] * b[i+2]
		w += a[i+3] * b[i+3]
	}
	return [4]float32{x, y, z, w}
}

func total(sums *[4]float32) float32 { return sums[0] + sums[1] + sums[2] + sums[3] }

func (u *unpacker) latent() latent {
	return latent{u.numbers(), u.text(), u.floats().list()}
}
