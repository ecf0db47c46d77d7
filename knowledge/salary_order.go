package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Which type of company pays more, of two or of all, where no level is named: "do consultancies pay less than startups?" is answered
// by their order, if that is the same at every level, and then by the grid.

var (
	orderMost  = Texts{EN: "Highest at every level: %s", FR: "La plus haute fourchette à tous les niveaux\u00a0: %s"}
	orderLeast = Texts{EN: "Lowest at every level: %s", FR: "La plus basse fourchette à tous les niveaux\u00a0: %s"}
	orderThen  = Texts{EN: ", then ", FR: ", puis "}
	gapHead    = Texts{EN: "Gap (low / high end)", FR: "Écart (bas / haut)"}
	// whoPays asks which type of company pays.
	whoPays = pattern(`\b(?:who|qui)(?: \S+){0,2}? (?:pays?|paie(?:nt)?|paye(?:nt)?|raque(?:nt)?|remunere(?:nt)?|offers?|gives?|donne(?:nt)?)\b`)
)

// order puts types of company in the order of what they pay, where that is asked for, and sets two side by side.
func (p payText) order(a *Answer, ask payAsk) {
	s := ask.slots
	if len(s.Levels) > 0 && !ask.ranks || len(ask.offers) > 0 || a.Table == nil || len(s.Companies) < 2 && (!ask.whoPays || len(s.Companies) > 0) {
		return
	}
	companies := slices.Clone(p.grid.companiesFor(s))
	if !p.inOrder(companies) {
		return
	}
	lead := orderMost
	if s.Extreme == lowest {
		lead = orderLeast
		slices.Reverse(companies)
	}
	var names []string
	for i, c := range companies {
		name := c.Name.In(p.language)
		if i > 0 {
			name = midSentence(name)
		}
		names = append(names, name)
	}
	a.Lead = fmt.Sprintf(lead.In(p.language), strings.Join(names, orderThen.In(p.language)))
	if len(companies) == 2 && s.Uplift == "" {
		p.withGaps(a.Table, p.grid.companiesFor(s))
	}
}

// inOrder sorts types of company by what they pay, highest first, and tells whether each stands above the next at every level, at both
// ends of the range.
func (p payText) inOrder(companies []Company) bool {
	at := func(l Level, c Company) Range { return p.grid.Cells[l.ID][c.ID] }
	first := p.grid.Levels[0]
	slices.SortStableFunc(companies, func(x, y Company) int { return cmp.Compare(at(first, y).Max, at(first, x).Max) })
	for _, l := range p.grid.Levels {
		for i := range companies[1:] {
			if high, low := at(l, companies[i]), at(l, companies[i+1]); high.Min <= low.Min || high.Max <= low.Max {
				return false
			}
		}
	}
	return true
}

// withGaps puts how far two columns of a table of all levels are apart in the place of what stands behind them.
func (p payText) withGaps(t *Table, companies []Company) {
	if len(t.Rows) != len(p.grid.Levels) || len(t.Header) < 3 {
		return
	}
	t.Header = append(t.Header[:3:3], gapHead.In(p.language))
	for i, l := range p.grid.Levels {
		x, y := p.grid.Cells[l.ID][companies[0].ID], p.grid.Cells[l.ID][companies[1].ID]
		t.Rows[i] = append(t.Rows[i][:3:3], p.units(max(x.Min, y.Min)-min(x.Min, y.Min))+" / "+p.units(max(x.Max, y.Max)-min(x.Max, y.Max)))
	}
}
