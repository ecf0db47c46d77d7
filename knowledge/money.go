package knowledge

import (
	"math"
	"strconv"
	"strings"
)

// symbols are the currencies that have a sign of their own; any other is
// written by its ISO code.
func symbol(currency string) string {
	switch currency {
	case "EUR":
		return "€"
	case "USD":
		return "$"
	case "GBP":
		return "£"
	}
	return currency
}

// currencyName is a currency in a sentence: French people say "euros".
func currencyName(currency, language string) string {
	if currency == "EUR" && language == "fr" {
		return "euros"
	}
	return currency
}

// nbsp keeps a figure and its sign on one line.
const nbsp = "\u00a0"

// money writes whole units as people of the language do: "€58,000", "58 000 €".
func money(units int, currency, language string) string {
	s := symbol(currency)
	if language == "fr" {
		return thousands(units, nbsp) + nbsp + s
	}
	if s == currency {
		return thousands(units, ",") + nbsp + s
	}
	return s + thousands(units, ",")
}

// moneyRange writes a range: "€58,000 to €70,000", "58 000 à 70 000 €", and
// "$50,000 and more" where it has no upper end.
func moneyRange(r Range, currency, language string) string {
	w := wordsOf(language)
	if r.Max == 0 {
		return money(r.Min, currency, language) + " " + w.andMore
	}
	if language == "fr" {
		return thousands(r.Min, nbsp) + " " + w.to + " " + money(r.Max, currency, language)
	}
	return money(r.Min, currency, language) + " " + w.to + " " + money(r.Max, currency, language)
}

// shortRange writes a range for a table's cell: "58–70K", "58–70 k€". Figures
// that are no whole thousands keep one decimal or two.
func shortRange(r Range, currency, language string) string {
	low, high := inThousands(r.Min, language), inThousands(r.Max, language)
	if language == "fr" {
		if r.Max == 0 {
			return low + nbsp + "k" + symbol(currency) + nbsp + "et plus"
		}
		return low + "–" + high + nbsp + "k" + symbol(currency)
	}
	if r.Max == 0 {
		return symbol(currency) + low + "K+"
	}
	return symbol(currency) + low + "–" + high + "K"
}

// percentRange writes "+15% to +20%", "+15 % à +20 %".
func percentRange(p Percent, language string) string {
	sign := "%"
	if language == "fr" {
		sign = nbsp + "%"
	}
	return "+" + strconv.Itoa(p.Min) + sign + " " + wordsOf(language).to + " +" + strconv.Itoa(p.Max) + sign
}

// shortPercent writes a percentage for a table's cell: "+15–20%", "+15–20 %".
func shortPercent(p Percent, language string) string {
	s := "+" + strconv.Itoa(p.Min) + "–" + strconv.Itoa(p.Max)
	if language == "fr" {
		return s + nbsp + "%"
	}
	return s + "%"
}

// factor writes 1.15 for 15 per cent, 1,15 in French.
func factor(percent int, language string) string {
	return decimal(float64(100+percent)/100, 2, language)
}

func inThousands(units int, language string) string {
	s := decimal(float64(units)/1000, 2, language)
	point := "."
	if language == "fr" {
		point = ","
	}
	if strings.Contains(s, point) {
		s = strings.TrimRight(strings.TrimRight(s, "0"), point)
	}
	return s
}

func decimal(f float64, places int, language string) string {
	s := strconv.FormatFloat(f, 'f', places, 64)
	if language == "fr" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// asIs writes a number with the one decimal that it may have: "13", "13,5".
func asIs(f float64, language string) string {
	if f == math.Trunc(f) {
		return decimal(f, 0, language)
	}
	return decimal(f, 1, language)
}

func thousands(n int, mark string) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}
