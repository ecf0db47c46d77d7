package match

import "sync"

// Reader reads sentences against labelled phrases. It may be used by many
// goroutines at once.
type Reader struct {
	lexicon *lexicon
	names   names
	labels  []string // the last one, where it is "", stands for Config.Others
	model   *linear
	latents latents // none where none were trained
	telling []float32
	phrases []phrase
	by      [][]int32 // for each label, its phrases
	exact   verbatim
	made    uint64    // fingerprint of what it was made of
	own     []float32 // by phrase: what it adds to its own score
	least   float64   // the lowest score that counts as known
	pool    sync.Pool // of *scratch
}

// phrase is a stored phrase, taken apart.
type phrase struct {
	text     string
	label    int32
	features []feat
}

// New prepares a Reader. Phrases without a word are left out. It takes about 15
// microseconds a phrase.
func New(c Config) *Reader {
	r := &Reader{lexicon: newLexicon(c)}
	r.names = newNames(r.lexicon, c.Names)
	numbers := make(map[string]int32)
	for _, p := range c.Phrases {
		label, ok := numbers[p.Label]
		if !ok {
			label = int32(len(r.labels))
			numbers[p.Label] = label
			r.labels, r.by = append(r.labels, p.Label), append(r.by, nil)
		}
		r.add(p.Text, label)
	}
	if len(c.Others) > 0 {
		r.labels, r.by = append(r.labels, ""), append(r.by, nil)
	}
	for _, text := range c.Others {
		r.add(text, int32(len(r.labels)-1))
	}
	r.lexicon.settle()
	r.learn(c)
	return r
}

// add takes a phrase apart and numbers its words.
func (r *Reader) add(text string, label int32) {
	tokens := r.lexicon.tokens(text)
	if len(tokens) == 0 {
		return
	}
	s := sentence{tokens: tokens, entries: make([]entry, 0, len(tokens))}
	for _, t := range s.tokens {
		s.entries = append(s.entries, r.lexicon.learn(t))
	}
	r.names.fold(s.entries)
	r.lexicon.groupsIn(s.tokens, func(g int32, _, _ int) { s.groups = append(s.groups, g) })
	n := int32(len(r.phrases))
	r.phrases = append(r.phrases, phrase{text: text, label: label, features: s.gather(nil)})
	r.by[label] = append(r.by[label], n)
	r.exact.add(key(s.tokens), n)
}

// learn weighs the features and trains, or takes over what was trained before.
func (r *Reader) learn(c Config) {
	sentences, of := make([][]feat, len(r.phrases)), make([]int32, len(r.phrases))
	for i, p := range r.phrases {
		sentences[i], of[i] = p.features, p.label
	}
	r.exact.settle()
	r.telling = tell(r.lexicon.count, sentences)
	for _, s := range sentences {
		weigh(s, r.telling)
	}
	r.model = newLinear(r.lexicon.count, sentences, of)
	r.made = fingerprint(c)
	if len(sentences) == 0 || r.decode(c.Trained) {
		return
	}
	r.own = r.model.train(sentences, of, len(r.labels))
	r.model.round()
	if c.Thorough && len(r.labels) < manyLabels {
		r.latents = trainLatents(r.lexicon.count, sentences, of, len(r.labels), func(i int) bool { return !r.sampled(i) })
	}
	r.calibrate()
}

// Knows tells whether a word, as Tokens writes it, stands in a phrase.
func (r *Reader) Knows(word string) bool { return r.lexicon.has(Token{Text: word}) }
