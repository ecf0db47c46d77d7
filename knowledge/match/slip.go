package match

import "strings"

// From so many letters on a slip at its beginning lets a name still be known for what it is, and a letter far from
// the right one; and from so many on two slips such as fingers make do.
const (
	longName     = 9
	veryLongName = 11
)

// misspells tells whether a word is surely a name misspelt, and not a word of its own that looks like it; both have four
// letters or more. A name keeps its first letter, which people rarely miss, or has it swapped with the next. The shorter it is, the
// less is believed: of four letters one doubled or two swapped, of five no letter too many or too few, up to eight
// no letter for one that is not beside it. Where more is, the end is right: there the words of a family
// differ, and "journalism" is no journalist.
//
// 23 November 2026: see doc.go of package knowledge. Two slips of any sort in a long name, as a reader of sentences believes them, made six in ten of
// the ordinary words that were taken for names: "stability" for liability, « atteinte » for astreinte.
func misspells(word, name string) bool {
	n := len(name)
	if n < longName && !sameStart(word, name) || n < 5 && letters(word) != letters(name) || participle(word, name) {
		return false
	}
	price := distance(word, name, believed(n))
	return price <= believed(n) && (price < priceEdit || sameEnd(word, name))
}

// participle tells whether a word is a name with the ending of a French participle: « livrées » are no « livres ».
func participle(word, name string) bool {
	one := strings.TrimSuffix(name, "s")
	end, ok := strings.CutPrefix(word, one)
	return ok && strings.HasSuffix(one, "e") && (end == "e" || end == "es")
}

// believed is the highest price of what makes a word out of a name of n letters.
func believed(n int) int {
	switch {
	case n < 6:
		return priceNear
	case n < longName:
		return priceLetter
	case n < veryLongName:
		return priceEdit
	}
	return 3 * priceDouble
}

// sameStart tells whether two words have the same first letter, or the first two swapped.
func sameStart(a, b string) bool { return a[0] == b[0] || a[0] == b[1] && a[1] == b[0] }

// sameEnd tells whether two words end in the same three letters.
func sameEnd(a, b string) bool { return a[len(a)-3:] == b[len(b)-3:] }
