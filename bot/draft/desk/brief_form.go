package desk

import (
	"context"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/knowledge"
)

// firstPage asks what the description stands on, filled in with what is known.
func (d *Desk) firstPage(b draft.Brief, language string) *bot.Form {
	w := wordsOf(language)
	base := d.Know()
	done := draft.Complete(base, b, d.Now())
	grid, _ := base.Grid(done.Profile)
	return &bot.Form{
		ID: name + ".page1", Title: w.formTitle, Submit: w.next, Close: w.cancel, Intro: w.page1Intro,
		State: target{Brief: &b}.String(),
		Fields: []bot.Field{
			line("employer", w.employer, w.employerHint, b.Employer, false),
			line("title", w.title, "", done.Title, false),
			choice("level", w.level, levelOptions(grid, language), b.Level),
			choice("company", w.company, companyOptions(grid, language), b.Company),
			line("place", w.place, w.placeHint, b.Place, true),
			optional(choice("remote_days", w.remote, w.remoteOptions(), b.RemoteDays)),
			choice("country", w.country, w.countryOptions(), countryChoice(done.Country)),
			choice("language", w.textLanguage, w.languageOptions(), done.Language),
			choice("contract", w.contract, w.contractOptions(), done.Contract),
			line("agency", w.agency, w.agencyHint, b.Agency, true),
		},
	}
}

// secondPage asks for the rest; all of it may be left as it is.
func (d *Desk) secondPage(b draft.Brief, language string) *bot.Form {
	w := wordsOf(language)
	done := draft.Complete(d.Know(), b, d.Now())
	return &bot.Form{
		ID: name + ".page2", Title: w.formTitle, Submit: w.write, Close: w.cancel, Intro: d.reference(done, language),
		State: target{Brief: &b}.String(),
		Fields: []bot.Field{
			paragraph("stack", w.stack, w.stackHint, strings.Join(b.Stack, ", ")),
			optional(number("pay.min", w.payMin, done.Pay.Min)),
			optional(number("pay.max", w.payMax, done.Pay.Max)),
			line("pay.currency", w.currency, "", done.Pay.Currency, true),
			line("variable", w.variable, "", b.Variable, true),
			paragraph("must", w.must, w.listHint, strings.Join(b.Must, "\n")),
			paragraph("nice", w.nice, w.listHint, strings.Join(b.Nice, "\n")),
			paragraph("benefits", w.benefits, w.listHint, strings.Join(b.Benefits, "\n")),
			paragraph("team", w.team, "", b.Team),
			paragraph("process", w.process, w.listHint, strings.Join(b.Process, "\n")),
			line("contact", w.contact, w.contactHint, b.Contact, true),
			line("start", w.start, "", b.Start, true),
			line("hours", w.hours, "", b.Hours, true),
			line("agreement", w.agreement, "", b.Agreement, true),
			optional(bot.Field{ID: "deadline", Label: w.deadline, Kind: bot.Date, Value: valueOf(b.Deadline)}),
			choice("tone", w.tone, w.toneOptions(), done.Tone),
			choice("length", w.length, w.lengthOptions(), done.Length),
		},
	}
}

// reference tells what the grid says of the pay that the form is filled in with, with
// the arithmetic.
func (d *Desk) reference(b draft.Brief, language string) string {
	if _, ok := draft.Reference(d.Know(), b); !ok {
		return wordsOf(language).noReference
	}
	return d.payNote(b, language) + "\n" + draft.ReferenceAnswer(d.Know(), b, language).Text
}

// beginForm is the first page, for a button that carries a brief.
func (d *Desk) beginForm(_ context.Context, o *open) (*bot.Form, error) {
	return d.firstPage(o.brief(), o.language), nil
}

// brief is what a button or a form carries.
func (o *open) brief() draft.Brief {
	var t target
	switch e := o.event.(type) {
	case bot.Click:
		t = parseTarget(e.Value)
	case bot.Submission:
		t = parseTarget(e.State)
	}
	if t.Brief == nil {
		return draft.Brief{}
	}
	return *t.Brief
}

// Check implements bot.Desk: a page of the brief is looked at, and the next one
// shown; other forms have nothing that could be wrong.
func (d *Desk) Check(s bot.Submission, language string) bot.Checked {
	what, _ := stepOf(s.Form)
	if what != "page1" && what != "page2" {
		return checkOther(what, s, language)
	}
	b, faults := briefOf(s)
	w := wordsOf(language)
	if faults["number"] != "" {
		return bot.Checked{Faults: map[string]string{faults["number"]: w.wholeNumber}}
	}
	found := draft.Faults(d.Know(), draft.Complete(d.Know(), b, d.Now()), language)
	here := map[string]string{}
	for field, text := range found {
		if _, asked := onPage(what)[field]; asked {
			here[field] = text
		}
	}
	switch {
	case len(here) > 0:
		return bot.Checked{Faults: here}
	case what == "page1":
		return bot.Checked{Next: d.secondPage(b, language)}
	case len(found) > 0: // of the first page, which has been looked at: a brief from elsewhere
		for _, text := range found {
			return bot.Checked{Faults: map[string]string{"stack": text}}
		}
	}
	return bot.Checked{}
}

// onPage are the fields of a page.
func onPage(page string) map[string]bool {
	fields := []string{"employer", "title", "level", "company", "place", "remote_days", "country", "language", "contract", "agency"}
	if page == "page2" {
		fields = []string{"stack", "pay.min", "pay.max", "pay.currency", "variable", "must", "nice", "benefits", "team", "process", "contact", "start", "hours", "agreement", "deadline", "tone", "length"}
	}
	out := map[string]bool{}
	for _, f := range fields {
		out[f] = true
	}
	return out
}

// briefOf is the brief that a form carries, with what stands in its fields. A number
// that is none is reported under "number", by its field.
func briefOf(s bot.Submission) (draft.Brief, map[string]string) {
	b := draft.Brief{}
	if t := parseTarget(s.State); t.Brief != nil {
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
	return b, faults
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

func levelOptions(grid knowledge.Salary, language string) []bot.Option {
	var out []bot.Option
	for _, l := range grid.Levels {
		out = append(out, bot.Option{Value: l.ID, Label: l.Name.In(language)})
	}
	return out
}

func companyOptions(grid knowledge.Salary, language string) []bot.Option {
	var out []bot.Option
	for _, c := range grid.Companies {
		out = append(out, bot.Option{Value: c.ID, Label: c.Name.In(language)})
	}
	return out
}

func line(id, label, hint, value string, isOptional bool) bot.Field {
	return bot.Field{ID: id, Label: label, Hint: hint, Kind: bot.Line, Value: valueOf(value), Optional: isOptional, Most: 200}
}

func paragraph(id, label, hint, value string) bot.Field {
	return bot.Field{ID: id, Label: label, Hint: hint, Kind: bot.Paragraph, Value: valueOf(value), Optional: true}
}

func number(id, label string, value int) bot.Field {
	f := bot.Field{ID: id, Label: label, Kind: bot.Line, Most: 20}
	if value > 0 {
		f.Value = []string{strconv.Itoa(value)}
	}
	return f
}

func choice(id, label string, options []bot.Option, value string) bot.Field {
	return bot.Field{ID: id, Label: label, Kind: bot.Choice, Options: options, Value: valueOf(value)}
}

func optional(f bot.Field) bot.Field {
	f.Optional = true
	return f
}

func valueOf(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
