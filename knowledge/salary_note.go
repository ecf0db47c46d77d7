package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// median asks for one figure where the source gives a range.
var median = cueOf("median medians mediane medianes", "mid point", "mid-point")

// bonus: a part of the pay that is not fixed is spoken of.
var bonus = cueOf("bonus bonuses variable variables ote tc package prime primes commission commissions interessement participation", "total comp", "total compensation", "13e mois", "13eme mois", "13th month")

// costs and hires: what it costs to have somebody is asked for, which is more than pay.
var (
	costs = cueOf("cost costs expensive price cout couts coute coutent coutera couter chere cher")
	hires = pattern(`\b(?:hir(?:e|es|ing)|recruit(?:ing|ment)?|employ(?:ing)?|employers?|employeurs?|embauch\w*|recrut\w+)\b`)
)

// remarks are what a question's own words want said beside the figures: how sums were
// added up, that a difference is no pay, that there is no median, or a sector's.
func (k *known) remarks(r read) []string {
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	out := r.bySector()
	for _, note := range []string{r.asksNames(), r.besideProduct(), k.ofCurrency(r), k.sumThere(r)} {
		if note != "" {
			out = append(out, note)
		}
	}
	if r.conflicts {
		out = append(out, p.levelsLead(r))
	}
	if base, more, sum := r.reckoned.added[0], r.reckoned.added[1], r.reckoned.added[2]; sum != 0 && len(r.offers) > 0 && p.isOwn(r.offers[0]) {
		sign := "+"
		if more < 0 {
			sign, more = "−", -more
		}
		out = append(out, fmt.Sprintf(p.w.addedUp, p.units(base), sign, p.units(more), p.units(sum)))
	}
	if len(r.reckoned.heads) > 0 {
		out = append(out, p.addedUp(r.reckoned.heads))
	}
	if r.reckoned.apart > 0 {
		out = append(out, p.w.apart)
	}
	if len(r.offers) > 0 && bonus.in(r.text) {
		out = append(out, p.w.noBonus)
	}
	if names := k.unpaid(r); len(names) > 0 {
		out = append(out, fmt.Sprintf(p.w.unknownLead, listed(names, p.w.and)))
	}
	if note := k.asides(r); note != "" {
		out = append(out, note)
	}
	if k.grid.Edition != "" && r.plans && !slices.Equal(calendarYears(r.text), []string{k.grid.Edition}) {
		out = append(out, fmt.Sprintf(p.w.gridOf, k.grid.Edition))
	}
	if median.in(r.text) {
		out = append(out, p.w.noMedian)
	}
	if costs.in(r.text) && hires().MatchString(r.text) && !containsAny(r.text, "cost of living", "cout de la vie") {
		out = append(out, p.w.payOnly)
	}
	return out
}

// unpaid are the professions that stand among several people whose pay together is asked for, and have none in the grid: "2 juniors
// and a CTO, in total".
func (k *known) unpaid(r read) (names []string) {
	if !inAll.in(r.text) && len(r.slots.Heads) == 0 {
		return nil
	}
	for _, j := range jobs(k.terms.finder.Find(r.tokens)) {
		names = append(names, k.terms.names[kindJob+":"+j].In(r.language))
	}
	return names
}

// isOwn tells whether a sum is one as the grid's are: in its currency, and gross.
func (p payText) isOwn(a amount) bool { return !p.isForeign(a) && a.basis == gross }

// isForeign tells whether a sum is in another currency than the grid's.
func (p payText) isForeign(a amount) bool { return a.currency != "" && a.currency != p.grid.Currency }

// byMonth adds what the sums of a question, or else the first figures of its answer, are a month.
func (p payText) byMonth(a *Answer, ask payAsk) {
	part := func(units int) int { return int(float64(units)/ask.months + 0.5) }
	note := func(year, month string) {
		a.Notes = append(a.Notes, fmt.Sprintf(p.w.byMonth, year, asIs(ask.months, p.language), month))
	}
	for _, o := range ask.offers {
		if !o.monthly && p.isOwn(o) {
			note(p.units(o.units), p.units(part(o.units)))
		}
	}
	if len(ask.offers) > 0 {
		return
	}
	if s := ask.slots; len(s.Heads) > 0 {
		for _, c := range p.grid.companiesFor(s) {
			sum, _ := p.sum(s, c)
			note(p.money(sum), p.money(Range{Min: part(sum.Min), Max: part(sum.Max)}))
		}
		return
	}
	for _, f := range a.Figures[:min(len(a.Figures), mostOffers)] {
		note(p.money(Range{Min: f.Min, Max: f.Max}), p.money(Range{Min: part(f.Min), Max: part(f.Max)}))
	}
}

// ownRange answers where a question names a range that is one of the source's own, the
// headline or a cell: nobody offers that, but who asks whom it is for.
func (k *known) ownRange(r read) (Answer, bool) {
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	if r.slots.parts() > 0 || r.asksWho() || len(r.offers) != 2 || !p.isOwn(r.offers[0]) {
		return Answer{}, false
	}
	named := Range{Min: r.offers[0].yearly(), Max: r.offers[1].yearly()}
	if h := k.grid.Headline; h != nil && *h == named {
		a := k.pay(payAsk{}, r.language)
		if top := k.salaryTopic("salary.headline"); top != "" {
			a.Topics = []string{top}
		}
		a.Lead = p.headline()
		a.Notes = slices.DeleteFunc(a.Notes, func(note string) bool { return note == a.Lead })
		return a, true
	}
	var at []Slots
	var lines strings.Builder
	for _, l := range k.grid.Levels {
		for _, c := range k.grid.Companies {
			if k.grid.Cells[l.ID][c.ID] != named {
				continue
			}
			at = append(at, Slots{Levels: []string{l.ID}, Companies: []string{c.ID}})
			lines.WriteString("- " + fmt.Sprintf(p.w.cellText, p.level(l), midSentence(c.Name.In(p.language))) + "\n")
		}
	}
	if len(at) == 0 {
		return Answer{}, false
	}
	a := k.pay(payAsk{slots: at[0]}, r.language)
	if len(at) > 1 {
		a.Text = lines.String()
		a.Figures = nil
		a.Turn.Slots, a.Next = Slots{}, p.next(Slots{})
		for _, s := range at {
			a.Figures = append(a.Figures, k.grid.figures(s)...)
		}
	}
	return a, true
}
