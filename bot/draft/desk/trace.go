package desk

import (
	"context"

	"recruitbot/bot"
)

// tracesMost is how many lines of the table are shown: the first are what matters most.
const tracesMost = 40

// trace shows where what stands in the latest version comes from, as it was kept with it.
func (d *Desk) trace(ctx context.Context, o *open) (string, error) {
	w := o.words()
	table := bot.Table{Header: []string{w.traceWhat, w.traceFrom}, Colon: w.colon}
	for _, t := range o.record.last().Traces {
		if len(table.Rows) < tracesMost {
			table.Rows = append(table.Rows, []string{t.What, w.origins[string(t.From)]})
		}
	}
	return d.say(ctx, o, "traced", bot.Lead{Text: w.traceLead}, table)
}

// keptSoFar is what people have confirmed in the draft.
func (o *open) keptSoFar() []string {
	if o.record == nil {
		return nil
	}
	return o.record.Kept
}
