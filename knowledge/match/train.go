package match

import "math"

// Reader reads sentences against labelled phrases. It may be used by many
// goroutines at once.
type Reader struct {
	lexicon *lexicon
	labels  []string
	phrases []Phrase
	of      []int32   // the label of each phrase
	vectors [][]feat  // the features of each phrase
	telling []float32 // the weight of each feature
	holders [][]feat  // for each feature, the labels that hold it and how firmly
	by      [][]int32 // for each label, its phrases
	exact   map[string]int32
	least   float64
}

// New prepares a Reader. Phrases without a word are left out.
func New(c Config) *Reader {
	r := &Reader{lexicon: newLexicon(c.Vocabulary), exact: map[string]int32{}}
	labels := map[string]int32{}
	var ids [][]int32
	for _, p := range c.Phrases {
		norm := Normalise(p.Text)
		tokens := scan(norm, nil)
		if len(tokens) == 0 {
			continue
		}
		label, ok := labels[p.Label]
		if !ok {
			label = int32(len(r.labels))
			labels[p.Label] = label
			r.labels, r.by = append(r.labels, p.Label), append(r.by, nil)
		}
		sentence := make([]int32, len(tokens))
		for i, t := range tokens {
			sentence[i] = r.lexicon.learn(t)
		}
		if _, ok := r.exact[key(tokens)]; !ok {
			r.exact[key(tokens)] = int32(len(r.phrases))
		}
		r.by[label] = append(r.by[label], int32(len(r.phrases)))
		r.phrases, r.of, ids = append(r.phrases, p), append(r.of, label), append(ids, sentence)
	}
	r.synonyms(c.Synonyms)
	r.finish(ids)
	return r
}

// key is what two writings of the same phrase share.
func key(tokens []Token) string {
	b := make([]byte, 0, 64)
	for _, t := range tokens {
		b = append(append(b, t.Text...), ' ')
	}
	return string(b)
}

// synonyms makes each group a feature of its words.
func (r *Reader) synonyms(groups [][]string) {
	for _, group := range groups {
		g := r.lexicon.feature(content)
		for _, word := range group {
			if tokens := scan(Normalise(word), nil); len(tokens) == 1 {
				id := r.lexicon.learn(tokens[0])
				r.lexicon.groups[id] = append(r.lexicon.groups[id], g)
			}
		}
	}
}

// finish weighs features and trains.
func (r *Reader) finish(ids [][]int32) {
	words := make([]string, 0, len(r.lexicon.words))
	for w := range r.lexicon.words {
		words = append(words, w)
	}
	r.lexicon.spell = newSpeller(words)
	r.vectors = make([][]feat, len(ids))
	for i, s := range ids {
		r.vectors[i] = r.expand(s, true, nil)
	}
	count := make([]float32, len(r.lexicon.kinds))
	for _, v := range r.vectors {
		for _, f := range v {
			count[f.id]++
		}
	}
	r.telling = make([]float32, len(count))
	for i, n := range count {
		r.telling[i] = float32(math.Log(1+float64(len(ids))/float64(n+1))) * kindWeight(r.lexicon.kinds[i])
	}
	r.holders = make([][]feat, len(count))
	for i, v := range r.vectors {
		r.vectors[i] = r.weigh(v)
		label, share := r.of[i], 1/float32(math.Sqrt(float64(len(r.by[r.of[i]]))))
		for _, f := range r.vectors[i] {
			h := &r.holders[f.id]
			if n := len(*h); n > 0 && (*h)[n-1].id == label {
				(*h)[n-1].weight += f.weight * share
			} else {
				*h = append(*h, feat{label, f.weight * share})
			}
		}
	}
	r.least = 0.35
}

func kindWeight(kind uint8) float32 {
	switch kind {
	case asking:
		return 0.5
	case courtesy, grammar:
		return 0.25
	}
	return 1
}
