package knowledge

import (
	"maps"
	"slices"
)

// What is asked about all of several people who stand beside each other.

var (
	// eachOne: what each of them gets is asked for.
	eachOne = pattern(`\b(?:each|apiece|chacun|chacune|respectively|respectivement)\b|\b(?:je|on|nous) leur (?:propose|offre|donne|mets|met)\b|\bleurs (?:fourchettes|salaires)\b|\btheir (?:ranges|salaries|pay)\b|\b(?:offer|pay|give) them\b|\bleur (?:proposer|offrir|donner)\b`)
	// whoMore: who of them gets more is asked, or by how much.
	whoMore = pattern(`\b(?:who|which|qui|lequel|laquelle)\b.*\b(?:more|most|dearer|higher|highest|expensive|cheaper|less|plus|moins|cher|chere)\b|\b(?:gap|difference|ecart)\b|\bhow much (?:more|less)\b|\bcombien de (?:plus|moins)\b`)
	// putTogether: all of them together are meant.
	putTogether = pattern(`\b(?:come(?:s)? to|add(?:s|ed|ing)? (?:it |them |that |both |those )*(?:all |both )?up|tout compris|everything|the (?:lot|pair|two|three)|for (?:both|all|everyone)|les (?:deux|trois|quatre)|eux (?:deux|trois|tous))\b`)
)

// meansTogether tells whether a text means all of several people together.
func meansTogether(text string) bool {
	return inAll.in(text) || allTogether.in(text) || putTogether().MatchString(text)
}

// ofAllOfThem answers what is asked about all of them.
func (k *known) ofAllOfThem(q Question, r read, people []Person) (Answer, bool) {
	switch {
	case len(r.offers) > 0:
		return k.heldForAll(q, r, people)
	case len(r.slots.Levels)+len(r.years)+len(r.dropped) > 0 || len(r.slots.Companies) > 1 || figure(withoutCount(r.counted), 0) >= 0:
		return Answer{}, false
	}
	moved := allMoved(people, r.slots)
	if r.slots.Uplift != "" {
		r.text = justBoth().ReplaceAllString(r.text, " ") // "London for both?" asks for no sum
	}
	switch {
	case r.slots.Uplift != "" && q.Previous.Together:
		return Answer{}, false // the sum of the thread goes there
	case eachOne().MatchString(r.text) && !inAll.in(r.text):
		return k.answerFor(r, k.eachOf(moved), moved, 0), true
	case spreadOf(r.text) != "":
		return k.spreadOfAll(r, moved), true
	case whoMore().MatchString(r.text) && q.Previous.Together:
		return Answer{}, false // of two sums, it may be
	case whoMore().MatchString(r.text):
		ask := k.eachOf(moved)
		if len(moved) > 2 && len(ask.people) == 0 {
			ask.slots.Extreme = r.slots.Extreme
		}
		return k.answerFor(r, ask, moved, 0), true
	case allAsked(q, r.text):
		return k.answerFor(r, k.togetherIn(moved, r.text), moved, 0), true
	}
	return Answer{}, false
}

// justBoth: both of them are meant, and no sum.
var justBoth = pattern(`\b(?:for|pour) (?:both|all|les deux|les trois)\b|\b(?:the (?:pair|two|three)|les (?:deux|trois))\b(?: of (?:them|those))?`)

// allMoved are several people in the type of company and at the place that a text names for all of them.
func allMoved(people []Person, to Slots) []Person {
	moved := slices.Clone(people)
	for i := range moved {
		moved[i].Slots = over(moved[i].Slots, Slots{Companies: to.Companies, Uplift: to.Uplift})
	}
	return moved
}

// countOfThem is a number that says how many they are.
var countOfThem = pattern(`\b(?:the|les|all|both|eux|of|des|a|ces|these) [2-6]\b`)

// withoutCount is a text without how many they are.
func withoutCount(text string) string { return countOfThem().ReplaceAllString(text, "") }

// heldForAll holds a sum against what all of them get together, where it is said to be for all, or too high for one.
func (k *known) heldForAll(q Question, r read, people []Person) (Answer, bool) {
	const tooHigh, tooLow = 1.25, 0.6 // of the dearest one's range, and of what all of them get at least
	sum, own := k.sumFor(r), payText{grid: *k.grid}
	if len(sum) != 1 || len(r.slots.Levels)+len(r.slots.Companies) > 0 || r.slots.Uplift != "" {
		return Answer{}, false
	}
	least, dearest := 0, 0
	for _, p := range people {
		dearest = max(dearest, own.dearest(p.Slots))
		least += own.least(p.Slots)
	}
	units := float64(sum[0].yearly())
	said := meansTogether(r.text) || isBoth.in(r.text)
	plain := units > tooHigh*float64(dearest) || q.Previous.Spoken == 0 && (q.Previous.Together || budgets.in(r.text) || covers.in(r.text)) && units > tooLow*float64(least)
	if !said && !plain {
		return Answer{}, false
	}
	ask := k.allOf(people, sum)
	ask.distance = speaksOfDistance(r.text)
	return k.answerFor(r, ask, people, 0), true
}

// least is the lowest pay in a part of the grid.
func (p payText) least(s Slots) (least int) {
	for i, c := range p.cells(s) {
		if i == 0 || c.r.Min < least {
			least = c.r.Min
		}
	}
	return least
}

// rememberPeople has an answer's turn hold the people who stand beside each other: those that the text names, or those of the thread where it is
// about nobody else.
func (k *known) rememberPeople(q Question, r read, a *Answer) {
	switch last := k.peopleOf(q); {
	case len(a.Turn.People) > 0:
	case len(r.people) > 1 && len(a.Turn.Slots.Heads) > 0 && len(a.Figures) > 0 && !maps.Equal(headsOf(r.people), onlyHeads(a.Turn.Slots)):
		a.Turn.People, a.Turn.Together = k.grid.peopleFrom(a.Turn.Slots), true // "make it three seniors" leaves the junior
	case len(r.people) > 1 && len(a.Figures) == 0: // it is not plain what they are
	case len(r.people) > 1:
		a.Turn.People, a.Turn.Together = whereTheyAre(r.people, a.Turn.Slots), len(a.Turn.Slots.Heads) > 0 || r.together
	case len(a.Turn.Slots.Heads) > 0 && len(a.Figures) > 0 && !maps.Equal(headsOf(last), headsOf(k.grid.peopleFrom(a.Turn.Slots))):
		a.Turn.People, a.Turn.Together = k.grid.peopleFrom(a.Turn.Slots), true
	case k.leavesPeople(r, last):
	case len(last) > 1 && (len(a.Figures) == 0 || len(r.slots.Levels) == 0):
		if to := (Slots{Uplift: r.slots.Uplift}); len(a.Figures) > 0 {
			if len(r.slots.Companies) == 1 {
				to.Companies = r.slots.Companies
			}
			if a.Turn.Slots.Uplift != to.Uplift || a.Turn.Slots.Both {
				to.Uplift = ""
			}
			last = allMoved(last, to)
		}
		a.Turn.People, a.Turn.Together, a.Turn.Spoken = last, q.Previous.Together, q.Previous.Spoken
	}
}

// whereTheyAre are several people in the type of company and at the place that the thread told, where they were named with none.
func whereTheyAre(people []Person, last Slots) []Person {
	if slices.ContainsFunc(people, func(p Person) bool { return len(p.Slots.Companies) > 0 }) || len(last.Companies) != 1 {
		return people
	}
	return allMoved(people, Slots{Companies: last.Companies, Uplift: last.Uplift})
}

// leavesPeople tells whether a text says something of one of the people of a thread that was not understood.
func (k *known) leavesPeople(r read, people []Person) bool {
	return len(people) > 1 && r.namesSlots() && len(k.meant(r, people, 0)) > 0
}

// peopleFrom are as many people as were added up, where they are few.
func (g grid) peopleFrom(s Slots) (people []Person) {
	if len(s.Heads) != len(s.Levels) || len(s.Companies) > 1 {
		return nil
	}
	for i, id := range s.Levels {
		for range s.Heads[i] {
			if len(people) == mostPeople {
				return nil
			}
			people = append(people, Person{Slots: Slots{Levels: onlyID(id), Companies: s.Companies, Uplift: s.Uplift}})
		}
	}
	return people
}

// onlyHeads is how many people of each level slots count.
func onlyHeads(s Slots) map[string]int {
	heads := map[string]int{}
	for i, id := range s.Levels {
		if i < len(s.Heads) {
			heads[id] = s.Heads[i]
		}
	}
	return heads
}
