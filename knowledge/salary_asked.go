package knowledge

// payAsked is what was read, as a question about pay.
func (k *known) payAsked(r read) payAsk {
	ask := payAsk{slots: r.slots, offers: r.offers, in: r.asksIn, between: r.between, sides: k.sidesOf(r), ranks: r.ranks}
	if len(r.was.Heads) > 0 {
		ask.sides = []side{{slots: r.was.withoutSums()}, {slots: r.slots.withoutSums()}}
	}
	if len(r.people) > 1 && !countable(r.people) && placedAll(r.people) && len(r.offers) == 0 && len(r.slots.Heads) == 0 {
		ask.people, ask.together, ask.sides = slotsOf(r.people), r.together, nil
	}
	if pricedAll(r.people) && len(r.slots.Heads) == 0 && (countable(r.people) || placedAll(r.people)) {
		ask.sides, ask.people = sidesWanted(r.people), nil
	}
	if len(ask.offers) == 0 {
		ask.offers = ask.slots.offers()
	}
	if ask.distance = len(ask.offers) > 0 && speaksOfDistance(r.text); ask.distance {
		ask.slots.Extreme = ""
	}
	if len(ask.offers)+len(ask.slots.Heads) == 0 && !ask.slots.Both {
		ask.spread = spreadOf(r.text)
	}
	ask.whoPays = whichCompany().MatchString(r.text) || r.slots.Extreme != "" && whoPays().MatchString(r.text)
	ask.many = k.asksHowMany(r, ask)
	ask.slots.Many = ask.many
	if r.perMonth && len(ask.offers) == 0 {
		ask.months = 12
	}
	return ask
}
