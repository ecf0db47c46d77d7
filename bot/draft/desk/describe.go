package desk

import (
	"context"

	"recruitbot/bot"
	"recruitbot/bot/draft"
)

// Describe is the latest version of a draft and its number; nil for a draft that there
// isn't, or that is no description.
func (d *Desk) Describe(ctx context.Context, team, id string) (*draft.Description, int, error) {
	o := &open{event: bot.Submission{Thread: bot.Thread{Team: team}}}
	if err := d.load(ctx, o, id); err != nil || o.record == nil || o.stub.Desk != name {
		return nil, 0, err
	}
	return &o.record.last().Description, o.record.number(), nil
}
