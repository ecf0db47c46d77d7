package knowledge

import "slices"

// What leads to a sum of several people's pay in a thread.

// lastTeam are the people of a thread whose pay was last shown, with the part of the grid, and whether it was added up; without heads
// where there are none.
func (k *known) lastTeam(q Question) (s Slots, summed bool) {
	last := k.lastPay(q)
	if last == nil {
		return s, false
	}
	if len(last.Heads) > 0 {
		return *last, true
	}
	named := k.grid.known(q.Previous.Named)
	if len(named.Heads) == 0 || !slices.Equal(named.Levels, k.grid.team(onceEach(last.Levels)).Levels) || last.Years != "" {
		return s, false
	}
	return over(last.withoutSums(), named), false
}

// onceEach counts one of each level.
func onceEach(levels []string) map[string]int {
	heads := map[string]int{}
	for _, id := range levels {
		heads[id] = 1
	}
	return heads
}

// besideAll stands around words for the pay of all together.
var besideAll = cueOf(`des at with those these prices price figures amounts avec ces prix montants la how much combien what whats is are it that would be will ca fait c est ce ferait donne ferait la le l les the for pour of de d a both deux trois quatre cinq six two three four five them eux elles so et and alors then i we us me nous moi pay gross brut bruts
	year years par an annuel annuelle yearly annual cost costs coute couterait couterais couteraient coutent in au en all tout toute tous toutes together sum somme salary salaries salaires salaire bill budget budgets enveloppe range ranges fourchette fourchettes
	min max minimum maximum mini maxi low high ends end from to whole entire grand team squad crew equipe binome duo trio pair lot people personnes monde going set back s per month months monthly mois mensuel mensuelle what's give show donne montre moi`)

// together are the people of a thread whose pay may be asked for in one sum: those last added up, those that the last question
// counted, or those that were shown one after the other, or beside each other.
func (k *known) together(q Question, last Slots, core string) (Slots, bool) {
	if len(last.Heads) > 0 {
		return last, true
	}
	last = last.withoutSums() // they were one person's
	if named := k.grid.known(q.Previous.Named); len(named.Heads) > 0 {
		return over(last, named), true
	}
	if before := q.Previous.Before; before != nil && len(last.Levels) == 1 {
		x := k.grid.known(*before)
		if len(x.Levels) != 1 || x.Levels[0] == last.Levels[0] || !slices.Equal(x.Companies, last.Companies) || x.Uplift != last.Uplift {
			return last, false
		}
		last.Levels = append(x.Levels, last.Levels...)
	}
	if len(last.Levels) < 2 || len(last.Levels) > 2 && !allOfSome.in(core) || last.Years != "" {
		return last, false
	}
	return over(last, k.grid.team(onceEach(last.Levels))), true
}

// allOfSome: more than two are meant.
var allOfSome = cueOf("three four trois quatre all tous toutes everyone everybody lot team squad equipe trio them eux")

// counted are the levels that a text names with how many of each, where it counts all that it names, two people at least; without
// a word on their pay, and where that of each is asked for, too.
func (k *known) counted(r read) (s Slots) {
	heads, several, ok := k.peopleIn(r).heads()
	if !ok || !several && len(heads) < 2 || r.partsTeam(heads) || k.tellsOtherwise(r) {
		return s
	}
	return k.grid.team(heads)
}
