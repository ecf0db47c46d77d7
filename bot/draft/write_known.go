package draft

import (
	"slices"

	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// Facts is what a description may say: what its brief holds, what the level and the
// grid say, and the profile's duties for this level and stack, in its language. What the
// profile asks for names nothing that the rest doesn't.
func (w *Writer) Facts(b Brief) check.Facts {
	t := w.telling(b, 0)
	f := check.Facts{
		Title: t.title().Text, Level: t.Level, Employer: tidy(t.Employer), Place: tidy(t.Place), Short: t.short(),
		Benefits: tidyAll(t.Benefits), Contract: t.contract(), Hours: tidy(t.Hours), Start: tidy(t.Start), Process: tidyAll(t.Brief.Process),
		Contact: tidy(t.Contact), Deadline: t.fill["deadline"], Date: date(tidy(t.Date), t.Language), Agreement: tidy(t.Agreement),
		Other: tidyAll([]string{t.Team, t.Variable, t.Ref, t.Title, t.Employer}),
	}
	if agency := tidy(t.Agency); agency != "" {
		f.Employer, f.Agency = agency, true
	}
	if n, known := t.days(); known {
		f.RemoteDays = &n
	}
	if l := t.gridLevel(); l != nil {
		f.Years = &check.Years{From: l.Years.From, To: l.Years.To}
	}
	f.Pay, f.Band = t.offered(), t.band()
	for _, tool := range t.tools {
		f.Technologies = append(f.Technologies, tool.name)
	}
	f.Technologies = append(f.Technologies, tidyAll(t.Stack)...) // as they were typed
	f.Duties = t.all(t.words.Duties)
	f.Needs = slices.Concat(tidyAll(t.Brief.Must), tidyAll(t.Brief.Nice))
	return f
}

func (t *telling) offered() *check.Pay {
	p := t.Pay
	if p.Min <= 0 && p.Max <= 0 {
		return nil
	}
	period := p.Period
	if period == "" {
		period = "year"
	}
	return &check.Pay{Min: p.Min, Max: max(p.Min, p.Max), Currency: p.Currency, Period: period, Gross: true}
}

// band is the grid's cell for level and company type, with the uplift of the place.
func (t *telling) band() *check.Pay {
	s := t.profile.salary
	if s == nil {
		return nil
	}
	r, ok := s.Cells[t.Level][t.Company]
	if !ok {
		return nil
	}
	for _, u := range s.Uplifts {
		words := slices.Concat(u.Words["en"], u.Words["fr"])
		p, has := u.Percent[t.Level]
		if has && slices.Contains(u.Columns, t.Company) && slices.ContainsFunc(words, func(w string) bool { return hasWord(t.Place, w) }) {
			r = knowledge.Range{Min: raise(r.Min, p.Min), Max: raise(r.Max, p.Max)}
		}
	}
	return &check.Pay{Min: r.Min, Max: r.Max, Currency: s.Currency, Period: s.Period, Gross: s.Gross}
}

func raise(units, percent int) int { return (units*(100+percent) + 50) / 100 }

// all is everything that a list can say of this brief.
func (t *telling) all(list []phrase) []string {
	var out []string
	for _, p := range list {
		for _, w := range p.wordings {
			if p.fits(t.facts) && w.fits(t.facts) {
				out = append(out, w.say(t.facts, nil))
			}
		}
	}
	return out
}
