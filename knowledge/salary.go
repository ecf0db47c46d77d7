package knowledge

import (
	"fmt"
	"strings"
	"unicode"
)

// payAsk is a salary question, read: which part of the grid, and the sums to
// hold against it.
type payAsk struct {
	slots    Slots
	offers   []amount
	in       string  // another currency than the grid's that it is asked for in, "" for none
	months   float64 // it is asked for by the month, where so many are paid; 0 for not
	sides    []side  // what is said of each of several, none where all is said of all
	many     bool    // how many people of the level the sum pays for is asked
	distance bool    // how far the sums are from the ends of their ranges is asked for
	people   []Slots // people of several types of company, one beside the other; none for others
	together bool    // what they get in all is asked for
	whoPays  bool    // it is asked which type of company pays
	ranks    bool    // whether one type of company pays less or more than the others is asked
	spread   string  // which range is the widest or the narrowest is asked, "" for not
	between  bool    // two levels are those that one number of years may be of, and not set against each other
}

// The values of Slots.Extreme.
const (
	highest = "highest"
	lowest  = "lowest"
)

// compares tells whether two cells are asked for, to be set side by side.
func (s Slots) compares() bool {
	if s.Both {
		return len(s.Levels) == 1 && len(s.Companies) == 1
	}
	return len(s.Levels) == 2 && s.Levels[0] != s.Levels[1] && s.Years == "" && len(s.Companies) == 1 ||
		len(s.Companies) == 2 && s.Companies[0] != s.Companies[1] && len(s.Levels) == 1
}

// pay answers a salary question from the grid.
func (k *known) pay(ask payAsk, language string) Answer {
	if len(ask.slots.Heads) != len(ask.slots.Levels) {
		ask.slots.Heads = nil
	}
	a := k.answer(language)
	a.Topics = []string{k.salaryTopic("salary")}
	a.Citations = k.cite(k.grid.Source, language)
	a.Figures = k.grid.figures(ask.slots)
	a.Turn.Topics, a.Turn.Slots = a.Topics, ask.slots
	p := payText{grid: *k.grid, language: language, w: wordsOf(language)}
	switch {
	case ask.spread != "":
		p.spread(&a, ask)
	case len(ask.people) > 0:
		p.mixed(&a, ask)
	case len(ask.sides) == 2 && len(ask.sides[0].slots.Heads) > 0:
		p.teams(&a, ask)
	case len(ask.sides) > 0:
		p.bySide(&a, ask)
	case len(ask.slots.Heads) > 0:
		p.team(&a, ask)
	case ask.many:
		p.many(&a, ask)
	case len(ask.offers) > 0:
		p.offer(&a, ask)
	case ask.slots.Extreme != "" && !ask.slots.compares():
		p.extreme(&a, ask)
	case ask.slots.compares() && !(ask.between && len(ask.slots.Levels) > 1):
		p.compare(&a, ask)
	default:
		p.show(&a, ask)
	}
	p.order(&a, ask)
	if ask.slots.Years != "" {
		a.note(fmt.Sprintf(p.w.bothRows, ask.slots.Years))
	}
	if ask.in != "" {
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.otherCurrency, p.currency(), ask.in))
	}
	if ask.months > 0 && len(ask.slots.Amounts)+ask.slots.parts() > 0 {
		p.byMonth(&a, ask)
	}
	if u := k.grid.uplift(ask.slots.Uplift); u != nil {
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.upliftNote, u.Name.In(language), p.currency()))
	}
	a.Next = p.next(ask.slots)
	return a
}

// payText writes what the grid says in one language.
type payText struct {
	grid     grid
	language string
	w        wording
}

// show gives a cell, a row, a column or the whole grid.
func (p payText) show(a *Answer, ask payAsk) {
	levels, companies := p.grid.levelsFor(ask.slots), p.grid.companiesFor(ask.slots)
	switch {
	case len(levels) == 1 && len(companies) == 1:
		p.cell(a, levels[0], companies[0], ask.slots.Uplift)
	case len(levels) == 1:
		a.Lead = fmt.Sprintf(p.w.rowLead, p.level(levels[0]))
		a.Table = p.list(p.w.company, levels, companies, ask.slots.Uplift)
	case len(companies) == 1:
		a.Lead = fmt.Sprintf(p.w.columnLead, companies[0].Name.In(p.language))
		a.Table = p.list(p.w.experience, levels, companies, ask.slots.Uplift)
	default:
		a.Lead = p.gridLead()
		if u := p.grid.uplift(ask.slots.Uplift); u != nil {
			a.Lead = fmt.Sprintf(p.w.cellText, a.Lead, u.Name.In(p.language))
		}
		a.Table = p.matrix(levels, companies, ask.slots.Uplift)
	}
	if ask.slots.parts() == 0 && ask.slots.Uplift == "" && p.grid.Headline != nil {
		a.Notes = append(a.Notes, p.headline())
	}
}

// cell gives one cell: the range first, then what it is for and, for an uplift,
// the arithmetic.
func (p payText) cell(a *Answer, l Level, c Company, uplift string) {
	r, _, raised := p.grid.raised(l.ID, c.ID, uplift)
	a.Lead = p.full(r)
	what := fmt.Sprintf(p.w.cellText, p.level(l), midSentence(c.Name.In(p.language)))
	if !raised {
		a.Text = what + "."
		return
	}
	a.Text = what + ", " + p.grid.uplift(uplift).Name.In(p.language) + "." + p.steps(l, c, uplift)
}

// steps is how a cell with an uplift is reckoned, step by step; "" without one.
func (p payText) steps(l Level, c Company, uplift string) string {
	plain := p.grid.Cells[l.ID][c.ID]
	r, percent, raised := p.grid.raised(l.ID, c.ID, uplift)
	if !raised {
		return ""
	}
	return strings.Join([]string{
		"", "",
		"- " + fmt.Sprintf(p.w.baseStep, p.money(plain)),
		"- " + fmt.Sprintf(p.w.upliftStep, p.grid.uplift(uplift).Name.In(p.language), percentRange(percent, p.language)),
		"- " + p.product(plain.Min, percent.Min, r.Min),
		"- " + p.product(plain.Max, percent.Max, r.Max),
	}, "\n")
}

// product writes "€58,000 × 1.15 = €66,700".
func (p payText) product(units, percent, result int) string {
	return money(units, p.grid.Currency, p.language) + " × " + factor(percent, p.language) + " = " + money(result, p.grid.Currency, p.language)
}

// list is one row or one column of the grid, a line a cell. With an uplift its
// result comes first, for narrow screens, and then what it is made of.
func (p payText) list(head string, levels []Level, companies []Company, uplift string) *Table {
	u := p.grid.uplift(uplift)
	t := &Table{Header: []string{head, p.w.grossYear}}
	if u != nil {
		t.Header = []string{head, u.Name.In(p.language), p.w.grid, p.w.uplift}
	}
	for _, l := range levels {
		for _, c := range companies {
			name := c.Name.In(p.language)
			if len(companies) == 1 {
				name = p.level(l)
			}
			row := []string{name, p.short(p.grid.Cells[l.ID][c.ID])}
			if r, percent, ok := p.grid.raised(l.ID, c.ID, uplift); ok {
				row = []string{name, p.short(r), row[1], shortPercent(percent, p.language)}
			} else if u != nil {
				row = []string{name, "–", row[1], "–"}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// matrix is levels by company types. With an uplift each cell has it on it, and
// one that it does not apply to is a dash; else the uplifts' percentages stand in
// columns of their own.
func (p payText) matrix(levels []Level, companies []Company, uplift string) *Table {
	t := &Table{Header: []string{p.w.experience}}
	for _, c := range companies {
		t.Header = append(t.Header, c.Name.In(p.language))
	}
	var beside []Uplift
	if uplift == "" {
		beside = p.grid.Uplifts
	}
	for _, u := range beside {
		t.Header = append(t.Header, u.Name.In(p.language))
	}
	for _, l := range levels {
		row := []string{p.level(l)}
		for _, c := range companies {
			r, _, raised := p.grid.raised(l.ID, c.ID, uplift)
			if uplift != "" && !raised {
				row = append(row, "–")
				continue
			}
			row = append(row, p.short(r))
		}
		for _, u := range beside {
			if percent, ok := u.Percent[l.ID]; ok {
				row = append(row, shortPercent(percent, p.language))
			} else {
				row = append(row, "–")
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (p payText) gridLead() string {
	edition := ""
	if p.grid.Edition != "" {
		edition = " " + p.grid.Edition
	}
	return fmt.Sprintf(p.w.gridLead, edition)
}

func (p payText) headline() string {
	b := p.grid.bounds()
	return fmt.Sprintf(p.w.headline, p.money(*p.grid.Headline),
		money(b.Min, p.grid.Currency, p.language), money(b.Max, p.grid.Currency, p.language))
}

// level writes "Senior (5 to 10 years)".
func (p payText) level(l Level) string {
	return l.Name.In(p.language) + " (" + p.span(l.Years) + ")"
}

func (p payText) span(y Years) string {
	if y.To == 0 {
		return fmt.Sprintf(p.w.yearsAndMore, y.From)
	}
	return fmt.Sprintf(p.w.years, y.From, y.To)
}

// currency is what the grid's is called.
func (p payText) currency() string { return currencyName(p.grid.Currency, p.language) }

func (p payText) money(r Range) string { return moneyRange(r, p.grid.Currency, p.language) }

func (p payText) short(r Range) string { return shortRange(r, p.grid.Currency, p.language) }

// full writes "€58,000 to €70,000 gross a year".
func (p payText) full(r Range) string { return p.money(r) + " " + p.w.grossYear }

// next offers the same with the uplift, the other company types, the whole
// grid: whatever is not shown already.
func (p payText) next(s Slots) []Step {
	var out []Step
	if s.Uplift == "" {
		for _, u := range p.grid.Uplifts {
			with := s.withoutSums()
			with.Uplift = u.ID
			out = append(out, Step{Label: fmt.Sprintf(p.w.withUplift, u.Name.In(p.language)), Topic: AboutSalary, Slots: with})
			break
		}
	}
	if s.cell() {
		out = append(out, Step{Label: p.w.allCompanies, Topic: AboutSalary, Slots: Slots{Levels: s.Levels, Heads: s.Heads, Uplift: s.Uplift}})
	}
	if s.parts() > 0 {
		out = append(out, Step{Label: p.w.wholeGrid, Topic: AboutSalary, Slots: Slots{Uplift: s.Uplift}})
	}
	return out
}

// midSentence writes a name's first letter small, unless the name begins with an
// abbreviation: "tech scale-up", "SME / startup".
func midSentence(name string) string {
	r := []rune(name)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}
