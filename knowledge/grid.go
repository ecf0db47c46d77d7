package knowledge

import "slices"

// grid answers from salary.yaml alone: cells, rows and columns, plain or with
// an uplift, as data.
type grid struct{ Salary }

// level returns the level of that id.
func (g grid) level(id string) Level {
	for _, l := range g.Levels {
		if l.ID == id {
			return l
		}
	}
	return Level{}
}

// uplift returns the uplift of that id, nil for none.
func (g grid) uplift(id string) *Uplift {
	for i := range g.Uplifts {
		if g.Uplifts[i].ID == id {
			return &g.Uplifts[i]
		}
	}
	return nil
}

// other returns the other source's figures of that id, nil for none.
func (g grid) other(id string) *Other {
	for i := range g.Others {
		if g.Others[i].ID == id {
			return &g.Others[i]
		}
	}
	return nil
}

// levelsFor returns the ids asked for in the grid's order, all of them when
// none is.
func (g grid) levelsFor(s Slots) []Level {
	return chosen(g.Levels, s.Levels, Level.id)
}

// companiesFor is levelsFor for company types.
func (g grid) companiesFor(s Slots) []Company {
	return chosen(g.Companies, s.Companies, Company.id)
}

func (l Level) id() string   { return l.ID }
func (c Company) id() string { return c.ID }

// idsOf are the ids of levels or company types, in the grid's order.
func idsOf[T any](all []T, id func(T) string) (ids []string) {
	for _, x := range all {
		ids = append(ids, id(x))
	}
	return ids
}

func chosen[T any](all []T, ids []string, id func(T) string) []T {
	if len(ids) == 0 {
		return all
	}
	var out []T
	for _, x := range all {
		for _, want := range ids {
			if id(x) == want {
				out = append(out, x)
				break
			}
		}
	}
	return out
}

// raised returns a cell's range with the uplift on it: low x (1 + low %) to
// high x (1 + high %), rounded to whole units. ok is false where the uplift
// does not apply to the column or the level.
func (g grid) raised(level, company, uplift string) (r Range, p Percent, ok bool) {
	r = g.Cells[level][company]
	u := g.uplift(uplift)
	if u == nil {
		return r, p, false
	}
	p, ok = u.Percent[level]
	if !ok || !slices.Contains(u.Columns, company) {
		return r, p, false
	}
	return Range{Min: raise(r.Min, p.Min), Max: raise(r.Max, p.Max)}, p, true
}

func raise(units, percent int) int { return (units*(100+percent) + 50) / 100 }

// bounds returns the lowest and the highest figure of the grid.
func (g grid) bounds() Range {
	var b Range
	for _, row := range g.Cells {
		for _, r := range row {
			if b.Min == 0 || r.Min < b.Min {
				b.Min = r.Min
			}
			b.Max = max(b.Max, r.Max)
		}
	}
	return b
}

// figures returns every cell that the slots name, as data.
func (g grid) figures(s Slots) []Figure {
	var out []Figure
	for _, l := range g.levelsFor(s) {
		for _, c := range g.companiesFor(s) {
			f := Figure{Level: l.ID, Company: c.ID, Currency: g.Currency, Period: g.Period, Source: g.Source}
			r, _, ok := g.raised(l.ID, c.ID, s.Uplift)
			if ok {
				f.Uplift = s.Uplift
			}
			f.Min, f.Max = r.Min, r.Max
			out = append(out, f)
		}
	}
	return out
}
