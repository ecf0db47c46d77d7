package match

import (
	"cmp"
	"slices"
)

// mostRanked is how many labels a Reading lists.
const mostRanked = 10

// Read tells what a text may mean. The text is read as a whole and, where it
// has several parts, each part by itself: a preamble does not drown the
// question. The time it takes grows with the length of the text.
func (r *Reader) Read(text string) Reading {
	norm := Normalise(text)
	en, fr := marks(norm)
	s := r.take(norm)
	out := Reading{To: len(s.tokens)}
	if len(r.phrases) > 0 && len(s.tokens) > 0 {
		out = r.readParts(s, norm)
	}
	out.Language = majority(en, fr+accents(text))
	for i, e := range s.entries {
		if e.kind == content && !s.known[i] {
			out.Unknown = append(out.Unknown, i)
		}
	}
	return out
}

// readParts returns the reading of the whole, or of the part of it that is so
// much surer that the rest must be talk around it.
func (r *Reader) readParts(s sentence, norm string) Reading {
	b := r.scratch()
	defer r.pool.Put(b)
	best := r.readPart(s, b)
	if best.score() == 1 {
		return best
	}
	most, whole := best.score()+surer, best.Coverage
	for _, p := range parts(s, norm) {
		part := s.part(p.from, p.to)
		got := r.readPart(part, b)
		score := got.score()
		if part.meaningful() < fewWords {
			score -= alone
		}
		if p.asks && got.Known {
			score += questionMark * (1 - whole*whole)
		}
		if score <= most {
			continue
		}
		got.From, got.To = p.from, p.to
		for i := range got.Missing {
			got.Missing[i] += p.from
		}
		best, most = got, score
	}
	return best
}

// How much surer a part must be than the whole, and how much asking something
// of its own makes it.
// A part of one word, "hmm" or "PHP?", says little about the message it stands in.
const (
	surer        = 0.1
	questionMark = 0.4
	fewWords     = 2
	alone        = 0.6
)

func (o Reading) score() float64 {
	if len(o.Ranked) == 0 {
		return 0
	}
	return o.Ranked[0].Score
}

// readPart reads a sentence as it stands.
func (r *Reader) readPart(s sentence, b *scratch) Reading {
	out := Reading{To: len(s.tokens)}
	j := r.judge(s, b, -1, -1)
	for i, l := range b.best {
		text := ""
		if p := b.nearest[i]; p >= 0 {
			text = r.phrases[p].text
		}
		out.Ranked = append(out.Ranked, Score{Label: r.labels[l], Score: j.score * float64(b.scores[l]/b.scores[b.best[0]]), Phrase: text})
	}
	out.Known = j.score >= r.least && !j.none && !j.stranger
	out.Missing, out.Coverage = append([]int(nil), b.missing...), j.coverage
	p := r.exact.find(s.tokens, func(t Token) bool { return !r.lexicon.has(t) })
	if p >= 0 && r.labels[r.phrases[p].label] != "" {
		out.Ranked = first(out.Ranked, Score{Label: r.labels[r.phrases[p].label], Score: 1, Phrase: r.phrases[p].text})
		out.Known, out.Missing, out.Coverage = true, nil, 1
	}
	return out
}

// first puts a score at the head of others.
func first(ranked []Score, s Score) []Score {
	ranked = slices.DeleteFunc(ranked, func(o Score) bool { return o.Label == s.Label })
	return slices.Insert(ranked, 0, s)[:min(mostRanked, len(ranked)+1)]
}

// scratch is what reading a sentence needs room for.
type scratch struct {
	features []feat
	weights  []float32 // by feature, all zero between readings
	scores   []float32 // by label
	best     []int32   // labels, the best first
	nearest  []int32   // the nearest phrase of each of them
	missing  []int
}

func (r *Reader) scratch() *scratch {
	if b, ok := r.pool.Get().(*scratch); ok {
		return b
	}
	return &scratch{weights: make([]float32, len(r.telling)), scores: make([]float32, len(r.labels))}
}

// top lists the labels that score best, but for the one of Config.Others and the barred one.
func (r *Reader) top(b *scratch, barred int32) {
	b.best = b.best[:0]
	for l, score := range b.scores {
		if int32(l) == barred || r.labels[l] == "" || len(b.best) == mostRanked && score <= b.scores[b.best[mostRanked-1]] {
			continue
		}
		at, _ := slices.BinarySearchFunc(b.best, score, func(o int32, s float32) int { return cmp.Compare(s, b.scores[o]) })
		b.best = slices.Insert(b.best, at, int32(l))
		b.best = b.best[:min(len(b.best), mostRanked)]
	}
}
