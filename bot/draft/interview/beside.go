package interview

import (
	"context"
	"strings"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// Beside is what a description's desk shows with a version: the kit that belongs to it,
// where that is out of date now. It is empty for a description without a kit.
func (d *Desk) Beside(ctx context.Context, team, description string, now draft.Description, language string) ([]bot.Part, error) {
	o := &open{event: bot.Submission{Thread: bot.Thread{Team: team}}}
	if err := d.load(ctx, o, kitOf(description)); err != nil || o.kit == nil {
		return nil, err
	}
	k := d.now(o)
	var lines []string
	for _, c := range d.Bank().Stale(k, now) {
		lines = append(lines, "- "+c.Words(k, language))
	}
	if len(lines) == 0 {
		return nil, nil
	}
	return []bot.Part{bot.Lead{Text: wordsOf(language).stale}, bot.Text{Text: strings.Join(lines, "\n")}}, nil
}
