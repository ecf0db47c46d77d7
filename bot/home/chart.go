package home

import (
	"fmt"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// chart draws, of the grid's figures, those of the type of company that is chosen by level;
// or those of the level by type of company; or of each level all types of company together.
// Where an uplift is chosen, cells that it does not apply to are left out.
func (e explored) chart(figures []knowledge.Figure) bot.Chart {
	c := bot.Chart{Title: e.w.byLevelAll, Unit: e.unit(), From: e.w.from, To: e.w.to}
	byCompany := len(e.slots.Levels) > 0 && len(e.slots.Companies) == 0
	switch {
	case byCompany:
		c.Title = fmt.Sprintf(e.w.byCompany, e.levelName(e.slots.Levels[0]))
	case len(e.slots.Companies) > 0:
		c.Title = fmt.Sprintf(e.w.byLevel, e.companyName(e.slots.Companies[0]))
	}
	for _, f := range figures {
		if f.Uplift != e.slots.Uplift || !named(e.slots.Companies, f.Company) || byCompany && !named(e.slots.Levels, f.Level) {
			continue
		}
		label := e.levelName(f.Level)
		if byCompany {
			label = e.companyName(f.Company)
		}
		c.Bars = widened(c.Bars, bot.Bar{Label: label, Low: f.Min, High: f.Max})
	}
	return c
}

// widened is the bars with one more, or with the last one reaching as far where both are of
// one name. A bar without an upper end stays without.
func widened(bars []bot.Bar, b bot.Bar) []bot.Bar {
	n := len(bars)
	if n == 0 || bars[n-1].Label != b.Label {
		return append(bars, b)
	}
	last := &bars[n-1]
	last.Low = min(last.Low, b.Low)
	if last.High == 0 || b.High == 0 {
		last.High = 0
	} else {
		last.High = max(last.High, b.High)
	}
	return bars
}

// named tells whether an id is chosen, or all are.
func named(ids []string, id string) bool { return len(ids) == 0 || ids[0] == id }

func (e explored) levelName(id string) string {
	for _, l := range e.grid.Levels {
		if l.ID == id {
			return l.Name.In(e.language)
		}
	}
	return id
}

func (e explored) companyName(id string) string {
	for _, c := range e.grid.Companies {
		if c.ID == id {
			return c.Name.In(e.language)
		}
	}
	return id
}
