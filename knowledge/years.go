package knowledge

import (
	"math"
	"strconv"
	"strings"
)

// span is experience in years as a question names it: 7 is {7,7}, "5-7 ans" is
// {5,7}, "10+" is {10,open}, "under 2" is {0,2} with below set.
type span struct {
	from, to float64
	above    bool // strictly more than from
	below    bool // strictly less than to
}

const anyYears = 99

// heldBehind stands behind years, or what they were spent with, that are experience.
const heldBehind = `(?:experience|exp|xp|behind (?:me|him|her|them|us)|under (?:my|his|her|their|our|the) belt|in the bag|derriere (?:moi|lui|elle|eux|nous|soi)|au compteur|dans les (?:jambes|pattes)|d anciennete|de metier|de pratique)`

var (
	yearUnit     = `(?:years?|yrs?|yoe|ye|ans|an|annees?|années?|y)\b`
	yearsFrom    = pattern(`^(\d{1,2}(?:[.,]\d)?)\s*(?:-|–|—|to|and|or|a|à|et|ou)\s*(\d{1,2}(?:[.,]\d)?)\s*\+?\s*` + yearUnit)
	yearsThen    = pattern(`^\s*(?:of )?(?:exp|experience|xp)?\s*(?:,|or|and|to|vs|versus|against|ou|et|contre)+\s+(\d{1,2}(?:[.,]\d)?)\s*(?:-|to|a)\s*(\d{1,2}(?:[.,]\d)?)(?:\s*` + yearUnit + `|\W*$|[,?!;])`)
	yearsElse    = pattern(`^[^.?!;\d]{0,32}?\b(?:instead of|rather than|vs|versus|against|compared (?:to|with)|over|au lieu de|plutot que|contre|face a)\s+(\d{1,2})(?:\s*` + yearUnit + `|\W*$|[,?!;]|\s+(?:in|en|what|for|pour|dans|chez|how|combien|at)\b)`)
	yearsDev     = pattern(`^(\d{1,2})[ -](?:years?|yrs?|yr)(?:[ -](?:experienced?|exp))?\s+(?:\S+\s+){0,2}?(?:devs?|developers?|engineers?|programmers?|coders?|veteran|backend|senior|junior|profile|person|guy|candidate)\b`)
	yearsAndHalf = pattern(`\b(\d{1,2})\s*(?:(?:and a half|et demie?) (years?|yrs?|ans?)|(years?|yrs?|ans?) (?:and a half|et demie?))\b`)
	// yearsAndMonths are told with the months as a tenth of a year, rounded down.
	yearsAndMonths = pattern(`\b(\d{1,2}) ?(?:years?|yrs?|ans?),? ?(?:and |et )?([1-9]|1[01]) ?(?:months?|mois)\b`)
	oneAndHalf     = pattern(`\b(?:un an|1 an|one year|a year|1 year) (?:et demie?|and a half)\b|\bone and a half years?\b`)
	// seasons are years of work: "8 winters of Java", « 12 balais de métier »; without what they were spent on they may be an age.
	seasons   = pattern(`\b(\d{1,2}) (?:piges?|balais|printemps|hivers?|winters?|springs?|summers?) ((?:(?:of|in|on|de|d|en|dans) |d'|d’)(?:\S+ )?(?:xp|exp|experience|metier|back|backend|dev|dev web|code|coding|boite|boutique|maison|service|java|php|python|node|ruby|go|trade|job|business|field))\b`)
	yearsNone = pattern(`\b(?:0|zero|aucune|nil)\s+(?:work |prior |real |industry |professional )?(?:years?\s+(?:of\s+)?|ans?\s+(?:d )?)?(?:exp|experience|xp)\b|\b(?:no|sans) (?:exp|xp)\b`)
	aYearHeld = pattern(`\b(?:an?|one|une?|1) (?:(?:full|good|whole|solid|single|bonne|petite|seule) )?(?:year|an|annee)s?((?: or so| max| environ)?(?: (?:of|in|as|de|d|en|dans)(?: [\w-]+){0,3}?)? ` + heldBehind + `)`)
	monthsOf  = pattern(`^(\d{1,3})[ -]?(?:months?|mois|mths?)\b(\s*(?:(?:of|d|de|in|en) )?(?:\w+ )?(?:experience|exp|xp|on the job|in the job|in the role|d anciennete|` + heldBehind + `)\b)?`)
	yearsOne  = pattern(`^(\d{1,2}(?:[.,]\d)?)\s*(\+|plus|and more|or more|et plus|ou plus)?\s*(?:full |good |bonnes )?` + yearUnit + `(?:\s*(\+|and more|or more|et plus|ou plus))?`)
)

// What stands before or behind a number of years.
func yearsOver() []string {
	return []string{"over", "more than", "at least", "minimum", "min", "above", "beyond", "+ de", "+de", "plus de", "au moins", "au-dela de", "au dela de", "au-delà de", ">"}
}

func yearsLess() []string {
	return []string{"under", "less than", "fewer than", "at most", "up to", "below", "not yet", "moins de", "- de", "-de", "au plus", "jusqua", "jusqu a", "<"}
}

func notOnJob() []string {
	return []string{"old", "ago", "of age", "d'age", "d'âge", "in a row", "in the row", "hour", "hr"}
}

func aged() []string {
	return []string{"aged", "age de", "âgé de", "âgée de", "agee de"}
}

// yearsMost is how long, in bytes, what names a number of years is at most, and more.
const yearsMost = 96

// figure is where the next number begins, from a place on; -1 for none. What follows a
// digit, a point or a comma is part of another one.
func figure(text string, from int) int {
	for i := from; i < len(text); i++ {
		if isDigit(text[i]) && (i == 0 || !isDigit(text[i-1]) && text[i-1] != '.' && text[i-1] != ',') {
			return i
		}
	}
	return -1
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// withMonths writes years and months as years.
func withMonths(text string) string {
	return yearsAndMonths().ReplaceAllStringFunc(text, func(found string) string {
		m := yearsAndMonths().FindStringSubmatch(found)
		return asIs(math.Trunc(10*(number(m[1])+number(m[2])/12))/10, "en") + " ans"
	})
}

// spans finds the experience named in a normalised text.
func spans(text string) []span {
	text = aYearHeld().ReplaceAllString(oneAndHalf().ReplaceAllString(text, "1.5 ans"), "1 ans$1")
	text = seasons().ReplaceAllString(text, "$1 ans $2")
	if yearsNone().MatchString(text) {
		return append([]span{{}}, spansOfFigures(text)...)
	}
	return spansOfFigures(text)
}

// spansOfFigures finds what stands in figures.
func spansOfFigures(text string) []span {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	if containsAny(text, "half", "demi") {
		text = yearsAndHalf().ReplaceAllString(text, "$1.5 $2$3")
	}
	for at := figure(text, 0); at >= 0 && figure(text, at+1) >= 0; at = figure(text, at+1) {
		rest := text[at:min(len(text), at+yearsMost)]
		if m := yearsFrom().FindStringSubmatchIndex(rest); m != nil {
			if a, b := number(rest[m[2]:m[3]]), number(rest[m[4]:m[5]]); a < b {
				return append([]span{{from: a, to: b}}, secondRange(text[at+m[1]:])...)
			}
			break // the first one counts
		}
	}
	var out []span
	for at, end := figure(text, 0), 0; at >= 0; at = figure(text, end+1) {
		end = at
		rest := text[at:min(len(text), at+yearsMost)]
		if s, ok := briefly(text[:at], rest); ok {
			out = append(out, s)
			continue
		}
		m := yearsOne().FindStringSubmatchIndex(rest)
		if m == nil {
			continue
		}
		end += m[1]
		before, after := strings.TrimRight(text[:at], blanks), strings.TrimLeft(text[end:], blanks)
		if begins(after, notOnJob()) || ends(before, aged()) {
			continue
		}
		n := number(rest[m[2]:m[3]])
		switch {
		case ends(before, yearsOver()) || m[4] >= 0 || m[6] >= 0:
			out = append(out, span{from: n, to: anyYears, above: true})
		case ends(before, yearsLess()):
			out = append(out, span{to: n, below: true})
		default:
			out = append(out, span{from: n, to: n})
			out = append(out, secondYears(text[end:])...)
		}
	}
	return out
}

// secondRange is the range of years that stands behind one, its unit left out: "2 to 5
// years or 5 to 10".
func secondRange(text string) []span {
	if m := yearsThen().FindStringSubmatch(text); m != nil && number(m[1]) < number(m[2]) {
		return []span{{from: number(m[1]), to: number(m[2])}}
	}
	if m := yearsAgainst().FindStringIndex(text); m != nil {
		return spans(text[m[1]:])
	}
	return nil
}

// yearsAgainst stands between experience and other experience that it is set against.
var yearsAgainst = pattern(`^\s*(?:of )?(?:exp|experience|xp)?,?\s*(?:or|vs|versus|against|instead of|rather than|compared (?:to|with)|ou|contre|plutot que|au lieu de)\s`)

// secondYears are the years that others are set against, their unit left out: "4 years
// instead of 7".
func secondYears(text string) []span {
	m := yearsElse().FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	n := number(m[1])
	return []span{{from: n, to: n}}
}

// briefly reads experience from where a figure begins as an adjective, "a 7-year dev", or
// in months, which count only where they are of experience: a contract has months, too.
func briefly(before, rest string) (span, bool) {
	if m := yearsDev().FindStringSubmatch(rest); m != nil {
		return span{from: number(m[1]), to: number(m[1])}, true
	}
	m := monthsOf().FindStringSubmatchIndex(rest)
	if m == nil {
		return span{}, false
	}
	years := number(rest[m[2]:m[3]]) / 12
	s := span{from: years, to: years}
	if m[4] >= 0 || experienceOf().MatchString(before) {
		return s, years <= yearsOfMonths
	}
	words := strings.Fields(before)
	starts := len(words) == 0 || monthsBefore.is(strings.TrimRight(words[len(words)-1], ",:"))
	return s, starts && years >= 0.5 && years <= yearsOfMonths && monthsNext().MatchString(rest[m[1]:])
}

// yearsOfMonths is the most experience that anybody counts in months.
const yearsOfMonths = 6

var (
	experienceOf = pattern(`\b(?:exp|experience|xp)\W*(?:of|is|de|d)?\s*$`)
	monthsBefore = cueOf("with only just avec seulement has a experience exp xp junior dev developer developpeur candidate candidat")
	monthsNext   = pattern(`^(?:\W*$|[,?!;]| (?:in|en|at|chez|dans|startup|start-up|scaleup|scale-up|esn|pme|sme)\b)`)
)

// levelsAt returns the ids of the levels that a span falls in. A single number
// on a bound belongs to both levels; "more than 5" and "5+" begin above it,
// "under 5" ends below it, and a range takes the levels it overlaps.
func (g grid) levelsAt(s span) []string {
	var out []string
	for _, l := range g.Levels {
		from, to := float64(l.Years.From), float64(l.Years.To)
		if l.Years.To == 0 {
			to = anyYears + 1
		}
		in := false
		switch {
		case s.above:
			in = from <= s.from && s.from < to
		case s.below:
			in = from < s.to && s.to <= to
		case s.from == s.to:
			in = from <= s.from && s.from <= to
		default:
			in = max(from, s.from) < min(to, s.to)
		}
		if in {
			out = append(out, l.ID)
		}
	}
	return out
}

func number(s string) float64 {
	f, _ := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return f
}
