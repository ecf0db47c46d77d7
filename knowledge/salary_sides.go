package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// side is one of several people, or posts, that a question names one beside the other, with what it says of that one:
// "a junior at 36k and a senior at 58k", « un lead en ESN ou un senior en scale-up ».
type side struct {
	slots  Slots
	offers []amount
}

// parting stands between two sides.
var parting = pattern(`\s(?:and|et|vs\.?|versus|or|ou|than|que|qu|against|contre|while|but|mais|&)\s|[,;:/+]\s|\s[-–+/]\s`)

// sidesOf are the sides of a question, each of one level, where it names several and says something of each alone, a sum or a
// type of company; what only one of them has of the latter, all have. It is nil for any other question, where a sum is
// one that the grid can't be held against, and where the whole question makes another sum of it, as « sur 13 mois » does.
func (k *known) sidesOf(r read) []side {
	p := payText{grid: *k.grid}
	if r.slots.Both || len(r.slots.Levels) < 2 || slices.ContainsFunc(r.offers, func(a amount) bool { return !p.isOwn(a) }) {
		return nil
	}
	other := func(a amount) bool { return !slices.Contains(r.offers, a) }
	var out []side
	from := 0
	for _, cut := range append(parting().FindAllStringIndex(r.text, -1), []int{len(r.text), len(r.text)}) {
		s := k.sideIn(r, from, cut[0])
		from = cut[1]
		switch {
		case len(s.slots.Levels) > 1, slices.ContainsFunc(s.offers, other):
			return nil
		case len(s.slots.Levels) == 1:
			out = append(out, s)
		case len(out) > 0:
			last := &out[len(out)-1]
			last.offers = append(last.offers, s.offers...)
			last.slots.Companies = append(last.slots.Companies, s.slots.Companies...)
			last.slots.Uplift = cmp.Or(last.slots.Uplift, s.slots.Uplift)
		case len(s.offers)+len(s.slots.Companies) > 0:
			return nil // it goes with none of them, or with all
		}
	}
	return evened(out)
}

// sideIn is what stands between two places of a question.
func (k *known) sideIn(r read, from, to int) side {
	var s side
	for _, h := range r.hits {
		if r.tokens[h.From].Start < from || r.tokens[h.To-1].End > to {
			continue
		}
		_, value, _ := strings.Cut(h.Label, ":")
		switch {
		case ofKind(h, kindLevel) && !slices.Contains(s.slots.Levels, value):
			s.slots.Levels = append(s.slots.Levels, value)
		case ofKind(h, kindCompany) && !slices.Contains(s.slots.Companies, value):
			s.slots.Companies = append(s.slots.Companies, value)
		case ofKind(h, kindUplift):
			s.slots.Uplift = value
		}
	}
	text := digitsFor(r.text[from:to])
	for _, y := range spans(text) {
		if at := k.grid.levelsAt(y); len(at) == 1 {
			s.slots.Levels = at
		}
	}
	s.offers = amounts(text)
	return s
}

// evened are sides of which each has as many sums as the others, and a type of company or none. A place that stands
// behind the last is all of theirs: "a junior or a senior in London".
func evened(sides []side) []side {
	if len(sides) < 2 || len(sides) > mostOffers {
		return nil
	}
	var companies [][]string
	for _, s := range sides {
		if len(s.offers) != len(sides[0].offers) || len(s.offers) > 1 || len(s.slots.Companies) > 1 {
			return nil
		}
		if len(s.slots.Companies) > 0 {
			companies = append(companies, s.slots.Companies)
		}
	}
	if len(sides[0].offers) == 0 && (len(companies) != len(sides) || len(sides) != 2) {
		return nil // a row or a column tells that
	}
	place := sides[len(sides)-1].slots.Uplift
	for i := range sides {
		if len(companies) == 1 {
			sides[i].slots.Companies = companies[0]
		}
		sides[i].slots.Uplift = cmp.Or(sides[i].slots.Uplift, place)
	}
	return sides
}

// bySide holds each sum against the cells of its own side; without sums it sets the cells side by side.
func (p payText) bySide(a *Answer, ask payAsk) {
	a.Turn.Slots.Amounts, a.Figures = nil, nil
	var cells []payCell
	var sums []string
	for _, s := range ask.sides {
		p.noteMonths(a, s.offers)
		a.Figures = append(a.Figures, p.grid.figures(s.slots)...)
		for _, c := range p.cells(s.slots) {
			if len(s.slots.Companies) == 0 {
				c.name = fmt.Sprintf(p.w.cellText, p.level(p.grid.level(s.slots.Levels[0])), midSentence(c.name))
			}
			cells = append(cells, c)
			if len(s.offers) > 0 {
				sum := s.offers[0].yearly()
				line := fmt.Sprintf(p.w.offerLine, c.name, p.money(c.r), p.verdict(sum, c.r))
				a.Text += "- " + fmt.Sprintf(p.w.nameRange, p.units(sum), line) + "\n"
			}
		}
		if len(s.offers) > 0 && !slices.Contains(sums, p.units(s.offers[0].yearly())) {
			sums = append(sums, p.units(s.offers[0].yearly()))
		}
	}
	if len(sums) == 0 {
		p.sideBySide(a, cells[0], cells[1])
		return
	}
	a.Lead = fmt.Sprintf(p.w.offerLead, strings.Join(sums, ", "))
}
