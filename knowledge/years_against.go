package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// A level that is set against somebody's years: « quel écart entre un débutant et quelqu'un de 8 ans ? » names two people, and the years
// mend no level.

// setAgainst stands between two that are compared.
var setAgainst = pattern(`\b(?:and|et|vs|versus|against|contre|compared (?:to|with)|to|a|or|ou|than|que|qu|par rapport a|face a)\b`)

// againstYears has a text that sets a level against years be about both levels.
func (k *known) againstYears(r *read) {
	words := named(r.hits, kindLevel)
	if !r.conflicts || len(words) != 1 || len(r.years) != 1 || len(r.people) > 1 || !r.gap && !jumpAsked().MatchString(r.text) || !r.yearsApart() {
		return
	}
	var both []string
	for _, l := range k.grid.Levels {
		if l.ID == words[0] || slices.Contains(r.slots.Levels, l.ID) {
			both = append(both, l.ID)
		}
	}
	r.slots.Levels = both
	r.conflicts, r.between, r.gap = false, false, true
}

// yearsApart tells whether the level that a text names stands on one side of such a word, and the years on the other.
func (r read) yearsApart() bool {
	at := slices.IndexFunc(r.hits, func(h match.Hit) bool { return ofKind(h, kindLevel) })
	level := r.words(r.hits[at])
	for _, w := range setAgainst().FindAllStringIndex(r.counted, -1) {
		before, after := r.counted[:w[0]], r.counted[w[1]:]
		inBefore, inAfter := strings.Contains(before, level), strings.Contains(after, level)
		if inBefore && !inAfter && len(spans(before)) == 0 && len(spans(after)) > 0 || inAfter && !inBefore && len(spans(after)) == 0 && len(spans(before)) > 0 {
			return true
		}
	}
	return false
}
