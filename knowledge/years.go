package knowledge

import (
	"regexp"
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

var (
	yearUnit  = `(?:years?|yrs?|yoe|ye|ans|an|annees?|années?|y)\b`
	yearsFrom = regexp.MustCompile(`(?:^|[^\d.,])(\d{1,2}(?:[.,]\d)?)\s*(?:-|–|—|to|and|or|a|à|et|ou)\s*(\d{1,2}(?:[.,]\d)?)\s*\+?\s*` + yearUnit)
	yearsOne  = regexp.MustCompile(`(?:^|[^\d.,])(\d{1,2}(?:[.,]\d)?)\s*(\+|plus|and more|or more|et plus|ou plus)?\s*(?:full |good |bonnes )?` + yearUnit + `(?:\s*(\+|and more|or more|et plus|ou plus))?`)
	yearsOver = regexp.MustCompile(`(?:over|more than|at least|minimum|min|above|beyond|\+ ?de|plus de|au moins|au[- ]dela de|au-delà de|>)\s*$`)
	yearsLess = regexp.MustCompile(`(?:under|less than|fewer than|at most|up to|below|not yet|moins de|au plus|jusqu ?a|<)\s*$`)
	notOnJob  = regexp.MustCompile(`^\s*(?:old|ago|of age|d'age|d'âge|in (?:a|the) row)`)
	aged      = regexp.MustCompile(`(?:aged|age de|âgée? de|agee? de)\s*$`)
)

// spans finds the experience named in a normalised text.
func spans(text string) []span {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	if m := yearsFrom.FindStringSubmatchIndex(text); m != nil {
		a, b := number(text[m[2]:m[3]]), number(text[m[4]:m[5]])
		if a < b {
			return []span{{from: a, to: b}}
		}
	}
	var out []span
	for _, m := range yearsOne.FindAllStringSubmatchIndex(text, -1) {
		before, after := text[:m[2]], text[m[1]:]
		if notOnJob.MatchString(after) || aged.MatchString(before) {
			continue
		}
		n := number(text[m[2]:m[3]])
		switch {
		case yearsOver.MatchString(before) || m[4] >= 0 || m[6] >= 0:
			out = append(out, span{from: n, to: anyYears, above: true})
		case yearsLess.MatchString(before):
			out = append(out, span{to: n, below: true})
		default:
			out = append(out, span{from: n, to: n})
		}
	}
	return out
}

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
