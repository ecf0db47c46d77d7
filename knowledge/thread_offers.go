package knowledge

// Two sums that were held against their ranges one after the other, an offer and another one: "which of them is closer to the top of its range?"

// nearerEnd asks which is nearer to an end of its range.
var nearerEnd = pattern(`\b(?:closer|closest|nearer|nearest|plus (?:proche|pres)|higher up|further up|plus haut)\b`)

// twoOffers holds the last two sums each against its own range, with how far they are from either end.
func (k *known) twoOffers(q Question, r read, s Slots, core string) (Answer, bool) {
	if q.Previous.Before == nil || len(q.Previous.HeldBefore) != 1 || len(s.Amounts) != 1 || !k.payShown(q) || len(r.hits)+len(r.offers)+len(r.years) > 0 || !whichSide().MatchString(core) || !nearerEnd().MatchString(core) {
		return Answer{}, false
	}
	before := k.grid.known(*q.Previous.Before)
	if _, ok := setBeside(before, s); !ok {
		return Answer{}, false
	}
	before.Amounts = q.Previous.HeldBefore
	a := k.pay(payAsk{slots: s.withoutSums(), distance: true, sides: []side{{slots: before, offers: before.offers()}, {slots: s, offers: s.offers()}}}, r.language)
	a.Echoes = true
	return a, true
}
