package knowledge

import "slices"

// Who has nothing behind them but a time as a trainee is of the first level: « il demande 45 k et n'a fait qu'un stage ».

// onlyTrained: a time as a trainee is all the experience that somebody has.
var onlyTrained = pattern(`\b(?:a|ont|ai|avait|avec|experience|exp|xp|has|have|had|with|did|done|behind)\b[^.?!]{0,40}?\b(?:qu|que|juste|seulement|uniquement|only|just|nothing but|no more than)\b(?: (?:an?|one|two|three|un|une|deux|trois|des|some|son|sa|ses|his|her|their|of|de|d|x|\d+|mois|ans?|months?|years?|weeks?|semaines?|petite?s?|short|small|6-month|few|quelques|experience|is|est|comme|fait|done|did|en|from))*[ -](?:stages?|alternance|apprentissage|internships?|apprenticeships?|traineeships?|placements?)\b|` +
	`\b(?:seule?|only|sole|unique)(?: \w+){0,2}? (?:experience|exp|xp)\b[^.?!]{0,25}?\b(?:stages?|alternance|apprentissage|internships?|apprenticeships?|traineeships?)\b`)

// onceTrained: somebody of a level that is named was a trainee more than once, or for a time that is theirs.
var onceTrained = pattern(`\b(?:with|avec|after|apres|has|had|did|done|fait)(?: (?:already|deja|only|juste|just))? (?:\d|two|three|four|several|some|deux|trois|quatre|plusieurs|quelques|ses|his|her)(?: \S+)? (?:stages?|internships?|alternances?|placements?)\b`)

// asTrained has such a person be of the grid's first level.
func (k *known) asTrained(r *read) {
	levels := named(r.hits, kindLevel)
	if len(levels) > 0 && onceTrained().MatchString(r.text) {
		r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondApprentice })
		return
	}
	if len(r.offers) == 0 && !r.wantsPay || len(levels) > 0 || len(r.people) > 1 || !onlyTrained().MatchString(r.text) {
		return
	}
	r.slots.Levels, r.slots.Years, r.years = []string{k.grid.Levels[0].ID}, "", nil
	r.between, r.conflicts = false, false
	for i := range r.offers {
		if r.offers[i].basis == partOfYear {
			r.offers[i].basis = gross // the months are those of that time
		}
	}
	r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondApprentice })
}
