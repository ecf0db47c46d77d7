package draft

import (
	"strconv"
	"strings"
)

// mostInRow is how many technologies a row holds.
const mostInRow = 10

// terms are the facts of the job, row by row, all of them the brief's.
func (t *telling) terms() Section {
	s := Section{ID: Terms, Origin: FromCode}
	add := func(label, value string) {
		if value != "" {
			s.Rows = append(s.Rows, [2]string{t.words.Labels[label], value})
		}
	}
	add("pay", t.pay())
	add("variable", tidy(t.Variable))
	add("contract", t.contract())
	add("place", tidy(t.Place))
	add("remote", t.remote())
	add("hours", tidy(t.Hours))
	add("start", tidy(t.Start))
	add("agreement", tidy(t.Agreement))
	if t.byBritishAgency() {
		add("nature", t.words.Nature)
		add("experience", t.experience())
	}
	for i, label := 0, "stack"; i < len(t.tools); i, label = i+mostInRow, "more" {
		var names []string
		for _, tool := range t.tools[i:min(i+mostInRow, len(t.tools))] {
			names = append(names, tool.name)
		}
		add(label, strings.Join(names, ", "))
	}
	add("agency", t.agency())
	if named := t.short() && t.fill["employer"] != ""; tidy(t.Agency) == "" && !named { // a short summary has it
		add("employer", tidy(t.Employer))
	}
	return s
}

// byBritishAgency tells whether regulation 27 of the Conduct Regulations 2003 applies:
// the advert names the agency, says temporary or permanent and, with the pay, the nature
// of the work, the place and the experience.
func (t *telling) byBritishAgency() bool { return t.Country == "GB" && tidy(t.Agency) != "" }

func (t *telling) experience() string {
	if t.fill["years"] == "" {
		return t.words.Labels["none"]
	}
	return strings.Replace(t.words.Labels["years"], "{years}", t.fill["years"], 1)
}

func (t *telling) agency() string {
	agency, employer := tidy(t.Agency), tidy(t.Employer)
	switch {
	case agency == "":
		return ""
	case employer == "":
		return strings.Replace(t.words.Labels["client"], "{agency}", agency, 1)
	}
	return strings.NewReplacer("{agency}", agency, "{employer}", employer).Replace(t.words.Labels["forclient"])
}

func (t *telling) contract() string {
	name := t.words.Contracts[t.Contract]
	if name != "" && t.Contract != "permanent" && t.byBritishAgency() {
		return t.words.Labels["temporary"] + " (" + lowerFirst(name) + ")"
	}
	return name
}

func (t *telling) remote() string {
	n, known := t.days()
	switch {
	case !known:
		return tidy(t.RemoteDays)
	case n == 0:
		return t.words.Remote["none"]
	case n == 5:
		return t.words.Remote["all"]
	}
	return strings.Replace(t.words.Remote["some"], "{days}", t.fill["days"], 1)
}

// pay is the range as the brief has it: gross, with its currency and period. Nothing
// is converted; pay in another currency than the country's says so.
func (t *telling) pay() string {
	p := t.Pay
	low, high := t.money(p.Min), t.money(p.Max)
	figure := ""
	switch {
	case p.Min <= 0 && p.Max <= 0:
		return ""
	case p.Max <= 0:
		figure = strings.Replace(t.words.Labels["from"], "{low}", low, 1)
	case p.Min <= 0:
		figure = strings.Replace(t.words.Labels["upto"], "{high}", high, 1)
	case p.Min == p.Max:
		figure = low
	default:
		if t.Language == "fr" {
			low = thousands(p.Min, "\u00a0")
		}
		figure = strings.NewReplacer("{low}", low, "{high}", high).Replace(t.words.Labels["to"])
	}
	period := t.words.Labels[p.Period]
	if period == "" {
		period = t.words.Labels["year"]
	}
	row := figure + " " + t.words.Labels["gross"] + " " + period
	if local := t.country.Currency; local != "" && p.Currency != "" && local != p.Currency {
		row += " (" + strings.Replace(t.words.Labels["foreign"], "{currency}", p.Currency, 1) + ")"
	}
	return row
}

// money writes whole units: "€58,000", "58 000 €", and "58,000 CHF" where a
// currency has no sign of its own.
func (t *telling) money(units int) string {
	sign, ok := map[string]string{"EUR": "€", "GBP": "£", "USD": "$"}[t.Pay.Currency]
	switch {
	case t.Language == "fr" && ok:
		return thousands(units, "\u00a0") + "\u00a0" + sign
	case t.Language == "fr":
		return thousands(units, "\u00a0") + "\u00a0" + t.Pay.Currency
	case ok:
		return sign + thousands(units, ",")
	}
	return thousands(units, ",") + "\u00a0" + t.Pay.Currency
}

func thousands(units int, gap string) string {
	s := strconv.Itoa(units)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + gap + s[i:]
	}
	return s
}
