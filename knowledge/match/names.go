package match

import "slices"

// name is one way of naming what all phrases are about, by its words' stems.
type name struct {
	stems []int32
	entry entry
}

// names are the names of what all phrases are about, by their first stem, the
// longest first. A name says nothing about which label is meant: it counts as
// one word, whichever way it is written, so that a phrase's own words decide.
type names map[int32][]name

// newNames numbers the words of the names of several words. One that is another
// written apart, "back end" beside "backend", is the other.
func newNames(x *lexicon, list []string) names {
	n := names{}
	whole := entry{kind: named, features: []int32{x.number(x.stems, " ")}} // no word is a space
	single := map[string]bool{}
	for _, text := range list {
		if tokens := x.tokens(text); len(tokens) == 1 {
			single[tokens[0].Text] = true
		}
	}
	for _, text := range list {
		tokens := x.tokens(text)
		if len(tokens) < 2 {
			continue
		}
		it, joined := name{entry: whole}, ""
		for _, t := range tokens {
			it.stems = append(it.stems, x.learn(t).features[0])
			joined += t.Text
		}
		if single[joined] {
			it.entry = x.learn(Token{Text: joined})
		}
		n[it.stems[0]] = append(n[it.stems[0]], it)
	}
	for _, list := range n {
		slices.SortStableFunc(list, func(a, b name) int { return len(b.stems) - len(a.stems) })
	}
	return n
}

// fold makes one entry of each name in a sentence, at its first word; its other
// words say nothing more.
func (n names) fold(entries []entry) {
	if len(n) == 0 {
		return
	}
	for i := 0; i < len(entries); i++ {
		if it := n.at(entries[i:]); it != nil {
			entries[i] = it.entry
			for range len(it.stems) - 1 {
				i++
				entries[i] = entry{kind: grammar}
			}
		}
	}
}

// at returns the name that entries begin with, nil for none.
func (n names) at(entries []entry) *name {
	if len(entries[0].features) == 0 {
		return nil
	}
	list := n[entries[0].features[0]]
	for i := range list {
		stems := list[i].stems
		if len(stems) <= len(entries) && !slices.ContainsFunc(entries[:len(stems)], func(e entry) bool { return len(e.features) == 0 }) &&
			slices.EqualFunc(stems, entries[:len(stems)], func(id int32, e entry) bool { return e.features[0] == id }) {
			return &list[i]
		}
	}
	return nil
}
