package draft

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"recruitbot/bot/draft/pattern"
	"recruitbot/knowledge"
)

// The limits of a brief, in characters and in items.
const (
	titleMost = longestTitle - len(", niveau xxxxxxxx (F/H)") // level and mark come on top
	lineMost  = 150
	textMost  = 1500
	itemMost  = 150
	stackMost = 20
	listMost  = 12
	payMost   = 10_000_000
)

// Faults tells what is wrong with a brief, by the name of the field as in its JSON, in
// the words of a language; empty for a brief that can be written from.
func Faults(base *knowledge.Base, b Brief, in string) map[string]string {
	f := faults{w: faultWords(in), found: map[string]string{}}
	f.texts(b)
	f.lists(b)
	f.choices(base, b)
	f.pay(b.Pay)
	f.dates(b)
	if b.Place == "" && b.RemoteDays != "5" {
		f.add("place", f.w.place)
	}
	return f.found
}

type faults struct {
	w     faultWording
	found map[string]string
}

// add keeps the first fault of a field.
func (f faults) add(field, text string) {
	if f.found[field] == "" {
		f.found[field] = text
	}
}

func (f faults) texts(b Brief) {
	for _, t := range []struct {
		field, text string
		most        int
	}{
		{"title", titled(b), titleMost}, {"employer", b.Employer, lineMost}, {"agency", b.Agency, lineMost},
		{"place", b.Place, lineMost}, {"hours", b.Hours, lineMost}, {"start", b.Start, lineMost},
		{"variable", b.Variable, lineMost}, {"agreement", b.Agreement, lineMost}, {"team", b.Team, textMost},
		{"contact", b.Contact, lineMost}, {"reference", b.Ref, lineMost},
	} {
		f.text(t.field, t.text, t.most)
	}
	if payInTitle().MatchString(b.Title) {
		f.add("title", f.w.titlePay)
	}
}

// titled is a brief's title as its description has it, in French in both forms.
func titled(b Brief) string {
	if b.Language == "fr" {
		return bothForms(b.Title)
	}
	return b.Title
}

// Markup that would fire or show elsewhere; pay in a title.
var (
	markup     = pattern.Of(`<[!@#/a-zA-Z][^>]*>?`)
	payInTitle = pattern.Of(`(?i)[€£$]|\b\d+ ?k\b`)
)

// text looks at one text: its length, markup, and whether it has a word.
func (f faults) text(field, text string, most int) {
	switch {
	case text == "":
	case utf8.RuneCountInString(text) > most:
		f.add(field, fmt.Sprintf(f.w.tooLong, utf8.RuneCountInString(text), most))
	case markup().MatchString(text):
		f.add(field, f.w.markup)
	case !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		f.add(field, f.w.noWord)
	}
}

// TextFault is what is wrong with a text that stands in no brief, in the words of a
// language: markup, or no word at all; "" for nothing.
func TextFault(text, in string) string {
	f := faults{w: faultWords(in), found: map[string]string{}}
	f.text("text", text, math.MaxInt)
	return f.found["text"]
}

func (f faults) lists(b Brief) {
	for _, l := range []struct {
		field string
		items []string
		most  int
	}{
		{"stack", b.Stack, stackMost}, {"must", b.Must, listMost}, {"nice", b.Nice, listMost},
		{"benefits", b.Benefits, listMost}, {"process", b.Process, listMost},
	} {
		if len(l.items) > l.most {
			f.add(l.field, fmt.Sprintf(f.w.tooMany, len(l.items), l.most))
		}
		for _, item := range l.items {
			f.text(l.field, item, itemMost)
		}
	}
}

func (f faults) choices(base *knowledge.Base, b Brief) {
	if !slices.ContainsFunc(base.Profiles(), func(p knowledge.Profile) bool { return p.Slug == b.Profile }) {
		f.add("profile", f.w.profile)
		return
	}
	var levels, companies []string // none for a profile without a grid, where any will do
	if grid, ok := base.Grid(b.Profile); ok {
		for _, l := range grid.Levels {
			levels = append(levels, l.ID)
		}
		for _, c := range grid.Companies {
			companies = append(companies, c.ID)
		}
	}
	for _, c := range []struct {
		field, value string
		of           []string
	}{
		{"level", b.Level, levels}, {"company", b.Company, companies}, {"language", b.Language, b.languages()},
		{"contract", b.Contract, b.contracts()}, {"tone", b.Tone, b.tones()}, {"length", b.Length, b.lengths()},
		{"remote_days", b.RemoteDays, []string{"0", "1", "2", "3", "4", "5"}},
	} {
		if c.value != "" && len(c.of) > 0 && !slices.Contains(c.of, c.value) {
			f.add(c.field, fmt.Sprintf(f.w.oneOf, strings.Join(c.of, ", ")))
		}
	}
	for field, value := range map[string]string{"level": b.Level, "title": b.Title} {
		if value == "" {
			f.add(field, f.w.needed)
		}
	}
	if !isCountry(b.Country) {
		f.add("country", f.w.country)
	}
}

func isCountry(code string) bool {
	if code == "EU" || code == "none" {
		return true
	}
	r, err := language.ParseRegion(code)
	return err == nil && r.IsCountry() && r.String() == code
}

func (f faults) pay(p Pay) {
	if p == (Pay{}) {
		return
	}
	if _, err := currency.ParseISO(p.Currency); err != nil || p.Currency != strings.ToUpper(p.Currency) {
		f.add("pay.currency", f.w.currency)
	}
	if !slices.Contains(p.periods(), p.Period) {
		f.add("pay.period", fmt.Sprintf(f.w.oneOf, strings.Join(p.periods(), ", ")))
	}
	switch {
	case p.Min <= 0:
		f.add("pay.min", f.w.payMin)
	case p.Max < p.Min:
		f.add("pay.max", f.w.payMax)
	case p.Max > payMost:
		f.add("pay.max", fmt.Sprintf(f.w.payMost, payMost))
	}
}

func (f faults) dates(b Brief) {
	for field, day := range map[string]string{"date": b.Date, "deadline": b.Deadline} {
		if day != "" && !isDate(day) {
			f.add(field, f.w.date)
		}
	}
	if b.Date != "" && b.Deadline != "" && b.Deadline < b.Date {
		f.add("deadline", f.w.deadline)
	}
}

// isDate tells a date as 2026-12-31.
func isDate(day string) bool {
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}
