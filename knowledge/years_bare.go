package knowledge

import (
	"slices"
	"strings"
)

// yearsBare is a number of years whose unit was left out at the end of a text, "ok then london, with 9": nobody is paid so little.
var yearsBare = pattern(`(?i)\b(with|make (?:it|that)|say|avec|mets|mettons|disons) (\d|1\d)([\s?!.]*)$`)

// yearsGoingOn writes the unit behind the number that a text ends with, where somebody's years were just spoken of, and not how many people there are.
func yearsGoingOn(last *Turn, text string) string {
	if last.Experience == 0 || len(last.Slots.Heads)+len(last.Named.Heads) > 0 || !strings.ContainsAny(text, "0123456789") {
		return text
	}
	m := yearsBare().FindStringSubmatchIndex(text)
	if m == nil {
		return heldBare(text)
	}
	unit := " years"
	if slices.Contains([]string{"avec", "mets", "mettons", "disons"}, strings.ToLower(text[m[2]:m[3]])) {
		unit = " ans"
	}
	return text[:m[5]] + unit + text[m[5]:]
}

// hasYears has somebody have so many, whose years were just spoken of, and nothing but small talk beside it: « pardon, elle en a 7 », "my mistake, he's got 6".
var hasYears = pattern(`(?i)^((?:[\p{L}'’ -]+[,.;:!]\s*){0,3}(?:[\p{L}'’ -]+ )??)((?:he|she|they)(?:['’]?s| has| have| had|['’]ve)(?: got| really| actually| only| in fact)*|(?:il|elle|on) en (?:a|avait|aurait)(?: plut[oô]t| en fait| bien| d[eé]j[aà]| seulement)*) (` + smallNumber + `)((?: in fact| actually| really| en fait| plut[oô]t| maintenant| now)?[\s?!.]*)$`)

// heldBare writes the unit behind such a number.
func heldBare(text string) string {
	m := hasYears().FindStringSubmatchIndex(text)
	if m == nil || !fewYears(text[m[6]:m[7]]) {
		return text
	}
	unit := " years"
	if strings.Contains(" "+strings.ToLower(text[m[4]:m[5]])+" ", " en ") {
		unit = " ans"
	}
	return text[:m[7]] + unit + text[m[7]:]
}
