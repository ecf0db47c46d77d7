package match

import "math"

// The greatest numbers that a byte and half of one hold.
const (
	fineMost   = math.MaxInt8
	coarseMost = 7
)

// pack writes what was trained. In each dimension the places are measured by how far from
// the origin they lie there on the whole, so that few bits serve all dimensions alike; the labels
// are multiplied by it instead, and by what makes whole numbers of the places.
func (c condensed) pack(p *packer) {
	far := c.far()
	places := make([]byte, 0, len(c.places)/dimensions*placeSize)
	for at := 0; at < len(c.places); at += dimensions {
		var row [dimensions]float32
		for i, v := range c.places[at:][:dimensions] {
			if far[i] > 0 {
				row[i] = v / far[i]
			}
		}
		places = packPlace(places, &row, &far)
	}
	labels := make([]float32, len(c.labels))
	for i, v := range c.labels {
		d := i % dimensions
		labels[i] = v * far[d] / mostIn(d)
	}
	p.text(string(places))
	p.floats(labels)
}

// far is how far from the origin the places lie on the whole, in each dimension.
func (c condensed) far() (far [dimensions]float32) {
	var sums [dimensions]float64
	for i, v := range c.places {
		sums[i%dimensions] += float64(v) * float64(v)
	}
	for i, sum := range sums {
		far[i] = float32(math.Sqrt(sum * dimensions / float64(max(len(c.places), 1))))
	}
	return far
}

// packPlace appends a place: its scale, which is the upper half of a float, and then
// its numbers.
func packPlace(b []byte, row, far *[dimensions]float32) []byte {
	scale := scaleFor(row, far)
	bits := math.Float32bits(scale)
	b = append(b, byte(bits>>16), byte(bits>>24))
	for i := range fine {
		b = append(b, byte(whole(row[i], scale, fineMost)))
	}
	for i := fine; i < dimensions; i += 2 {
		b = append(b, byte(whole(row[i], scale, coarseMost))&15|byte(whole(row[i+1], scale, coarseMost))<<4)
	}
	return b
}

// scaleFor is the number that the greatest of a row's stands for: the one that leaves
// the least of the place out. A few that lie farthest out may be cut short for it.
func scaleFor(row, far *[dimensions]float32) (best float32) {
	var most float32
	for _, v := range row {
		most = max(most, v, -v)
	}
	least := math.Inf(1)
	for part := float32(1); part > 0.4; part -= 0.05 {
		scale := math.Float32frombits(math.Float32bits(most*part) &^ 0xffff)
		if scale == 0 {
			return 0
		}
		var off float64
		for i, v := range row {
			d := float64(far[i] * (v - float32(whole(v, scale, mostIn(i)))*scale/mostIn(i)))
			off += d * d
		}
		if off < least {
			least, best = off, scale
		}
	}
	return best
}

// mostIn is the greatest number in a dimension.
func mostIn(dimension int) float32 {
	if dimension < fine {
		return fineMost
	}
	return coarseMost
}

// whole is v as a whole number, of which most stands for scale.
func whole(v, scale, most float32) int8 {
	if scale == 0 {
		return 0
	}
	return int8(max(-most, min(most, float32(math.Round(float64(v/scale*most))))))
}
