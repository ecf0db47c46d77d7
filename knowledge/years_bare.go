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
		return text
	}
	unit := " years"
	if slices.Contains([]string{"avec", "mets", "mettons", "disons"}, strings.ToLower(text[m[2]:m[3]])) {
		unit = " ans"
	}
	return text[:m[5]] + unit + text[m[5]:]
}
