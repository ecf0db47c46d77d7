package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// Years of one of several people whose unit is left out, as another's names it: "one's got 1 year, the other 6", « Claire qui a un an
// d’expérience et Antoine qui en a huit », "un de 1 an, un de 4".

const smallNumber = `(?:\d{1,2}(?:[.,]\d)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)`

var (
	// someYears are years with their unit; yearJoined is a unit that a stroke joins to its number, "a 12-year one".
	someYears  = pattern(`(?i)\b(` + smallNumber + `)[ -]*(years?|yrs?|yoe|ans?|y)\b`)
	yearJoined = pattern(`(?i)\b(\d{1,2})-(years?|yrs?|ans?)\b`)
	// oneOfYears is somebody by nothing but years, "a 12-year one".
	oneOfYears = pattern(`(?i)\b(?:an?|the) (\d{1,2})[ -](years?|yrs?)[ -](?:one|guy|lad|lass|chap|person)\b`)
	// oneYearHeld is a year that is counted in a word, of who has it.
	oneYearHeld = pattern(`(?i)\b(has|have|got|with|a|avec) (?:an?|une?|one) (year|an)\b`)
	// otherWith stands before the bare years of the next of several people; its first group is a name, where one is there.
	otherWith = pattern(`(?i)(?:\bthe (?:other|second|third|last|oth?er)(?: one)?|\banother(?: one)?|\bl['’ ]autre|\b(?:un|une) autre|\b(?:le|la) (?:second|seconde|deuxi[eè]me|troisi[eè]me|derni[eè]re?)|\bqui en a|\b(?:elle|lui|il|he|she)(?: en)? (?:has|a)|` +
		`(?:[,;&+/]|\b(?:and|et|puis)) (?:an?|one|une?)(?: (?:with|of|at|de|d'|[àa]|avec))|(?:[,;&+/]|\b(?:and|et|puis|while|but|mais|alors que)) (?:(?:the|an?|le|la|une?|our|my|notre|mon|ma) )?([\p{L}][\p{L}’'-]+))` +
		`(?:['’]?s|,|:| \()?(?: (?:has|got|with|a|en a|avec|de|of|at|[àa]|is at|only|just|about|seulement|environ))* (` + smallNumber + `)`)
	// yearsEnd is what stands behind them.
	yearsEnd = pattern(`(?i)^(?:\s*$|[,;!?)/]|\.(?:\s|$)|\s+(?:and|et|&|while|but|mais|at|in|for|en|dans|pour|chez|both|what|whats|what['’]s|how|who|combien|cb|je|j['’ ]|on|i|we|tous|toutes|les deux|m[eê]me|same|as|c['’ ]est|[àa] l)(?:\s|$|\b))`)
)

// unitsShared writes the unit behind the years of the others where a text names that of one of them.
func unitsShared(text string) string {
	const least = 2 // figures
	m := someYears().FindStringSubmatch(text)
	if m == nil {
		return text
	}
	unit := "years"
	if strings.HasPrefix(strings.ToLower(m[2]), "a") {
		unit = "ans"
	}
	if len(someYears().FindAllString(text, least)) == least {
		text = yearJoined().ReplaceAllString(oneOfYears().ReplaceAllString(text, "one with $1 $2"), "$1 $2")
	}
	var out strings.Builder
	from, added := 0, false
	for at := 0; at < len(text); {
		found := otherWith().FindStringSubmatchIndex(text[at:])
		if found == nil {
			break
		}
		end := at + found[1]
		next := at + found[0] + 1
		if fewYears(text[at+found[4]:end]) && yearsEnd().MatchString(text[end:]) && (found[2] < 0 || mayBeCalled(text[at+found[2]:at+found[3]])) {
			out.WriteString(text[from:end] + " " + unit)
			from, next, added = end, end, true
		}
		at = next
	}
	if !added {
		return text
	}
	out.WriteString(text[from:])
	return oneYearHeld().ReplaceAllString(out.String(), "$1 1 $2")
}

// fewYears tells whether a number may be somebody's years beside another's: more would be a sum.
func fewYears(text string) bool {
	n := number(digitsFor(strings.ToLower(text)))
	return !isDigit(text[0]) || n < leastBare && n > 0
}

// mayBeCalled tells whether a word may be somebody's name, or one for somebody: no word of grammar, and none for several people or an employer.
func mayBeCalled(word string) bool {
	word = match.Normalise(word)
	return !match.Small(word) && !groups.is(word) && !nobody.is(word)
}

// nobody: words that name no person where a name may stand.
var nobody = cueOf(`non pas not no rather plutot client clients company companies employer boss manager candidats candidates people devs developers developpeurs profils profiles hires salaries budget offer offre grid grille range years year ans an
	experience exp xp salary salaire pay paie equipe team boite entreprise startup scaleup pme sme esn agency consultancy firm max min maximum minimum until avant apres then ensuite with avec page pages version budgets plus moins minus total`)
