package check

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"recruitbot/bot/draft/pattern"
)

// amount is pay as a text says it.
type amount struct {
	span
	min, max int // units of currency; min 0 for "up to", max 0 for "from"
	currency string
	period   string // "" where none is said
	gross    bool
	net      bool
	line     int
}

// period is one that pay is given for, and its words.
type period struct {
	name  string
	words func() *regexp.Regexp
}

const (
	numeral  = `\d{1,3}(?:[ \x{a0}\x{202f}\x{2009}.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
	currency = `€|£|\$|(?i:EUR|GBP|USD|CHF|PLN|euros?|pounds|dollars)\b`
	figure   = `(?:(` + currency + `)[ \x{a0}]?)?(` + numeral + `)(?:[ \x{a0}\x{202f}]?([kK]))?(?:[ \x{a0}\x{202f}]?(` + currency + `))?`
)

var (
	figures   = pattern.Of(figure + `(?:[ \x{a0}\x{202f}]{0,2}(?:-|–|—|‑|/|to\b|à|a\b|et\b|and\b|up to)[ \x{a0}\x{202f}]{0,2}` + figure + `)?`)
	large     = pattern.Of(`^[ \x{a0}\x{202f}]?(?:M|m|Md|bn|B|million|billion|milliard|%|\+?[ ](?:users|requests|customers|clients|utilisateurs|lines|stars|rps|req|events|employees|people|personnes))(?:[^\pL]|s\b|€|$)`)
	perPeriod = []period{
		{"year", pattern.Of(`(?i)\b(?:per|a|an|each) (?:year|annum)\b|\bp\.?a\b|\bannual|\byearly\b|/ ?(?:year|yr|an\b|y\b)|\bpar an\b|\bannuel|\bl['’]an\b|brute? an\b|\bk(?:€|£)? ?p\.?a`)},
		{"month", pattern.Of(`(?i)\b(?:per|a|each) month\b|\bmonthly\b|/ ?(?:month|mois|mo\b)|\bpar mois\b|\bmensuel`)},
		{"day", pattern.Of(`(?i)\b(?:per|a|each) day\b|\bday rate\b|\bdaily\b|/ ?(?:day|jour|j\b|d\b)|\bpar jour\b|\bTJM\b|\bjournalier`)},
		{"hour", pattern.Of(`(?i)\b(?:per|an|each) hour\b|\bhourly\b|/ ?(?:hour|hr|heure|h\b)|\bde l['’]heure\b|\bpar heure\b|\bhoraire`)},
	}
	beforeTax = pattern.Of(`(?i)\bgross\b|\bbrute?s?\b|before tax|\bpre-tax`)
	afterTax  = pattern.Of(`(?i)\bnet (?:pay|salary|per|a |par|d['’])|(?:€|euros?|£|EUR)[ \x{a0}]nets?\b|\bsalaire net\b`)
	atMost    = pattern.Of(`(?i)(?:up to|jusqu['’]?[àa]u?|maximum|max\.?|at most|OTE)[ \x{a0}:]*$`)
	atLeast   = pattern.Of(`(?i)(?:from|at least|starting at|minimum|min\.?|à partir de|dès|depuis)[ \x{a0}:]*$`)
)

// findPay returns the figures that say what the job pays.
func (r *reading) findPay() []amount {
	var all []amount
	for i, l := range r.lines {
		if l.shape == blank || l.shape == fence || !strings.ContainsAny(r.Text[l.start:l.end], "0123456789") {
			continue
		}
		text := r.Text[l.start:l.end]
		found := figures().FindAllStringSubmatchIndex(text, -1)
		for n, m := range found {
			before, after := 0, len(text)
			if n > 0 {
				before = found[n-1][1]
			}
			if n+1 < len(found) {
				after = found[n+1][0]
			}
			if a, ok := r.payAt(l, text, m, text[before:m[0]], text[m[1]:after]); ok {
				a.span, a.line = span{l.start + m[0], l.start + m[1]}, i
				all = append(all, a)
			}
		}
	}
	return all
}

// payAt reads one figure or range; false where it is no pay.
func (r *reading) payAt(l line, text string, m []int, before, after string) (amount, bool) {
	part := func(n int) string {
		if m[2*n] < 0 {
			return ""
		}
		return text[m[2*n]:m[2*n+1]]
	}
	a := amount{currency: iso(part(1) + part(4) + part(5) + part(8))}
	thousands := part(3) + part(7)
	lo, hi := value(part(2), part(3)), value(part(6), part(7))
	if lo < 1000 && hi >= 1000 && part(3) == "" && a.currency+thousands != "" {
		lo *= 1000
	}
	a.min, a.max = lo, hi
	if part(6) == "" {
		a.max = lo
	}
	if m[0] > 0 && wordly(lastRune(text[:m[0]])) || m[1] < len(text) && wordly(firstRune(text[m[1]:])) && part(4)+part(8) == "" || large().MatchString(after) {
		return a, false
	}
	if a.currency+thousands == "" && (part(6) == "" || a.min < 15000) {
		return a, false
	}
	near := lastBytes(before, 60) + " " + text[m[0]:m[1]] + " " + firstBytes(after, 60)
	a.period, a.gross, a.net = periodOf(lastBytes(before, 30), firstBytes(after, 45)), beforeTax().MatchString(near), afterTax().MatchString(near)
	if part(6) == "" && atMost().MatchString(lastBytes(before, 24)) {
		a.min = 0
	} else if part(6) == "" && (atLeast().MatchString(lastBytes(before, 24)) || strings.HasPrefix(after, "+")) {
		a.max = 0
	}
	return a, r.isPay(l, a, thousands != "", part(6) != "", r.otherMoney(lastBytes(before, 28), firstBytes(after, 28)))
}

// isPay tells whether a figure is the job's pay: the line or its heading speaks of
// pay, a period follows, or it is written as pay is ("35k€", "38,000 to 45,000 €"), and no
// budget, bonus or turnover stands beside it.
func (r *reading) isPay(l line, a amount, thousands, ranged, other bool) bool {
	top := max(a.min, a.max)
	floor := map[string]int{"hour": 5, "day": 60, "month": 400, "year": 5000, "": 5000}[a.period]
	if top < floor || other {
		return false
	}
	speaks := r.titleLine >= 0 && l.start == r.lines[r.titleLine].start || l.section == "pay" && l.shape != heading || len(r.hits("pay word", l.from, l.to)) > 0
	if a.currency == "" && !thousands {
		return speaks && ranged && a.min >= 15000
	}
	if a.currency == "" {
		return speaks && (ranged || a.period != "" || top >= 15000)
	}
	return speaks || a.period != "" || (ranged || thousands) && top >= 15000 && top <= 1000000
}

// otherMoney tells whether the words around a figure say that it is other
// money: "a budget of", "in funding". What comes after a plus or a comma is
// another matter.
func (r *reading) otherMoney(before, after string) bool {
	if end := strings.IndexAny(after, "+,;.("); end >= 0 {
		after = after[:end]
	}
	if end := strings.Index(after, " plus "); end >= 0 {
		after = after[:end]
	}
	pays := false
	for _, h := range r.lexicon.find(before, tokens(before)) {
		pays = pays || h.kind == "pay word"
		if h.kind == "other money" {
			return true
		}
	}
	for _, h := range r.lexicon.find(after, tokens(after)) {
		if h.kind == "other money" && !pays {
			return true
		}
	}
	return false
}

func periodOf(before, after string) string {
	best, name := math.MaxInt, ""
	for _, p := range perPeriod {
		if at := p.words().FindStringIndex(after); at != nil && at[0] < best {
			best, name = at[0], p.name
		}
	}
	for _, p := range perPeriod {
		if name == "" && p.words().MatchString(before) {
			return p.name
		}
	}
	return name
}

// value reads "45", "45 000", "45,5" and "45k".
func value(digits, k string) int {
	var b strings.Builder
	point := strings.LastIndexAny(digits, ".,")
	if point >= 0 && len(digits)-point > 3 {
		point = -1
	}
	for i, c := range digits {
		if c >= '0' && c <= '9' {
			b.WriteRune(c)
		} else if i == point {
			b.WriteByte('.')
		}
	}
	f, err := strconv.ParseFloat(b.String(), 64)
	if err != nil || f > 1e9 {
		return 0
	}
	if k != "" {
		f *= 1000
	}
	return int(math.Round(f))
}

// iso is the currency that a sign or a word begins with.
func iso(s string) string {
	s = strings.ToUpper(s)
	for _, c := range [][2]string{{"€", "EUR"}, {"EUR", "EUR"}, {"£", "GBP"}, {"GBP", "GBP"}, {"POUND", "GBP"}, {"$", "USD"}, {"USD", "USD"}, {"DOLLAR", "USD"}, {"CHF", "CHF"}, {"PLN", "PLN"}} {
		if strings.HasPrefix(s, c[0]) {
			return c[1]
		}
	}
	return ""
}

func firstBytes(s string, n int) string { return s[:min(n, len(s))] }

func lastBytes(s string, n int) string { return s[max(0, len(s)-n):] }
