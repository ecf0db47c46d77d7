package knowledge

import "recruitbot/knowledge/match"

var (
	// comparing are words that set things in an order; "more" and « plus » do behind some words.
	comparing = cueOf(`better best cheaper cheapest faster fastest easier easiest harder hardest slower slowest safer safest worse worst
		lower lowest meilleur meilleure meilleurs meilleures pire pires mieux`)
	beforeMore = cueOf("is are the ones")
	beforePlus = cueOf("le la les est sont")
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
		before, after := "", ""
		if i > 0 {
			before = tokens[i-1].Text
		}
		if i+1 < len(tokens) {
			after = tokens[i+1].Text
		}
		one = one || asksOne.is(t.Text)
		switch {
		case comparing.is(t.Text),
			(t.Text == "more" || t.Text == "most") && beforeMore.is(before),
			(t.Text == "plus" || t.Text == "moins") && beforePlus.is(before):
			ranks = true
			several = several || one && i > 1 && isThe(before) && isIs(tokens[i-2].Text)
		case severalWord.is(t.Text), t.Text == "which" && whichOf.is(after):
			several = true
		}
	}
	return ranks, several
}

func isThe(word string) bool { return word == "the" || word == "le" || word == "la" }

func isIs(word string) bool { return word == "is" || word == "est" }
