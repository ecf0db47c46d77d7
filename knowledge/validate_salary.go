package knowledge

import (
	"fmt"
	"maps"
	"slices"

	"recruitbot/knowledge/match"
)

func (d *draft) checkSalary() {
	p, s := d.salary, d.Salary
	if p == nil {
		return
	}
	d.refersToSource(p.key("source"), s.Source)
	p.key("currency").currency(s.Currency)
	p.care(s.Owner)
	if s.Period != "year" {
		p.key("period").fault(fmt.Sprintf("the period %q is not one the grid can have", s.Period), "write year, and the figures for a year")
	}
	d.checkLevels(p.key("levels"))
	p.key("companies").some(len(s.Companies), "company type")
	seen, words := ids{}, map[string]owner{}
	for i, c := range s.Companies {
		at := p.key("companies").item(i)
		seen.add(c.ID, at.key("id"))
		at.key("words").owned(c.ID, c.Words, words)
	}
	d.checkCells(p.key("cells"))
	d.checkUplifts(p.key("uplifts"))
	d.checkOthers(p.key("others"))
}

func (p *place) currency(code string) {
	if !currencyForm().MatchString(code) {
		p.fault(fmt.Sprintf("%q is no currency code", code), "use the three capital letters of ISO 4217, such as EUR")
	}
}

// checkLevels wants levels that follow each other, so that every number of years
// is in one, or on the bound of two.
func (d *draft) checkLevels(at *place) {
	at.some(len(d.Salary.Levels), "level")
	seen, words := ids{}, map[string]owner{}
	for i, l := range d.Salary.Levels {
		p := at.item(i)
		seen.add(l.ID, p.key("id"))
		p.key("words").owned(l.ID, l.Words, words)
		if i == 0 || p.key("years") == nil || at.item(i-1).key("years") == nil {
			continue
		}
		before, from := d.Salary.Levels[i-1], p.key("years").key("from")
		switch {
		case before.Years.To == 0:
			at.item(i-1).key("years").fault(fmt.Sprintf("the level %q has no upper bound, and %q follows", before.ID, l.ID), fmt.Sprintf(`add "to: %d"`, l.Years.From))
		case l.Years.From < before.Years.To:
			from.fault(fmt.Sprintf("the level overlaps with %q, which ends at %d years", before.ID, before.Years.To), fmt.Sprintf(`write "from: %d"`, before.Years.To))
		case l.Years.From > before.Years.To:
			from.fault(fmt.Sprintf("there is a gap after %q, which ends at %d years", before.ID, before.Years.To), fmt.Sprintf(`write "from: %d"`, before.Years.To))
		}
	}
}

// owner is who has a word.
type owner struct {
	id string
	at *place
}

// owned checks that no word stands for two: a question that names it could not
// be read.
func (p *place) owned(id string, words TextLists, by map[string]owner) {
	for _, l := range Languages() {
		for i, w := range words.In(l) {
			key := joined(match.Tokens(w))
			o, taken := by[key]
			if taken && o.id != id {
				p.key(l).item(i).fault(fmt.Sprintf("the word %q stands for %q too, at %s", w, o.id, o.at.where()), "leave it to one of them")
			}
			if !taken {
				by[key] = owner{id, p.key(l).item(i)}
			}
		}
	}
}

// checkCells wants a cell for every level and company type, and no other.
func (d *draft) checkCells(at *place) {
	levels, companies := d.levelIDs(), d.companyIDs()
	if at == nil || levels == nil || companies == nil {
		return
	}
	for _, l := range slices.Sorted(maps.Keys(at.named)) {
		at.label(l).refer("a level", l, levels)
		row := at.key(l)
		if row == nil {
			continue
		}
		for _, c := range slices.Sorted(maps.Keys(row.named)) {
			row.label(c).refer("a company type", c, companies)
			if cell := row.key(c); cell != nil && !cell.has("max") {
				cell.fault(fmt.Sprintf("the cell of %q and %q has no upper end", l, c), `add "max:"; only other sources' figures may do without`)
			}
		}
		for _, c := range companies {
			if !row.has(c) {
				row.fault(fmt.Sprintf("the cell of %q and %q is missing", l, c), fmt.Sprintf("add %q", c+": { min: ..., max: ... }"))
			}
		}
	}
	for _, l := range levels {
		if !at.has(l) {
			at.fault(fmt.Sprintf("the row of the level %q is missing", l), fmt.Sprintf("add %q with a cell for each company type", l+":"))
		}
	}
}

// levelIDs is nil where salary.yaml has no levels to refer to.
func (d *draft) levelIDs() []string {
	if d.salary.key("levels") == nil {
		return nil
	}
	var out []string
	for _, l := range d.Salary.Levels {
		out = append(out, l.ID)
	}
	return out
}

func (d *draft) companyIDs() []string {
	if d.salary.key("companies") == nil {
		return nil
	}
	var out []string
	for _, c := range d.Salary.Companies {
		out = append(out, c.ID)
	}
	return out
}
