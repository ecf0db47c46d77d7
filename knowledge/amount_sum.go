package knowledge

import (
	"cmp"
	"strings"
)

// reckoned is what a text says of sums, worked out: "5k more than our 57k" is 62,000.
type reckoned struct {
	text  string        // with the result in the place of what was added
	apart int           // a difference that stands alone, in units; 0 for none
	onTop bool          // which is all that the text says
	added [3]int        // base, difference and result; zeros for none
	heads []pricedHeads // sums for several people, none where there are none
}

const sumForm = `[€£$]?\s?\d+(?:[.,]\d+)?(?:[ ,]\d{3})?\s?(?:k€|k\b|ke\b|keur\b|€|\$|£|eur\b|euros?\b|thousand\b|grand\b|mille\b)?`

var (
	sumOver = pattern(`(` + sumForm + `|\d+(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b|pour cent\b))\s*(?:gross |brut )?` +
		`(more than|above|over|on top of|raise on|increase on|bump on|more on|augmentation sur|d augmentation sur|higher than|de plus que|au dessus de|en plus de|plus que|less than|below|under|lower than|de moins que|en dessous de|sous)` +
		`\s+(?:(?:the|our|my|your|his|her|their|notre|nos|votre|vos|la|le|les|offer|offre|budget|max|maximum|of|de|range|top)\s+){0,3}(` + sumForm + `)`)
	sumApart = pattern(`(` + sumForm + `)\s*(?:gross |brut )?(?:more|extra|less|above|below|over|under|short|higher|lower|de plus|de moins|en plus|en moins|au dessus|en dessous|` +
		`raise|increase|bump|rise|gap|jump|difference|d ecart|ecart|d augmentation|augmentation|bonus|sign-on|signing|commission|variable|primes?|de (?:primes?|bonus|variable|commission)|en variable)\b`)
	// apartBefore is the same the other way round: "a bonus of 5k".
	apartBefore = pattern(`\b(?:bonus|raise|increase|bump|augmentation|primes?|sign[- ]on|signing|variable|cooptation|commission)(?: (?:of|de|d une?))?\s+(` + sumForm + `)`)
	lessWord    = pattern(`less|below|under|lower|moins|dessous|sous`)
)

// mostApart is the highest sum that is taken for a difference where it stands alone.
const mostApart = 20_000

// reckon adds up what a normalised text plainly adds, a sum or per cent to a sum, and takes
// out a difference that stands alone: that is no pay.
func reckon(text string) reckoned {
	r := reckoned{text: text}
	if !strings.ContainsAny(text, "0123456789") {
		return r
	}
	if m := sumOver().FindStringSubmatchIndex(text); m != nil {
		part := func(i int) string { return strings.TrimSpace(text[m[2*i]:m[2*i+1]]) }
		base := oneSum(part(3))
		more := difference(part(1), base)
		if base.units >= leastPay && more > 0 && 2*more < base.units {
			if lessWord().MatchString(part(2)) {
				more = -more
			}
			r.added = [3]int{base.units, more, base.units + more}
			r.text = text[:m[0]] + " " + amount{units: base.units + more}.String() + " " + cmp.Or(base.currency, oneSum(part(1)).currency, "eur") + text[m[1]:]
			return r
		}
	}
	for _, alone := range []func() expression{sumApart, apartBefore} {
		m := alone().FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		if a := oneSum(text[m[2]:m[3]]); (a.marked || a.units >= leastGuess) && a.units <= mostApart {
			r.apart, r.text = a.units, text[:m[2]]+text[m[3]:]
			break
		}
	}
	return r
}

// moreOnTop is a difference to the sum that was last held against the grid: "+5k?", « 10 % de plus ».
var moreOnTop = pattern(`^(?:(?:if|what if|si|i|we|j|on|je|nous|with|avec|say|make it|so|alors|ok|de|l|lui|veut|peux|peut|mets|met|give|put|go) )*(?:(add|adding|another|plus|\+|ajoute|ajoutons|ajouter|rajoute|rajouter|minus|less|moins|-|enleve|(?:raise|increase|bump|augmenter|augmente)(?: (?:it|him|her|la|le))?(?: (?:by|de))?) ?)?` +
	`(€?\d{1,3}(?:[.,]\d)? ?(?:k€|k|ke|%|percent|pour cent|€|eur|euros)?|€?\d[., ]?\d{3} ?(?:€|eur|euros)?)( (?:more|extra|higher|on top|less|lower|de plus|de moins|en plus|en moins))?\W*$`)

// onTop adds a difference that a question consists of to the only sum that was last held against the grid; without one it is no
// sum at all.
func (r *read) onTop(last Slots) bool {
	m := moreOnTop().FindStringSubmatch(verdictAfter().ReplaceAllString(r.counted, ""))
	if m == nil || m[1]+m[3] == "" {
		return false
	}
	sums := last.offers()
	base := amount{}
	if len(sums) == 1 {
		base = sums[0]
	}
	more := difference(m[2], base)
	if base.monthly && more >= leastGuess {
		base = amount{units: base.yearly()} // a month's pay goes up by hundreds
	}
	if m[1] == "-" || m[1] == "minus" || m[1] == "enleve" || lessWord().MatchString(m[1]+m[3]) {
		more = -more
	}
	r.reckoned = reckoned{apart: max(more, -more), onTop: true}
	if result := base; base.units > 0 && base.units+more > 0 {
		result.units += more
		r.offers = []amount{result}
		r.reckoned = reckoned{added: [3]int{base.units, more, result.units}}
	}
	return true
}

// difference is one as it is written: a part of a base in per cent, thousands, or units from a hundred on.
func difference(text string, base amount) int {
	n := number(strings.TrimRight(strings.Map(figureOnly, text), ".,"))
	if whole := digitsOf(text); len(whole) >= 4 {
		n = number(whole)
	}
	switch {
	case strings.Contains(text, "%"), strings.Contains(text, "cent"):
		n *= float64(max(base.units, 1)) / 100
	case strings.Contains(text, "k"), n < 100:
		n *= 1000
	}
	return int(n + 0.5)
}

func figureOnly(r rune) rune {
	if r >= '0' && r <= '9' || r == '.' || r == ',' {
		return r
	}
	return -1
}

// oneSum is the sum that a text is, a bare one of two or three digits in thousands.
func oneSum(text string) amount {
	if all := amounts(text); len(all) > 0 {
		return all[0]
	}
	if n, end := bareFigure(strings.TrimSpace(text), 0); end == len(strings.TrimSpace(text)) {
		return amount{units: n * 1000}
	}
	return amount{}
}
