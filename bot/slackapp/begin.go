package slackapp

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

// Open implements bot.Opener: it posts a reply, once, and returns the thread below it;
// a delivery that has a thread keeps it. In a channel that the app may not write to, the
// thread begins in the direct conversation with who asked. Errors are Post's.
func (a *App) Open(ctx context.Context, d bot.Delivery, r bot.Reply) (bot.Thread, error) {
	if d.Thread.TS != "" {
		return d.Thread, a.Post(ctx, d, r)
	}
	d.InChannel, d.Private, d.ResponseURL = true, false, ""
	thread, err := a.begin(ctx, d, r)
	if !bot.IsPermanent(err) || d.Thread.Direct {
		return thread, err
	}
	if d.Thread, err = a.Direct(ctx, d.Thread.Team, d.User); err != nil {
		return bot.Thread{}, err
	}
	return a.begin(ctx, d, r)
}

// begin posts a reply openly in a channel, or finds it there.
func (a *App) begin(ctx context.Context, d bot.Delivery, r bot.Reply) (bot.Thread, error) {
	var there found
	if d.Again {
		var err error
		if there, err = a.look(ctx, d); err != nil {
			return bot.Thread{}, err
		}
	}
	list := a.piecesOf(r)
	if len(list) == 0 {
		return bot.Thread{}, fmt.Errorf("begin a thread for event %s: %w", d.EventID, errEmpty)
	}
	if !there.has(0) {
		ts, err := a.post(ctx, sending{Delivery: d, of: len(list)}, list[0])
		if err != nil {
			return bot.Thread{}, err
		}
		there.note(0, len(list), ts)
	}
	t := d.Thread
	t.TS = there.places[0]
	return t, a.postRest(ctx, d, list, there)
}
