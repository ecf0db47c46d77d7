package knowledge

import "slices"

const (
	priceWord = `(?:price|prices|cost|costs|pricing|bill|prix|cout|couts|coute|coutent|tarifs?|facture|how much|combien)`
	hostWord  = `(?:hosting|servers?|licen[cs]es?|subscriptions?|hebergements?|serveurs?|abonnements?|cloud)`
)

// hostingPrice: what is asked for is the price of hosting, servers or licences, which nobody is paid: « le prix de l’hébergement chez Amazon, par mois ».
var hostingPrice = pattern(`\b` + priceWord + `\b[^.?!]{0,30}\b` + hostWord + `\b|\b` + hostWord + `\b[^.?!]{0,40}\b` + priceWord + `\b`)

// pricesHosting has words for money that are about what a server costs speak of nobody's pay, by the month or at a company.
func (k *known) pricesHosting(r *read) {
	if !containsAny(r.text, "host", "serv", "licen", "subscr", "heberg", "abonn", "cloud") || len(r.slots.Levels)+len(r.slots.Companies)+len(r.jobs)+len(r.offers)+len(r.years) > 0 || r.verbatim() ||
		slices.ContainsFunc(r.hits, ofThisJob) || person.in(r.text) || !hostingPrice().MatchString(r.text) {
		return
	}
	r.wantsPay, r.hintsPay, r.perMonth = false, false, false
	r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondCompany || id == beyondHourly })
}
