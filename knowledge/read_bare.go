package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// nothingElse tells whether a text is parts of the grid, pay words and small
// words only, like "senior scale-up london" or "what does the job pay".
func nothingElse(r read) bool {
	return r.besides(func(t match.Token) bool {
		return t.Number.Is || besideSlots.is(t.Text) || payCue.is(t.Text) || payHint.is(t.Text)
	})
}

// besides tells whether all that a text says beside what it names are small words and such.
func (r read) besides(such func(match.Token) bool) bool {
	for i, t := range r.tokens {
		if !covered(i, r.hits) && !match.Small(t.Text) && !such(t) {
			return false
		}
	}
	return true
}

// onlyDefines tells whether a text asks what a level or a type of company is, and nothing else.
func (r read) onlyDefines() bool {
	if r.wantsPay || r.hintsPay || r.slots.cell() || r.slots.parts() == 0 || r.slots.Uplift != "" || len(r.jobs) > 0 {
		return false
	}
	return asksWhat().MatchString(r.withoutNames())
}

// withoutNames is a text with "§" in the place of what names a part of the grid or who does the job.
func (r read) withoutNames() string {
	named := only(r.hits, func(h match.Hit) bool { return ofGrid(h) || ofItsNames(h) })
	return withMark(r.tokens, func(i int) bool { return covered(i, named) })
}

// withMark is a text with "§", once, in the place of words next to each other that name something.
func withMark(tokens []match.Token, named func(int) bool) string {
	var words []string
	for i, t := range tokens {
		switch {
		case !named(i):
			words = append(words, t.Text)
		case len(words) == 0 || words[len(words)-1] != "§":
			words = append(words, "§")
		}
	}
	return strings.Join(words, " ")
}

// comparesOnly tells whether a text is parts of the grid, or places, and words that set them side by side.
func comparesOnly(r read) bool {
	return r.companiesApart() || (r.slots.parts() > 1 || r.slots.Uplift != "") && compareWord.among(r.tokens) &&
		r.besides(func(t match.Token) bool { return t.Number.Is || besideSlots.is(t.Text) || compareWord.is(t.Text) })
}

// readsComputed tells whether the best reading is a topic whose answer is computed: pay, or the levels.
func (k *known) readsComputed(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && t.Computed != ""
}

func covered(token int, hits []match.Hit) bool {
	for _, h := range hits {
		if h.From <= token && token < h.To {
			return true
		}
	}
	return false
}
