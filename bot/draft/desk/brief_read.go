package desk

import (
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// onPage are the fields of a page of the brief, nil for another form.
func onPage(page string) map[string]bool {
	first := []string{"employer", "title", "level", "company", "place", "remote_days", "country", "language", "contract", "agency"}
	second := []string{"stack", "pay.min", "pay.max", "pay.currency", "variable", "must", "nice", "benefits", "team", "process", "contact", "start", "hours", "agreement", "deadline", "tone", "length"}
	var out map[string]bool
	for _, f := range map[string][]string{"page1": first, "page2": second, "facts": append(first, second...)}[page] {
		if out == nil {
			out = map[string]bool{}
		}
		out[f] = true
	}
	delete(out, map[string]string{"facts": "language"}[page]) // a text in another language is another draft
	return out
}

// briefOf is the brief that a form carries, with what stands in its fields. A number
// that is none is reported under "number", by its field.
func (d *Desk) briefOf(s bot.Submission) (draft.Brief, map[string]string) {
	b := draft.Brief{}
	if t := bot.DecodeValue[target](s.State); t.Brief != nil {
		b = *t.Brief
	}
	faults := map[string]string{}
	what, _ := stepOf(s.Form)
	asked := onPage(what)
	text := func(field string, to *string) {
		if asked[field] {
			*to = strings.TrimSpace(s.Value(field))
		}
	}
	list := func(field, parts string, to *[]string) {
		if asked[field] {
			*to = itemsOf(s.Value(field), parts)
		}
	}
	units := func(field string, to *int) {
		if !asked[field] {
			return
		}
		n, ok := wholeNumber(s.Value(field))
		if !ok {
			faults["number"] = field
		}
		*to = n
	}
	for field, to := range textFields(&b) {
		text(field, to)
	}
	list("stack", ",;\n", &b.Stack)
	for field, to := range map[string]*[]string{"must": &b.Must, "nice": &b.Nice, "benefits": &b.Benefits, "process": &b.Process} {
		list(field, "\n", to)
	}
	units("pay.min", &b.Pay.Min)
	units("pay.max", &b.Pay.Max)
	if b.Pay.Min == 0 && b.Pay.Max == 0 {
		b.Pay = draft.Pay{}
	} else {
		b.Pay.Currency = strings.ToUpper(b.Pay.Currency)
	}
	if what == "page1" {
		b.Country = d.country(bot.DecodeValue[target](s.State).Brief, b.Country)
	}
	return b, faults
}

// country is the country that a brief has after its form: the one that was chosen or,
// where the form's default was left as it was, what the brief had, so that it follows
// the place.
func (d *Desk) country(before *draft.Brief, chosen string) string {
	if before == nil {
		return chosen
	}
	if filled := draft.Complete(d.Know(), *before, d.Now()).Country; chosen == countryChoice(filled) {
		return before.Country
	}
	return chosen
}

// textFields are a brief's texts by their field.
func textFields(b *draft.Brief) map[string]*string {
	return map[string]*string{
		"employer": &b.Employer, "agency": &b.Agency, "title": &b.Title, "level": &b.Level, "company": &b.Company,
		"place": &b.Place, "remote_days": &b.RemoteDays, "country": &b.Country, "language": &b.Language,
		"contract": &b.Contract, "pay.currency": &b.Pay.Currency, "variable": &b.Variable, "team": &b.Team,
		"contact": &b.Contact, "start": &b.Start, "hours": &b.Hours, "agreement": &b.Agreement,
		"deadline": &b.Deadline, "tone": &b.Tone, "length": &b.Length,
	}
}

// itemsOf parts a text at any of some characters, and takes bullets off.
func itemsOf(text, parts string) []string {
	var out []string
	for item := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(parts, r) }) {
		if item = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(item), "-•*–· ")); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// wholeNumber reads "58000", "58 000" and "58,000"; an empty field is 0.
func wholeNumber(text string) (int, bool) {
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", "", ".", "").Replace(strings.TrimSpace(text))
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}
