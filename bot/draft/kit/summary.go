package kit

import (
	"cmp"
	"fmt"
	"strings"

	"recruitbot/bot"
)

// Summary is the kit in short, for a thread: a line, the questions with their minutes,
// and what the kit doesn't do.
func (k Kit) Summary(language string) []bot.Part {
	w := wordsIn(language)
	k.Wanted.Language = language
	if len(k.Questions) == 0 {
		return []bot.Part{bot.Lead{Text: w.leadNone}, bot.Text{Text: strings.Join(k.said(language), "\n")}}
	}
	name := cmp.Or(k.name(w), w.title)
	table := bot.Table{Header: []string{w.competency, w.tests, w.minutes}}
	for i, q := range k.Questions {
		table.Rows = append(table.Rows, []string{fmt.Sprintf("%d. %s", i+1, k.competency(q)), q.In(language).Tests, fmt.Sprintf(w.minute, q.Minutes)})
	}
	parts := []bot.Part{bot.Lead{Text: fmt.Sprintf(w.lead, name, len(k.Questions), k.Minutes.Questions, k.Minutes.Slot)}, table}
	if said := k.said(language); len(said) > 0 {
		parts = append(parts, bot.Text{Text: w.leftOut + "\n- " + strings.Join(said, "\n- ")})
	}
	return append(parts, bot.Note{Text: w.steps[0] + " " + w.steps[4]})
}
