package knowledge

import (
	"fmt"
	"maps"
	"slices"
)

// amounts, percents and years keep to what the figures can mean; a key that is
// missing was noted where it is.

func (p *place) amounts(r Range) {
	if p.has("min") && r.Min <= 0 {
		p.key("min").fault("the lower end of a range is above 0", "write the figure in whole units, such as 58000")
	}
	switch {
	case p.key("max") == nil:
	case r.Max <= 0:
		p.key("max").fault("the upper end of a range is above 0", `take "max" out, if the range is open`)
	case r.Min > r.Max:
		p.key("min").fault(fmt.Sprintf("the range runs from %d down to %d", r.Min, r.Max), "swap min and max, or mend the wrong one")
	}
}

func (p *place) percents(v Percent) {
	ends := []struct {
		key     string
		percent int
	}{{"min", v.Min}, {"max", v.Max}}
	for _, e := range ends {
		if e.percent < leastPercent || e.percent > mostPercent {
			p.key(e.key).fault(fmt.Sprintf("%d per cent is outside %d to %d", e.percent, leastPercent, mostPercent), "write 15 for 15 per cent")
		}
	}
	if p.key("min") != nil && p.key("max") != nil && v.Min > v.Max {
		p.key("min").fault(fmt.Sprintf("the range runs from %d down to %d per cent", v.Min, v.Max), "swap min and max, or mend the wrong one")
	}
}

func (p *place) years(v Years) {
	if v.From < 0 {
		p.key("from").fault("years of experience are 0 or more", `write "from: 0"`)
	}
	if p.key("to") != nil && v.To <= v.From {
		p.key("to").fault(fmt.Sprintf("the years run from %d to %d", v.From, v.To), `write a later "to", or take it out if there is no upper bound`)
	}
}

func (d *draft) checkUplifts(at *place) {
	levels, companies := d.levelIDs(), d.companyIDs()
	seen, words := ids{}, map[string]owner{}
	for i, u := range d.Salary.Uplifts {
		p := at.item(i)
		seen.add(u.ID, p.key("id"))
		p.key("words").owned(u.ID, u.Words, words)
		p.key("columns").some(len(u.Columns), "company type")
		for j, c := range u.Columns {
			if companies != nil {
				p.key("columns").item(j).refer("a company type", c, companies)
			}
		}
		if len(u.Percent) == 0 {
			p.key("percent").fault("there are no percentages", "add one for each level it applies to")
		}
		for _, l := range slices.Sorted(maps.Keys(u.Percent)) {
			if levels != nil {
				p.key("percent").label(l).refer("a level", l, levels)
			}
		}
	}
}

func (d *draft) checkOthers(at *place) {
	levels := d.levelIDs()
	seen, words := ids{}, map[string]owner{}
	for i, o := range d.Salary.Others {
		p := at.item(i)
		seen.add(o.ID, p.key("id"))
		p.key("words").owned(o.ID, o.Words, words)
		d.refersToSource(p.key("source"), o.Source)
		p.key("currency").currency(o.Currency)
		if p.has("period") && o.Period != "year" {
			p.key("period").fault(fmt.Sprintf("the period %q is not known", o.Period), "write year, or take it out if the source does not say")
		}
		p.key("rows").some(len(o.Rows), "row")
		for j, r := range o.Rows {
			for k, l := range r.Like {
				if levels != nil {
					p.key("rows").item(j).key("like").item(k).refer("a level", l, levels)
				}
			}
		}
		for j, n := range o.Notes {
			if q := p.key("notes").item(j); q.has("source") {
				d.refersToSource(q.key("source"), n.Source)
			}
		}
	}
}
