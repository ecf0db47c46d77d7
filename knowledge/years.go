package knowledge

import (
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
	yearsFrom = pattern(`^(\d{1,2}(?:[.,]\d)?)\s*(?:-|–|—|to|and|or|a|à|et|ou)\s*(\d{1,2}(?:[.,]\d)?)\s*\+?\s*` + yearUnit)
	yearsOne  = pattern(`^(\d{1,2}(?:[.,]\d)?)\s*(\+|plus|and more|or more|et plus|ou plus)?\s*(?:full |good |bonnes )?` + yearUnit + `(?:\s*(\+|and more|or more|et plus|ou plus))?`)
)

// What stands before or behind a number of years.
func yearsOver() []string {
	return []string{"over", "more than", "at least", "minimum", "min", "above", "beyond", "+ de", "+de", "plus de", "au moins", "au-dela de", "au dela de", "au-delà de", ">"}
}

func yearsLess() []string {
	return []string{"under", "less than", "fewer than", "at most", "up to", "below", "not yet", "moins de", "au plus", "jusqua", "jusqu a", "<"}
}

func notOnJob() []string {
	return []string{"old", "ago", "of age", "d'age", "d'âge", "in a row", "in the row"}
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

// spans finds the experience named in a normalised text.
func spans(text string) []span {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	for at := figure(text, 0); at >= 0 && figure(text, at+1) >= 0; at = figure(text, at+1) {
		rest := text[at:min(len(text), at+yearsMost)]
		if m := yearsFrom().FindStringSubmatchIndex(rest); m != nil {
			if a, b := number(rest[m[2]:m[3]]), number(rest[m[4]:m[5]]); a < b {
				return []span{{from: a, to: b}}
			}
			break // the first one counts
		}
	}
	var out []span
	for at, end := figure(text, 0), 0; at >= 0; at = figure(text, end+1) {
		end = at
		rest := text[at:min(len(text), at+yearsMost)]
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
