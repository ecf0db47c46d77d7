package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// inAllOf is the sum in one type of company, inAllLead heads those in several.
var (
	inAllOf   = Texts{EN: "%s in all", FR: "%s au total"}
	inAllLead = Texts{EN: "In all, gross a year, by type of company", FR: "Au total, brut par an, par type d’entreprise"}
)

// team gives the sum of several people's ranges, and how it is made; without a type of company one of each. A sum that is for all of
// them is held against it.
func (p payText) team(a *Answer, ask payAsk) {
	s, companies := ask.slots, p.grid.companiesFor(ask.slots)
	offers := p.forAll(a, ask)
	a.note(p.w.payOnly)
	if len(companies) == 1 {
		p.teamIn(a, s, companies[0], offers)
		if ask.distance && len(offers) == 1 {
			all, _ := p.sum(s, companies[0])
			a.Text += "\n" + p.distances("\n- ", offers[0].yearly(), all)
		}
		return
	}
	a.Lead, a.Text = inAllLead.In(p.language), p.people(s)+"."
	a.Table = &Table{Header: []string{p.w.company, p.w.grossYear}}
	for _, c := range companies {
		all, _ := p.sum(s, c)
		line := p.money(all)
		for _, o := range offers {
			line = fmt.Sprintf(p.w.nameRange, line, p.held(o, all))
		}
		a.Table.Rows = append(a.Table.Rows, []string{p.where(s, c), line})
	}
}

// teamIn gives the sum in one type of company.
func (p payText) teamIn(a *Answer, s Slots, c Company, offers []amount) {
	all, raised := p.sum(s, c)
	a.Lead, a.Text = fmt.Sprintf(inAllOf.In(p.language), p.full(all)), p.where(s, c)+".\n"
	if len(offers) > 0 {
		a.Text = a.Lead + ", " + midSentence(a.Text)
		a.Lead = p.held(offers[0], all)
	}
	switch s.Extreme {
	case highest:
		a.Lead = fmt.Sprintf(p.w.most, p.units(all.Max), p.people(s))
	case lowest:
		a.Lead = fmt.Sprintf(p.w.least, p.units(all.Min), p.people(s))
	}
	for _, o := range offers[min(1, len(offers)):] {
		a.Text += "\n- " + p.held(o, all)
	}
	a.Text += p.madeOf(s, c, raised)
}

// madeOf are lines that say how the sum in one type of company is made; raised tells that the uplift is on it.
func (p payText) madeOf(s Slots, c Company, raised bool) (lines string) {
	for i, l := range p.grid.levelsFor(s) {
		r := p.grid.Cells[l.ID][c.ID]
		if raised {
			r, _, _ = p.grid.raised(l.ID, c.ID, s.Uplift)
		}
		line := p.money(r)
		if n := s.Heads[i]; n > 1 {
			line = fmt.Sprintf("%d × %s = %s", n, line, p.money(times(r, n)))
		}
		lines += "\n- " + fmt.Sprintf(p.w.nameRange, p.level(l), line)
	}
	return lines
}

// held says where a sum stands against the range of all.
func (p payText) held(o amount, all Range) string {
	return fmt.Sprintf(p.w.offerOne, p.units(o.yearly()), p.verdict(o.yearly(), all))
}

// forAll are the sums that are held against several people's pay, which are for all of them; of others it is said why they aren't.
func (p payText) forAll(a *Answer, ask payAsk) []amount {
	offers := slices.Clone(ask.offers)
	for i := range offers {
		if offers[i].basis == ofSome {
			offers[i].basis = gross
		}
	}
	own, foreign := p.inCurrency(offers)
	a.note(p.otherBasis(offers))
	if len(foreign) > 0 {
		a.note(fmt.Sprintf(p.w.otherCurrency, p.currency(), strings.Join(foreign, ", ")))
	}
	own = own[:min(len(own), mostOffers)]
	a.Turn.Slots.Amounts = yearlyOf(own)
	p.noteMonths(a, own)
	return own
}

// where names a type of company, and the place whose uplift is on the pay of all.
func (p payText) where(s Slots, c Company) string {
	name := c.Name.In(p.language)
	if _, raised := p.sum(s, c); raised {
		name = fmt.Sprintf(p.w.cellText, name, p.grid.uplift(s.Uplift).Name.In(p.language))
	}
	return name
}

// people writes "2 × Junior (0 to 2 years), 1 × Senior (5 to 10 years)".
func (p payText) people(s Slots) string {
	var out []string
	for i, l := range p.grid.levelsFor(s) {
		out = append(out, fmt.Sprintf("%d × %s", s.Heads[i], p.level(l)))
	}
	return strings.Join(out, ", ")
}

// sum is what all of them get in one type of company; raised tells that the uplift is on the pay of each, and where it is not on one
// it is on none.
func (p payText) sum(s Slots, c Company) (all Range, raised bool) {
	var plain Range
	raised = true
	for i, l := range p.grid.levelsFor(s) {
		r, _, ok := p.grid.raised(l.ID, c.ID, s.Uplift)
		raised = raised && ok
		all, plain = added(all, times(r, s.Heads[i])), added(plain, times(p.grid.Cells[l.ID][c.ID], s.Heads[i]))
	}
	if !raised {
		return plain, false
	}
	return all, true
}

func times(r Range, n int) Range { return Range{Min: n * r.Min, Max: n * r.Max} }

func added(x, y Range) Range { return Range{Min: x.Min + y.Min, Max: x.Max + y.Max} }
