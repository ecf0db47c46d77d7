package knowledge

import (
	"fmt"
	"strconv"
)

// How many people of a level a sum pays for: "how many seniors can we hire with 300k?", « combien de juniors je peux prendre avec 120k ? »

var (
	// howManyHired: it is asked how many one can have, of the level that is named or was last spoken of.
	howManyHired = pattern(`\bhow many (?:(?:backend|back-end|back|new|more|such) )?(?:§|of (?:them|those|these)\b|(?:could|can|would|do|does|will|should|might) (?:we|i|you|that|it)\b)|\bcombien d(?:e|') ?(?:[\w-]+ ){0,2}?§|` +
		`\bcombien (?:est ce qu(?:e|) )?(?:je|j|on|nous) (?:peux|peut|pourrais|pourrait|pouvons|pourrions) en (?:prendre|recruter|embaucher|avoir|payer)\b|\bcombien (?:puis je|peut on|pouvons nous) en (?:prendre|recruter|embaucher|avoir|payer)\b|\ben (?:prendre|recruter|embaucher|avoir|payer) combien\b`)
	// paysFor: a sum, how many, a level.
	paysFor   = Texts{EN: "%s pays for %s × %s", FR: "%s\u00a0: de quoi payer %s × %s"}
	atBottom  = Texts{EN: "At the low end: %d × %s = %s", FR: "En bas de fourchette\u00a0: %d × %s = %s"}
	atCeiling = Texts{EN: "At the high end: %d × %s = %s", FR: "En haut de fourchette\u00a0: %d × %s = %s"}
)

// asksHowMany tells whether it is asked how many people of one level a sum pays for, a year's pay of one of them at least. Once it was,
// another sum that is too high for one is such, too.
func (k *known) asksHowMany(r read, ask payAsk) bool {
	p := payText{grid: *k.grid}
	if len(ask.offers) != 1 || !p.isOwn(ask.offers[0]) && ask.offers[0].basis != ofSome || len(ask.slots.Levels) != 1 || len(ask.slots.Heads) > 0 {
		return false
	}
	for _, c := range p.cells(ask.slots) {
		if ask.offers[0].yearly() < c.r.Min {
			return false
		}
	}
	if ask.slots.Many && 4*ask.offers[0].yearly() > 5*p.dearest(ask.slots) {
		return true
	}
	return howManyHired().MatchString(k.peopleIn(r).text + withoutLevels(r))
}

// withoutLevels is a text that names no level.
func withoutLevels(r read) string {
	if len(named(r.hits, kindLevel)) > 0 {
		return ""
	}
	return r.text
}

// many says how many people of a level a sum pays for, at either end of their range.
func (p payText) many(a *Answer, ask payAsk) {
	o, l := ask.offers[0], p.grid.levelsFor(ask.slots)[0]
	a.Turn.Slots.Amounts = yearlyOf(ask.offers)
	a.note(p.w.payOnly)
	p.noteMonths(a, ask.offers)
	cells := p.cells(ask.slots)
	least, most := howManyFor(o.yearly(), cells[0].r)
	for _, c := range cells {
		few, lots := howManyFor(o.yearly(), c.r)
		least, most = min(least, few), max(most, lots)
		if len(cells) > 1 {
			a.Text += "- " + fmt.Sprintf(p.w.nameRange, c.name, p.counts(few, lots)) + "\n"
			continue
		}
		a.Text = fmt.Sprintf(p.w.offerRange, c.name, p.full(c.r)) + "\n\n- " + fmt.Sprintf(atBottom.In(p.language), lots, p.units(c.r.Min), p.units(lots*c.r.Min))
		if few > 0 {
			a.Text += "\n- " + fmt.Sprintf(atCeiling.In(p.language), few, p.units(c.r.Max), p.units(few*c.r.Max))
		}
	}
	a.Lead = fmt.Sprintf(paysFor.In(p.language), p.units(o.yearly()), p.counts(least, most), p.level(l))
}

// howManyFor is how many times a sum holds the high end of a range, and the low end.
func howManyFor(sum int, r Range) (few, lots int) { return sum / r.Max, sum / r.Min }

// counts writes "4 to 6".
func (p payText) counts(from, to int) string {
	if from == to {
		return strconv.Itoa(from)
	}
	return fmt.Sprintf("%d %s %d", from, p.w.to, to)
}
