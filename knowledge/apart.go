package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// apartWord are words that set two things apart, or make them one.
var apartWord = cueOf("same thing meme chose").with(sameCue, differing, orWord, andWord)

// namesApart takes a question that sets two names of the job apart, and says nothing else, for one about
// its names: all names count as one when a question is read, so nothing but chance told "what sets a backend
// engineer and a backend developer apart" from front and back.
func (k *known) namesApart(r *read) {
	if len(r.hits) != 2 || len(only(r.hits, ofItsNames)) != 2 || r.verbatim() || !r.besides(func(t match.Token) bool { return apartWord.is(t.Text) }) {
		return
	}
	names := slices.IndexFunc(k.Topics, func(t Topic) bool { return slices.Contains(t.Open, openDifference) })
	if names >= 0 && len(r.reading.Ranked) > 0 && asksDifference(formOf(r.tokens, nil)) {
		r.reading.Known = true
		r.reading.Ranked = []match.Score{{Label: k.Topics[names].ID, Score: r.reading.Ranked[0].Score}}
	}
}
