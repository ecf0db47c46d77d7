package knowledge

import (
	"strconv"
	"strings"

	"recruitbot/knowledge/match"
)

// What counts people, before whom it counts or behind: "4 backend seniors", "junior x2".

// farFromHeads is how many words may stand between a count and whom it counts, small ones that link them aside: "4 backend seniors".
const farFromHeads = 2

// headsBefore is the count that a text ends in, before whom it counts; 0 for none, and for what is no people.
func headsBefore(text string, french bool) int {
	if cuts := partsHeads().FindAllStringIndex(text, -1); len(cuts) > 0 {
		text = text[cuts[len(cuts)-1][1]:]
	}
	words := strings.Fields(text)
	linked, between := false, 0
	for i := len(words) - 1; i >= 0 && between <= farFromHeads; i-- {
		word := words[i]
		n, err := strconv.Atoi(strings.TrimSuffix(word, "x"))
		switch {
		case word == "a" && i > 0 && (figure(words[i-1], 0) == 0 || aSingle.is(words[i-1]) || french && !match.Small(words[i-1])):
			linked = true // « un à 3 ans »
		case aSingle.is(word):
			return 1
		case err == nil:
			if n < 1 || n > mostHeads || linked && n >= leastBare || i > 1 && rangesTo.is(words[i-1]) && digitsOf(words[i-2]) == words[i-2] {
				return 0
			}
			return n
		case linked && inPairs.is(word):
			return 2
		case linked && inThrees.is(word):
			return 3
		case linksHeads.is(word):
			linked = true
		case otherHeads.is(word):
		case notHeads.is(word), match.Small(word), figure(word, 0) == 0:
			return 0
		default:
			between++
		}
	}
	return 0
}

// headsBehind is the count that a text begins with, behind whom it counts: "junior x2", "seniors: 3", "leads (2)".
func headsBehind(text string) int {
	m := countBehind().FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	if n >= leastBare {
		return 0
	}
	return n
}

var (
	countBehind = pattern(`^(?: ?x ?| ?[:=] ?| ?\( ?x? ?)([1-9]\d?)(?:\s*[),;+/.?!]|\s*$| (?:and|et|in|en|at|chez|dans|total)\b)`)
	// partsHeads stands between what counts one level and what counts the next.
	partsHeads = pattern(`[,;:.!?](?:\s|$)|[()+/&]`)
	// aSingle is one, where people are counted; inPairs and inThrees are two and three, « un binôme de juniors ».
	aSingle  = cueOf("a an one un une another autre somebody someone")
	inPairs  = cueOf("pair paire binome duo tandem")
	inThrees = cueOf("trio")
	// linksHeads may stand between a count and whom it counts, « quatre postes de confirmés », "two with 3 years".
	linksHeads = cueOf("of for de d with at as en pour avec having ayant x a")
	// otherHeads stands there, too, of some who come or go.
	otherHeads = cueOf("more less fewer extra additional other autres nouveaux nouvelles")
	// rangesTo stands between two counts, of which neither is meant: "2 to 3 seniors".
	rangesTo = cueOf("to a or ou et and -")
	// notHeads are counted, and are no people.
	notHeads = cueOf("year years yr yrs yoe an ans annee annees month months mois day days jour jours k euros euro eur % or ou to")
)
