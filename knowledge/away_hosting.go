package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

const (
	priceWord = `(?:price|prices|cost|costs|pricing|bill|prix|cout|couts|coute|coutent|tarifs?|facture)`
	hostWord  = `(?:hosting|servers?|licen[cs]es?|subscriptions?|hebergements?|serveurs?|abonnements?)`
)

// hostingPrice: what is asked for is the price of hosting, servers or licences, which nobody is paid: « le prix de l’hébergement chez Amazon, par mois ».
var hostingPrice = pattern(`\b` + priceWord + `\b[^.?!]{0,30}\b` + hostWord + `\b|\b` + hostWord + `\b[^.?!]{0,40}\b` + priceWord + `\b`)

// hosting is what it is called.
var hosting = Texts{EN: "what hosting and servers cost", FR: "le prix de l’hébergement et des serveurs"}

// pricesHosting tells whether the words for money in a text are about what a server costs, and have it read as pay by the month, or at a company.
func (k *known) pricesHosting(r read) bool {
	if !containsAny(r.text, "host", "serv", "licen", "subscr", "heberg", "abonn") || len(r.slots.Levels)+len(r.slots.Companies)+len(r.jobs)+len(r.offers)+len(r.years) > 0 || r.verbatim() {
		return false
	}
	ofPay := func(id string) bool { return id == beyondCompany || id == beyondHourly }
	return (ofPay(k.topOf(r)) || slices.ContainsFunc(r.beyond, ofPay)) && !slices.ContainsFunc(r.hits, ofThisJob) && !person.in(r.text) && hostingPrice().MatchString(r.text)
}

// asHosting has it speak of nobody's pay.
func (k *known) asHosting(r *read) {
	if r.hosting = k.pricesHosting(*r); r.hosting {
		r.wantsPay, r.hintsPay, r.perMonth, r.beyond = false, false, false, nil
		r.hits = slices.DeleteFunc(r.hits, func(h match.Hit) bool { return ofKind(h, kindBeyond) })
	}
}
