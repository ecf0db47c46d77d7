package desk

import (
	"context"
	"fmt"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/passage"
)

// compare shows what the latest version changed: by section, what went and what came.
func (d *Desk) compare(ctx context.Context, o *open) (string, error) {
	w := o.words()
	n := len(o.record.Versions)
	if n < 2 {
		return d.say(ctx, o, "compared", bot.Text{Text: w.oneVersion})
	}
	before, after := o.record.Versions[n-2], o.record.Versions[n-1]
	parts := []bot.Part{bot.Lead{Text: fmt.Sprintf(w.comparing, o.record.number()-1, o.record.number())}}
	for _, c := range changes(before.Description, after.Description) {
		parts = append(parts, bot.Lead{Text: w.section(c.section)}, bot.Text{Text: w.changed(c)})
	}
	if len(parts) == 1 {
		parts = append(parts, bot.Text{Text: w.noChange})
	}
	return d.say(ctx, o, "compared", parts...)
}

// change is what one section lost and gained, in sentences and bullets.
type change struct {
	section    draft.SectionID
	gone, came []string
}

// changes compares two versions section by section.
func changes(before, after draft.Description) []change {
	var out []change
	seen := map[draft.SectionID]bool{}
	for _, d := range []draft.Description{before, after} {
		for _, s := range d.Sections {
			if seen[s.ID] {
				continue
			}
			seen[s.ID] = true
			if c := changeOf(s.ID, before.Of(s.ID), after.Of(s.ID)); len(c.gone)+len(c.came) > 0 {
				out = append(out, c)
			}
		}
	}
	return out
}

func changeOf(id draft.SectionID, before, after *draft.Section) change {
	c := change{section: id}
	for _, p := range passage.Changes(statements(before), statements(after)) {
		c.gone, c.came = append(c.gone, p.Before...), append(c.came, p.After...)
	}
	return c
}

// statements are a section's sentences and bullets, a line each.
func statements(s *draft.Section) string {
	if s == nil {
		return ""
	}
	var b strings.Builder
	for _, sentence := range passage.Sentences(s.Text) {
		b.WriteString(sentence + "\n")
	}
	for _, item := range s.Items {
		b.WriteString(item + "\n")
	}
	for _, row := range s.Rows {
		b.WriteString(row[0] + ": " + row[1] + "\n")
	}
	return b.String()
}
