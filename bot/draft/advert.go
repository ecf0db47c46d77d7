package draft

import (
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// Advert is a description as the checks read it, with the facts of its brief and of the
// phrases that it was written from.
func (w *Writer) Advert(base *knowledge.Base, d Description, e Export) check.Advert {
	a := w.AdvertOf(base, d.Brief, d.Document().Markdown())
	a.Facts.Model, a.Facts.Version, a.Facts.Approver = e.Model != "", e.Version, e.Approver
	a.Facts.Other = append(a.Facts.Other, e.Kept...)
	if e.Model != "" {
		a.Facts.Label = labelOf(d.Brief.Language, e)
	}
	if posting, err := d.Posting(e.Years); err == nil {
		a.Facts.Posting = posting
	}
	return a
}

// AdvertOf is any text as the checks read it, held against a brief.
func (w *Writer) AdvertOf(base *knowledge.Base, b Brief, text string) check.Advert {
	f := w.Facts(b)
	if r, ok := Reference(base, b); ok {
		f.Band = &check.Pay{Min: r.Min, Max: r.Max, Currency: r.Currency, Period: r.Period, Gross: true}
	}
	return check.Advert{Text: text, Country: b.Country, Language: b.Language, Facts: &f}
}

// LevelOf is a brief's level in the grid, nil for none.
func LevelOf(base *knowledge.Base, b Brief) *knowledge.Level {
	grid, _ := base.Grid(b.Profile)
	for i := range grid.Levels {
		if grid.Levels[i].ID == b.Level {
			return &grid.Levels[i]
		}
	}
	return nil
}

// PayText is a brief's pay in a line, as the description says it, in a language; "" for
// none.
func (w *Writer) PayText(b Brief, language string) string {
	b.Language = language
	return w.telling(b, 0).pay()
}
