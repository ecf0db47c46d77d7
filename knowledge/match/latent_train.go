package match

import (
	"math/rand/v2"
	"sync"
)

// How the latent model is trained. Features are left out at random, so that none
// is relied upon alone; the labels begin as directions of length one or so, and
// the features near the origin.
const (
	latentTrained = 16 // models, to be condensed
	width         = 64 // dimensions of each
	latentRounds  = 12
	latentPace    = 0.3
	leftOut       = 0.4
	nearOrigin    = 0.3
)

// latentTraining is a latent model in the making.
type latentTraining struct {
	features, labels []float32
	at, back         []float32 // a sentence's place, and how it should move
	scores           []float32
	seen             []feat
}

// trainLatents trains on the sentences that use accepts. It comes to the same
// each time.
func trainLatents(rows int32, sentences [][]feat, of []int32, labels int, use func(sentence int) bool) condensed {
	out := make([]latentTraining, latentTrained)
	var wait sync.WaitGroup
	for i := range out {
		wait.Go(func() {
			rng := rand.New(rand.NewPCG(uint64(i)+1, 2))
			out[i] = trainLatent(rng, rows, sentences, of, labels, use)
		})
	}
	wait.Wait()
	return condense(out, labels, sentences)
}

func trainLatent(rng *rand.Rand, rows int32, sentences [][]feat, of []int32, labels int, use func(sentence int) bool) latentTraining {
	t := latentTraining{
		features: make([]float32, int(rows)*width), labels: make([]float32, labels*width),
		at: make([]float32, width), back: make([]float32, width), scores: make([]float32, labels),
	}
	for i := range t.features {
		t.features[i] = nearOrigin * (rng.Float32() - 0.5) / 4
	}
	for i := range t.labels {
		t.labels[i] = (rng.Float32() - 0.5) / 4
	}
	order := rng.Perm(len(sentences))
	for round := range latentRounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(latentPace) * (1 - float32(round)/latentRounds)
		for _, i := range order {
			if use(i) {
				t.step(sentences[i], of[i], rate, rng)
			}
		}
	}
	return t
}

// step walks down the cross-entropy of one sentence.
func (t *latentTraining) step(s []feat, label int32, rate float32, rng *rand.Rand) {
	t.seen = t.seen[:0]
	clear(t.at)
	for _, f := range s {
		if rng.Float32() < leftOut {
			continue
		}
		t.seen = append(t.seen, f)
		for i, v := range t.features[int(f.id)*width:][:width] {
			t.at[i] += f.weight * v
		}
	}
	for l := range t.scores {
		t.scores[l] = dot(t.labels[l*width:][:width], t.at)
	}
	softmax(t.scores)
	t.scores[label]--
	clear(t.back)
	for l, wrong := range t.scores {
		if wrong < negligible && wrong > -negligible {
			continue
		}
		row := t.labels[l*width:][:width]
		for i := range t.at {
			t.back[i] += wrong * row[i]
			row[i] -= rate * wrong * t.at[i]
		}
	}
	for _, f := range t.seen {
		row := t.features[int(f.id)*width:][:width]
		for i := range t.back {
			row[i] -= rate * f.weight * t.back[i]
		}
	}
}

// negligible is an error too small to be learnt from.
const negligible = 1e-4
