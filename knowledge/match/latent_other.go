//go:build !amd64

package match

// multiply multiplies four directions with a place: of each direction sums[0] is the sum
// of the first, fifth, ninth product and so on.
func multiply(labels *[4 * dimensions]float32, at *[dimensions]float32, sums *[4][4]float32) {
	for l := range sums {
		sums[l] = quarters(labels[l*dimensions:][:dimensions], at[:])
	}
}
