package draft

import (
	_ "embed"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Towns, regions and countries, a line a country: its code, then names.
//
//go:embed data/towns.txt
var towns string

// countryOf is the ISO 3166-1 code of the country that a place is in; "" where it isn't
// known. Of several places the last known one counts: "Lyon, France".
func countryOf(place string) string {
	place = " " + strings.Join(strings.FieldsFunc(folded(place), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	best, at := "", -1
	for line := range strings.Lines(towns) {
		code, names, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			continue
		}
		for name := range strings.SplitSeq(names, ", ") {
			if i := strings.LastIndex(place, " "+name+" "); i > at {
				best, at = code, i
			}
		}
	}
	return best
}

// folded is a text in lower case without accents.
func folded(text string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), strings.ToLower(text))
	if err != nil {
		return strings.ToLower(text)
	}
	return bare
}
