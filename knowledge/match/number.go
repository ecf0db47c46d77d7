package match

import (
	"strconv"
	"strings"
)

// Number is what a figure in a text says.
type Number struct {
	Is    bool
	Value float64 // 45000 for "45k", "45 000", "45.000"; 2.5 for "2,5"
	High  float64 // the upper end of "45-50k" or "5-7", else 0
	Unit  string  // "€", "$", "£", "%", or "" for none
}

// number reads a figure at i, with its sign of currency or its unit, and
// returns where it ends; i where there is none ("2fa", "3d" are words).
func number(s string, i int) (Number, int) {
	n := Number{Is: true}
	start := i
	if w := isCurrency(s[i:]); w > 0 {
		n.Unit = s[i : i+w]
		i += w
	}
	value, end := figure(s, i)
	if end == i {
		return Number{}, start
	}
	n.Value = value
	scale, end := unit(s, end, &n.Unit)
	if end < len(s)-1 && s[end] == '-' {
		j := end + 1
		j += isCurrency(s[j:])
		if high, after := figure(s, j); after > j {
			highScale, after := unit(s, after, &n.Unit)
			if scale == 1 && n.Value < 1000 {
				scale = highScale
			}
			n.High, end = high*highScale, after
		}
	}
	n.Value *= scale
	if end < len(s) && s[end] == '+' {
		end++
	}
	if end < len(s) && isWordByte(s[end]) && !timeUnit(s[end:wordEnd(s, end)]) {
		return Number{}, start
	}
	return n, end
}

// figure reads digits with separators: groups of three behind at most three
// digits are thousands, anything else behind a point or a comma is decimals.
func figure(s string, i int) (float64, int) {
	end := digits(s, i)
	if end == i || end-i > 15 {
		return 0, i
	}
	text := s[i:end]
	if end-i <= 3 && text[0] != '0' && end < len(s) && strings.IndexByte(" .,", s[end]) >= 0 {
		for separator := s[end]; len(text) < 12 && end < len(s) && s[end] == separator; {
			after := digits(s, end+1)
			if after-end-1 != 3 {
				break
			}
			text, end = text+s[end+1:after], after
		}
	}
	if end < len(s) && (s[end] == '.' || s[end] == ',') {
		if after := digits(s, end+1); after > end+1 && after-end <= 5 {
			text, end = text+"."+s[end+1:after], after
		}
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, i
	}
	return value, end
}

func digits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// unit reads "k", "m" and a sign behind a figure, with or without a space
// before them, and returns what the figure is to be multiplied with.
func unit(s string, i int, sign *string) (scale float64, end int) {
	scale = 1
	j := i
	if j < len(s) && s[j] == ' ' {
		j++
	}
	k := j
	if k < len(s) && (s[k] == 'k' || s[k] == 'm') {
		k++
	}
	w := isCurrency(s[k:])
	if w == 0 && k == j && k < len(s) && s[k] == '%' {
		w = 1
	}
	if after := k + w; (w > 0 || k > j && (j == i || s[j] == 'k')) && (after == len(s) || !isWordByte(s[after])) {
		if k > j {
			scale = 1e3
			if s[j] == 'm' {
				scale = 1e6
			}
		}
		if w > 0 {
			*sign = s[k:after]
		}
		return scale, after
	}
	return scale, i
}

// isCurrency returns the width of a sign of currency that s begins with, else 0.
func isCurrency(s string) int {
	for _, sign := range []string{"€", "$", "£"} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// timeUnit tells whether a word glued to a figure is a unit of its own: "5ans", "3y".
func timeUnit(word string) bool {
	switch word {
	case "y", "yr", "yrs", "yo", "year", "years", "an", "ans", "annee", "annees", "h", "j", "d", "day", "days", "jour", "jours",
		"mois", "month", "months", "week", "weeks", "mn", "min", "eur", "euro", "euros", "usd", "gbp", "keur":
		return true
	}
	return false
}
