package desk

import (
	"context"
	"reflect"
	"slices"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// factsForm shows the brief of a draft for changing: what is not prose, and what the
// prose is written from.
func (d *Desk) factsForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	b := o.record.last().Description.Brief
	f := &bot.Form{
		ID: name + ".facts", Title: w.factsTitle, Submit: w.save, Close: w.cancel, Intro: w.factsIntro,
		State: target{Draft: o.stub.ID, Number: o.record.number(), Brief: &draft.Brief{
			Profile: b.Profile, Language: b.Language, Date: b.Date, Ref: b.Ref, Pay: draft.Pay{Period: b.Pay.Period},
		}}.String(),
	}
	asked := onPage("facts")
	for _, field := range slices.Concat(d.firstPage(b, o.language).Fields, d.secondPage(b, o.language).Fields) {
		if asked[field.ID] {
			f.Fields = append(f.Fields, field)
		}
	}
	return f, nil
}

// facts makes a version of the brief as it is now. What code and the templates write is
// written anew; what people wrote stays, and what a model wrote too, unless the job is
// another by now: then the model writes again, where there is one.
func (d *Desk) facts(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	return d.newVersion(ctx, o, "changed_facts", "", func(last *version) next {
		was := last.Description
		given, _ := d.briefOf(s)
		b := draft.Complete(d.Know(), d.followed(was.Brief, given), d.Now())
		if reflect.DeepEqual(b, was.Brief) {
			return next{description: was, byHand: true}
		}
		n := next{description: d.Writer().Write(b), byHand: sameJob(b, was.Brief)}
		n.sections = theirs(n.description)
		if n.byHand {
			for _, section := range was.Sections {
				if section.Origin == draft.FromModel {
					n.description.Put(section)
				}
			}
		}
		return n.keeping(was, d.Writer().Write(was.Brief))
	})
}

// followed is a brief in which what was filled in from other facts, pay and country,
// is open again where those have changed and it hasn't.
func (d *Desk) followed(was, b draft.Brief) draft.Brief {
	moved := b.Place != was.Place || b.Level != was.Level || b.Company != was.Company
	if f, ok := draft.Reference(d.Know(), was); moved && ok && b.Pay == was.Pay && f.Min == b.Pay.Min && f.Max == b.Pay.Max && f.Currency == b.Pay.Currency {
		b.Pay = draft.Pay{}
	}
	if b.Country == countryChoice(was.Country) {
		if b.Country = was.Country; b.Place != was.Place {
			b.Country = ""
		}
	}
	return b
}

// sameJob tells whether two briefs differ in nothing that prose speaks of.
func sameJob(a, b draft.Brief) bool {
	return a.Title == b.Title && a.Level == b.Level && a.Company == b.Company && a.Employer == b.Employer && a.Agency == b.Agency &&
		a.Place == b.Place && a.RemoteDays == b.RemoteDays && a.Team == b.Team && slices.Equal(a.Stack, b.Stack) &&
		slices.Equal(a.Must, b.Must) && slices.Equal(a.Nice, b.Nice) && slices.Equal(a.Benefits, b.Benefits)
}
