package match

import (
	"cmp"
	"slices"
)

// name is one way of naming what all phrases are about, by its words' stems.
type name struct {
	stems []int32
	entry entry
}

// names are the names of what all phrases are about, by their first stem, the
// longest first. A name says nothing about which label is meant: it counts as
// one word, whichever way it is written, so that a phrase's own words decide.
type names []name

// names numbers the words of the names of several words, and of nouns. A name that is
// another written apart, "back end" beside "backend", is the other.
func (x *learner) names(list, nouns []string) names {
	whole := entry{kind: named}
	whole.add(x.number(x.stems, &x.stemList, " ")) // no word is a space
	single := map[string]bool{}
	for _, text := range list {
		if tokens := x.tokens(text); len(tokens) == 1 {
			single[tokens[0].Text] = true
		}
	}
	var n names
	for i, text := range slices.Concat(list, nouns) {
		noun := i >= len(list)
		tokens := x.tokens(text)
		if len(tokens) < 2 && !noun {
			continue
		}
		it, joined := name{entry: whole}, ""
		for _, t := range tokens {
			it.stems = append(it.stems, x.learn(t).list[0])
			joined += t.Text
		}
		if single[joined] && !noun {
			it.entry = x.learn(Token{Text: joined})
		}
		n = append(n, it)
	}
	slices.SortStableFunc(n, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.stems[0], b.stems[0]), len(b.stems)-len(a.stems))
	})
	return n
}

// pack writes the names one behind the other: their stems, then their entries,
// each with how many there are before them.
func (n names) pack(p *packer) {
	var list []int32
	for _, it := range n {
		list = append(append(list, int32(len(it.stems))), it.stems...)
		list = append(append(list, int32(it.entry.kind), int32(it.entry.count)), it.entry.features()...)
	}
	p.numbers([]int32{int32(len(n))})
	p.numbers(list)
}

func (u *unpacker) names() names {
	n := make(names, u.number())
	list, at := u.numbers(), int32(-1)
	next := func() int32 {
		at++
		return list.at(at)
	}
	for i := range n {
		n[i].stems = make([]int32, next())
		for j := range n[i].stems {
			n[i].stems[j] = next()
		}
		n[i].entry.kind = uint8(next())
		for range next() {
			n[i].entry.add(next())
		}
	}
	return n
}

// fold makes one entry of each name in a sentence, at its first word; its other
// words say nothing more.
func (n names) fold(entries []entry) {
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
	if entries[0].count == 0 {
		return nil
	}
	first := entries[0].list[0]
	at, _ := slices.BinarySearchFunc(n, first, func(it name, id int32) int { return cmp.Compare(it.stems[0], id) })
	for ; at < len(n) && n[at].stems[0] == first; at++ {
		if it := &n[at]; it.begins(entries) {
			return it
		}
	}
	return nil
}

func (it *name) begins(entries []entry) bool {
	if len(it.stems) > len(entries) {
		return false
	}
	for i, id := range it.stems {
		if e := &entries[i]; e.count == 0 || e.list[0] != id {
			return false
		}
	}
	return true
}
