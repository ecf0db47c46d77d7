package expert

import (
	"context"
	"fmt"
	"time"

	"recruitbot/bot"
)

// chaseAfter is how long somebody has a question at least before they are reminded of it.
const chaseAfter = 2 * remindAfter

// remindHolders has people reminded of what they have claimed and not answered.
func (d *Desk) remindHolders(ctx context.Context) error {
	list, err := d.Cases.HeldCases(ctx, d.Now().Add(-chaseAfter), remindMost)
	if err != nil {
		return fmt.Errorf("look for what was forgotten: %w", err)
	}
	for _, c := range list {
		o, err := opened(c)
		if err != nil {
			return err
		}
		if !d.forgotten(o) {
			continue
		}
		if err := d.bid(ctx, c, "chase"); err != nil {
			return err
		}
	}
	return nil
}

// forgotten tells whether somebody has had a question for two working days.
func (d *Desk) forgotten(o *open) bool {
	return o.stub.State == stateClaimed && !d.Now().Before(twoDays(o.record.Last.At))
}

// twoDays is when two working days have gone by since a time.
func twoDays(since time.Time) time.Time { return due(due(since)) }

// chase reminds somebody, below its message, of a question that they have and that waits.
// Whoever has taken it over meanwhile has two working days of their own.
func (d *Desk) chase(ctx context.Context, o *open) (string, error) {
	if o.record == nil || !d.forgotten(o) || o.stub.Chased && !o.delivery.Again {
		return "ignored", nil
	}
	o.person = ""
	w := wordsOf(d.boardLanguage(o.record))
	to := o.delivery.To(bot.Thread{Team: o.stub.Team, Channel: o.stub.Channel, TS: o.stub.Message})
	to.EventID += "/holder"
	err := d.Poster.Post(ctx, to, bot.Reply{Parts: []bot.Part{
		bot.Credit{User: o.stub.Holder, Text: w.holds}, bot.Text{Text: w.answerOrRelease},
		d.row(o, button{w.answerIt, "answer", true}, button{w.releaseIt, "release", false}),
	}})
	if err != nil {
		return "", d.unreached(err)
	}
	holder := o.stub.Holder
	if _, err := d.amend(ctx, o, "chased", func() bool { return o.stub.Holder == holder && !o.stub.Chased }, func() { o.stub.Chased = true }); err != nil {
		return "", err
	}
	d.count("chased")
	return "reminded", nil
}
