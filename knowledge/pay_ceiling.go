package knowledge

import "slices"

// How far pay goes, up or down, in words that name no pay: "is there a ceiling?", "the floor and the ceiling for this job".

var (
	// mostHoped is the most that somebody may get.
	mostHoped = pattern(`\b(?:max|maximum|(?:the )?most (?:an?|the|one|you|i|we|they|someone|any|backend|back-end|back|devs?|developers?|that)|ceiling|cap|highest)\b(?: \S+){0,8}? (?:can|could|may|might|will|would)(?: (?:ever|realistically|possibly|really))* (?:hope (?:for|to (?:earn|make|get))|expect|earn|make|be paid|get paid|aim for)\b|` +
		`\b(?:max|maximum|maxi|plus haut|plafond)\b(?: \S+){0,8}? (?:peut|peuvent|puisse|pourrait|pourra)(?: (?:esperer|pretendre|vraiment|un jour))* (?:gagner|toucher|esperer|pretendre|avoir comme salaire)\b`)
	// aCeiling asks whether pay ends somewhere.
	aCeiling = pattern(`\b(?:is there|are there|there s|y a[ -]?t[ -]il|ya t il|y a|il y a|existe[ -]t[ -]il)(?: \w+){0,3}? (?:ceiling|cap|plafond|maximum|limit|limite|top)\b`)
	// endsNamed names both ends of pay.
	endsNamed = pattern(`\b` + lowPay + andThe + highPay + `\b|\b` + highPay + andThe + lowPay + `\b`)
	// payEnds are called so of pay alone.
	payEnds = cueOf("floor ceiling plancher plafond")
	// otherCeiling is none of pay.
	otherCeiling = pattern(`\b(?:glass|verre|file|upload|memory|rate|size|age|requests?|connexions?|connections?|etudes?|formations?|studies|training|education|experience|load|latency|traffic|users?|hours?|days?|servers?|apis?|databases?|magister|masters?|bachelors?)\b`)
)

const (
	lowPay  = `(?:floor|minimum|min|mini|lowest|bottom|plancher|plus bas|least)`
	highPay = `(?:ceiling|maximum|max|maxi|highest|top|plafond|plus haut|plus eleve|most)`
	andThe  = `(?: (?:salary|salaire|pay|end|paid|a))? ?(?:and|et|&|n|to|/|,|-|or|ou) ?(?:(?:the|le|la|un|a) )?`
)

// lowToHigh is the value of Slots.Extreme where the lowest and the highest are asked for.
const lowToHigh = "both"

// endOfPay takes a text that asks how far pay in the job goes for one about pay.
func (k *known) endOfPay(r *read) {
	behind := r.asksEndsOf()
	if k.grid == nil || r.verbatim() || len(r.offers)+len(r.jobs)+len(r.places)+len(r.beyond)+len(r.slots.Heads) > 0 || len(r.people) > 1 || r.slots.Other != "" || behind == "" && ofOtherTable.among(r.tokens) || otherCeiling().MatchString(r.text) {
		return
	}
	most, both := mostHoped().MatchString(r.text) && (r.wantsPay || r.ofWhoWorks()), endsNamed().MatchString(r.text) && (r.wantsPay || payEnds.among(r.tokens) && r.ofWhoWorks() && !k.otherSubject(*r))
	ends := (r.wantsPay || r.hintsPay) && aCeiling().MatchString(r.text)
	if !most && !both && !ends && behind == "" {
		return
	}
	r.slots.Extreme, r.wantsPay = highest, true
	if both {
		r.slots.Extreme = lowToHigh
	} else if behind != "" {
		r.slots.Extreme = behind
	}
	k.takeForPay(r)
}

// takeForPay has a text be about pay and nothing else.
func (k *known) takeForPay(r *read) {
	takeFor(&r.reading, k.salaryTopic("salary"))
	r.reading.Other = false
}

// ofWhoWorks tells whether a text speaks of the job, or of a part of the grid.
func (r read) ofWhoWorks() bool {
	return r.slots.parts() > 0 || jobWord.among(r.tokens) || slices.ContainsFunc(r.hits, ofThisJob)
}

// leavesPlace tells whether a place is named only to be left out of what else is set side by side: "junior against lead, outside London".
func (r read) leavesPlace() bool {
	return len(named(r.hits, kindUplift)) == 0 && (r.severalParts() || endsNamed().MatchString(r.text))
}
