package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// besideTools may stand beside technologies of which one is to be chosen: "for 2026, Go or Java?".
var besideTools = cueOf("first premier premiere hire hiring recruit choose pick choisir prendre recruter recrutement embaucher embauche beginner beginners debuter debutant backend back-end back new nouveau project projet").with(orWord)

// oneOfTools answers who asks for one of several technologies, and says little else, with what is told of each: which to take is
// told by none of them.
func (k *known) oneOfTools(_ Question, r read) (Answer, bool) {
	var ids []string
	for i, t := range r.tokens {
		switch tool := k.toolTopic(t.Text); {
		case tool != nil && !slices.Contains(ids, tool.ID):
			ids = append(ids, tool.ID)
		case tool == nil && !match.Small(t.Text) && !besideTools.is(t.Text) && !covered(i, only(r.hits, ofItsNames)) && !k.ofEdition(t.Text):
			return Answer{}, false
		}
	}
	top := k.topics[k.topOf(r)]
	told := top != nil && r.reading.Known && !r.reading.Other && !slices.Contains(ids, top.ID)
	is := beWord.among(r.tokens) // "Mongo, is it SQL or NoSQL?" asks what one of them is
	if len(ids) < 2 || len(ids) > choices || told || is || r.verbatim() || !orWord.among(r.tokens) {
		return Answer{}, false
	}
	a := k.choose(ids, r)
	a.Lead = openingSaid(openChoice, r.language) + " " + wordsOf(r.language).onlyThis
	return a, true
}

// ofEdition tells whether a word is the year that the grid is of.
func (k *known) ofEdition(word string) bool { return k.grid != nil && word == k.grid.Edition }
