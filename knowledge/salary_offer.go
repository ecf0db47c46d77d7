package knowledge

import "fmt"

// offer holds each sum against each cell asked for: below by how much, inside
// and where, above by how much. With no company type named it does so for all.
func (p payText) offer(a *Answer, ask payAsk) {
	offer := ask.offers[0]
	if offer.currency != "" && offer.currency != p.grid.Currency {
		p.show(a, ask)
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.otherCurrency, p.grid.Currency, offer.currency))
		return
	}
	sum := offer.yearly()
	a.Turn.Slots.Amount = sum
	cells := p.cells(ask.slots)
	if len(cells) == 1 {
		verdict := p.verdict(sum, cells[0].r)
		a.Lead = fmt.Sprintf(p.w.offerOne, p.units(sum), verdict.text)
		a.Text = fmt.Sprintf(p.w.offerRange, cells[0].name, p.full(cells[0].r))
	} else {
		a.Lead = fmt.Sprintf(p.w.offerLead, p.units(sum))
		for _, c := range cells {
			a.Text += fmt.Sprintf("- "+p.w.offerLine+"\n", c.name, p.money(c.r), p.verdict(sum, c.r).text)
		}
	}
	if offer.monthly {
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.monthly, p.units(offer.units), p.units(sum)))
	}
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
			name := fmt.Sprintf(p.w.cellText, p.level(l), midSentence(c.Name.in(p.language)))
			switch {
			case len(levels) == 1 && len(companies) > 1:
				name = c.Name.in(p.language)
			case len(companies) == 1 && len(levels) > 1:
				name = p.level(l)
			}
			r, _, ok := p.grid.raised(l.ID, c.ID, s.Uplift)
			if u := p.grid.uplift(s.Uplift); ok {
				name += ", " + u.Name.in(p.language)
			}
			out = append(out, payCell{name, r})
		}
	}
	return out
}

// verdict is where a sum stands against a range.
type verdict struct {
	text string
	gap  int // units below the low end (negative) or above the high end; 0 inside
}

func (p payText) verdict(sum int, r Range) verdict {
	switch {
	case sum < r.Min:
		gap := r.Min - sum
		return verdict{fmt.Sprintf(p.w.below, p.units(gap), p.percent(gap, r.Min)), -gap}
	case sum > r.Max:
		gap := sum - r.Max
		return verdict{fmt.Sprintf(p.w.above, p.units(gap), p.percent(gap, r.Max)), gap}
	}
	return verdict{text: p.w.within[third(sum, r)]}
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
	s := decimal(100*float64(part)/float64(whole), 1, p.language)
	if n := len(s); s[n-2:] == ".0" || s[n-2:] == ",0" {
		s = s[:n-2]
	}
	if p.language == "fr" {
		return s + nbsp + "%"
	}
	return s + "%"
}
