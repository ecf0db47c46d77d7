package draft

import (
	"strconv"
	"strings"

	"recruitbot/bot/draft/pattern"
)

// A range of pay: "58-70k", "£60,000 to £70,000", "entre 45 et 55 k€".
var payRange = pattern.Of(`(?i)([€£$])? ?(\d{2,3}(?:[.,\s\x{a0}\x{202f}]\d{3})?) ?(k)? ?([€£$]|eur|gbp|usd)? ?(?:-|–|—|to|and|à|et) ?([€£$])? ?(\d{2,3}(?:[.,\s\x{a0}\x{202f}]\d{3})?) ?(k)? ?([€£$]|eur|gbp|usd)?`)

// payIn is what a request says of pay: a range or, where it names no more than one, a sum.
func payIn(text string) Pay {
	for _, m := range payRange().FindAllStringSubmatch(text, -1) {
		thousands := m[3] != "" || m[7] != ""
		low, high := wholeUnits(m[2], thousands), wholeUnits(m[6], thousands)
		if low < 1000 || high < 1000 {
			continue
		}
		p := Pay{Min: low, Max: high, Period: "year"}
		for _, sign := range []string{m[1], m[4], m[5], m[8]} {
			if c := currencySign(sign); c != "" {
				p.Currency = c
			}
		}
		return p
	}
	return sumIn(text)
}

// A sum of pay: "72k", "44 k€", "£60,000", "45,5 k€". What bounds it or tells of something
// else stands before it or after it.
var (
	paySum   = pattern.Of(`(?i)([€£$])? ?\b(?:(\d{2,3})[.,\s\x{a0}\x{202f}]?(\d{3})|(\d{2,3})(?:[.,](\d))?[ \x{a0}\x{202f}]?(k))(?:[ \x{a0}\x{202f}]?(€|£|\$|euros?\b|eur\b|gbp\b|usd\b)|\b)`)
	payBound = pattern.Of(`(?i)(?:up to|max(?:imum)?|under|below|at most|more than|less than|from|at least|min(?:imum)?|over|above|jusqu['’][àa]|au plus|au moins|moins de|plus de|[àa] partir de|dès|raised|levé)[^\p{L}\p{N},;.]*$`)
	payNot   = pattern.Of(`(?i)^(?:\+| ?%| ?[-/] ?(?:month|mois|day|jour|hour|heure|h|s)\b|[\s(]*(?:max(?:imum)?|min(?:imum)?|or more|et plus|per (?:month|day|hour|second)|a (?:month|day)|par (?:mois|jour|heure|seconde)|arr|mrr|in funding|de ca)\b|[\s(]*(?:[\p{L}-]+ )?(?:users?|utilisat|requ|clients?|customers?|people|personnes?|employees|salariés|lines|lignes|events?|événements|messages|transactions|orders|commandes|followers|visit))`)
)

// sumLeast is what nobody earns less than in a year of full time, in whole units.
const sumLeast = 10_000

// sumIn is the one yearly sum that a text names. A bound, such as "up to 65k", is none, and
// of several nobody can tell which is meant.
func sumIn(text string) Pay {
	var found Pay
	for _, at := range paySum().FindAllStringSubmatchIndex(text, -1) {
		group := func(n int) string {
			if at[2*n] < 0 {
				return ""
			}
			return text[at[2*n]:at[2*n+1]]
		}
		sign := strings.ToLower(group(1) + group(7))
		sum := wholeUnits(group(2)+group(3), false)
		if group(6) != "" {
			sum = wholeUnits(group(4)+(group(5) + "0")[:1]+"00", false)
		} else if sign == "" {
			continue
		}
		if sum < sumLeast || payBound().MatchString(text[:at[0]]) || payNot().MatchString(text[at[1]:]) {
			continue
		}
		if found.Min != 0 && found.Min != sum {
			return Pay{}
		}
		found = Pay{Min: sum, Max: sum, Period: "year", Currency: currencySign(sign)}
	}
	return found
}

func wholeUnits(digits string, thousands bool) int {
	clean := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, digits)
	n, err := strconv.Atoi(clean)
	if err != nil {
		return 0
	}
	if thousands && n < 1000 {
		n *= 1000
	}
	return n
}

func currencySign(sign string) string {
	switch strings.ToLower(sign) {
	case "€", "eur", "euro", "euros":
		return "EUR"
	case "£", "gbp":
		return "GBP"
	case "$", "usd":
		return "USD"
	}
	return ""
}
