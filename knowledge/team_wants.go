package knowledge

import (
	"slices"
)

// What each of several people asks for: held against each one's own range, and added up, "total for both at those prices?"

var (
	// asksForSum is what somebody asks for.
	asksForSum = pattern(`\b(?:wants?|wanting|asks?|asking|after|expects?|expecting|looking for|hopes? for|hoping for|demand\w*|reclam\w*|ve(?:ut|ulent)|voudrait|vise|espere|souhait\w*|pretend|attend)(?: (?:for|about|around|roughly|some|environ|dans les|a|au moins|at least))* ?[€£]?(\d{2,3})(?: ?k€?|[ .,]?000)?(?: ?(?:€|eur|euros))?\b`)
	// theirPrices: the sums that they ask for are meant.
	theirPrices = pattern(`\b(?:at|for|on|with|a|avec|sur|pour) (?:those|these|that|their|the|ces|ce|leurs|les) (?:prices?|figures?|amounts?|sums?|asks?|asking|demands?|numbers?|salaries|rates?|prix|montants?|sommes?|demandes?|chiffres?|pretentions?|tarifs?|salaires demandes)\b|\bwhat they(?: both| all)? (?:ask|want|are asking|re asking)\b|\bce qu ?'?(?:ils|elles) (?:demandent|veulent|reclament)\b`)
)

// wanted fills what each of several people asks for, where a text says a sum for each of them and no other: behind each one's years, or before them.
func (p headcount) wanted(marks []mention, people []Person) {
	if len(people) > mostOffers || slices.ContainsFunc(marks, func(m mention) bool { return m.heads > 1 }) {
		return
	}
	_, first := sumSaidOf(p.text[:marks[0].from])
	var sums []int
	for i, m := range marks {
		from, to := m.to, len(p.text)
		if i+1 < len(marks) {
			to = marks[i+1].from
		}
		if first {
			from, to = 0, m.from
			if i > 0 {
				from = marks[i-1].to
			}
		}
		sum, ok := sumSaidOf(p.text[from:to])
		if !ok {
			return
		}
		sums = append(sums, sum)
	}
	for i := range people {
		people[i].Wants = sums[i]
	}
}

// sumSaidOf is the sum that is said of somebody in a part of a text, the only one there: what that one asks for, or one with its unit, "Tom, 7 years,
// at 56k".
func sumSaidOf(part string) (sum int, ok bool) {
	found := asksForSum().FindAllStringSubmatchIndex(part, mostFigures)
	if len(found) == 0 {
		all := amounts(part)
		if len(all) != 1 || !all[0].marked || all[0].monthly {
			return 0, false
		}
		return all[0].units, true
	}
	if len(found) != 1 || notThem().MatchString(part[found[0][1]:]) {
		return 0, false
	}
	n, _ := bareFigure(part, found[0][2])
	return n * 1000, n > 0
}

// pricedAll tells whether each of several people is known to ask for so much.
func pricedAll(people []Person) bool {
	return len(people) > 1 && !slices.ContainsFunc(people, func(p Person) bool { return p.Wants == 0 })
}

// sumsOf are what several people ask for.
func sumsOf(people []Person) (all []amount) {
	for _, p := range people {
		all = append(all, amount{units: p.Wants})
	}
	return all
}

// sidesWanted holds what each of several people asks for against that one's range.
func sidesWanted(people []Person) (sides []side) {
	for _, p := range people {
		sides = append(sides, side{slots: p.Slots, offers: []amount{{units: p.Wants}}})
	}
	return sides
}

// readWants has a text in which each of several people asks for a sum be about these sums, where they are gross and by the year.
func (k *known) readWants(r *read) {
	own := payText{grid: *k.grid}
	if byDay().MatchString(r.text) || asksMonth().MatchString(r.text) || slices.ContainsFunc(r.offers, func(a amount) bool { return !own.isOwn(a) || a.monthly }) {
		for i := range r.people {
			r.people[i].Wants = 0
		}
	}
	if pricedAll(r.people) {
		r.offers = sumsOf(r.people)
		r.slots.Amounts = yearlyOf(r.offers)
	}
}

// asTheyAsk holds what several people ask for, added up, against what all of them get.
func (k *known) asTheyAsk(r read, people []Person) Answer {
	var parts []pricedHeads
	all := 0
	for _, p := range people {
		parts, all = append(parts, pricedHeads{1, p.Wants}), all+p.Wants
	}
	a := k.answerFor(r, k.allOf(people, []amount{{units: all}}), people, 0)
	a.note(payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}.addedUp(parts))
	return a
}
