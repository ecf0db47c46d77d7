package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// otherFigures gives another source's figures as that source's, never merged with
// the grid.
func (k *known) otherFigures(id string, ask payAsk, language string) Answer {
	o := k.grid.other(id)
	a := k.answer(language)
	w := wordsOf(language)
	a.Topics = []string{k.salaryTopic("salary.other")}
	a.Citations = k.cite(o.Source, language)
	a.Turn.Topics, a.Turn.Slots = a.Topics, Slots{Other: id, Levels: ask.slots.Levels, Companies: ask.slots.Companies}
	a.Lead = fmt.Sprintf(w.otherLead, o.Name.In(language), o.Kind.In(language))
	for _, row := range rowsLike(o.Rows, ask.slots.Levels) {
		a.Text += fmt.Sprintf("- "+w.nameRange+"\n", row.Name.In(language), moneyRange(row.Range, o.Currency, language))
		a.Figures = append(a.Figures, Figure{Min: row.Range.Min, Max: row.Range.Max, Currency: o.Currency, Period: o.Period, Source: o.Source})
	}
	if o.Period == "" {
		a.Notes = append(a.Notes, w.otherNoPeriod)
	}
	if len(ask.slots.Companies) > 0 {
		a.note(fmt.Sprintf(w.alike, w.parts[1]))
	}
	for _, n := range o.Notes {
		a.Notes = append(a.Notes, n.Text.In(language))
	}
	a.Next = []Step{{Label: w.wholeGrid, Topic: AboutSalary}}
	return a
}

// rowsLike are the rows that answer for one of the grid's levels, all where
// none is asked for or none answers.
func rowsLike(rows []OtherRow, levels []string) []OtherRow {
	if len(levels) == 0 {
		return rows
	}
	var out []OtherRow
	for _, r := range rows {
		if slices.ContainsFunc(r.Like, func(l string) bool { return slices.Contains(levels, l) }) {
			out = append(out, r)
		}
	}
	if out == nil {
		return rows
	}
	return out
}

// moreWord: what a place adds is asked for, and not what it comes to.
var moreWord = cueOf("more extra higher add adds added difference different percent percentage % plus ajoute majore majores surcroit superieur superieurs rajoute change changes")

// upliftGrid gives the whole grid with the uplift that is asked for on it, and the percentages by level.
func (k *known) upliftGrid(ask payAsk, language string) Answer {
	a, u := k.pay(ask, language), k.grid.uplift(ask.slots.Uplift)
	var by []string
	for _, l := range k.grid.Levels {
		if percent, ok := u.Percent[l.ID]; ok {
			by = append(by, l.Name.In(language)+" "+shortPercent(percent, language))
		}
	}
	a.Notes = append([]string{fmt.Sprintf(wordsOf(language).nameRange, u.Name.In(language), strings.Join(by, ", "))}, a.Notes...)
	a.Topics = []string{k.salaryTopic("salary.uplift")}
	a.Turn.Topics = a.Topics
	return a
}

// upliftAnswer gives an uplift's percentages by level.
func (k *known) upliftAnswer(id, language string) Answer {
	u := k.grid.uplift(id)
	a := k.answer(language)
	p := payText{grid: *k.grid, language: language, w: wordsOf(language)}
	a.Topics = []string{k.salaryTopic("salary.uplift")}
	a.Citations = k.cite(k.grid.Source, language)
	a.Turn.Topics, a.Turn.Slots = a.Topics, Slots{Uplift: id}
	a.Lead = fmt.Sprintf(p.w.upliftLead, u.Name.In(language))
	for _, l := range k.grid.Levels {
		if percent, ok := u.Percent[l.ID]; ok {
			a.Text += fmt.Sprintf("- "+p.w.nameRange+"\n", p.level(l), percentRange(percent, language))
		}
	}
	a.Notes = append(a.Notes, fmt.Sprintf(p.w.upliftNote, u.Name.In(language), p.currency()))
	a.Next = []Step{{Label: fmt.Sprintf(p.w.gridWith, u.Name.In(language)), Topic: AboutSalary, Slots: Slots{Uplift: id}}}
	return a
}
