package knowledge

import "slices"

// convertsSum: a sum is to be turned into another currency; no source has a rate. Beside a part of the grid, or somebody, it is pay that is asked for.
var convertsSum = pattern(`\b(?:convert|converts|converted|converting|conversion|convertir|convertis|convertit|convertissez|convertie?s?|exchange rate|taux de change)\b|(?:€|\b(?:euros?|eur|k€))(?: (?:ca fait|c est|is|makes|come to|comes to|worth|en gros|about|roughly))* (?:in|en|into|to) (?:(?:us|american|british|swiss|canadian) )?(?:dollars?|usd|\$|pounds?|gbp|£|livres?|sterling|francs?|chf|yens?|cad)\b`)

// converts tells whether a text is about turning a sum into another currency, and no pay.
func (k *known) converts(r read) bool {
	return k.beyond[beyondCurrency] != nil && len(r.offers) > 0 && r.asksIn != "" && r.slots.parts() == 0 && r.slots.Uplift == "" && !person.in(r.text) &&
		!slices.Contains(r.beyond, beyondCurrency) && convertsSum().MatchString(r.text)
}
