package match

// learner makes a lexicon, phrase by phrase.
type learner struct {
	words    map[string]entry // by the folded word
	stems    map[string]int32
	begins   map[string]int32
	synonyms map[string]int32
	right    map[string]bool
	longest  int32
	count    int32
	heard    int32 // features that phrases hold: the others are known from practice only
	own      int   // words of the phrases
	// The same in the order in which they came.
	learnt, stemList, beginList, synonymList, rightList []string
}

func newLearner(c Config) *learner {
	x := &learner{
		words: make(map[string]entry, len(c.Phrases)), stems: make(map[string]int32, len(c.Phrases)),
		begins: make(map[string]int32, 2*len(c.Phrases)), synonyms: map[string]int32{}, right: map[string]bool{},
	}
	for _, v := range c.Vocabulary {
		for _, t := range scan(Normalise(v), nil) {
			if !x.right[t.Text] {
				x.right[t.Text] = true
				x.rightList = append(x.rightList, t.Text)
			}
		}
	}
	for _, group := range c.Synonyms {
		for _, words := range group {
			tokens := Tokens(words)
			if n := len(tokens); n > 0 && n <= 4 {
				x.synonym(stemKey(tokens))
				x.longest = max(x.longest, int32(n))
			}
		}
		x.count++
	}
	return x
}

// synonym puts a synonym in the group that is being numbered; the last group
// that has it counts.
func (x *learner) synonym(key string) {
	if _, ok := x.synonyms[key]; !ok {
		x.synonymList = append(x.synonymList, key)
	}
	x.synonyms[key] = x.count
}

func stemKey(tokens []Token) string {
	b := make([]byte, 0, 64)
	for _, t := range tokens {
		b = append(append(b, t.Stem...), ' ')
	}
	return string(b)
}

// tokens takes a text apart; stems are set only where synonyms are looked up by them.
func (x *learner) tokens(text string) []Token {
	if x.longest > 0 {
		return Tokens(text)
	}
	return scan(Normalise(text), make([]Token, 0, 16))
}

// learn returns a token's entry, making it where the word is new.
func (x *learner) learn(t Token) entry {
	if e, ok := x.words[t.Text]; ok {
		return e
	}
	e := entry{kind: figures}
	stem := t.Text
	if !t.Number.Is {
		stem, e.kind = Stem(t.Text), kindOf(t.Text)
	}
	var begins [mostFeatures]int32
	n := 0
	for size := shortestBegin; !t.Number.Is && e.kind != grammar && size <= min(longestBegin, len(t.Text)); size++ {
		begins[n] = x.number(x.begins, &x.beginList, t.Text[:size])
		n++
	}
	e.add(x.number(x.stems, &x.stemList, stem))
	for _, id := range begins[:n] {
		e.add(id)
	}
	x.words[t.Text] = e
	x.learnt = append(x.learnt, t.Text)
	return e
}

// spelt is a token as a phrase would have it, where none has it and it can be a misspelling.
func (x *learner) spelt(by speller, t Token) Token {
	if _, known := x.words[t.Text]; known || t.Number.Is || x.right[t.Text] || kindOf(t.Text) != content {
		return t
	}
	if _, known := x.stems[Stem(t.Text)]; known {
		return t
	}
	if right := Tokens(by.correct(t.Text)); len(right) == 1 {
		return right[0]
	}
	return t
}

// number returns a name's feature, the next one where the name is new.
func (x *learner) number(names map[string]int32, list *[]string, name string) int32 {
	id, ok := names[name]
	if !ok {
		id = x.count
		names[name] = id
		*list = append(*list, name)
		x.count++
	}
	return id
}

// groups are the groups of synonyms in a sentence.
func (x *learner) groups(tokens []Token) (out []group) {
	synonymsIn(tokens, int(x.longest), func(key []byte, from, _ int) {
		if g, ok := x.synonyms[string(key)]; ok {
			out = append(out, group{g, from})
		}
	})
	return out
}

// numbered are the numbers of the words in the lexicon.
func (x *learner) numbered() map[string]int32 {
	of := make(map[string]int32, len(x.learnt))
	for i, w := range x.learnt {
		of[w] = int32(i)
	}
	return of
}

// pack writes the lexicon; it is read by unpacker.lexicon.
func (x *learner) pack(p *packer) {
	kinds, features := make([]byte, len(x.learnt)), make([]int32, mostFeatures*len(x.learnt))
	for i, w := range x.learnt {
		e := x.words[w]
		kinds[i] = e.kind
		for j, f := range e.features() {
			features[mostFeatures*i+j] = f + 1
		}
	}
	p.index(x.learnt)
	p.text(string(kinds))
	p.numbers(features)
	p.numbered(x.stemList, x.stems)
	p.numbered(x.beginList, x.begins)
	p.numbered(x.synonymList, x.synonyms)
	p.numbers([]int32{x.longest})
	p.index(x.rightList)
	p.speller(x.learnt[:x.own])
	p.numbers([]int32{x.count})
	p.numbers([]int32{x.heard})
}

func (p *packer) numbered(list []string, ids map[string]int32) {
	p.index(list)
	of := make([]int32, len(list))
	for i, s := range list {
		of[i] = ids[s]
	}
	p.numbers(of)
}
