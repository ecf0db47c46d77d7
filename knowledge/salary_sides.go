package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
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
	if teams := k.teamsOf(r); teams != nil {
		return teams
	}
	if r.slots.Both || len(r.slots.Levels) < 2 || slices.ContainsFunc(r.offers, func(a amount) bool { return !p.isOwn(a) }) {
		return nil
	}
	other := func(a amount) bool { return !slices.Contains(r.offers, a) }
	var out []side
	var all []string     // types of company that are named before anybody is
	var pending []amount // a sum before the level that it is for: "Tom wants 41k and has 1 year"
	from := 0
	for _, cut := range append(parting().FindAllStringIndex(r.text, -1), []int{len(r.text), len(r.text)}) {
		s := k.sideIn(r, from, cut[0])
		from = cut[1]
		switch {
		case len(s.slots.Levels) > 1 && s.slots.Years == "", slices.ContainsFunc(s.offers, other):
			return nil
		case len(s.slots.Levels) > 0:
			if len(s.offers) == 0 {
				s.offers, pending = pending, nil
			}
			out = append(out, s)
		case len(s.offers) > 0 && len(pending) == 0 && (len(out) == 0 || len(out[len(out)-1].offers) > 0):
			pending = s.offers
		case len(out) > 0:
			last := &out[len(out)-1]
			last.offers = append(last.offers, s.offers...)
			last.slots.Companies = append(last.slots.Companies, s.slots.Companies...)
			last.slots.Uplift = cmp.Or(last.slots.Uplift, s.slots.Uplift)
		case len(s.offers)+len(all) > 0:
			return nil // it goes with none of them, or with all
		default:
			all = s.slots.Companies
		}
	}
	if len(pending) > 0 {
		return nil
	}
	return evened(out, all)
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
		at := k.grid.levelsAt(y)
		switch meet := len(at) > 1 && y.from == y.to; {
		case meet && len(s.slots.Levels) == 0:
			s.slots.Levels, s.slots.Years = at, strconv.FormatFloat(y.from, 'f', -1, 64)
		case len(at) == 1:
			s.slots.Levels, s.slots.Years = at, ""
		}
	}
	if s.offers = amounts(text); len(s.offers) == 0 && len(s.slots.Levels) > 0 {
		s.offers = bareOffers(text, true)
	}
	return s
}

// evened are sides of which each has as many sums as the others, and a type of company or none. A place that stands
// behind the last is all of theirs: "a junior or a senior in London". all are the types of company of all of them.
func evened(sides []side, all []string) []side {
	if len(sides) < 2 || len(sides) > mostOffers {
		return nil
	}
	var companies [][]string
	if len(all) > 0 {
		companies = append(companies, all)
	}
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
	if len(companies) != 1 && slices.ContainsFunc(sides, func(s side) bool { return len(s.slots.Levels) > 1 }) {
		return nil // too much for one answer
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
		s.slots.Amounts, s.slots.Monthly = yearlyOf(s.offers), len(s.offers) > 0 && s.offers[0].monthly
		a.Turn.Sides = append(a.Turn.Sides, s.slots)
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
				if a.Text += "- " + fmt.Sprintf(p.w.nameRange, p.units(sum), line); ask.distance {
					a.Text += p.distances("; ", sum, c.r)
				}
				a.Text += "\n"
			}
		}
		if len(s.offers) > 0 && !slices.Contains(sums, p.units(s.offers[0].yearly())) {
			sums = append(sums, p.units(s.offers[0].yearly()))
		}
	}
	if len(sums) == 0 {
		a.Turn.Sides = nil
		p.sideBySide(a, cells[0], cells[1])
		return
	}
	a.Lead = fmt.Sprintf(p.w.offerLead, strings.Join(sums, ", "))
}

// whichSide: it is asked which of several people's sums is over their range, or nearest to it.
var whichSide = pattern(`^(?:(?:so|and|ok|et|donc|alors) )*(?:(?:is|are|est ce que|est ce qu) )?(?:who|whos|who s|which|qui|lequel|laquelle|anyone|anybody|somebody|someone|they|quelqu un|ils|elles)(?: (?:one|of them|of the two|des deux|d entre eux|is|are|s|est|sont|the|le|la|most|more|plus))* (?:over|above|below|under|inside|in|within|outside|closer|closest|nearer|nearest|highest|lowest|dans|au[ -]dessus|en[ -]dessous|hors|haut|bas|haute|basse|cher|chere|proche|expensive|overpriced|cheaper|cheapest|depasse(?:nt)?)\b`)

// sidesAgain answers what goes on from several people's sums that were held against the grid one by one: in another type of company or
// place, or the verdicts once more.
func (k *known) sidesAgain(q Question, r read, core string) (Answer, bool) {
	if k.lastPay(q) == nil || len(q.Previous.Sides) < 2 || len(r.slots.Levels)+len(r.offers)+len(r.slots.Heads) > 0 || len(r.slots.Companies) > 1 {
		return Answer{}, false
	}
	moves := len(r.slots.Companies)+len(r.dropped) > 0 || r.slots.Uplift != ""
	if !moves && !k.asksVerdict(r, core) && !whichSide().MatchString(core) && !gapAsked().MatchString(core) || moves && k.changesSubject(r) {
		return Answer{}, false
	}
	ask := payAsk{slots: mergeSlots(k.lastPay(q).withoutSums(), r), distance: nearerEnd().MatchString(core)}
	for _, s := range q.Previous.Sides[:min(len(q.Previous.Sides), mostOffers)] {
		one := side{slots: mergeSlots(k.grid.known(s), r)}
		one.offers = one.slots.offers()
		if len(one.slots.Levels) == 0 || len(one.offers)+len(one.slots.Heads) == 0 {
			return Answer{}, false
		}
		ask.sides = append(ask.sides, one)
	}
	return k.pay(ask, r.language), true
}
