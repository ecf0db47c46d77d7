package match

import "slices"

// making is a Reader in the making.
type making struct {
	learner  *learner
	names    names
	labels   []string
	phrases  []phrase // those of a label stand together
	practice []phrase // sentences to train on beside them
	keys     map[string]keyed
	telling  []float32
	rows     *linear
	pairs    []int32 // hashes of those that the latent model knows
	latent   condensed
	own      []float32 // by phrase: what it adds to its own score
}

// phrase is a stored phrase, taken apart.
type phrase struct {
	text     string
	label    int32
	at       int32 // in Config.Phrases
	scale    float32
	features []feat
	pairs    []feat
}

// New makes a Reader: it takes the phrases apart, and trains. Phrases without a
// word are left out. It takes some 15 microseconds a phrase, and ten times that where it is
// to be thorough.
func New(c Config) *Reader {
	m := takeApart(c)
	if len(m.phrases) > 0 {
		m.train(c)
	}
	r, _ := unpack(m.packApart(), m.packTrained()) // they are whole
	if len(m.phrases) > 0 {
		r.calibrate(m.phrases, m.own)
	}
	return r
}

// Fits tells whether New would take the phrases apart into what this Reader
// holds of them; it does not train. Where it does not, the phrases or this
// package have changed since the Reader was made.
func (r *Reader) Fits(c Config) bool { return takeApart(c).packApart() == r.apart }

func takeApart(c Config) *making {
	m := &making{learner: newLearner(c), keys: map[string]keyed{}}
	m.names = m.learner.names(c.Names, c.Nouns)
	m.take(c)
	m.takePractice(c.Practice)
	sentences, of := m.sentences()
	m.telling = tell(m.learner.count, sentences)
	for i, s := range sentences {
		scale := weigh(s, func(f int32) float32 { return m.telling[f] })
		if i < len(m.phrases) {
			m.phrases[i].scale = scale
		}
	}
	m.rows = newLinear(m.learner.count, sentences, of)
	return m
}

// sentences are the features of the phrases and of what is practised on, and their labels.
func (m *making) sentences() (features [][]feat, of []int32) {
	for _, p := range slices.Concat(m.phrases, m.practice) {
		features, of = append(features, p.features), append(of, p.label)
	}
	return features, of
}

// take takes the phrases apart, label by label.
func (m *making) take(c Config) {
	numbers := make(map[string]int32)
	var texts []phrase
	for i, p := range c.Phrases {
		label, ok := numbers[p.Label]
		if !ok {
			label = int32(len(m.labels))
			numbers[p.Label] = label
			m.labels = append(m.labels, p.Label)
		}
		texts = append(texts, phrase{text: p.Text, label: label, at: int32(i)})
	}
	if len(c.Others) > 0 {
		m.labels = append(m.labels, "")
	}
	for i, text := range c.Others {
		texts = append(texts, phrase{text: text, label: int32(len(m.labels) - 1), at: int32(i)})
	}
	slices.SortStableFunc(texts, func(a, b phrase) int { return int(a.label) - int(b.label) })
	for _, p := range texts {
		m.add(p)
	}
}

// takePractice takes apart what is practised on. Its words are learnt, nothing of it is stored. It is read as a
// question is: a word that no phrase has is one that phrases have, misspelt, wherever it can be.
func (m *making) takePractice(practice []Phrase) {
	m.learner.heard, m.learner.own = m.learner.count, len(m.learner.learnt)
	if len(practice) == 0 {
		return // as for every profile that is not compiled: no second speller
	}
	p := &packer{}
	p.speller(m.learner.learnt)
	spell := newUnpacker(p.packed()).speller()
	for _, q := range practice {
		label := slices.Index(m.labels, q.Label)
		tokens := m.learner.tokens(q.Text)
		if label < 0 || len(tokens) == 0 {
			continue
		}
		for i := range tokens {
			tokens[i] = m.learner.spelt(spell, tokens[i])
		}
		s := m.learnt(tokens)
		m.practice = append(m.practice, phrase{label: int32(label), features: s.gather(nil), pairs: s.pairs(nil)})
	}
}

// add takes a phrase apart and numbers its words.
func (m *making) add(p phrase) {
	tokens := m.learner.tokens(p.text)
	if len(tokens) == 0 {
		return
	}
	s := m.learnt(tokens)
	p.features, p.pairs = s.gather(nil), s.pairs(nil)
	n := int32(len(m.phrases))
	m.phrases = append(m.phrases, p)
	if _, ok := m.keys[key(s.tokens)]; !ok {
		m.keys[key(s.tokens)] = keyOf(n, s.tokens)
	}
}

// learnt is a sentence whose words are numbered, those that are new too.
func (m *making) learnt(tokens []Token) sentence {
	s := sentence{tokens: tokens, entries: make([]entry, 0, len(tokens))}
	for _, t := range s.tokens {
		s.entries = append(s.entries, m.learner.learn(t))
	}
	m.names.fold(s.entries)
	s.groups = m.learner.groups(s.tokens)
	return s
}

// train weighs what the features say of the labels.
func (m *making) train(c Config) {
	sentences, of := m.sentences()
	stored, before := len(m.phrases), len(sentences)
	more, from := m.exchanged(c)
	for _, p := range more {
		weigh(p.features, func(f int32) float32 { return m.telling[f] })
		sentences, of = append(sentences, p.features), append(of, p.label)
	}
	m.own = m.rows.train(sentences, of, len(m.labels))[:stored]
	if c.Thorough && len(m.labels) < manyLabels {
		use := func(i int) bool {
			if i >= before {
				i = from[i-before] // left out as the phrase is that it was made of
			}
			return i >= stored || !sampled(i, stored)
		}
		m.pairs = pairsHeld(slices.Concat(m.phrases, m.practice))
		m.latent = trainLatents(int32(len(m.pairs))+m.learner.count, m.withPairs(more), of, len(m.labels), use)
	}
}

// withPairs are the features of the phrases, and of more sentences, for a latent model.
func (m *making) withPairs(more []phrase) [][]feat {
	p := &packer{}
	p.numbers(m.pairs)
	known := newUnpacker(p.packed()).numbers()
	all := slices.Concat(m.phrases, m.practice, more)
	out := make([][]feat, 0, len(all))
	for _, ph := range all {
		out = append(out, withPairs(ph.features, ph.pairs, known, nil))
	}
	return out
}

func (m *making) packApart() string {
	p := &packer{}
	m.learner.pack(p)
	m.names.pack(p)
	p.table(m.labels)
	m.rows.pack(p)
	m.packStored(p)
	p.verbatim(m.keys, m.learner.numbered())
	return p.packed()
}

func (m *making) packTrained() string {
	p := &packer{}
	m.rows.packWeights(p)
	p.numbers(m.pairs)
	m.latent.pack(p)
	return p.packed()
}

// packStored writes the phrases; see stored.
func (m *making) packStored(p *packer) {
	at, of, scales := make([]int32, len(m.phrases)), make([]int32, len(m.phrases)), make([]float32, len(m.phrases))
	by, held := make([]int32, len(m.labels)), make([]int32, len(m.telling))
	for i, ph := range m.phrases {
		at[i], of[i], scales[i] = ph.at, ph.label, ph.scale
		by[ph.label]++
		for _, f := range ph.features {
			held[f.id]++
		}
	}
	start := ranks(held)
	holders, next := make([]int32, start[len(held)]), slices.Clone(start)
	for i, ph := range m.phrases {
		for _, f := range ph.features {
			holders[next[f.id]] = int32(i)
			next[f.id]++
		}
	}
	p.numbers(at)
	p.numbers(of)
	p.floats(scales)
	p.numbers(ranks(by))
	p.floats(m.telling)
	p.numbers(start)
	p.numbers(holders)
}
