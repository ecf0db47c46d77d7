package match

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Sayings are sentences that came after a Reader was made, each with the number of what
// it stands for. Texts are held against them word by word, so nothing is trained and a new
// one counts at once. They may be used by many goroutines.
//
// 21 November 2026: the order of what they stand for is by words, not by a classifier: of
// a handful of sentences it would learn what happens to stand beside the words that matter.
type Sayings struct {
	reader *Reader
	list   []saying
	words  map[string]int32 // ids by words as they are written
	ids    map[string]int32 // by what words share: a stem, or a group of synonyms
	tells  []float64        // by id: how much it tells
	in     [][]int32        // by id: the sayings that hold it
}

// saying is one of them.
type saying struct {
	of     int
	key    string
	words  []weighed
	weight float64 // of all words
}

// weighed is a word's id and how much it tells; id -1 for one that no saying holds.
type weighed struct {
	id     int32
	weight float64
}

// Likeness is how like a text is to what a number is said by.
type Likeness struct {
	Of    int
	Like  float64 // 0 to 1; 1 too where it is one of its sayings but for a slip
	Exact bool    // it is
}

// rank puts what is exact first.
func (l Likeness) rank() float64 {
	if l.Exact {
		return 2
	}
	return l.Like
}

// Sayings holds sentences against texts; of[i] is what texts[i] stands for. Several may
// stand for the same.
func (r *Reader) Sayings(texts []string, of []int) *Sayings {
	s := &Sayings{reader: r, words: map[string]int32{}, ids: map[string]int32{}}
	b := r.scratch()
	defer r.pool.Put(b)
	for i, text := range texts {
		t := r.take(Normalise(text), &b.room)
		it := saying{of: of[i], key: key(t.tokens)}
		for j := range t.tokens {
			s.learn(t, j)
		}
		it.words, it.weight = s.weigh(t)
		for _, w := range it.words {
			s.in[w.id] = append(s.in[w.id], int32(len(s.list)))
		}
		s.list = append(s.list, it)
	}
	return s
}

// learn numbers a token's word.
func (s *Sayings) learn(t sentence, token int) {
	name := s.name(t, token)
	id, known := s.ids[name]
	if !known {
		id = int32(len(s.ids))
		s.ids[name] = id
		s.tells = append(s.tells, s.telling(t, token))
		s.in = append(s.in, nil)
	}
	if _, known := s.words[t.tokens[token].Text]; !known {
		s.words[t.tokens[token].Text] = id
	}
}

// name is what a token shares with others that say nearly the same.
func (s *Sayings) name(t sentence, token int) string {
	if g := t.groupAt(token); g >= 0 {
		return "\x00" + string(rune(g))
	}
	return Stem(t.tokens[token].Text)
}

// weigh is a sentence's words that tell something, each once, and what all weigh.
func (s *Sayings) weigh(t sentence) (list []weighed, all float64) {
	for i := range t.tokens {
		id, weight := s.find(t, i), 0.0
		if id >= 0 {
			weight = s.tells[id]
		} else {
			weight = s.telling(t, i)
		}
		if weight == 0 || id >= 0 && slices.ContainsFunc(list, func(w weighed) bool { return w.id == id }) {
			continue
		}
		list = append(list, weighed{id, weight})
		all += weight
	}
	return list, all
}

// telling is how much a token tells: rare ones more, grammar and courtesy nothing, and
// nothing what all of the Reader's phrases are about.
func (s *Sayings) telling(t sentence, token int) float64 {
	e := &t.entries[token]
	switch {
	case e.kind > figures: // the asking words too: "how many" is in all sorts of questions
		return 0
	case t.known[token]:
		return float64(s.reader.stored.telling.at(e.list[0]))
	}
	return math.Log(1 + float64(s.reader.stored.count()))
}

// find is the id of a token's word, or of the one that it is misspelt from; -1 for one
// that no saying holds.
func (s *Sayings) find(t sentence, token int) int32 {
	if id, ok := s.ids[s.name(t, token)]; ok {
		return id
	}
	text := t.tokens[token].Text
	if t.tokens[token].Number.Is || s.reader.lexicon.has(text) || len(text) > longestWord {
		return -1
	}
	best, found, id := 100, "", int32(-1)
	for w, of := range s.words {
		limit := tolerance(len(w))
		if d := len(w) - len(text); limit == 0 || d > 2 || d < -2 || s.tells[of] == 0 {
			continue
		}
		price := distance(text, w, limit)
		if price <= limit && (price < best || price == best && w < found) {
			best, found, id = price, w, of
		}
	}
	return id
}

// Like is what a text may stand for, the likest first: all with which it shares a word
// that tells something.
func (s *Sayings) Like(text string) []Likeness {
	b := s.reader.scratch()
	defer s.reader.pool.Put(b)
	t := s.reader.take(Normalise(text), &b.room)
	best := s.share(s.weigh(t))
	s.exact(t, best)
	out := slices.Collect(maps.Values(best))
	slices.SortFunc(out, func(a, b Likeness) int { return cmp.Or(cmp.Compare(b.rank(), a.rank()), a.Of-b.Of) })
	return out
}

// share is what words share with sayings, by what those stand for. It is counted both
// ways: how much of the nearest saying the words hold, and how much of the words all
// sayings of it do.
func (s *Sayings) share(words []weighed, all float64) map[int]Likeness {
	common := map[int32]float64{} // by saying
	back := map[int]float64{}     // by what it stands for
	for _, w := range words {
		if w.id < 0 {
			continue
		}
		counted := map[int]bool{}
		for _, i := range s.in[w.id] {
			common[i] += w.weight
			if of := s.list[i].of; !counted[of] {
				counted[of], back[of] = true, back[of]+w.weight
			}
		}
	}
	best := map[int]Likeness{}
	for i, weight := range common {
		it := &s.list[i]
		there, back := weight/it.weight, back[it.of]/all
		if l := 2 * there * back / (there + back); l > best[it.of].Like {
			best[it.of] = Likeness{Of: it.of, Like: l}
		}
	}
	return best
}

// exact marks what a text is a saying of, but for a slip in a word that isn't known.
func (s *Sayings) exact(t sentence, best map[int]Likeness) {
	k := key(t.tokens)
	for i := range s.list {
		it := &s.list[i]
		same := it.key == k
		if !same && k != "" && len(it.key)-len(k) <= 1 && len(k)-len(it.key) <= 1 {
			at := slip(k, it.key)
			same = at >= 0 && s.wrong(wordAt(t.tokens, at))
		}
		if same {
			best[it.of] = Likeness{Of: it.of, Like: 1, Exact: true}
		}
	}
}

// wrong tells whether a token is no word that is known.
func (s *Sayings) wrong(t Token) bool {
	_, known := s.words[t.Text]
	return !known && !t.Number.Is && !s.reader.lexicon.has(t.Text)
}
