package knowledge

import (
	"strconv"
	"strings"
)

// Whom a text counts in all: those with a count of their own, those of a list, and those who are left of a group.

// heads are how many of each level there are, by level id; several tells that there are two or more of one. It is false where one that
// is named is not counted.
func (p headcount) heads() (heads map[string]int, several, ok bool) {
	if strings.Contains(p.text, unsureLevel) {
		return nil, false, false
	}
	heads = map[string]int{}
	add := func(m mention, n int) {
		heads[m.level] = min(heads[m.level]+n, mostHeads)
		several = several || heads[m.level] > 1
	}
	var left []int
	for i, m := range p.named {
		switch {
		case m.heads > 0:
			add(m, m.heads)
		case !p.tellsYears(i):
			left = append(left, i)
		}
	}
	counted := len(heads) > 0
	rest := groupOf(p.text) - howMany(heads)
	for _, i := range left {
		m := p.named[i]
		switch {
		case heads[m.level] > 0: // « 2 seniors ... les seniors »
		case rest > 0 && theRest().MatchString(p.text[:m.from]):
			add(m, rest)
		case !m.plural && p.listed(i, counted):
			add(m, 1)
		default:
			return nil, false, false
		}
	}
	if size := groupOf(p.text); !counted && size > 0 && size != howMany(heads) {
		return nil, false, false
	}
	return heads, several, len(heads) > 0
}

// isList tells whether those whom a text names stand in one list.
func (p headcount) isList() bool {
	for i := range p.named[min(1, len(p.named)):] {
		if !nextInList().MatchString(p.text[p.named[i].to:p.named[i+1].from]) {
			return false
		}
	}
	return true
}

// countsBoth tells whether a text counts people of two levels, one beside the other: "one junior and one senior, what does each cost?"
func (p headcount) countsBoth() bool {
	return len(p.named) == 2 && p.named[0].heads*p.named[1].heads > 0 && !p.named[0].byYears && !p.named[1].byYears && p.isList()
}

// tellsYears tells whether a mention is the years of whom the one before names: "a senior with 8 years".
func (p headcount) tellsYears(i int) bool {
	m := p.named[i]
	return i > 0 && m.byYears && !p.named[i-1].byYears && p.named[i-1].level == m.level && !besidesOne().MatchString(p.text[p.named[i-1].to:m.from])
}

// listed tells whether a mention that nothing counts is one of a list of people: others in it are counted, they are a group, or they
// are added up by a sign.
func (p headcount) listed(i int, counted bool) bool {
	joined := func(i, j int) bool {
		if i < 0 || j >= len(p.named) {
			return false
		}
		between := p.text[p.named[i].to:p.named[j].from]
		return nextInList().MatchString(between) && (counted || strings.Contains(between, "+") || p.isGroup())
	}
	return joined(i-1, i) || joined(i, i+1)
}

// isGroup tells whether a text speaks of several people by one word, or of so many.
func (p headcount) isGroup() bool { return groups.in(p.text) || groupOf(p.text) > 1 }

// groupOf is how many people a text says that a group is of, 0 where it doesn't: "team of 5", "3 hires".
func groupOf(text string) int {
	m := groupSize().FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1] + m[2])
	return n
}

var (
	// groups are several people by one word.
	groups    = cueOf("team squad crew equipe binome duo trio quatuor pair tandem hires recruits recrues recrutements embauches headcount")
	groupSize = pattern(`\b(?:team|squad|crew|group|equipe|groupe) (?:of|de) (\d{1,2})\b|\b(\d{1,2})[ -](?:(?:new|more|backend|back|dev|nouveaux|nouvelles) )?(?:hires?|recruits?|people|persons?|devs?|developers?|developpeurs?|engineers?|profils?|profiles?|postes?|positions?|openings?|roles?|recrues?|recrutements?|embauches?|personnes?|heads?)\b`)
	// nextInList stands between two of a list; besidesOne between two people; theRest before those who are left of a group.
	nextInList = pattern(`^(?: devs?| developers?| developpeurs?)?(?: (?:(?:at|a|@|on|wanting|asking) )?[€£$]?\d[\d.,]* ?(?:k€?|ke|€|eur|euros?)?)?(?:\s*(?:[,+/&;]|\band\b|\bet\b|\bplus\b|\bpuis\b))+\s*(?:(?:\d{1,2}|an?|une?|the|le|la) )?$`)
	besidesOne = pattern(`\+|\b(?:and|et|plus|puis)\b|\b(?:an?|une?|\d{1,2})\b`)
	theRest    = pattern(`\b(?:rest|reste|others|autres|remainder)\b(?: \w+){0,2} $`)
)
