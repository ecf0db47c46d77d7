package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft/pattern"
)

// yearsSaid is a number of years of experience as a text says it.
type yearsSaid struct {
	span
	from, to int // to 0 for "and more"
}

const count = `(\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze))`

var yearsOf = pattern.Of(count + `[ \x{a0}]?(\+)?(?:[ \x{a0}]?(?:-|–|—|to|à|or|ou)[ \x{a0}]?` + count + `)?[ \x{a0}]?\+?(?: or more)?[ \x{a0}-]?(?i:years?|yrs?|ans?|années?)(?:[^\pL]|$)`)

// findYears returns the years of experience that a text asks for.
func (r *reading) findYears() []yearsSaid {
	var all []yearsSaid
	for _, l := range r.lines {
		inYears := slices.ContainsFunc(r.hits("unit", l.from, l.to), func(h hit) bool { return h.name == "year" })
		if !inYears || l.shape == fence {
			continue
		}
		text := r.Text[l.start:l.end]
		for _, m := range yearsOf().FindAllStringSubmatchIndex(text, -1) {
			if m[0] > 0 && wordly(lastRune(text[:m[0]])) {
				continue
			}
			y := yearsSaid{span: span{l.start + m[0], l.start + len(strings.TrimRight(text[:m[1]], " \u00a0,.;:)!?/-–*'’\""))}, from: numberOf(text[m[2]:m[3]])}
			if m[6] >= 0 {
				y.to = numberOf(text[m[6]:m[7]])
			}
			if r.isExperience(y.span) {
				all = append(all, y)
			}
		}
	}
	return all
}

// isExperience tells whether years are those of a person's work: the sentence
// speaks of experience and not of the company's age or plans.
func (r *reading) isExperience(at span) bool {
	i, ok := slices.BinarySearchFunc(r.words, at.start, func(w token, n int) int { return cmp.Compare(w.start, n) })
	if !ok || r.inside[i] < 0 {
		return false
	}
	s := r.sentences[r.inside[i]]
	from, to := max(s.from, i-8), min(s.to, i+12)
	return len(r.hits("experience", from, to)) > 0 && len(r.hits("other years", from, to)) == 0
}

func numberOf(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	words := " one two three four five six seven eight nine ten - twelve - - fifteen"
	if !strings.Contains(words+" ", " "+strings.ToLower(s)+" ") {
		words = " un deux trois quatre cinq six sept huit neuf dix - douze - - quinze"
	}
	if strings.EqualFold(s, "une") {
		return 1
	}
	return slices.Index(strings.Split(words, " "), strings.ToLower(s))
}

// experience is J12.
func (r *reading) experience() []Finding {
	var all []Finding
	for _, y := range r.years {
		if r.Facts != nil && r.Facts.Years != nil {
			band := *r.Facts.Years
			if band.To == 0 {
				band.To = 60
			}
			if y.from < band.From || max(y.from, y.to) > band.To {
				all = append(all, r.say("J12.years", Warn, y.span, "{from}", strconv.Itoa(r.Facts.Years.From), "{to}", orMore(r.Facts.Years.To)))
			}
		} else if y.from >= 10 {
			all = append(all, r.say("J12.many", Hint, y.span))
		}
	}
	for _, h := range r.found["degree"] {
		i := r.inside[h.from]
		if i < 0 || r.negated(h) || r.known != nil && r.known.names["degree"][h.name] {
			continue
		}
		s := r.sentences[i]
		if len(r.hits("equivalent", s.from, min(len(r.words), s.to+12))) > 0 || len(r.hits("optional", s.from, s.to)) > 0 || r.lines[s.line].section == "nice" || r.lines[s.line].section == "company" {
			continue
		}
		return append(all, r.say("J12.degree", Warn, r.at(h.from, h.to)))
	}
	return all
}

func orMore(to int) string {
	if to == 0 {
		return "+"
	}
	return "–" + strconv.Itoa(to)
}
