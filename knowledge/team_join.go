package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Somebody who joins several people: "and Carla with 11 years?"; and one of them who goes where another was just sent: "what about her there?"

// joinsThem begins a text that is about one more.
var joinsThem = cueOf("and et plus then puis also aussi", "what about", "how about", "and what about", "and how about", "et pour", "et puis")

// newcomer answers for somebody with a name of their own who joins several people; where these share a type of company and a place, so does the newcomer.
func (k *known) newcomer(q Question, r read, people []Person) (Answer, bool) {
	if q.Previous.Together || len(people) >= mostPeople || len(r.offers)+len(r.dropped) > 0 || len(r.slots.Companies) > 1 || r.byAnd == "" && !joinsThem.starts(r.text) {
		return Answer{}, false
	}
	p := k.peopleIn(r)
	if len(p.named) == 0 || len(p.named) > 1 && !p.tellsYears(1) || p.named[0].heads > 1 || p.named[0].plural || len(p.named) > 2 {
		return Answer{}, false
	}
	called, name := k.calledIn(p, 0)
	if !name || len(r.slots.Companies) == 0 && !sharePlace(people) || slices.ContainsFunc(people, func(o Person) bool {
		return slices.ContainsFunc(called, func(c uint32) bool { return slices.Contains(o.Called, c) })
	}) {
		return Answer{}, false
	}
	if !r.besides(func(t match.Token) bool {
		return t.Number.Is || besidePeople.is(t.Text) || hasThose.is(t.Text) || besideSlots.is(t.Text) || slices.Contains(called, knownAs(t.Text))
	}) {
		return Answer{}, false
	}
	one := Person{Slots: over(people[0].Slots, Slots{Companies: r.slots.Companies, Uplift: r.slots.Uplift}), Called: called}
	one.Slots.Levels = onlyID(p.named[len(p.named)-1].level)
	people = append(slices.Clone(people), one)
	return k.answerFor(r, payAsk{slots: one.Slots}, people, len(people)), true
}

// thereToo: the place of the turn before is meant.
var thereToo = pattern(`\b(?:there|over there|la[ -]bas)\b`)

// goesThere has a text about one of several people name where the one of the turn before was sent.
func (r *read) goesThere(people []Person, at []int, spoken int) {
	if len(at) != 1 || spoken == 0 || spoken > len(people) || at[0] == spoken-1 || r.slots.parts() > 0 || r.slots.Uplift != "" || !thereToo().MatchString(r.plain) {
		return
	}
	there := people[spoken-1].Slots
	r.slots.Companies, r.slots.Uplift = there.Companies, there.Uplift
}
