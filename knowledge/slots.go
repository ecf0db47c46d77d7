package knowledge

import (
	"slices"
	"strconv"
)

// readSlots fills levels, company types and places from words and years. Years
// win over words: "senior, 3 years" is a question on 3 years. "except startups"
// names the other company types.
func (k *known) readSlots(r *read) {
	r.slots.Levels = named(r.hits, kindLevel)
	r.slots.Companies = named(r.hits, kindCompany)
	if out := named(r.dropped, kindCompany); len(out) > 0 && len(r.slots.Companies) == 0 {
		for _, c := range k.grid.Companies {
			if !slices.Contains(out, c.ID) {
				r.slots.Companies = append(r.slots.Companies, c.ID)
			}
		}
	}
	k.leavePresent(r)
	if u := named(r.hits, kindUplift); len(u) > 0 {
		r.slots.Uplift = u[0]
	}
	if o := named(r.hits, kindOther); len(o) > 0 {
		r.slots.Other = o[0]
	}
	r.slots.Levels = k.grid.through(*r)
	var byYears []string
	r.years = k.experienceOf(*r)
	for _, s := range r.years {
		at := k.grid.levelsAt(s)
		if s.above && slices.ContainsFunc(r.slots.Levels, func(id string) bool { to := k.grid.level(id).Years.To; return to == 0 || float64(to) > s.from }) {
			continue // a senior of four years or more is a senior
		}
		for _, level := range at {
			if !slices.Contains(byYears, level) {
				byYears = append(byYears, level)
			}
		}
		if len(at) > 1 && s.from == s.to {
			r.slots.Years = strconv.FormatFloat(s.from, 'f', -1, 64)
		}
	}
	if len(byYears) > 0 {
		r.between = len(r.slots.Levels) == 0 && len(r.years) == 1
		r.conflicts = slices.ContainsFunc(r.slots.Levels, func(l string) bool { return !slices.Contains(byYears, l) })
		r.slots.Levels = byYears
	}
	if places := slices.Concat(named(r.hits, kindUplift), named(r.dropped, kindUplift)); len(places) > 0 && r.gap && !r.leavesPlace() {
		r.slots.Uplift, r.slots.Both = places[0], true
	}
	r.slots.Extreme = extremeOf(r.text)
}

// readOffers fills the sums to hold against the grid, added up where the question does so;
// in a follow-up to an answer about pay, a bare figure is one. One by the month is no
// question about monthly pay. Then it reads how many people they are for.
func (k *known) readOffers(q Question, r *read) {
	last := k.lastPay(q)
	afterPay := last != nil
	if !afterPay || !r.onTop(*last) {
		r.reckoned = reckon(r.counted)
		r.offers = amounts(r.reckoned.text)
	}
	if a, ok := monthAlone(r.reckoned.text); ok && afterPay {
		r.offers = []amount{a}
	}
	r.setApart()
	if len(r.offers) == 0 {
		r.offers = k.bareSums(*r, afterPay)
		if afterPay && last.Uplift != "" && r.namesPercents(k.grid.uplift(last.Uplift)) {
			r.offers, r.slots.Uplift = nil, last.Uplift // which it is about
		}
	}
	r.asksIn, r.perMonth = k.asksIn(r.text), asksMonth().MatchString(r.text)
	r.perMonth = r.perMonth && (r.slots.parts() > 0 || afterPay && (r.wantsPay || monthAsked().MatchString(coreOf(r.text))))
	if r.perMonth || slices.ContainsFunc(r.offers, func(a amount) bool { return a.monthly }) || len(r.offers) > 0 && monthsNamed().MatchString(r.text) {
		r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondHourly })
	}
	r.slots.Amounts = yearlyOf(r.offers)
	k.readTeam(q, r)
}

// namesPercents tells whether the bare figures of a text are those of an uplift that was just shown: "is it 20 on the bottom and 25 on the top?"
func (r *read) namesPercents(u *Uplift) bool {
	const percent = 1000 // which a bare figure is taken for
	return u != nil && len(r.offers) > 0 && !slices.ContainsFunc(r.offers, func(a amount) bool {
		for _, p := range u.Percent {
			if a.units == p.Min*percent || a.units == p.Max*percent {
				return false
			}
		}
		return true
	})
}

// tellsElse tells whether a question is known to be about something that a sum in it is not for: a topic that it names, a matter that
// does not go with an offer, a policy.
func (k *known) tellsElse(r read) bool {
	top := k.topOf(r)
	t := k.topics[top]
	switch {
	case !r.reading.Known, top == policyAge && !ageWord.in(r.text) && !ofAge.among(r.tokens):
		return false
	case k.beyond[top] != nil:
		return !slices.Contains(besideOffer, top)
	case t != nil:
		return t.Computed == "" && k.namesSubject(r.tokens, t)
	}
	return true
}

// tellsSure tells whether a question is known to be about something else than pay that is a topic, a matter beyond or talk. What is like
// a near miss of a topic that hardly fits is not.
func (k *known) tellsSure(r read) bool {
	top := k.topOf(r)
	return r.reading.Known && !(r.reading.Other && r.reading.Ranked[0].Score < clearLead) && (k.otherSubject(r) || k.talk[top] != nil || k.beyond[top] != nil)
}

// setApart leaves small sums out that stand beside a year's pay, "50k + 6k": they are parts of it.
func (r *read) setApart() {
	guessed := func(a amount) bool { return a.guessed }
	rest := slices.DeleteFunc(slices.Clone(r.offers), guessed)
	if len(rest) == 0 || len(rest) == len(r.offers) {
		return
	}
	r.reckoned.apart = r.offers[slices.IndexFunc(r.offers, guessed)].units
	r.offers = rest
}

// gridByMonth has a question about a part of the grid by the month be one about the grid,
// unless it is a stored phrasing.
func (k *known) gridByMonth(r *read, asStored bool) {
	if r.perMonth && !asStored && k.topOf(*r) == beyondHourly {
		r.reading.Ranked, r.reading.Known, r.hintsPay = r.reading.Ranked[1:], false, true
	}
}

// asksMonth: pay by the month is asked for.
var asksMonth = pattern(`\b(?:monthly|mensuel(?:le)?s?|(?:a|per|each) month|(?:par|chaque) mois|/ ?(?:month|mois))\b`)

// beyondHourly is the matter of pay by another period than the grid's.
const beyondHourly = "beyond.hourly"
