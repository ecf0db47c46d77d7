package knowledge

import "fmt"

// compare sets two cells side by side, with the gap at either end.
func (p payText) compare(a *Answer, ask payAsk) {
	cells := p.cells(ask.slots)
	p.sideBySide(a, cells[0], cells[1])
	switch {
	case ask.slots.Both:
	case len(ask.slots.Levels) == 1:
		a.note(p.level(p.grid.level(ask.slots.Levels[0])))
	default:
		a.note(p.grid.companiesFor(ask.slots)[0].Name.In(p.language))
	}
}

// sideBySide sets two cells side by side, the higher one first.
func (p payText) sideBySide(a *Answer, x, y payCell) {
	if x.r.Min+x.r.Max < y.r.Min+y.r.Max {
		x, y = y, x
	}
	if x.r == y.r {
		a.Lead = fmt.Sprintf(p.w.compareSame, x.name, y.name)
	} else {
		a.Lead = fmt.Sprintf(p.w.compareMore, x.name, y.name)
	}
	a.Text = "- " + fmt.Sprintf(p.w.nameRange, x.name, p.full(x.r)) + "\n- " + fmt.Sprintf(p.w.nameRange, y.name, p.full(y.r))
	if x.r != y.r {
		a.Text += "\n- " + fmt.Sprintf(p.w.gap, p.gap(x.r.Min, y.r.Min), p.gap(x.r.Max, y.r.Max))
	}
}

// gap writes "+€8,000 (16%)".
func (p payText) gap(more, less int) string {
	sign := "+"
	d := more - less
	if d < 0 {
		sign, d = "−", -d
	}
	return sign + p.units(d) + " (" + p.percent(d, less) + ")"
}

// extreme gives the cell with the highest top or the lowest bottom among those
// asked for, or both, then the others in that order.
func (p payText) extreme(a *Answer, ask payAsk) {
	cells := p.cells(ask.slots)
	top, bottom := cells[0], cells[0]
	for _, c := range cells[1:] {
		if c.r.Max > top.r.Max {
			top = c
		}
		if c.r.Min < bottom.r.Min {
			bottom = c
		}
	}
	most, least := fmt.Sprintf(p.w.most, p.units(top.r.Max), top.name), fmt.Sprintf(p.w.least, p.units(bottom.r.Min), bottom.name)
	switch ask.slots.Extreme {
	case highest:
		a.Lead = most
	case lowToHigh:
		a.Lead = least + ". " + most
	default:
		a.Lead = least
	}
	if len(cells) == 1 {
		a.Text = p.full(top.r)
		return
	}
	lead, notes := a.Lead, a.Notes
	p.show(a, ask)
	a.Lead, a.Notes = lead, notes
}
