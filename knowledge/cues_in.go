package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// among tells whether one of the words is the cue's.
func (c cue) among(tokens []match.Token) bool {
	return slices.ContainsFunc(tokens, func(t match.Token) bool { return c.is(t.Text) })
}

// count is how many words are the cue's.
func (c cue) count(tokens []match.Token) (n int) {
	for _, t := range tokens {
		if c.is(t.Text) {
			n++
		}
	}
	return n
}

// textAt is a word of a question, "" beyond its ends.
func textAt(tokens []match.Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Text
}

// otherTimeIn tells whether a text speaks of another time than the grid's.
func otherTimeIn(text string) bool {
	mayBe := containsAny(text, " ago", "year back", "years back", "yr back", "yrs back", "month back", "months back", "il y a ", "last year", "next year", " dernier", " prochain", "dans ") ||
		strings.Contains(text, " years") && countsYears(text)
	return mayBe && otherTime().MatchString(text)
}

// countsYears tells whether a figure, or what may be a number in words, stands behind "in".
func countsYears(text string) bool {
	for _, rest, more := strings.Cut(text, "in "); more; _, rest, more = strings.Cut(rest, "in ") {
		if rest != "" && (isDigit(rest[0]) || rest[0] == 't' || rest[0] == 'f') {
			return true
		}
	}
	return false
}

// calendarYears are the years that a text names.
func calendarYears(text string) []string {
	if !containsAny(text, "19", "20") {
		return nil
	}
	return calendar().FindAllString(text, -1)
}

// asksPastPay tells whether a question uses or wants somebody's current or past
// pay, which may not be asked for (Directive (EU) 2023/970, article 5).
func asksPastPay(text string) bool {
	text = howMuchOf().ReplaceAllString(text, "$1") // "how much notice does he give his current employer?"
	if former := formerPay.in(text); former || presentPay.in(text) {
		switch {
		case payBefore().MatchString(text):
			return person.in(text) || former || nowSum().MatchString(text) && !ownSum().MatchString(text)
		case employer().MatchString(text) && (paidSum(text) || payCue.in(text)):
			return true
		}
	}
	if paidNow(text) {
		return true
	}
	text = onceToldAgain().ReplaceAllString(strings.ReplaceAll(text, "il y a", ""), "$1")
	return person.in(text) && (wasPaid.in(text) && aSum().MatchString(text) || nowCue.in(text) && paidSum(text))
}

// onceToldAgain asks for what was told before, and says of nobody what they earn already: « c’est quoi la différence, déjà ? ».
var onceToldAgain = pattern(`(\b(?:quoi|koi|combien|comment|quels?|quelles?|qui)\b[^.!?]*?)[, ]+deja\W*$`)

// paidSum tells whether a text has somebody get money.
func paidSum(text string) bool {
	return getsPaid.in(text) || getsSum.in(text) && howMuch().MatchString(text)
}

// extremeOf tells whether the highest or the lowest is asked for, "" for neither.
func extremeOf(text string) string {
	if mostWord.in(text) || leastWord.in(text) {
		text = sumAtMost().ReplaceAllString(text, " ")
	}
	switch {
	case mostWord.in(text) && highestCue().MatchString(text):
		return highest
	case leastWord.in(text) && lowestCue().MatchString(text):
		return lowest
	}
	return ""
}
