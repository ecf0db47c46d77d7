package desk

import (
	"context"
	"reflect"
	"strconv"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
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
			choice("level", w.level, bot.LevelOptions(grid, language), b.Level),
			choice("company", w.company, bot.CompanyOptions(grid, language), b.Company),
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
			optional(bot.Field{ID: "deadline", Label: w.deadline, Kind: bot.Date, Value: bot.ValueOf(b.Deadline)}),
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
	b := o.brief()
	if !reflect.DeepEqual(b, draft.Brief{}) {
		return d.firstPage(b, o.language), nil
	}
	if o.event.Where().Direct && len(d.Know().Profiles()) > 1 { // no channel tells which is meant
		return d.profilePage(o.language), nil
	}
	b.Language, b.Profile = o.language, d.Meant(o.event.Where(), "")
	return d.firstPage(b, o.language), nil
}

// profilePage asks which profile a description is for.
func (d *Desk) profilePage(language string) *bot.Form {
	w := wordsOf(language)
	options := bot.ProfileOptions(d.Know().Profiles(), language)
	return &bot.Form{
		ID: name + ".page0", Title: w.formTitle, Submit: w.next, Close: w.cancel,
		Fields: []bot.Field{choice("profile", w.profile, options, options[0].Value)},
	}
}

// brief is what a button or a form carries.
func (o *open) brief() draft.Brief {
	_, value := bot.ActionOf(o.event)
	if t := bot.DecodeValue[target](value); t.Brief != nil {
		return *t.Brief
	}
	return draft.Brief{}
}

// Check implements bot.Desk: a page of the brief is looked at, and the next one
// shown; other forms have nothing that could be wrong.
func (d *Desk) Check(s bot.Submission, language string) bot.Checked {
	what, _ := stepOf(s.Form)
	if approver := s.Value("approver"); what == "approval" && approver != "" && !d.may(s.Thread.Team, approver) {
		return bot.Checked{Faults: map[string]string{"approver": wordsOf(language).noApprover}}
	}
	if what == "page0" {
		return bot.Checked{Next: d.firstPage(draft.Brief{Profile: s.Value("profile"), Language: language}, language)}
	}
	if onPage(what) == nil {
		return checkOther(what, s, language)
	}
	b, faults := d.briefOf(s)
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

func line(id, label, hint, value string, isOptional bool) bot.Field {
	return bot.Field{ID: id, Label: label, Hint: hint, Kind: bot.Line, Value: bot.ValueOf(value), Optional: isOptional, Most: 200}
}

func paragraph(id, label, hint, value string) bot.Field {
	return bot.Field{ID: id, Label: label, Hint: hint, Kind: bot.Paragraph, Value: bot.ValueOf(value), Optional: true}
}

func number(id, label string, value int) bot.Field {
	f := bot.Field{ID: id, Label: label, Kind: bot.Line, Most: 20}
	if value > 0 {
		f.Value = []string{strconv.Itoa(value)}
	}
	return f
}

func choice(id, label string, options []bot.Option, value string) bot.Field {
	return bot.Field{ID: id, Label: label, Kind: bot.Choice, Options: options, Value: bot.ValueOf(value)}
}

func optional(f bot.Field) bot.Field {
	f.Optional = true
	return f
}
