package match

import "strings"

// Forms are the forms in which a term's words are found beside their own and its plural. A name has
// none: a "tour" is not Tours, nor a "core" Corée.
type Forms uint8

const (
	Singular Forms = 1 << iota // "perk" for "perks"
	Feminine                   // as French has it: « confirmée » for « confirmé », and no "interne" for "intern"
)

// shortestSingular is the least length of a word whose plural a term has.
const shortestSingular = 3

// has tells whether a word is a term's word in one of the forms.
func (f Forms) has(term, word string) bool {
	switch {
	case word == term || isPlural(term, word):
		return true
	case isPlural(word, term):
		return f&Singular != 0 && len(word) >= shortestSingular && function(word) == 0 // « moi » is not « mois »
	}
	return f&Feminine != 0 && strings.TrimSuffix(word, "s") == strings.TrimSuffix(term, "s")+"e"
}

// isPlural tells whether many is the plural of one, English or French: "agencies", « bureaux ».
func isPlural(one, many string) bool {
	if stem, ok := strings.CutSuffix(one, "y"); ok && many == stem+"ies" {
		return true
	}
	end, ok := strings.CutPrefix(many, one)
	if !ok {
		return false
	}
	switch end {
	case "s":
		return true
	case "x":
		return strings.HasSuffix(one, "u")
	case "es":
		return strings.HasSuffix(one, "s") || strings.HasSuffix(one, "x") || strings.HasSuffix(one, "ch") || strings.HasSuffix(one, "sh")
	}
	return false
}
