// Package prose has a language model write the parts of a job description that are no
// facts.
//
// The model gets the brief, without contact and people, and the template's text as
// material; it gives texts by section. Pay, place, contract, dates and the lines of law
// are not its business: code has set them, and code leaves them as they are. What it
// writes runs through the checks; what fails goes back to it once, and what still fails
// is the template's again, section by section. Whatever becomes of the model, there is
// a good description in the end, and one line on what happened.
//
// 21 November 2026: the model is asked for all sections in one call, as JSON, and not
// section by section: the sections of one text must not repeat each other, and a day's
// budget counts calls.
package prose

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/model"
	"recruitbot/knowledge"
)

// Writer has a model write. Its fields are set before the first call.
type Writer struct {
	Model    *model.Client
	Template func() *draft.Writer
	Know     func() *knowledge.Base
}

// Request is what to write.
type Request struct {
	Team, Person string // whose budget it comes from; never sent
	Language     string // of the note
	Description  draft.Description
	Sections     []draft.SectionID // empty for all that a model may write
}

// Written is what came of it.
type Written struct {
	Description draft.Description
	Model       string // as the server names it; "" where nothing is the model's
	Note        string // for the person: what happened; "" for nothing worth a word
}

// mayWrite are the sections that a model may write: no facts, no lines of law.
func mayWrite() []draft.SectionID {
	return []draft.SectionID{draft.Summary, draft.Duties, draft.Must, draft.Nice, draft.Success, draft.Offer}
}

// Host is where prompts go.
func (w *Writer) Host() string { return w.Model.Host() }

// Write has the model write. show hears the text while it is written; it may be told
// the same again where the model had to begin anew.
func (w *Writer) Write(ctx context.Context, r Request, show func(text string)) Written {
	out := Written{Description: r.Description.Clone(), Note: injection(r.Description.Brief, r.Language)}
	sections := wanted(r)
	if len(sections) == 0 {
		return out
	}
	first, fault := w.ask(ctx, r, sections, nil, show)
	if fault != nil {
		out.Note = joined(out.Note, fault.Line(r.Language), fallback(r.Language))
		return out
	}
	d, bad := w.judged(r.Description, r.Description, first.texts, sections)
	if len(bad) > 0 {
		show(again(r.Language))
		if second, fault := w.ask(ctx, r, bad.sections(), bad, show); fault == nil {
			d, bad = w.judged(r.Description, d, second.texts, bad.sections())
		}
	}
	for _, id := range bad.sections() {
		if back := r.Description.Of(id); back != nil {
			d.Put(*back)
		}
	}
	out.Description = d
	if len(bad.sections()) < len(sections) {
		out.Model = cmp.Or(first.model, w.Model.Name())
	}
	if len(bad) > 0 {
		out.Note = joined(out.Note, bad.note(r.Language))
	}
	return out
}

// wanted are the sections to be written: those asked for that are there and may be.
func wanted(r Request) []draft.SectionID {
	var out []draft.SectionID
	for _, id := range mayWrite() {
		s := r.Description.Of(id)
		if s != nil && !reachesSomebody(*s) && (len(r.Sections) == 0 || slices.Contains(r.Sections, id)) {
			out = append(out, id)
		}
	}
	return out
}

// reachesSomebody tells whether a section has an address or a number of a person's: it
// stays here.
func reachesSomebody(s draft.Section) bool {
	return len(check.Personal(s.Words())) > 0
}

// judged puts the model's texts into a description and tells which of them fail a check
// that the template's passes.
func (w *Writer) judged(template, d draft.Description, texts map[draft.SectionID]text, sections []draft.SectionID) (draft.Description, failures) {
	out := d.Clone()
	for _, id := range sections {
		t, ok := texts[id]
		if s := out.Of(id); ok && s != nil {
			s.Text, s.Items, s.Origin = t.Text, t.Items, draft.FromModel
		}
	}
	base := w.Know()
	before := kinds(check.Read(w.Template().Advert(base, template, draft.Export{})))
	var bad failures
	for _, f := range check.Read(w.Template().Advert(base, out, draft.Export{})) {
		if f.Level != check.Error || before[f.Check+f.Span] {
			continue
		}
		bad = append(bad, failure{f, sectionOf(out, f.Span, sections)})
	}
	for _, id := range sections {
		if f, ok := acting(texts[id], template.Of(id)); ok {
			bad = append(bad, failure{f, id})
		}
		if f, ok := otherLanguage(texts[id], d.Brief.Language); ok {
			bad = append(bad, failure{f, id})
		}
		if t, ok := texts[id]; !ok || !t.fits(id) {
			bad = append(bad, failure{check.Finding{Check: "shape", Message: "the section has no text, or a list of the wrong length"}, id})
		}
	}
	return out, bad
}

// acting finds a mention or a link that the template's section doesn't have. Where an
// advert is read as a whole, such things are letters already.
func acting(t text, template *draft.Section) (check.Finding, bool) {
	known := ""
	if template != nil {
		known = template.Words()
	}
	for _, one := range check.Acting(t.Text + "\n" + strings.Join(t.Items, "\n")) {
		if !strings.Contains(known, one) {
			return check.Finding{Check: "acting", Span: one, Message: fmt.Sprintf("%q is a mention or a link", one), Remedy: "Leave it out."}, true
		}
	}
	return check.Finding{}, false
}

// otherLanguage finds a section that is in another language than its description: in
// the whole text, one section would go unnoticed.
func otherLanguage(t text, language string) (check.Finding, bool) {
	whole := t.Text + "\n\n" + strings.Join(t.Items, ".\n") + "."
	for _, f := range check.Read(check.Advert{Text: whole, Language: language, Country: "none"}) {
		if f.Check == "J19" && f.Level == check.Error && f.Span == "" {
			return f, true
		}
	}
	return check.Finding{}, false
}

func kinds(found []check.Finding) map[string]bool {
	out := map[string]bool{}
	for _, f := range found {
		out[f.Check+f.Span] = true
	}
	return out
}

// sectionOf is the section that some words stand in; the first of the written ones
// where they stand in none, as a finding about the whole text does.
func sectionOf(d draft.Description, span string, sections []draft.SectionID) draft.SectionID {
	for _, id := range sections {
		if s := d.Of(id); s != nil && span != "" && strings.Contains(s.Words(), span) {
			return id
		}
	}
	return sections[0]
}

// asFault is the fault of a call.
func asFault(err error) *model.Fault {
	if err == nil {
		return nil
	}
	if f, ok := errors.AsType[*model.Fault](err); ok {
		return f
	}
	return &model.Fault{Kind: model.Rejected, Err: err}
}
