package draft

import (
	"slices"
	"strings"

	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// Trace tells where something in a description comes from.
type Trace struct {
	What string `json:"what"` // in the text's own words
	From Source `json:"from"`
}

// Source is where a Trace leads.
type Source string

// The sources.
const (
	ByForm    Source = "form"
	ByGrid    Source = "grid"
	ByProfile Source = "profile"
	ByLaw     Source = "law"
	ByModel   Source = "model"
	ByPerson  Source = "person"
	Confirmed Source = "confirmed" // added by a model or a person, and then confirmed
)

// Traces tells for pay, each technology, benefit, duty and requirement, and for whatever
// else was added, where it comes from. Kept is what a person has confirmed.
func (w *Writer) Traces(base *knowledge.Base, d Description, kept []string) []Trace {
	b := d.Brief
	var out []Trace
	add := func(what string, from Source) {
		if what != "" && !slices.ContainsFunc(out, func(t Trace) bool { return t.What == what }) {
			out = append(out, Trace{what, from})
		}
	}
	pay := ByForm
	if r, ok := Reference(base, b); ok && r.Min == b.Pay.Min && r.Max == b.Pay.Max && r.Currency == b.Pay.Currency {
		pay = ByGrid
	}
	add(w.PayText(b, b.Language), pay)
	added := check.Added(w.Advert(base, d, Export{}))
	typed := check.Technologies(strings.Join(slices.Concat(b.Stack, b.Must, b.Nice, b.Process, []string{b.Title, b.Team}), "\n"))
	for _, name := range check.Technologies(d.Document().Text()) {
		switch {
		case slices.Contains(typed, name) || slices.Contains(b.Stack, name):
			add(name, ByForm)
		case !slices.ContainsFunc(added, func(a check.Addition) bool { return strings.EqualFold(a.Span, name) }):
			add(name, ByProfile)
		}
	}
	for _, a := range added {
		add(a.Span, d.whoAdded(a.Span, kept))
	}
	for _, benefit := range b.Benefits {
		add(benefit, ByForm)
	}
	for _, id := range []SectionID{Duties, Must, Nice} {
		for _, item := range d.items(id) {
			add(item, d.whoWrote(id, item))
		}
	}
	add(d.text(Equality), ByLaw)
	return out
}

// whoAdded tells whose an addition is: of the section that it stands in.
func (d Description) whoAdded(span string, kept []string) Source {
	if slices.Contains(kept, span) {
		return Confirmed
	}
	for _, s := range d.Sections {
		if strings.Contains(s.Words(), span) {
			return s.Origin.source()
		}
	}
	return ByPerson
}

// whoWrote tells whose a bullet is.
func (d Description) whoWrote(id SectionID, item string) Source {
	if slices.Contains(slices.Concat(d.Brief.Must, d.Brief.Nice), item) {
		return ByForm
	}
	return d.Of(id).Origin.source()
}

func (o Origin) source() Source {
	switch o {
	case FromModel:
		return ByModel
	case FromPerson:
		return ByPerson
	case FromCode:
		return ByForm
	}
	return ByProfile
}
