package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// strangers are the places, professions, matters and years that a question
// names and the profile does not hold.
func (k *known) strangers(r read) []string {
	var out []string
	top := k.topOf(r)
	othersPay := r.pay.asked || r.pay.money // which no profile holds
	for _, p := range r.places {
		if !r.pay.spoken && k.farAway(top, r) && !(r.follow && r.bare) {
			continue // the weather in Paris is none of its business, and Paris no matter of it; « et à Lyon ? » goes on
		}
		if othersPay || !k.holds(top, kindPlace+":"+p) && !(k.topics[top] != nil && slices.Contains(k.Profile.Home, p)) {
			out = append(out, k.terms.names[kindPlace+":"+p].In(r.language))
		}
	}
	for _, j := range r.jobs {
		if othersPay || r.seeks(j) && !k.comparesJobs(top) || !k.holds(top, kindJob+":"+j) {
			out = append(out, k.terms.names[kindJob+":"+j].In(r.language))
		}
	}
	for _, m := range r.beyond {
		if strings.HasPrefix(m, ofTechnology) && top == talkCoding && k.farAway(top, r) && !r.pay.spoken {
			continue // who wants code is told that none is written, whatever it is to be written for
		}
		if (m == beyondSector || m == beyondCompany && r.namesEmployer()) && (!r.pay.spoken || len(r.slots.Companies) > 0) || k.asideOf(r, m) {
			continue
		}
		if !k.holds(top, kindBeyond+":"+m) {
			out = append(out, k.beyond[m].Name.In(r.language))
		}
	}
	out = append(out, k.otherMoney(r)...)
	if terms := k.beyond[beyondDefinition]; terms != nil && r.defines && len(out) == 0 {
		out = append(out, terms.Name.In(r.language))
	}
	if trend := k.beyond[beyondTrend]; trend != nil && r.pay.spoken && otherTimeIn(r.text) && !r.plans && !r.reachesLevel() {
		out = append(out, trend.Name.In(r.language))
	}
	if t := k.topics[top]; k.grid != nil && (r.pay.spoken || t != nil && t.Computed != "") && !r.plans {
		for _, y := range calendarYears(r.text) {
			if y != k.grid.Edition && (!k.dated(y) || k.ofThatYear(r)) {
				out = append(out, y)
			}
		}
	}
	if t := k.topics[top]; t != nil && t.Computed == "" {
		out = append(out, k.longAgo(r.text)...)
	}
	if place := k.unheardOf(r); place != "" && len(out) == 0 {
		out = append(out, fmt.Sprintf(wordsOf(r.language).quoted, place))
	}
	return out
}

// otherMoney are the matters of money besides pay that a question is about, told by its words.
func (k *known) otherMoney(r read) []string {
	var out []string
	if r.paysLeaving() {
		out = append(out, severance.In(r.language))
	}
	if r.asksMargin() {
		out = append(out, margins.In(r.language))
	}
	if r.asksToNegotiate() && k.beyond[beyondNegotiation] != nil && !slices.Contains(r.beyond, beyondNegotiation) {
		out = append(out, k.beyond[beyondNegotiation].Name.In(r.language))
	}
	if r.hosting {
		out = append(out, hosting.In(r.language))
	}
	if k.asksNet(r) {
		out = append(out, k.beyond[beyondNet].Name.In(r.language))
	}
	if k.converts(r) {
		out = append(out, k.beyond[beyondCurrency].Name.In(r.language))
	}
	return out
}
