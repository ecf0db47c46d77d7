package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

var (
	// comparing are words that set things in an order; "more" and « plus » do behind some words.
	comparing = cueOf(`better best cheaper cheapest faster fastest easier easiest harder hardest slower slowest safer safest worse worst
		lower lowest meilleur meilleure meilleurs meilleures pire pires mieux`)
	beforeMore = cueOf("is are the ones")
	beforePlus = cueOf("le la les est sont")
	ratherOf   = cueOf("of a about du de d des un une le la les pour que") // behind "more": it is no order, « c’est plus du back ou du front »
	// severalWord: there are several to choose from.
	severalWord = cueOf("or ou vs versus than lequel laquelle lesquels lesquelles entre between")
	whichOf     = cueOf("one ones is has of") // behind "which"
	asksOne     = cueOf("which what quel quelle")
)

// ranking tells whether a text sets things in an order, and whether it names several to
// choose from or asks for the first of all: "which cloud is the most used".
func ranking(tokens []match.Token) (ranks, several bool) {
	one := false
	for i, t := range tokens {
		before, after := textAt(tokens, i-1), textAt(tokens, i+1)
		one = one || asksOne.is(t.Text)
		switch {
		case comparing.is(t.Text),
			(t.Text == "more" || t.Text == "most") && beforeMore.is(before) && !ratherOf.is(after),
			(t.Text == "plus" || t.Text == "moins") && beforePlus.is(before) && !ratherOf.is(after):
			ranks = true
			several = several || one && i > 1 && isThe(before) && isIs(tokens[i-2].Text)
		case severalWord.is(t.Text), t.Text == "which" && whichOf.is(after):
			several = true
		}
	}
	return ranks, several
}

func isThe(word string) bool { return word == "the" || word == "le" || word == "la" }

func isIs(word string) bool { return word == "is" || word == "est" || word == "has" || word == "a" }

// choosesElsewhere tells whether a question is which of two things it is, or what sets them
// apart, and no phrasing of the topic that it is read as has a word of either: "which
// branching model, A or B?".
func (r read) choosesElsewhere() bool {
	if len(r.reading.Missing) < 2 {
		return false
	}
	which, apart := false, false
	for i, t := range r.tokens {
		which, apart = which || asksOne.is(t.Text), apart || differing.is(t.Text) || versusWord.is(t.Text)
		parts := which && orWord.is(t.Text) || apart && (orWord.is(t.Text) || andWord.is(t.Text))
		if parts && i > 0 && r.misses(i-1) && (r.misses(i+1) || i+2 < len(r.tokens) && match.Small(r.tokens[i+1].Text) && r.misses(i+2)) {
			return true
		}
	}
	return false
}

var andWord = cueOf("and et")

// misses tells whether a word bears meaning and stands in no phrasing of the best label.
func (r read) misses(token int) bool { return slices.Contains(r.reading.Missing, token) }
