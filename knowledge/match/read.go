package match

import "slices"

// mostRanked is how many labels a Reading lists.
const mostRanked = 10

// Read tells what a text may mean. It is read as a whole, with the stress on the
// sentences that ask; where one of its parts is a stored phrase, it means that. The time it
// takes grows with the length of the text.
func (r *Reader) Read(text string) Reading {
	b := r.scratch()
	defer r.pool.Put(b)
	defer b.forget()
	norm := Normalise(text)
	s := r.take(norm, &b.room)
	out := Reading{To: len(s.tokens)}
	if r.stored.count() > 0 && len(s.tokens) > 0 {
		out = r.readTokens(s, norm, b)
	}
	out.Text, out.Tokens = norm, tokensOf(s)
	en, fr := marks(s.tokens)
	out.Language = majority(en, fr+accents(text))
	for i := range s.entries {
		if s.entries[i].kind == content && !s.known[i] {
			out.Unknown = append(out.Unknown, i)
		}
	}
	return out
}

// tokensOf are a sentence's tokens, as Tokens returns them.
func tokensOf(s sentence) []Token {
	tokens := slices.Clone(s.tokens)
	for i := range tokens {
		if t := &tokens[i]; t.Stem == "" || t.Number.Is {
			t.stem()
		}
	}
	return tokens
}

func (r *Reader) readTokens(s sentence, norm string, b *scratch) Reading {
	from, to := r.stress(&s, norm)
	v := r.readPart(s, b)
	if v.phrase < 0 && !v.whole {
		for _, p := range parts(s, norm) {
			part := s.part(p.from, p.to)
			if stored, _ := r.find(part); stored >= 0 {
				v = r.readPart(part, b)
				v.from, v.scores[0] = p.from, NearlyAll
				return r.written(v, part)
			}
		}
	}
	out := r.written(v, s)
	out.From, out.To = from, to
	return out
}

// NearlyAll is the score of a stored phrase with more around it.
const NearlyAll = 0.99

// find returns the stored phrase that a sentence is, but for a slip, and, where that is one of
// Config.Others, which; -1 for none.
func (r *Reader) find(s sentence) (phrase, other int32) {
	p := r.exact.find(s.tokens, func(t Token) bool { return !r.lexicon.has(t.Text) })
	if p >= 0 && r.others(r.stored.labels.at(p)) {
		return -1, r.stored.at.at(p)
	}
	return p, -1
}

// tiniest is a share under which none is told from another: that of a label where Config.Others have all of it.
const tiniest = 1e-30

// verdict is a reading of some tokens, not yet written out.
type verdict struct {
	labels   [mostRanked]int32
	scores   [mostRanked]float64
	count    int   // of labels
	phrase   int32 // the stored phrase that the tokens are, but for a slip; -1 for none
	known    bool
	other    bool  // more like one of Config.Others
	like     int32 // which
	whole    bool  // it is that one, but for a slip
	missing  []int
	coverage float64
	from     int // the first of the tokens
}

// readPart reads a sentence as it stands.
func (r *Reader) readPart(s sentence, b *scratch) verdict {
	p, other := r.find(s)
	j := r.judge(s, b, nothing())
	v := verdict{phrase: p, like: other, whole: other >= 0}
	if p >= 0 {
		v.known, v.coverage = true, 1
		v.labels[0], v.scores[0], v.count = r.stored.labels.at(p), 1, 1
	} else {
		v.other = j.none || v.whole
		v.known = j.score >= r.least && !v.other && !j.stranger
		v.coverage, v.missing = j.coverage, append(v.missing, b.missing...)
		if j.none && !v.whole {
			v.like = r.likest(b, j)
		}
	}
	for _, l := range b.best {
		if v.count == mostRanked {
			break
		}
		if v.phrase >= 0 && l == v.labels[0] {
			continue
		}
		v.labels[v.count], v.scores[v.count] = l, j.score*float64(b.scores[l]/max(b.scores[b.best[0]], tiniest))
		v.count++
	}
	return v
}

// written writes a verdict on a sentence out.
func (r *Reader) written(v verdict, s sentence) Reading {
	out := Reading{
		Known: v.known, Other: v.other, Like: int(v.like), Same: v.whole, Missing: v.missing, Coverage: v.coverage, From: v.from, To: v.from + len(s.tokens),
	}
	if v.count > 0 {
		out.Ranked = make([]Score, v.count)
	}
	for i := range out.Ranked {
		out.Ranked[i] = Score{r.labels.at(v.labels[i]), v.scores[i]}
	}
	for i := range out.Missing {
		out.Missing[i] += v.from
	}
	return out
}

// Nearest is where in Config.Phrases the phrase of a label stands that is most like a
// text, for who wants to know why it is read as it is; -1 for a label that has none.
func (r *Reader) Nearest(label, text string) int {
	b := r.scratch()
	defer r.pool.Put(b)
	defer b.forget()
	s := r.take(Normalise(text), &b.room)
	b.features = s.gather(b.features[:0])
	weigh(b.features, r.stored.telling.at)
	for l := range int32(r.labels.count()) {
		if r.labels.at(l) != label || label == "" {
			continue
		}
		if p := r.stored.near(l, b.features, -1, &b.like); p >= 0 {
			return int(r.stored.at.at(p))
		}
	}
	return -1
}

// scratch is what reading a sentence needs room for.
type scratch struct {
	room     room
	features []feat
	pairs    []feat
	wide     []feat    // both, for the latent model
	scores   []float32 // by label
	best     []int32   // labels, the best first
	like     []float32 // by phrase of a label
	missing  []int
}

// forget lets go of what was read: it is somebody's.
func (b *scratch) forget() { clear(b.room.tokens) }

func (r *Reader) scratch() *scratch {
	if b, ok := r.pool.Get().(*scratch); ok {
		return b
	}
	return &scratch{scores: make([]float32, r.labels.count()), best: make([]int32, 0, mostRanked+1)}
}

// top lists the labels that score best, but for the one of Config.Others and the barred one.
func (r *Reader) top(b *scratch, barred int32) {
	b.best = b.best[:0]
	for l, score := range b.scores {
		if len(b.best) == mostRanked && score <= b.scores[b.best[mostRanked-1]] || int32(l) == barred || r.others(int32(l)) {
			continue
		}
		at := len(b.best)
		b.best = append(b.best, int32(l))
		for ; at > 0 && b.scores[b.best[at-1]] <= score; at-- {
			b.best[at] = b.best[at-1]
		}
		b.best[at] = int32(l)
		b.best = b.best[:min(len(b.best), mostRanked)]
	}
}
