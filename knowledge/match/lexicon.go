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

// The beginnings of a word that count as features of it, in bytes.
const (
	shortestBegin = 3
	longestBegin  = 5
	mostFeatures  = 1 + longestBegin - shortestBegin + 1 // of a word
)

// entry is what is known of a word: its features, the stem's first.
type entry struct {
	list  [mostFeatures]int32
	count uint8
	kind  uint8
}

func (e *entry) add(feature int32) {
	e.list[e.count] = feature
	e.count++
}

// features are those of the word; none of a word that nothing is known of.
func (e *entry) features() []int32 { return e.list[:e.count] }

// lexicon numbers the features of the phrases' words: stems, beginnings of
// words, and groups of synonyms. Beginnings, not all runs of letters: they are
// where English and French words of one origin agree ("responsabilité"). A
// learner makes it.
type lexicon struct {
	words    index // folded words
	kinds    string
	features numbers // by word: mostFeatures of them, one more each, 0 for none
	stems    numbered
	begins   numbered
	synonyms numbered // stems joined by spaces, to the group
	longest  int32    // words in the longest synonym
	right    index    // the caller's vocabulary
	spell    speller
	count    int32 // of features
	heard    int32 // of them, those that phrases hold; what was only practised on has the others
}

// numbered are strings that stand for features.
type numbered struct {
	index
	ids numbers
}

func (n numbered) feature(i int32) int32 { return n.ids.at(i) }

func (u *unpacker) numbered() numbered { return numbered{u.index(), u.numbers()} }

func (u *unpacker) lexicon() *lexicon {
	return &lexicon{
		words: u.index(), kinds: u.text(), features: u.numbers(), stems: u.numbered(), begins: u.numbered(),
		synonyms: u.numbered(), longest: u.number(), right: u.index(), spell: u.speller(), count: u.number(), heard: u.number(),
	}
}

// word returns the entry of one of the words.
func (x *lexicon) word(n int32) entry {
	e := entry{kind: x.kinds[n]}
	for i := n * mostFeatures; i < (n+1)*mostFeatures; i++ {
		f := x.features.at(i)
		if f == 0 {
			break
		}
		e.add(f - 1)
	}
	return e
}

// look returns what is known of a token's word: as it is, by its stem, or as
// the word that it is misspelt from. known is false where no phrase has it, but at
// most its beginning.
func (x *lexicon) look(t *Token) (e entry, known bool) {
	if n := find(x.words, t.Text); n >= 0 {
		e = x.word(n)
		return e, x.hears(e)
	}
	e.kind = figures
	if t.Number.Is {
		return e, false
	}
	e.kind = kindOf(t.Text)
	stem := find(x.stems.index, Stem(t.Text))
	if stem >= 0 {
		e.add(x.stems.feature(stem))
	} else if e.kind == content && find(x.right, t.Text) < 0 {
		if right := x.spell.correct(t.Text); right != "" {
			return x.word(find(x.words, right)), true
		}
	}
	for n := shortestBegin; e.kind != grammar && n <= min(longestBegin, len(t.Text)); n++ {
		if begin := find(x.begins.index, t.Text[:n]); begin >= 0 {
			e.add(x.begins.feature(begin))
		}
	}
	return e, stem >= 0 && x.hears(e)
}

// hears tells whether phrases hold a word's stem.
func (x *lexicon) hears(e entry) bool { return e.list[0] < x.heard }

// groupsIn calls found for each synonym in a sentence with the tokens it takes.
func (x *lexicon) groupsIn(tokens []Token, found func(group int32, from, to int)) {
	synonymsIn(tokens, int(x.longest), func(key []byte, from, to int) {
		if n := find(x.synonyms.index, key); n >= 0 {
			found(x.synonyms.feature(n), from, to)
		}
	})
}

// synonymsIn calls each with the stems of every run of up to longest tokens.
func synonymsIn(tokens []Token, longest int, each func(key []byte, from, to int)) {
	if longest == 0 {
		return
	}
	var room [128]byte
	for from := range tokens {
		b := room[:0]
		for to := from; to < min(len(tokens), from+longest); to++ {
			b = append(append(b, tokens[to].Stem...), ' ')
			each(b, from, to+1)
		}
	}
}

// has tells whether a word is known as it is written.
func (x *lexicon) has(word string) bool {
	if n := find(x.words, word); n >= 0 && x.hears(x.word(n)) {
		return true
	}
	return find(x.right, word) >= 0 || function(word) != 0
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
