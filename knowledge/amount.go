package knowledge

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// amount is a sum of money in a question: units of currency a period.
type amount struct {
	units    int
	currency string // "" where none is named: the grid's is meant
	monthly  bool
	months   float64 // that a year has where it is monthly and more than 12 are paid: 13
	guessed  bool    // nothing says that it is monthly but its size
	marked   bool    // by a currency or a "k"; a bare number may count something else
	basis    basis
}

var (
	moneyIn  = pattern(`^(\d{1,3}(?:[ .,'’\x{00a0}\x{202f}]\d{3})+|\d+(?:[.,]\d+)?)\s*(ke\b|keur\b|kchf\b|kusd\b|kgbp\b|kcad\b|k€|k\$|k£|k\b|grand\b|mille\b|thousand\b)?\s*(` + currencyNames + `)?`)
	ofThings = pattern(`^\s*(?:applicants?|applications|candidates?|candidats?|candidatures|cvs?|users|orders|requests|visitors|lines|customers|clients|employees|followers|views|records|rows|transactions|messages|utilisateurs|commandes|requetes|visiteurs|visites|lignes|salaries|abonnes)\b`)
	unitNext = pattern(`^\s*[-–]?\s*(?:years?|yrs?|yoe|ans?|annees?|années?|%|percent|days?|jours?|hours?|h\b|heures?|people|person|x\b|eme|ème|th\b|nd\b|st\b|rd\b|months?|mois|weeks?|semaines?|levels?|companies|questions?|languages?|candidates?|-)`)
)

// mostFigures is how many figures of a text are looked at.
//
// 23 November 2026: "45k " a thousand times took seconds, since what each sum is was looked for in the whole text.
const mostFigures = 40

// mostMoney is the highest sum taken for pay.
const mostMoney = 10_000_000

// found is a figure of a text that may be a sum, and where it stands.
type found struct {
	amount
	from, to int
	ok       bool
	name     string // the figure as it stands
}

// amounts finds sums of money in a normalised text: "45k", "45 000 €",
// "45.000", "45,5K", "3 750 a month"; "50-60k" is two of them. A bare number counts
// from 1,000 up, unless it reads as a calendar year. A day's or an hour's pay is none
// of them: the grid can't be held against it.
func amounts(text string) []amount {
	var out []amount
	add := func(f found) {
		if f.ok && !slices.Contains(out, f.amount) {
			out = append(out, f.amount)
		}
	}
	var last found
	for end, figures := 0, 0; ; figures++ {
		at := end + strings.IndexAny(text[end:], "0123456789")
		if at < end || figures == mostFigures {
			add(last)
			return out
		}
		f := foundAt(text, end, at)
		if last.to > 0 && rangeLink().MatchString(text[last.to:at]) {
			last, f = asRange(last, f)
		}
		add(last)
		last, end = f, f.to
	}
}

// rangeLink stands between the ends of a range.
var rangeLink = pattern(`^\s*(?:-|/|to|up to|a|and|et|or|ou)\s*(?:€|\$|£)?\s*$`)

// asRange gives two figures that a dash or a word links what only one of them has: a
// thousand, a currency, a month.
func asRange(low, high found) (found, found) {
	if !high.ok || !high.marked {
		return low, high
	}
	if !low.ok {
		n := number(low.name)
		if whole := digitsOf(low.name); len(whole) >= 4 {
			n = number(whole)
		}
		if n < 1000 && high.units >= 1000 {
			n *= 1000
		}
		if int(n) >= high.units || 4*int(n) < high.units {
			return low, high
		}
		low.amount, low.ok = amount{units: int(n), currency: high.currency, marked: true}, true
	}
	if low.currency == "" {
		low.currency = high.currency
	} else if high.currency == "" {
		high.currency = low.currency
	}
	low.monthly = low.monthly || high.monthly && low.units < mostMonthly
	low.basis, low.months = max(low.basis, high.basis), cmp.Or(low.months, high.months)
	return low, high
}

// foundAt reads the figure at a place, whose currency may stand between from and there.
func foundAt(text string, from, at int) found {
	m := moneyIn().FindStringSubmatchIndex(text[at:])
	sub := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.TrimSpace(text[at:][m[2*i]:m[2*i+1]])
	}
	before := currencyBefore(text[from:at])
	a, ok := amountOf(before, sub(1), sub(2), sub(3))
	f := found{amount: a, from: at, to: at + m[1], name: sub(1)}
	rest := text[f.to:]
	f.ok = ok && !perDay().MatchString(rest) && !ofThings().MatchString(rest) && (sub(2) != "" || before+sub(3) != "" || !unitNext().MatchString(rest))
	f.timed(text, rest)
	if f.ok {
		f.basis = basisOf(text, at, rest)
	}
	return f
}

func amountOf(before, figure, thousand, after string) (amount, bool) {
	a := amount{currency: cmp.Or(currencyOf(after), before, currencyOf(strings.TrimPrefix(thousand, "k")))}
	n := number(figure)
	if whole := digitsOf(figure); len(whole) >= 4 {
		n = number(whole)
	}
	if thousand != "" {
		n *= 1000
	}
	a.marked = thousand != "" || a.currency != ""
	if !a.marked && (n < 1000 || n >= 1950 && n <= 2099) {
		return a, false
	}
	if a.marked && thousand == "" && n < 130 {
		if n < leastBare || strings.HasPrefix(after, "livre") && after != "livres sterling" {
			return a, false // a parking space, or books
		}
		n *= 1000 // "45 €": nobody earns that a year
	}
	if n > mostMoney {
		return a, false
	}
	a.units = int(n + 0.5)
	return a, a.units >= 100
}

// digitsOf is a text without all that is no digit.
func digitsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// yearly is the amount a year; a month counts twelve times, or as often as it is paid.
func (a amount) yearly() int {
	if a.monthly {
		return int(float64(a.units)*a.paid() + 0.5)
	}
	return a.units
}

// paid is how many months' pay a year has.
func (a amount) paid() float64 { return cmp.Or(a.months, 12) }

func (a amount) String() string { return strconv.Itoa(a.units) + a.currency }
