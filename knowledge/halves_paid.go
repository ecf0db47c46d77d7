package knowledge

// Two questions about one level, whether it takes the best there is and what it is paid: "must a lead be the strongest coder, and what do they
// earn?" What they earn is told, and the other half not.

var (
	// paidHow asks what somebody earns who was just named.
	paidHow = pattern(`^(?:and |et )?(?:(?:il|elle|ils|elles|on|ca|c|iel)(?: est| sont| se| s)? (?:touche\w*|gagne\w*|paye?\w*|paie\w*|payee?s?|remunere\w*|pretend\w*)(?: a)? combien|(?:c est|ca|cest) (?:paye|paie|remunere)e? combien|combien (?:il|elle|ils|elles|on|ca|est[ -](?:il|elle))(?: est| sont| se)? ?(?:touche\w*|gagne\w*|paye?\w*|paie\w*|payee?s?|remunere\w*)?|(?:combien (?:gagne|touche)[ -]t[ -](?:il|elle))|(?:quel(?:le)? (?:est )?)?(?:le |son |sa |leur )?(?:salaire|remuneration|paie)|` +
		`what (?:do|does|would|will|can) (?:he|she|they|it|one|you) (?:earn|make|get|get paid)|how much (?:is|are|does|do|would|will) (?:he|she|they|it|one|you|that)(?: get)? ?(?:paid|earn|make|get|pay)|what(?: is|s| s) (?:the|his|her|their) (?:pay|salary)|what does it pay)(?: [a-z]+){0,2}\W*$`)
	// ofTheBest asks whether somebody has to be better than others.
	ofTheBest = pattern(`\b(?:best|strongest|smartest|most (?:skilled|technical|experienced|senior)|better than|stronger than|meilleure?s?|plus (?:forts?|fortes?|calee?s?|technique|doue\w*|experimente\w*)|mieux que)\b`)
)

// paidAsWell gives the pay of the level that such a text names, with a word on the half that no source tells.
func (k *known) paidAsWell(r read, _ Answer) (Answer, bool) {
	if k.grid == nil || len(r.slots.Levels) != 1 || len(r.offers)+len(r.places)+len(r.jobs)+len(r.people) > 0 || r.verbatim() || len(r.tokens) > longestHalves {
		return Answer{}, false
	}
	cuts := coordinates().FindAllStringIndex(r.typed, -1)
	if len(cuts) == 0 {
		return Answer{}, false
	}
	cut := cuts[len(cuts)-1]
	first, second := k.partOf(r, r.typed[:cut[0]]), k.partOf(r, r.typed[cut[1]:])
	if !paidHow().MatchString(second.text) || !ofTheBest().MatchString(first.text) || first.wantsPay || len(first.slots.Levels) != 1 {
		return Answer{}, false
	}
	r.slots.Extreme = ""
	a := k.payOf(r)
	a.note(otherPart.In(r.language))
	return a, true
}
