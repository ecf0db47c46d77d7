package knowledge

import "fmt"

// An end of what all of several people get together: "the cheapest I could get both for?", « et au plus haut, les trois ? », "everybody at
// the top of their range".

var (
	// lowestOfAll and highestOfAll are the ends.
	lowestOfAll  = pattern(`\b(?:min(?:imum|i)?|lowest|low|lower end|bottom|floor|cheapest|least|plancher|bas|basse|le moins(?: cher)?|moins cher|mini)\b`)
	highestOfAll = pattern(`\b(?:max(?:imum|i)?|highest|high|upper end|top|ceiling|cap|most|dearest|plafond|haut|haute|le plus cher)\b`)
	// bottomToTop names both.
	bottomToTop = pattern(lowPay + andThe + highPay + `|` + highPay + andThe + lowPay)
	// takesAll: all of them are to be had.
	takesAll = pattern(`\b(?:take|taking|took|hire|hiring|get|getting|have|having|recruit|recruiting|sign|bring in|afford|employ|employing|pay|paying|go for|want)(?: on| in)? (?:them )?(?:both|all|everyone|everybody|the (?:2|3|4|two|three|four|pair|lot))\b|` +
		`\b(?:pren[ds]\w*|recrut\w*|embauch\w*|engag\w*|sign(?:e|es|er|ons)|pay(?:e|er|ons)|avoir|garde\w*)(?: [\w']+){0,2}? (?:les (?:deux|trois|quatre|2|3|4)|tous|toutes|tout le monde)\b|\b(?:les|tous|toutes) (?:les )?(?:deux|trois|quatre|2|3|4|prendre|embaucher|recruter|payer)\b`)
	// besideEnds may stand around an end.
	besideEnds = cueOf("cheapest dearest lowest highest low lower upper top bottom floor ceiling cap plancher plafond bas basse haut haute mini maxi minimum maximum absolute absolu possible least most end ends everyone everybody monde mini min max am im going need have fork shell")
	// endInAll is one end of what all get.
	lowInAll  = Texts{EN: "%s in all at the low end", FR: "%s au total en bas de fourchette"}
	highInAll = Texts{EN: "%s in all at the high end", FR: "%s au total en haut de fourchette"}
)

// endOfAll is the end of the range of several people together that a text asks for; "" for none, and where it asks for both.
func endOfAll(text string) string {
	low, high := lowestOfAll().MatchString(text), highestOfAll().MatchString(text)
	switch {
	case low == high, bottomToTop().MatchString(text):
		return ""
	case low:
		return lowest
	}
	return highest
}

// endInAll writes one end of what several people get together.
func (p payText) endInAll(extreme string, all Range) string {
	if extreme == lowest {
		return fmt.Sprintf(lowInAll.In(p.language), p.units(all.Min))
	}
	return fmt.Sprintf(highInAll.In(p.language), p.units(all.Max))
}

// allAsked tells whether a text asks what several people get together, or go on getting.
func allAsked(q Question, text string) bool {
	if meansTogether(text) || takesAll().MatchString(text) && (costs.in(text) || budgets.in(text) || asksHowMuch().MatchString(text) || endOfAll(text) != "") {
		return true
	}
	return q.Previous.Together && q.Previous.Spoken == 0 && endOfAll(text) != "" && !speaksOfDistance(text)
}

// togetherIn asks for what several people get together, or for the end of it that a text wants.
func (k *known) togetherIn(people []Person, text string) payAsk {
	ask := k.allOf(people, nil)
	ask.slots.Extreme = endOfAll(text)
	return ask
}
