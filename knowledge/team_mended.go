package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Somebody of several people has other years than was told, and their unit is left out: "Priya's actually 6", « pardon, Bob c'est 7, pas 4 ».

const bareYears = `(?:\d{1,2}(?:[.,]5)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)`

var (
	// deniedYears are those that somebody does not have.
	deniedYears = pattern(`(?i),?\s*\b(?:and |et |but |mais )?(?:not|pas|instead of|rather than|au lieu de|plut[oô]t que|et non|isn['’]?t|n['’]a pas) ` + bareYears + `(?: (?:years?|yrs?|ans?))?\b(?: (?:but|mais)\b)?`)
	// aNumber are years without a unit.
	aNumber = pattern(`(?i)\b(` + bareYears + `)\b`)
	// besideMended stands around whom it is of.
	besideMended = cueOf(`actually really in fact is has s got had have make sorry no oops wait correction meant i mean it that be should said says only just now rather more like then the one my mistake typo error wrong bad hang on hold change to of with and but so for at ok right
		plutot en a fait c est cest pardon non mets mettons disons pour pas erreur bien finalement avait aurait oups avec et mais donc il elle lui me suis trompe trompee desole desolee il y avait deja seulement oui ah euh`)
)

// yearsOfOne writes the unit behind the number that a text says of one of several people, and leaves out what it denies.
func yearsOfOne(last *Turn, text string) string {
	if len(last.People) < 2 || len(text) > longestInThread || !aNumber().MatchString(text) {
		return text
	}
	left := deniedYears().ReplaceAllString(text, " ")
	found := aNumber().FindAllStringSubmatchIndex(left, -1)
	if len(found) != 1 || !fewYears(left[found[0][2]:found[0][3]]) {
		return text
	}
	called := func(t match.Token) bool {
		return slices.ContainsFunc(last.People, func(p Person) bool { return slices.Contains(p.Called, knownAs(t.Text)) })
	}
	tokens := match.Tokens(match.Normalise(left[:found[0][2]] + " " + left[found[0][3]:]))
	if !slices.ContainsFunc(tokens, called) || slices.ContainsFunc(tokens, func(t match.Token) bool { return !called(t) && !besideMended.is(t.Text) }) {
		return text
	}
	unit := " years"
	if last.Language == "fr" {
		unit = " ans"
	}
	return strings.TrimSpace(left[:found[0][3]] + unit + left[found[0][3]:])
}

// eachWithOther tells what each of several people gets, and first of all one of them who is otherwise now than was told.
func (k *known) eachWithOther(r read, people []Person, at int) Answer {
	ask := k.eachOf(people)
	if placedAll(people) && len(ask.slots.Levels) < len(people) {
		ask.people = slotsOf(people)
	}
	a := k.answerFor(r, ask, people, at+1)
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	if cells := p.cells(people[at].Slots); len(r.years) > 0 && len(cells) == 1 {
		a.Text = a.Lead + ".\n" + a.Text
		a.Lead = fmt.Sprintf(p.w.nameRange, cells[0].name, p.full(cells[0].r))
	}
	return a
}
