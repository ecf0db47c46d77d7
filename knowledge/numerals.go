package knowledge

import (
	"strconv"
	"strings"
)

// numeral is a word that counts, in either language: a unit or a ten, or what
// the count before it is taken times.
type numeral struct {
	value int
	times bool
}

// numeralWords is numeralTable, made once.
var numeralWords = numeralTable()

func numeralTable() map[string]numeral {
	out := map[string]numeral{
		"une": {value: 1}, "couple": {value: 2}, "hundred": {100, true}, "cent": {100, true}, "cents": {100, true},
		"thousand": {1000, true}, "mille": {1000, true}, "vingts": {value: 20},
		"soixante": {value: 60}, "trente": {value: 30}, "quarante": {value: 40}, "cinquante": {value: 50},
	}
	list := func(words string, first, step int) {
		for i, w := range strings.Fields(words) {
			out[w] = numeral{value: first + i*step}
		}
	}
	list("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1, 1)
	list("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
	list("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2, 1)
	out["vingt"] = numeral{value: 20}
	return out
}

// digitsFor writes numbers that are spelled out as digits: "seven years" as "7
// years", "quarante-cinq mille" as "45 mille", "three thousand five hundred" as
// "3500". "hundred", "cent", "thousand" and "mille" alone stay.
func digitsFor(text string) string {
	if !spellsNumber(text) {
		return text // as most
	}
	var out strings.Builder
	var n count
	flush := func() {
		out.WriteString(n.String())
		n = count{}
	}
	for rest := text; rest != ""; {
		word, after := cutNumeral(rest)
		rest = rest[len(word)+len(after):]
		switch {
		case n.takes(word):
			n.end = after
			continue
		case n.on() && (word == "and" || word == "et") && n.goesOn(rest):
			continue
		}
		flush()
		if n.takes(word) {
			n.end = after
			continue
		}
		out.WriteString(word)
		out.WriteString(after)
	}
	flush()
	return out.String()
}

// spellsNumber tells whether a text has a word that counts.
func spellsNumber(text string) bool {
	for rest := text; rest != ""; {
		word, after := cutNumeral(rest)
		rest = rest[len(word)+len(after):]
		if _, counts := numeralWords[word]; counts {
			return true
		}
	}
	return false
}

// cutNumeral is cutWord, but that a hyphen parts numerals.
func cutNumeral(s string) (word, after string) {
	word, after = cutWord(s)
	if first, _, ok := strings.Cut(word, "-"); ok {
		if _, counts := numeralWords[first]; counts {
			return first, "-"
		}
	}
	return word, after
}

// count is a number in the making.
type count struct {
	thousands, rest, last int // last is the last unit or ten, 0 at the beginning and after a multiplier
	words                 int
	end                   string // what stands behind its last word
}

func (n count) on() bool { return n.words > 0 }

// takes adds a word where the number can go on with it.
func (n *count) takes(word string) bool {
	w, ok := numeralWords[word]
	if word == "un" && n.last >= 20 {
		w, ok = numeral{value: 1}, true // "vingt et un"; alone it is an article
	}
	if !ok || n.on() && strings.ContainsAny(n.end, ",;:.!?\n") {
		return false
	}
	switch {
	case w.times && w.value == 1000 && n.rest > 0 && n.thousands == 0:
		n.thousands, n.rest, n.last = n.rest, 0, 0
	case w.times && w.value == 100 && n.rest > 0 && n.rest < 10:
		n.rest, n.last = n.rest*100, 0
	case w.times:
		return false
	case w.value == 20 && n.last == 4 && n.rest%100 == 4: // quatre-vingts
		n.rest, n.last = n.rest+76, 80
	case n.last == 0, n.last >= 20 && w.value < 10, (n.last == 60 || n.last == 80) && w.value < 20,
		n.last == 10 && w.value >= 7 && w.value < 10: // "soixante-dix", "dix-sept"
		n.rest, n.last = n.rest+w.value, w.value
	default:
		return false
	}
	n.words++
	return true
}

// goesOn tells whether a text begins with a word that the number can take.
func (n count) goesOn(text string) bool {
	word, _ := cutNumeral(text)
	return n.takes(word)
}

func (n count) String() string {
	switch {
	case !n.on():
		return ""
	case n.thousands > 0 && n.rest == 0:
		return strconv.Itoa(n.thousands) + " thousand" + n.end
	}
	return strconv.Itoa(n.thousands*1000+n.rest) + n.end
}
