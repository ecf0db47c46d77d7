package match

// The kinds of words, by what they say about a sentence's meaning.
const (
	content = iota
	number0
	asking
	courtesy
	grammar
)

// lexicon numbers the words of the phrases. A feature is a stem, a pair of
// stems or a group of synonyms.
type lexicon struct {
	words  map[string]int32    // a folded word, to its stem's feature
	stems  map[string]int32    // a stem, to its feature
	pairs  map[[2]int32]int32  // two features side by side, to the pair's
	groups map[int32][]int32   // a stem's feature, to those of its groups of synonyms
	kinds  []uint8             // by feature
	extra  map[string]struct{} // the caller's vocabulary
	spell  *speller
}

func newLexicon(vocabulary []string) *lexicon {
	x := &lexicon{
		words: map[string]int32{}, stems: map[string]int32{}, pairs: map[[2]int32]int32{},
		groups: map[int32][]int32{}, extra: map[string]struct{}{},
	}
	for _, v := range vocabulary {
		for _, t := range scan(Normalise(v), nil) {
			x.extra[t.Text] = struct{}{}
		}
	}
	return x
}

// learn returns the feature of a token, numbering it where it is new.
func (x *lexicon) learn(t Token) int32 {
	if id, ok := x.words[t.Text]; ok {
		return id
	}
	stem, kind := t.Text, number0
	if !t.Number.Is {
		stem, kind = Stem(t.Text), kindOf(t.Text)
	}
	id, ok := x.stems[stem]
	if !ok {
		id = x.feature(kind)
		x.stems[stem] = id
	}
	x.words[t.Text] = id
	return id
}

func (x *lexicon) feature(kind int) int32 {
	x.kinds = append(x.kinds, uint8(kind))
	return int32(len(x.kinds) - 1)
}

func kindOf(w string) int {
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

// look returns the feature of a token, -1 where no phrase holds the word or
// one that it may be misspelt from.
func (x *lexicon) look(t Token) (id int32, exact bool) {
	if id, ok := x.words[t.Text]; ok {
		return id, true
	}
	if t.Number.Is {
		return -1, false
	}
	if id, ok := x.stems[Stem(t.Text)]; ok {
		return id, true
	}
	if _, ok := x.extra[t.Text]; ok || kindOf(t.Text) != content {
		return -1, false
	}
	if right := x.spell.correct(t.Text); right != "" {
		return x.words[right], false
	}
	return -1, false
}

// pair returns the feature of two stems side by side, -1 for none.
func (x *lexicon) pair(a, b int32, learn bool) int32 {
	if a > b {
		a, b = b, a
	}
	id, ok := x.pairs[[2]int32{a, b}]
	if !ok {
		if !learn {
			return -1
		}
		id = x.feature(content)
		x.pairs[[2]int32{a, b}] = id
	}
	return id
}
