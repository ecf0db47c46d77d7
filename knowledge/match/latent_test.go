package match

import (
	"math/rand/v2"
	"testing"
)

// Four products at once are the four products, to the last bit: answers are the same on
// every processor of a kind.
func TestMultiplyIsFourProducts(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var labels [4 * dimensions]float32
	var at [dimensions]float32
	for round := range 100 {
		for i := range labels {
			labels[i] = rng.Float32() - 0.5
		}
		for i := range at {
			at[i] = float32(rng.NormFloat64())
		}
		var sums [4][4]float32
		multiply(&labels, &at, &sums)
		for l := range sums {
			direction := labels[l*dimensions:][:dimensions]
			var want [4]float32
			for i, number := range direction {
				want[i%4] += number * at[i]
			}
			if got := sums[l]; got != want {
				t.Fatalf("round %d, direction %d: %v, not %v", round, l, got, want)
			}
			if got, want := total(&sums[l]), dot(direction, at[:]); got != want {
				t.Fatalf("round %d, direction %d: %v, not %v", round, l, got, want)
			}
		}
	}
}
