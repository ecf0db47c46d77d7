package match

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
)

// What is asked about one thing may be asked about another like it. "Is Docker fast?" is to be read
// as "is Redis fast?" is, although no phrase has it, and although Docker alone speaks for a label of its own.
// So a Reader is trained on some sentences more: phrases in which the word for such a thing
// gave way to one for another. They are stored nowhere.

const (
	ownShare   = 8  // a word is a label's own where it stands once in so many of its phrases
	ownAmong   = 2  // and is the label's one in so many times that it stands in phrases of any kin
	strange    = 10 // it stands in a label's phrases by the way where that is less than once in so many
	exchanges  = 2  // sentences that each such phrase becomes
	inLanguage = 3  // a word belongs to a language where it is one in so many times of that
)

// kinship is what may stand in whose place.
type kinship struct {
	tokens   [][]Token                 // by phrase
	language []string                  // by phrase
	by       []int                     // by label: its phrases
	times    map[use]int               // how often a word stands in a label's phrases
	spoken   map[string]map[string]int // by word and language: how often it stands in phrases
	group    map[string]int            // by word that is the own of a label with kin: which kin
	words    [][]Token                 // by kin: the own words of its labels
}

// use is a word in a label's phrases.
type use struct {
	label int32
	word  string
}

func (m *making) kinship(c Config) kinship {
	k := kinship{by: make([]int, len(m.labels)), times: map[use]int{}, spoken: map[string]map[string]int{}, group: map[string]int{}, words: make([][]Token, len(c.Kin))}
	kin := map[string]int{}
	for i, labels := range c.Kin {
		for _, label := range labels {
			kin[label] = i
		}
	}
	among := map[string]int{} // how often a word stands in the phrases of all labels with kin
	for _, p := range m.phrases {
		tokens, language := m.learner.tokens(p.text), ""
		if m.labels[p.label] != "" {
			language = c.Phrases[p.at].Language
		}
		k.tokens, k.language = append(k.tokens, tokens), append(k.language, language)
		k.by[p.label]++
		for _, t := range tokens {
			k.times[use{p.label, t.Text}]++
			if k.spoken[t.Text] == nil {
				k.spoken[t.Text] = map[string]int{}
			}
			k.spoken[t.Text][language]++
			if _, ok := kin[m.labels[p.label]]; ok {
				among[t.Text]++
			}
		}
	}
	uses := slices.SortedFunc(maps.Keys(k.times), func(a, b use) int { return cmp.Or(cmp.Compare(a.label, b.label), cmp.Compare(a.word, b.word)) })
	for _, u := range uses {
		i, has := kin[m.labels[u.label]]
		n, word := k.times[u], Tokens(u.word)
		if has && m.learner.words[u.word].kind == content && len(word) == 1 && ownShare*n >= k.by[u.label] && ownAmong*n >= among[u.word] {
			k.group[u.word] = i
			k.words[i] = append(k.words[i], word[0])
		}
	}
	return k
}

// exchanged are the sentences to train on beside the phrases, and of which phrase each was
// made. They are the same each time.
func (m *making) exchanged(c Config) (out []phrase, from []int) {
	if len(c.Kin) == 0 {
		return nil, nil
	}
	k := m.kinship(c)
	rng := rand.New(rand.NewPCG(7, 7))
	for i, p := range m.phrases {
		places := k.places(p.label, k.tokens[i])
		if len(places) == 0 {
			continue
		}
		for range exchanges {
			tokens := slices.Clone(k.tokens[i])
			for _, at := range places {
				tokens[at] = k.another(rng, tokens[at], k.language[i])
			}
			s := m.learnt(tokens)
			out, from = append(out, phrase{label: p.label, features: s.gather(nil), pairs: s.pairs(nil)}), append(from, i)
		}
	}
	return out, from
}

// places are those of the words that stand in a label's phrase by the way.
func (k kinship) places(label int32, tokens []Token) (at []int) {
	for i, t := range tokens {
		if _, ok := k.group[t.Text]; ok && strange*k.times[use{label, t.Text}] < k.by[label] {
			at = append(at, i)
		}
	}
	return at
}

// another is one of the words that may stand in a word's place, in a language; the
// word itself where a few tries find none.
func (k kinship) another(rng *rand.Rand, t Token, language string) Token {
	const tries = 8
	words := k.words[k.group[t.Text]]
	for range tries {
		w := words[rng.IntN(len(words))]
		in := k.spoken[w.Text]
		if w.Text != t.Text && in[language] > 0 && inLanguage*in[language] >= in["en"]+in["fr"] {
			return w
		}
	}
	return t
}
