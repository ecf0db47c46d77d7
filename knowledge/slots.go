package knowledge

import (
	"slices"
	"strconv"

	"recruitbot/knowledge/match"
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
	if places := slices.Concat(named(r.hits, kindUplift), named(r.dropped, kindUplift)); len(places) > 0 && r.gap {
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

// kept parts what a text names from what it names only to leave it out: "without
// London", "not in a startup", "leave Warsaw out". "Too senior" names no level.
func kept(tokens []match.Token, hits []match.Hit) (in, out []match.Hit) {
	for _, h := range hits {
		if h.From > 0 && tooWord.is(tokens[h.From-1].Text) && ofKind(h, kindLevel) {
			continue
		}
		if ofKind(h, kindPlace) && anywhere(behind(tokens[h.To:])) {
			continue // any other will do
		}
		if dropsBefore(tokens[:h.From]) || dropsAfter(tokens[h.To:]) || ofKind(h, kindUplift, kindPlace) && deniedBefore(tokens, h) {
			out = append(out, h)
		} else {
			in = append(in, h)
		}
	}
	return in, out
}

// deniedBefore tells whether "no" stands right before a word, no comma between and nothing behind: "no, London" names it, and "no
// London candidates" is about these.
func deniedBefore(tokens []match.Token, h match.Hit) bool {
	at := h.From
	ends := h.To == len(tokens) || tokens[h.To].Start != tokens[h.To-1].End+1 || match.Small(tokens[h.To].Text) || upliftCue.is(tokens[h.To].Text) || aboutWord.is(tokens[h.To].Text)
	return at > 0 && tokens[at-1].Text == "no" && tokens[at].Start == tokens[at-1].End+1 && ends
}

func dropsBefore(tokens []match.Token) bool {
	for i := len(tokens) - 1; i >= 0 && i >= len(tokens)-3; i-- {
		if tokens[i].Text == "out" && i > 0 && startsOut.is(tokens[i-1].Text) {
			return false // "starting out in consulting"
		}
		if dropWord.is(tokens[i].Text) || tokens[i].Text == "tomber" && i > 0 && dropWord.is(tokens[i-1].Text) {
			return true
		}
		if !linkWord.is(tokens[i].Text) {
			return false
		}
	}
	return false
}

// startsOut stands before "out" where nothing is left out.
var startsOut = cueOf("start starts started starting fresh straight just come comes coming came branch branching move moving moved help helps helping reach go going works work worked")

func dropsAfter(tokens []match.Token) bool {
	for i := 0; i < len(tokens) && i < 2; i++ {
		if dropAfter.is(tokens[i].Text) {
			return true
		}
		if !upliftCue.is(tokens[i].Text) && tokens[i].Text != "left" {
			return false
		}
	}
	return false
}

// mergeSlots lays what a question names over what the last one named.
func mergeSlots(last Slots, r read) Slots {
	if len(r.slots.Levels) > 0 || r.slots.Extreme != "" {
		last.Years = ""
	}
	s := over(last, r.slots)
	s.Extreme = r.slots.Extreme
	if r.gap {
		s.Levels = beside(last.Levels, r.slots.Levels, s.Levels)
		s.Companies = beside(last.Companies, r.slots.Companies, s.Companies)
	}
	s.Both = r.slots.Both
	if r.dropsUplift() && !s.Both {
		s.Uplift = ""
	}
	if len(named(r.dropped, kindOther)) > 0 || r.slots.Other == "" && (r.slots.Uplift != "" || ownGrid.in(r.text)) {
		s.Other = ""
	}
	return s
}

// ownGrid: the grid itself is meant, and not another source's figures in their own currency.
var ownGrid = cueOf("euro euros eur grid grille")

// dropsUplift tells whether a question takes a place's percentage away, by the
// place's name or as such.
func (r read) dropsUplift() bool {
	return len(named(r.dropped, kindUplift)) > 0 || upliftCue.in(r.text) && dropCue.in(r.text)
}

// beside is the last value and the one named now, to be compared, where each is
// single and they differ; otherwise it is what they merge to.
func beside(last, named, merged []string) []string {
	if len(last) == 1 && len(named) == 1 && last[0] != named[0] {
		return []string{last[0], named[0]}
	}
	return merged
}

// over is base with each slot replaced that top names.
func over(base, top Slots) Slots {
	if len(top.Levels) > 0 {
		base = base.withLevels(nil)
		base.Levels, base.Heads, base.Years = top.Levels, top.Heads, top.Years
	}
	if len(top.Companies) > 0 {
		base.Companies = top.Companies
	}
	if top.Uplift != "" {
		base.Uplift = top.Uplift
	}
	if top.Other != "" {
		base.Other = top.Other
	}
	if len(top.Amounts) > 0 {
		base.Amounts, base.Monthly, base.Many = top.Amounts, top.Monthly, base.Many || top.Many
	}
	if top.Extreme != "" {
		base.Extreme = top.Extreme
	}
	base.Both = base.Both || top.Both
	return base
}

// offers are the sums to hold against the grid, as they were given.
func (s Slots) offers() (out []amount) {
	for _, units := range s.Amounts[:min(len(s.Amounts), mostOffers)] {
		if s.Monthly {
			units = (units + 6) / 12
		}
		out = append(out, amount{units: units, monthly: s.Monthly})
	}
	return out
}

// parts counts the levels and company types named.
func (s Slots) parts() int { return len(s.Levels) + len(s.Companies) }

// cell tells whether both are named.
func (s Slots) cell() bool { return len(s.Levels) > 0 && len(s.Companies) > 0 }

// known drops from slots what the grid does not hold: a button or a turn may be
// older than the profile.
func (g grid) known(s Slots) Slots {
	s = g.knownTeam(s)
	s.Levels = slices.DeleteFunc(slices.Clone(s.Levels), func(id string) bool { return g.level(id).ID == "" })
	s.Companies = slices.DeleteFunc(slices.Clone(s.Companies), func(id string) bool {
		return !slices.ContainsFunc(g.Companies, func(c Company) bool { return c.ID == id })
	})
	s.Amounts = slices.DeleteFunc(slices.Clone(s.Amounts), func(units int) bool { return units <= 0 })
	if g.uplift(s.Uplift) == nil {
		s.Uplift = ""
	}
	if g.other(s.Other) == nil {
		s.Other = ""
	}
	return s
}
