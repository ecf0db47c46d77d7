package match

import "slices"

// The share of questions that may be lost to "none of these", and how many
// phrases are looked at to find the threshold.
const (
	maySkip = 0.1
	samples = 400
)

// calibrate finds the score under which a sentence is about none of the labels:
// phrases are read as if they were not stored, and once more as if their whole label was not, which makes
// them questions near the subject that nothing here answers. The threshold is where the two are told
// apart best. own is how much each phrase has raised its own label's score.
func (r *Reader) calibrate(phrases []phrase, own []float32) {
	b := r.scratch()
	defer r.pool.Put(b)
	var in, out []float64
	n := len(phrases)
	for i := range n {
		label := phrases[i].label
		if !sampled(i, n) || r.others(label) {
			continue
		}
		s := r.take(Normalise(phrases[i].text), &b.room)
		apart := without{phrase: int32(i), label: -1, own: own[i]}
		if j := r.judge(s, b, apart); len(b.best) > 0 && b.best[0] == label {
			in = append(in, j.score)
		}
		if r.labels.count() > 1 {
			apart.label = label
			out = append(out, r.judge(s, b, apart).score)
		}
	}
	r.least = threshold(in, out)
}

// sampled tells whether a phrase, one of so many, is one of those the threshold is found from.
func sampled(phrase, of int) bool { return phrase%max(1, of/samples) == 0 }

// threshold returns the score that keeps most of in and least of out, at or under
// the one that loses the share maySkip of in.
func threshold(in, out []float64) float64 {
	if len(in) == 0 {
		return 0.5
	}
	slices.Sort(in)
	slices.Sort(out)
	best, least := 0.0, 0.0
	for i, at := range in[:int(float64(len(in))*maySkip)+1] {
		rejected, _ := slices.BinarySearch(out, at)
		gain := float64(rejected)/float64(max(1, len(out))) - float64(i)/float64(len(in))
		if gain >= best {
			best, least = gain, at
		}
	}
	return least
}
