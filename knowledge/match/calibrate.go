package match

import "slices"

// The share of questions that may be lost to "none of these", and how many
// phrases are looked at to find the threshold.
const (
	maySkip = 0.05
	samples = 400
)

// calibrate finds the score under which a sentence is about none of the labels:
// phrases are read as if they were not stored, and once more as if their whole label was not, which makes
// them questions near the subject that nothing here answers. The threshold is where the two are told
// apart best.
func (r *Reader) calibrate() {
	b := r.scratch()
	defer r.pool.Put(b)
	var in, out []float64
	for i, p := range r.phrases {
		if !r.sampled(i) {
			continue
		}
		s := r.take(Normalise(p.text))
		if r.labels[p.label] == "" {
			continue
		}
		if j := r.judge(s, b, int32(i), -1); len(b.best) > 0 && b.best[0] == p.label {
			in = append(in, j.score)
		}
		if len(r.by) > 1 {
			out = append(out, r.judge(s, b, int32(i), p.label).score)
		}
	}
	r.least = threshold(in, out)
}

// sampled tells whether a phrase is one of those the threshold is found from.
func (r *Reader) sampled(phrase int) bool { return phrase%max(1, len(r.phrases)/samples) == 0 }

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
