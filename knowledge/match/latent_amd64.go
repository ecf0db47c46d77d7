package match

// multiply multiplies four directions with a place, four numbers at a time: of each
// direction sums[0] is the sum of the first, fifth, ninth product and so on. Every such
// processor can, and the compiler doesn't.
//
//go:noescape
func multiply(labels *[4 * dimensions]float32, at *[dimensions]float32, sums *[4][4]float32)
