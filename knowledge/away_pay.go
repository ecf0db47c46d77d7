package knowledge

import "slices"

// beyondPaySkill is the matter of pay by language, framework or title.
const beyondPaySkill = "beyond.pay_skill"

// skillUnpaid takes pay by skill from the top of what a question may mean where nothing in it
// speaks of pay: "best backend frameworks" asks for no salary.
func (k *known) skillUnpaid(r *read) {
	ranked := r.reading.Ranked
	if k.topOf(*r) != beyondPaySkill || len(ranked) < 2 || r.verbatim() || r.wantsPay || r.hintsPay || earning.in(r.text) {
		return
	}
	r.reading.Ranked = ranked[1:]
	r.reading.Known = ranked[1].Score >= clearLead
}

// beyondOtherPay is the matter of how the pay compares with that of other professions.
const beyondOtherPay = "beyond.other_pay_compare"

// ownExtreme takes the pay of other professions from the top of what a question may mean that
// names none, and asks for the highest or lowest pay in this one.
func (k *known) ownExtreme(r *read) {
	ranked := r.reading.Ranked
	if k.topOf(*r) != beyondOtherPay || len(ranked) < 2 || r.verbatim() || len(r.jobs) > 0 ||
		!slices.ContainsFunc(r.hits, ofThisJob) || r.slots.Extreme == "" {
		return
	}
	if t := k.topics[ranked[1].Label]; t != nil && paying(t.Computed) {
		r.reading.Ranked = ranked[1:]
	}
}

// traineeUnnamed takes what trainees are paid from the top of what a question may mean that names none of them: « en interne », which
// begins as "intern" does, is within the company.
func (k *known) traineeUnnamed(r *read) {
	ranked := r.reading.Ranked
	if k.topOf(*r) != beyondApprentice || len(ranked) < 2 || r.verbatim() || slices.Contains(r.beyond, beyondApprentice) || !within.among(r.tokens) {
		return
	}
	r.reading.Ranked = ranked[1:]
	r.reading.Known = ranked[1].Score >= clearLead
}

// within is said of what is a company's own.
var within = cueOf("interne internes internal internally")

// earning are words for pay that only beside a language or a framework are no more than that.
var earning = cueOf("gagnent touchent prime primes premium extra raise monter")
