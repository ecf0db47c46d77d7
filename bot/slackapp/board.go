package slackapp

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

var _ bot.Board = (*App)(nil)

// Put implements bot.Board. With d.Again it looks for the message first.
func (a *App) Put(ctx context.Context, d bot.Delivery, r bot.Reply) (string, error) {
	d.InChannel, d.Private, d.ResponseURL = true, false, ""
	t, err := a.begin(ctx, d, r)
	return t.TS, err
}

// Change implements bot.Board. The message keeps the mark of d.EventID, so that it is
// found again by who looks whether it was posted.
func (a *App) Change(ctx context.Context, d bot.Delivery, r bot.Reply) error {
	list := a.piecesOf(r)
	if len(list) == 0 {
		return fmt.Errorf("change the message of event %s: %w", d.EventID, errEmpty)
	}
	d.InChannel, d.Private, d.ResponseURL = true, false, ""
	_, err := a.post(ctx, sending{Delivery: d, of: 1, instead: d.Thread.TS}, list[0])
	return err
}
