package knowledge

import "slices"

// What an end of the range, or its middle, is asked with in passing.

var (
	// inEuros names the grid's own currency.
	inEuros = pattern(` ?\b(?:in|en) (?:euros?|eur)\b`)
	// levelAlone is "mid" where nothing says that it is a place in the range.
	levelAlone = pattern(`^(?:(?:a|the|for|what about|pour|un|une) )*mid$`)
)

// withoutOwnCurrency is what asks for an end of the range without the currency that the grid is in: "the minimum in euros".
func (k *known) withoutOwnCurrency(s Slots, core string) string {
	if s.Other != "" || k.grid.Currency != "EUR" || !endWord.in(core) {
		return core
	}
	return inEuros().ReplaceAllString(core, "")
}

// otherLevel tells whether "mid" is a level, and not the middle of what was just shown: after a junior's range.
func otherLevel(r read, s Slots, core string) bool {
	return levelAlone().MatchString(core) && len(r.slots.Levels) == 1 && len(s.Levels) > 0 && !slices.Contains(s.Levels, r.slots.Levels[0])
}
