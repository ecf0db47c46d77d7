package draft

import (
	"slices"

	"recruitbot/bot/draft/check"
)

// Facts is what a description may say: what its brief holds, what the level says, and
// the profile's duties for this level and stack, in its language. What the profile asks
// for names nothing that the rest doesn't. The band of pay is AdvertOf's.
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
		if t.words.Levels[t.Level] == "" {
			f.Grade = l.Name.In(t.Language)
		}
	}
	f.Pay = t.offered()
	for _, tool := range t.tools {
		f.Technologies = append(f.Technologies, tool.name)
	}
	for _, typed := range tidyAll(t.Stack) {
		if !slices.Contains(f.Technologies, typed) {
			f.Technologies = append(f.Technologies, typed)
		}
	}
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
