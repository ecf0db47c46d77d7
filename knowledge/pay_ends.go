package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// Ends of a range that are asked for in a sentence of their own, behind who it is for, in words that name no pay: "Lead, 12 years, London,
// scale-up. Bottom and top?", « Confirmé en ESN. Mini, maxi ? »

var (
	// endsBehind ends a text in them, a stop before.
	endsBehind = pattern(`[.,:;!?-] ?(?:(?:and|et|so|the|le|la|what|whats|s|is|quel|est|c est quoi|its|son|at) )*` + anEndOfPay + `(?:(?:,? ?(?:and|et|&|n|to|/|-|or|ou)|,)? ?(?:(?:the|le|la|un|a) )?` + anEndOfPay + `)?(?: (?:end|ends|please|pls|svp|stp|then|alors))*\W*$`)
	// besideEndsOfPay stand beside them and who it is for.
	besideEndsOfPay = cueOf("low lows high highs bas haut basse haute mini maxi n please pls svp stp then alors city ville same").with(endWord)
)

// anEndOfPay is one of them.
const anEndOfPay = `(?:low|lowest|high|highest|floor|minimum|min|mini|bottom|plancher|bas|ceiling|maximum|max|maxi|top|plafond|haut)`

// asksEndsOf is which ends of a part of the grid a text asks for that says nothing else; "" for none.
func (r read) asksEndsOf() string {
	if !r.slots.cell() || !endsBehind().MatchString(r.text) || !r.besides(func(t match.Token) bool {
		return t.Number.Is || besideSlots.is(t.Text) || besideEndsOfPay.is(t.Text) || payCue.is(t.Text) || hasThose.is(t.Text)
	}) {
		return ""
	}
	m := endsBehind().FindString(r.text)
	both := bottomToTop().MatchString(strings.ReplaceAll(m, ",", "")) || endOfAll(m) == "" && lowestOfAll().MatchString(m)
	if both {
		return lowToHigh
	}
	return endOfAll(m)
}
