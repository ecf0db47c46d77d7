package match

// The kinds of words, by what they say about a sentence's meaning. Those up to
// asking bear a meaning of their own.
const (
	content uint8 = iota
	figures
	named // what all phrases are about: see names
	asking
	courtesy
	grammar
)

// entry is what is known of a word: its features, the stem's first.
type entry struct {
	features []int32
	kind     uint8
}

// lexicon numbers the features of the phrases' words: stems, beginnings of
// words, and groups of synonyms. Beginnings, not all runs of letters: they are
// where English and French words of one origin agree ("responsabilité").
type lexicon struct {
	words    map[string]entry // by the folded word
	stems    map[string]int32
	begins   map[string]int32
	synonyms map[string]int32 // stems joined by spaces, to the group
	longest  int              // words in the longest synonym
	right    map[string]bool  // the caller's vocabulary
	spell    *speller
	learnt   []string // the words, in the order of the phrases
	count    int32
}

func newLexicon(c Config) *lexicon {
	x := &lexicon{
		words: make(map[string]entry, len(c.Phrases)), stems: make(map[string]int32, len(c.Phrases)),
		begins: make(map[string]int32, 2*len(c.Phrases)), synonyms: map[string]int32{}, right: map[string]bool{},
	}
	for _, v := range c.Vocabulary {
		for _, t := range scan(Normalise(v), nil) {
			x.right[t.Text] = true
		}
	}
	for _, group := range c.Synonyms {
		for _, words := range group {
			tokens := Tokens(words)
			if n := len(tokens); n > 0 && n <= 4 {
				x.synonyms[stemKey(tokens)] = x.count
				x.longest = max(x.longest, n)
			}
		}
		x.count++
	}
	return x
}

func stemKey(tokens []Token) string {
	b := make([]byte, 0, 64)
	for _, t := range tokens {
		b = append(append(b, t.Stem...), ' ')
	}
	return string(b)
}

// tokens takes a text apart; stems are set only where synonyms are looked up by them.
func (x *lexicon) tokens(text string) []Token {
	if x.longest > 0 {
		return Tokens(text)
	}
	return scan(Normalise(text), make([]Token, 0, 16))
}

// learn returns a token's entry, making it where the word is new.
func (x *lexicon) learn(t Token) entry {
	if e, ok := x.words[t.Text]; ok {
		return e
	}
	e := entry{kind: figures, features: make([]int32, 1, 1+longestBegin-shortestBegin+1)}
	stem := t.Text
	if !t.Number.Is {
		stem, e.kind = Stem(t.Text), kindOf(t.Text)
		for n := shortestBegin; e.kind != grammar && n <= min(longestBegin, len(t.Text)); n++ {
			e.features = append(e.features, x.number(x.begins, t.Text[:n]))
		}
	}
	e.features[0] = x.number(x.stems, stem)
	x.words[t.Text] = e
	x.learnt = append(x.learnt, t.Text)
	return e
}

const (
	shortestBegin = 3
	longestBegin  = 5
)

func (x *lexicon) number(names map[string]int32, name string) int32 {
	id, ok := names[name]
	if !ok {
		id = x.count
		names[name] = id
		x.count++
	}
	return id
}

func kindOf(w string) uint8 {
	switch {
	case question(w):
		return asking
	case function(w) != 0:
		return grammar
	case polite(w) != 0:
		return courtesy
	}
	return content
}

// look returns what is known of a token's word: as it is, by its stem, or as
// the word that it is misspelt from. known is false where only its beginning
// was seen before, or nothing.
func (x *lexicon) look(t Token) (e entry, known bool) {
	if e, ok := x.words[t.Text]; ok {
		return e, true
	}
	e.kind = figures
	if t.Number.Is {
		return e, false
	}
	e.kind = kindOf(t.Text)
	stem, ok := x.stems[Stem(t.Text)]
	if ok {
		e.features = append(e.features, stem)
	} else if e.kind == content && !x.right[t.Text] {
		if right := x.spell.correct(t.Text); right != "" {
			return x.words[right], true
		}
	}
	for n := shortestBegin; e.kind != grammar && n <= min(longestBegin, len(t.Text)); n++ {
		if id, ok := x.begins[t.Text[:n]]; ok {
			e.features = append(e.features, id)
		}
	}
	return e, ok
}

// settle prepares the correction of misspellings, once all words are learnt.
func (x *lexicon) settle() { x.spell = newSpeller(x.learnt) }

// groupsIn calls found for each synonym in a sentence with the tokens it takes.
func (x *lexicon) groupsIn(tokens []Token, found func(group int32, from, to int)) {
	if x.longest == 0 {
		return
	}
	var room [128]byte
	for from := range tokens {
		b := room[:0]
		for to := from; to < min(len(tokens), from+x.longest); to++ {
			b = append(append(b, tokens[to].Stem...), ' ')
			if g, ok := x.synonyms[string(b)]; ok {
				found(g, from, to+1)
			}
		}
	}
}

// has tells whether a word is known as it is written.
func (x *lexicon) has(t Token) bool {
	_, ok := x.words[t.Text]
	return ok || x.right[t.Text] || function(t.Text) != 0
}
