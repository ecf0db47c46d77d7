package knowledge

import (
	"fmt"
	"slices"
)

// What is left of a budget for several people when only some of them are taken: "what would I have left with just Rob?", « en prenant Sophie
// toute seule il me reste quoi ? »

var (
	// leftAsked asks what is left.
	leftAsked = pattern(`\bwhat(?: ?'?s| is| would be| will be| d be| do i have| do we have| would i have| would we have| will i have| have i got| have we got)?(?: still| then)? (?:left|leftover|remaining)\b|\bhow much (?:\S+ ){0,5}(?:left|leftover|remains?|remaining)\b|\b(?:what|how much) (?:(?:does|would|will|do|can|could) )?(?:that|it|this|i|we|d that|does that)?(?: would| will)? ?(?:leave|keep|save)s?\b|\b(?:what|how much) remains\b|\bremainder\b|` +
		`\b(?:combien|quoi|cb|que|qu est ce qu(?:i|e|) ?(?:il|me|nous)?) (?:\S+ ){0,5}?(?:reste\w*|restant)\b|\breste\w*(?: \S+){0,2}? (?:combien|quoi|cb)\b|\bce qu(?:i|il) (?:me |nous )?rest\w+\b|\ble reste\b`)
	// roomLeft: room is left in a range, and no money.
	roomLeft = cueOf("room headroom leeway margin marge wiggle who qui lequel laquelle time temps days jours")
	// takesOnly: some of several people are taken, and the others not.
	takesOnly = pattern(`\b(?:only|just|alone|seule?s?|uniquement|seulement)\b|\b(?:pren\w+|gard\w+|embauch\w+|recrut\w+) que\b`)
	// besideLeft may stand around it.
	besideLeft = cueOf("left leftover remaining remains remainder over leave leaves keep keeps only just alone solo seul seule seuls seules toute tout reste resterait restera restant restants quoi en prenant prends prend prenais prenait gardant garde gardais embauchant recrutant prendre que ne n rien choisis choisit choose pick picked picking drop without sans budget money argent still going went rentre rentrent rentrerait colle collent fit fits")
	// aloneAsked goes on with one of them alone.
	aloneAsked = pattern(`^(?:(?:and|et|or|ou|with|avec|just|only|que|juste|seulement|pour|for|if|what if|si|i|we|je|j|on|nous|take|hire|keep|prends?|prenait|garde|gardait|ne|n) )*(?:only|just|que|juste|seulement)? ?[\w'-]+(?: (?:alone|only|solo|(?:toute? )?seule?|on (?:his|her|their) own|uniquement|seulement))\W*$|^(?:(?:and|et|or|ou|with|avec|if|what if|si|i|we|je|j|on|nous|take|hire|keep|prends?|garde|ne|n) )*(?:only|just|que|juste|seulement) [\w'-]+\W*$`)
	// leftOf and leftUpTo tell how much that is.
	leftOf   = Texts{EN: "%s left of %s", FR: "Il reste %s sur %s"}
	leftUpTo = Texts{EN: "At most %s left of %s", FR: "Il reste au plus %s sur %s"}
)

// leftAfter answers what is left of the budget that was last held against what several people get, or that a text names, once those of them are paid
// whom it names, or who stay.
func (k *known) leftAfter(q Question, r read, people []Person) (Answer, bool) {
	budget, ok := k.budgetOf(q, r)
	goesOn := ok && aloneAsked().MatchString(r.text) && slices.Equal(k.sumsOfLast(q), []int{budget})
	if !ok || len(r.slots.Levels)+len(r.years)+len(r.slots.Companies) > 0 || r.slots.Uplift != "" || !goesOn && !asksLeft(r) || !r.aboutThem(people) {
		return Answer{}, false
	}
	at := k.meant(r, people, q.Previous.Spoken)
	if byName := r.byName(people); len(byName) > 0 && leavesOut.in(r.text) && !keepsOnly.among(r.tokens) {
		at = placesOf(people, func(p Person) bool {
			return !slices.ContainsFunc(byName, func(i int) bool { return slices.Equal(people[i].Called, p.Called) })
		})
	}
	if len(at) == 0 {
		return Answer{}, false
	}
	var some []Person
	for _, i := range at {
		some = append(some, people[i])
	}
	spoken := 0
	ask := k.allOf(some, []amount{{units: budget}})
	if len(some) == 1 {
		spoken, ask = at[0]+1, payAsk{slots: some[0].Slots, offers: []amount{{units: budget}}}
	}
	ask.distance = true
	a := k.answerFor(r, ask, people, spoken)
	if placedAll(some) {
		p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
		_, all := p.mixedCells(slotsOf(some))
		p.leadWithLeft(&a, budget, all)
	}
	return a, true
}

// asksLeft tells whether a text asks what is left of money.
func asksLeft(r read) bool { return leftAsked().MatchString(r.text) && !roomLeft.among(r.tokens) }

// sumsOfLast are the sums that are held against the part of the grid that was last spoken of.
func (k *known) sumsOfLast(q Question) []int {
	if last := k.lastPay(q); last != nil {
		return last.Amounts
	}
	return nil
}

// rangeOf is the range of a part of the grid: of one cell, or of several people in one type of company; false for any other.
func (p payText) rangeOf(s Slots) (Range, bool) {
	companies := p.grid.companiesFor(s)
	if len(s.Heads) > 0 && len(companies) == 1 {
		all, _ := p.sum(s, companies[0])
		return all, true
	}
	cells := p.cells(s)
	if len(s.Heads) > 0 || len(cells) != 1 {
		return Range{}, false
	}
	return cells[0].r, true
}

// budgetOf is the one sum that a text names for several people, or that was last held against all of them; false for none.
func (k *known) budgetOf(q Question, r read) (int, bool) {
	if sum := k.sumFor(r); len(r.offers) > 0 {
		return firstYearly(sum), len(sum) == 1
	}
	held := q.Previous.Held
	if len(held) != 1 || slices.ContainsFunc(q.Previous.People, func(p Person) bool { return p.Wants == held[0] }) {
		return 0, false
	}
	return held[0], true
}

// firstYearly is the first of some sums by the year, 0 where there is none.
func firstYearly(sums []amount) int {
	if len(sums) == 0 {
		return 0
	}
	return sums[0].yearly()
}

// leadWithLeft has an answer on a budget begin with what is left of it, where it is enough.
func (p payText) leadWithLeft(a *Answer, budget int, all Range) {
	lead := ""
	switch least, most := budget-all.Max, budget-all.Min; {
	case most <= 0:
		return
	case least <= 0:
		lead = fmt.Sprintf(leftUpTo.In(p.language), p.units(most), p.units(budget))
	default:
		lead = fmt.Sprintf(leftOf.In(p.language), p.money(Range{Min: least, Max: most}), p.units(budget))
	}
	a.Text = a.Lead + ".\n\n" + a.Text
	a.Lead = lead
}

// heldForNamed holds a sum against what those of several people get together whom a text names, "can I get Tom and Ann for 95k?"
func (k *known) heldForNamed(q Question, r read, people []Person, at []int) (Answer, bool) {
	if len(at) < 2 || len(r.offers) != 1 || len(r.byName(people)) != len(at) {
		return Answer{}, false
	}
	var some []Person
	for _, i := range at {
		some = append(some, people[i])
	}
	a, ok := k.heldForAll(q, r, some)
	if ok {
		a.Turn.People = people
	}
	return a, ok
}
