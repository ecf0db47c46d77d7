package knowledge

import (
	"fmt"
	"strings"
)

// basis is what a sum is, where it stands with it that it is no gross pay of a full year.
type basis uint8

const (
	gross      basis = iota
	net              // what is left after taxes
	loaded           // with what the employer pays on top
	invoiced         // a bill, with taxes or without
	partTime         // for fewer hours
	partOfYear       // for some months
	ofSome           // for more than one person
)

// 22 November 2026: "42k net for a junior?" was held against the grid, which is gross, and so were budgets with an employer's
// costs and pay for four days a week. Nothing is converted, so such a sum is held against nothing, as one in another currency.

const (
	aPeriod  = `\s*(?:(?:a|per|par|/|l)?\s*(?:years?|annum|an|month|mois)\b|annuels?\b|mensuels?\b|yearly\b|monthly\b)?\s*,?\s*`
	anySign  = `\s*[€£$]?\s*$`
	netWords = `(?:nett?s?|nette|netto|imposable|after tax(?:es)?|take[ -]?home|apres impots?|in (?:my |his |her |their )?(?:pocket|hand)|(?:en|dans la) poche)`
)

var (
	netAfter     = pattern(`^` + aPeriod + `(?:in |en )?` + netWords + `\b`)
	netBefore    = pattern(`\b(?:nett?s?|netto|take[ -]?home)(?: (?:salary|pay|income|annuel|mensuel|a payer|imposable))?(?: (?:of|de|d|at|a))?` + anySign + `|\bin hand(?: of)?` + anySign)
	loadedAfter  = pattern(`^` + aPeriod + `(?:charges?\b|chargee\b|tout(?:es)? charges?(?: comprises?)?\b|(?:fully[ -]?)?loaded\b|super[ -]?(?:gross|brut)\b|(?:of )?employer costs?\b|(?:all|total) costs?\b|,?\s*(?:incl(?:uding|\.)? )(?:employer )?charges\b|cout (?:employeur|total|entreprise)\b)`)
	loadedBefore = pattern(`\b(?:loaded|employer|total) (?:costs?|budget)(?: (?:of|at|is))?` + anySign + `|\bfully[ -]?loaded` + anySign + `|\b(?:cout|budget) (?:charge|employeur|total|entreprise)(?: (?:de|a|est))?` + anySign)
	invoiceAfter = pattern(`^` + aPeriod + `(?:ht|ttc|hors taxes?|(?:(?:\+|plus|excl(?:uding|\.)?|incl(?:uding|\.)?|ex|before) )?vat)\b`)
	invoiceAbove = pattern(`\b(?:invoices?|invoicing|billed|bills?|facturee?s?|facturons|facturent)(?: \w+){0,2}` + anySign)
	monthsAfter  = pattern(`^` + aPeriod + `(?:for|pour|sur)\s+(?:an? )?(?:[1-9]|1[01])[ -]?(?:months?|mois|weeks?|semaines?)\b`)
	monthsOfJob  = pattern(`\b(?:cdd|contrat|contract|ftc|interim|stage|mission|cover)(?: \w+){0,2}? (?:[1-9]|1[01])[ -](?:mois|months?)\b|\b(?:[1-9]|1[01])[ -](?:mois|months?)[ -](?:contract|cdd|ftc|cover|contrat)\b`)
	fewerHours   = pattern(`\b(?:at|a|for)\s*[2-9]\d\s?%|\(\s?[2-9]\d\s?%\s?\)|^[2-9]\d\s?%\s?:|\b0[.,][2-9]\s?(?:fte|etp)\b|\b[2-9]\d\s?% (?:time|contract|contrat|fte|etp|paye)\b|@\s*[2-9]\d\s?%|\b[34]/5e?s?\b|\b(?:temps partiel|part[ -]time|mi-temps|half[ -]time)\b|` +
		`\b(?:[12]\d|3[0-4])\s?(?:h|hours?|heures?)(?:\s?/\s?| a | per | par )(?:week|semaine|wk|sem)\b|\b(?:[12]\d|3[0-4])\s?h contract\b`)
	// fewerDays: somebody works on so many days of the week, and elsewhere tells what else one does on them.
	fewerDays = pattern(`(?:^|\b(?:for|on|works?|working|a|sur|travaille|bosse|contrat) )(?:de )?[1-4](?:[.,]5)? ?(?:days?|jours?) ?(?:a|per|/|par) ?(?:week|semaine)\b`)
	elsewhere = cueOf("home office remote remotely site onsite client bureau teletravail domicile sport gym chez place")
	// dotNet stands behind "net" where that is .NET.
	dotNet = cueOf("dev devs developer developers developpeur developpeurs engineer engineers core framework programmer")
	// Several people: for so many of them, who are counted before or behind a sum, or where that is a whole; and each for one.
	somePeople  = `[2-9]\s+(?:\w+\s+)?(?:seniors|juniors|leads|devs|developers|developpeurs|engineers|ingenieurs|people|personnes|profils|profiles|mids|confirmes|confirmees|hires)`
	oneEach     = `(?:1|an?|une?)\s+(?:senior|junior|lead|mid|confirmee?)\s+(?:and|et|\+|plus)\s+(?:(?:1|an?|une?)\s+)?(?:senior|junior|lead|mid|confirmee?)\b`
	peopleAfter = pattern(`^` + aPeriod + `(?:total |in total |au total |en tout )?(?:for|pour|pr|to hire)\s+(?:(?:embaucher|recruter|hiring)\s+)?(?:` + somePeople + `\b|[2-9]\W*$|both\b|les deux\b|` + oneEach + `)`)
	peopleAbove = pattern(`\b` + somePeople + `\b[^.?!]* (?:pour|for|total|budget)(?: of| de)?` + anySign)
	asAWhole    = pattern(`\b(?:total|altogether|together|split|payroll|ensemble|en tout)\b`)
	peopleIn    = pattern(`\b` + somePeople + `\b|\bboth\b|\b1 (?:senior|junior|lead|mid|confirme)\b.*\b1 (?:senior|junior|lead|mid|confirme)\b`)
	perHead     = cueOf("each apiece chacun chacune", "per head", "a head", "par tete", "par personne", "per person", "per dev", "per developer", "par dev", "par developpeur", "par profil")
)

// basisReach is how far from a sum it may stand what that is, in bytes.
const basisReach = 200

// basisOf is what the sum at a place of a text is; after stands behind it.
func basisOf(text string, at int, after string) basis {
	before, after := text[max(0, at-basisReach):at], after[:min(len(after), basisReach)]
	text = text[max(0, at-basisReach):min(len(text), at+basisReach)]
	end := netAfter().FindStringIndex(after)
	switch {
	case end != nil && !dotNet.starts(strings.TrimLeft(after[end[1]:], blanks)), netBefore().MatchString(before):
		return net
	case loadedAfter().MatchString(after), loadedBefore().MatchString(before):
		return loaded
	case invoiceAfter().MatchString(after), invoiceAbove().MatchString(before):
		return invoiced
	case fewerHours().MatchString(before), fewerHours().MatchString(after), worksLess(before), worksLess(after):
		return partTime
	case monthsAfter().MatchString(after), monthsOfJob().MatchString(text):
		return partOfYear
	case peopleAfter().MatchString(after), peopleAbove().MatchString(before), asAWhole().MatchString(text) && peopleIn().MatchString(text):
		if !perHead.in(text) {
			return ofSome
		}
	}
	return gross
}

// worksLess tells whether a part of a text has somebody work on few days of the week.
func worksLess(text string) bool {
	found := fewerDays().FindStringIndex(text)
	return found != nil && !elsewhere.in(text[found[1]:])
}

// otherBasis is a note that sums are no gross pay of a full year; "" where all are.
func (p payText) otherBasis(offers []amount) string {
	for _, o := range offers {
		if o.basis != gross {
			return fmt.Sprintf(p.w.otherBasis, p.w.bases[o.basis-1])
		}
	}
	return ""
}
