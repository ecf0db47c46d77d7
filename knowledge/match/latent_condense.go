package match

import (
	"math"
	"math/rand/v2"
)

// Several latent models say together what one matrix says: for each feature, how much
// it speaks for each label. Of the mean of many such matrices, as many directions among the labels
// as there are dimensions hold nearly all, and what is projected on these is as small and as fast to
// read as one model.

// condensed is what trained models say together. Its zero value says nothing.
type condensed struct {
	places []float32 // by pair, and behind these by feature: dimensions numbers
	labels []float32 // by label, the same
}

// condense makes one model of trained ones, which scores nearly as the mean
// of them all. sentences tell which features matter.
func condense(trained []latentTraining, labels int, sentences [][]feat) condensed {
	rows := len(trained[0].features) / width
	matters := make([]float32, rows)
	for _, s := range sentences {
		for _, f := range s {
			matters[f.id] += f.weight * f.weight
		}
	}
	spread, column := make([][]float64, labels), make([]float32, labels)
	for i := range spread {
		spread[i] = make([]float64, labels)
	}
	for f := range rows {
		meanOf(trained, f, column)
		for i, a := range column {
			weighted := float64(matters[f] * a)
			for j, b := range column[:i+1] {
				spread[i][j] += weighted * float64(b)
			}
		}
	}
	for i := range spread {
		for j := range i {
			spread[j][i] = spread[i][j]
		}
	}
	return project(trained, rows, leading(spread, min(labels, dimensions)))
}

// meanOf sets how much a feature speaks for each label, in the mean of the models.
func meanOf(trained []latentTraining, feature int, column []float32) {
	clear(column)
	for _, t := range trained {
		place := t.features[feature*width:][:width]
		for l := range column {
			column[l] += dot(t.labels[l*width:][:width], place) / float32(len(trained))
		}
	}
}

// leading finds, for a symmetric matrix, as many directions as hold the most of it,
// each of length one and at right angles to the others.
func leading(matrix [][]float64, count int) [][]float64 {
	rng := rand.New(rand.NewPCG(1, 1))
	out := make([][]float64, count)
	for i := range out {
		out[i] = make([]float64, len(matrix))
		for j := range out[i] {
			out[i][j] = rng.NormFloat64()
		}
	}
	for range settleRounds {
		for i, v := range out {
			next := make([]float64, len(v))
			for r, row := range matrix {
				for c, x := range row {
					next[r] += x * v[c]
				}
			}
			out[i] = next
		}
		straighten(out)
	}
	return out
}

// settleRounds are enough for the directions to settle.
const settleRounds = 30

// straighten sets vectors at right angles to those before them, each of length one.
func straighten(vectors [][]float64) {
	for i, v := range vectors {
		for _, u := range vectors[:i] {
			var along float64
			for j := range v {
				along += u[j] * v[j]
			}
			for j := range v {
				v[j] -= along * u[j]
			}
		}
		var sum float64
		for _, x := range v {
			sum += x * x
		}
		if sum == 0 {
			continue
		}
		for j := range v {
			v[j] /= math.Sqrt(sum)
		}
	}
}

// project makes a model of the directions.
func project(trained []latentTraining, rows int, directions [][]float64) condensed {
	labels := len(directions[0])
	out := condensed{make([]float32, rows*dimensions), make([]float32, labels*dimensions)}
	for i, direction := range directions {
		for l, x := range direction {
			out.labels[l*dimensions+i] = float32(x)
		}
	}
	column := make([]float32, labels)
	for f := range rows {
		meanOf(trained, f, column)
		for i, direction := range directions {
			var along float64
			for l, x := range direction {
				along += x * float64(column[l])
			}
			out.places[f*dimensions+i] = float32(along)
		}
	}
	return out
}
