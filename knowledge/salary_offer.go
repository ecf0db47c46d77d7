package knowledge

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// mostOffers is how many sums of a question are held against the grid.
const mostOffers = 3

// offer holds each sum against each cell asked for: below by how much, inside
// and where, above by how much. With no company type named it does so for all.
// A sum in another currency, or one that is not gross, is held against nothing.
func (p payText) offer(a *Answer, ask payAsk) {
	own, foreign := p.inCurrency(ask.offers)
	a.note(p.otherBasis(ask.offers))
	if len(foreign) > 0 && !slices.Contains(foreign, ask.in) {
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.otherCurrency, p.currency(), strings.Join(foreign, ", ")))
	}
	if len(own) == 0 {
		p.show(a, ask)
		a.Turn.Slots = a.Turn.Slots.withoutSums()
		return
	}
	cells := p.cells(ask.slots)
	offers := own[:min(len(own), mostOffers)]
	a.Turn.Slots.Amounts = yearlyOf(offers)
	a.Turn.Slots.Monthly = !slices.ContainsFunc(offers, func(o amount) bool { return !o.monthly || o.paid() != 12 })
	if len(cells) == 1 && len(offers) == 1 {
		a.Lead = fmt.Sprintf(p.w.offerOne, p.units(own[0].yearly()), p.verdict(own[0].yearly(), cells[0].r))
		a.Text = fmt.Sprintf(p.w.offerRange, cells[0].name, p.full(cells[0].r))
		a.Text += p.steps(p.grid.levelsFor(ask.slots)[0], p.grid.companiesFor(ask.slots)[0], ask.slots.Uplift)
		if ask.distance {
			a.Text += "\n" + p.distances("\n- ", own[0].yearly(), cells[0].r)
		}
	} else if len(cells)*len(offers) > mostLines {
		p.fits(a, offers, cells)
	} else {
		p.offers(a, offers, cells, ask.distance && len(cells)*len(offers) <= mostOffers)
	}
	p.noteMonths(a, offers)
}

// yearlyOf are sums a year.
func yearlyOf(offers []amount) (out []int) {
	for _, o := range offers {
		out = append(out, o.yearly())
	}
	return out
}

// noteMonths adds how pay by the month was made pay by the year.
func (p payText) noteMonths(a *Answer, offers []amount) {
	for _, o := range offers {
		if o.monthly {
			a.Notes = append(a.Notes, fmt.Sprintf(p.w.monthly, p.units(o.units), asIs(o.paid(), p.language), p.units(o.yearly())))
		}
	}
}

// inCurrency are the gross sums in the grid's currency, and the currencies of the others.
func (p payText) inCurrency(offers []amount) (own []amount, foreign []string) {
	for _, o := range offers {
		switch {
		case p.isOwn(o):
			own = append(own, o)
		case p.isForeign(o) && !slices.Contains(foreign, o.currency):
			foreign = append(foreign, o.currency)
		}
	}
	return own, foreign
}

// mostLines is up to how many verdicts are listed one by one.
const mostLines = 6

// fits lists, for each sum, the cells whose range it is in: what is left to say
// where neither level nor type of company is named.
func (p payText) fits(a *Answer, offers []amount, cells []payCell) {
	var sums []string
	for _, o := range offers {
		sum := p.units(o.yearly())
		sums = append(sums, sum)
		in := slices.DeleteFunc(slices.Clone(cells), func(c payCell) bool { return o.yearly() < c.r.Min || c.r.Max < o.yearly() })
		if len(in) == 0 {
			a.Text += fmt.Sprintf(p.w.fitsNone, sum, p.money(p.grid.bounds())) + "\n"
			continue
		}
		a.Text += fmt.Sprintf(p.w.fitsIn, sum) + "\n"
		for _, c := range in {
			a.Text += "- " + fmt.Sprintf(p.w.nameRange, c.name, p.money(c.r)) + "\n"
		}
	}
	a.Lead = fmt.Sprintf(p.w.offerLead, strings.Join(sums, ", "))
}

// offers writes a line for each sum against each cell, and where that is asked for, how far it is from either end.
func (p payText) offers(a *Answer, offers []amount, cells []payCell, distance bool) {
	var sums []string
	for _, o := range offers {
		sum := p.units(o.yearly())
		sums = append(sums, sum)
		for _, c := range cells {
			line := fmt.Sprintf(p.w.offerLine, c.name, p.money(c.r), p.verdict(o.yearly(), c.r))
			if len(offers) > 1 {
				line = fmt.Sprintf(p.w.nameRange, sum, line)
			}
			a.Text += "- " + line
			if distance {
				a.Text += p.distances("; ", o.yearly(), c.r)
			}
			a.Text += "\n"
		}
	}
	a.Lead = fmt.Sprintf(p.w.offerLead, strings.Join(sums, ", "))
}

// payCell is a cell with its name and, where asked for, its uplift.
type payCell struct {
	name string
	r    Range
}

// cells are the cells that the slots name, each called by what tells it from
// the others.
func (p payText) cells(s Slots) []payCell {
	levels, companies := p.grid.levelsFor(s), p.grid.companiesFor(s)
	var out []payCell
	for _, l := range levels {
		for _, c := range companies {
			name := fmt.Sprintf(p.w.cellText, p.level(l), midSentence(c.Name.In(p.language)))
			switch {
			case len(levels) == 1 && len(companies) > 1:
				name = c.Name.In(p.language)
			case len(companies) == 1 && len(levels) > 1:
				name = p.level(l)
			}
			if s.Both {
				out = append(out, payCell{name, p.grid.Cells[l.ID][c.ID]})
			}
			r, _, ok := p.grid.raised(l.ID, c.ID, s.Uplift)
			if u := p.grid.uplift(s.Uplift); ok {
				name += ", " + u.Name.In(p.language)
			}
			out = append(out, payCell{name, r})
		}
	}
	return out
}

// verdict says where a sum stands against a range.
func (p payText) verdict(sum int, r Range) string {
	switch {
	case sum < r.Min:
		return fmt.Sprintf(p.w.below, p.units(r.Min-sum), p.percent(r.Min-sum, r.Min))
	case sum > r.Max:
		return fmt.Sprintf(p.w.above, p.units(sum-r.Max), p.percent(sum-r.Max, r.Max))
	}
	switch sum {
	case r.Min:
		return p.w.atLeast
	case r.Max:
		return p.w.atMost
	}
	return p.w.within[third(sum, r)]
}

// third tells the lower (0), the middle (1) or the upper third (2) of a range.
func third(sum int, r Range) int {
	switch at := 3 * (sum - r.Min); {
	case at < r.Max-r.Min:
		return 0
	case at <= 2*(r.Max-r.Min):
		return 1
	}
	return 2
}

func (p payText) units(n int) string { return money(n, p.grid.Currency, p.language) }

// percent writes part of whole with at most one decimal: "7.4%".
func (p payText) percent(part, whole int) string {
	s := asIs(math.Round(1000*float64(part)/float64(whole))/10, p.language)
	if p.language == "fr" {
		return s + nbsp + "%"
	}
	return s + "%"
}
