package knowledge

import (
	"slices"
	"strconv"
	"strings"
)

// amount is a sum of money in a question: units of currency a period.
type amount struct {
	units    int
	currency string // "" where none is named: the grid's is meant
	monthly  bool
	marked   bool // by a currency or a "k"; a bare number may count something else
}

var (
	moneyIn  = pattern(`^(\d{1,3}(?:[ .,'’\x{00a0}\x{202f}]\d{3})+|\d+(?:[.,]\d+)?)\s*(ke\b|keur\b|k€|k\$|k£|k\b|grand\b|mille\b|thousand\b)?\s*(€|\$|£|euros?\b|eur\b|usd\b|dollars?\b|gbp\b|pounds?\b|livres?\b|francs?\b|chf\b)?`)
	perMonth = pattern(`^\s*(?:gross|brut|bruts|net)?\s*(?:a|per|/|par|le|each|every|au|\s)*\s*(?:month|mth|mois|monthly|mensuel|mensuels)`)
	perDay   = pattern(`^\s*(?:gross|brut|net)?\s*(?:a|per|/|par|le|l|de l|each|the)?\s*(?:days?|jours?|hours?|heures?|weeks?|semaines?|daily|hourly)\b`)
	unitNext = pattern(`^\s*[-–]?\s*(?:years?|yrs?|yoe|ans?|annees?|années?|%|percent|days?|jours?|hours?|h\b|heures?|people|person|x\b|eme|ème|th\b|nd\b|st\b|rd\b|months?|mois|weeks?|semaines?|levels?|companies|questions?|languages?|candidates?|-)`)
)

// mostMoney is the highest sum taken for pay.
const mostMoney = 10_000_000

// amounts finds sums of money in a normalised text: "45k", "45 000 €",
// "45.000", "45,5K", "3 750 a month". A bare number counts from 1,000 up,
// unless it reads as a calendar year. A day's or an hour's pay is none of them:
// the grid can't be held against it.
func amounts(text string) []amount {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []amount
	for end := 0; ; {
		at := end + strings.IndexFunc(text[end:], func(r rune) bool { return r >= '0' && r <= '9' })
		if at < end {
			return out
		}
		m := moneyIn().FindStringSubmatchIndex(text[at:])
		sub := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(text[at:][m[2*i]:m[2*i+1]])
		}
		before := currencyBefore(text[end:at])
		a, ok := amountOf(before, sub(1), sub(2), sub(3))
		end = at + m[1]
		rest := text[end:]
		if !ok || perDay().MatchString(rest) || sub(2) == "" && before+sub(3) == "" && unitNext().MatchString(rest) {
			continue
		}
		a.monthly = a.units < 20000 && perMonth().MatchString(rest)
		if !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
}

// currencyBefore is the currency that a text ends with, "" for none: a sign, or a word
// and a space.
func currencyBefore(text string) string {
	name := strings.TrimRight(text, blanks)
	for _, c := range []string{"€", "$", "£"} {
		if strings.HasSuffix(name, c) {
			return c
		}
	}
	for _, c := range []string{"eur", "usd", "gbp"} {
		if strings.HasSuffix(name, c) && len(name) < len(text) {
			return c
		}
	}
	return ""
}

// bareOffers are figures in a normalised text that are offered or asked for, and have no
// unit because everybody counts in thousands a year: "can we get a senior for 45 in a scale-up".
func bareOffers(text string) []amount {
	var out []amount
	for at := figure(text, 0); at >= 0; at = figure(text, at+1) {
		end := at
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		n := number(text[at:end])
		if n < leastBare || n > mostBare || !offerAfter().MatchString(text[end:min(len(text), end+offerReach)]) {
			continue
		}
		words := strings.Fields(text[max(0, at-offerReach):at])
		if last := len(words) - 1; last > 0 && offeredTo.is(words[last]) {
			words = words[:last]
		}
		if last := len(words) - 1; last >= 0 && offerBefore.is(words[last]) {
			out = append(out, amount{units: int(n) * 1000})
		}
	}
	return out
}

// A bare figure is an offer from leastBare to mostBare thousands, by what stands within
// offerReach bytes of it.
const (
	leastBare, mostBare = 20, 140
	offerReach          = 32
)

var (
	offerBefore = cueOf(`at for on around roughly offer offered offering offers paying pay propose proposed proposer proposez proposons jpropose
		a environ want wants ask asks asking demande veut accept accepts accepted accepte`)
	offeredTo  = cueOf("him her them lui")
	offerAfter = pattern(`^(?:\W*$|[,.?!;:)]| (?:to|for|in|an?|pour|en|dans|chez|is|est|ok|too|trop|brut|gross|and|et|une?|flat|max)\b)`)
)

func amountOf(before, figure, thousand, after string) (amount, bool) {
	a := amount{currency: currencyOf(before + after)}
	if a.currency == "" {
		a.currency = currencyOf(strings.TrimPrefix(thousand, "k"))
	}
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

func currencyOf(s string) string {
	switch strings.TrimSuffix(strings.TrimSpace(s), "s") {
	case "€", "eur", "euro", "e":
		return "EUR"
	case "$", "usd", "dollar":
		return "USD"
	case "£", "gbp", "pound", "livre":
		return "GBP"
	case "chf", "franc":
		return "CHF"
	}
	return ""
}

// yearly is the amount a year; a month counts twelve times.
func (a amount) yearly() int {
	if a.monthly {
		return a.units * 12
	}
	return a.units
}

func (a amount) String() string { return strconv.Itoa(a.units) + a.currency }
