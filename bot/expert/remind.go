package expert

import (
	"context"
	"fmt"
	"time"

	"recruitbot/bot"
)

const (
	remindAfter = 24 * time.Hour // of working days
	remindMost  = 50             // cases at a time
)

// Remind has people reminded, once, of what nobody has taken within a working day, and who
// has taken something of what they have not answered within two. It may
// be called on many processes at once: the reminder is an event, which is taken in once a
// day, so that one that could not be brought is brought the next day.
func (d *Desk) Remind(ctx context.Context) error {
	if d.Route == nil {
		return nil
	}
	list, err := d.Cases.WaitingCases(ctx, d.Now().Add(-remindAfter), remindMost)
	if err != nil {
		return fmt.Errorf("look for what waits: %w", err)
	}
	for _, c := range list {
		if d.Now().Before(due(c.Opened)) {
			continue
		}
		if err := d.bid(ctx, c, "remind"); err != nil {
			return err
		}
	}
	return d.remindHolders(ctx)
}

// bid takes in a reminder of a case.
func (d *Desk) bid(ctx context.Context, c bot.Case, step string) error {
	err := d.Receive(ctx, bot.Submission{
		ID: name + ":" + step + ":" + c.Team + ":" + c.ID + ":" + d.today(), Form: name + "." + step, State: target{Case: c.ID}.String(),
		Thread: bot.Thread{Team: c.Team, Channel: c.Channel},
	})
	if err != nil {
		return fmt.Errorf("have people reminded of case %s: %w", c.ID, err)
	}
	return nil
}

// due is when a working day has gone by since a time.
func due(since time.Time) time.Time {
	at := since.Add(remindAfter)
	for at.UTC().Weekday() == time.Saturday || at.UTC().Weekday() == time.Sunday {
		at = at.Add(24 * time.Hour)
	}
	return at
}

// remind reminds the channel of a case that still waits, and tells the asker so. One that
// was never shown there, since the channel couldn't be written to, is shown now.
func (d *Desk) remind(ctx context.Context, o *open) (string, error) {
	if o.record == nil || o.stub.State != stateOpen || o.stub.Reminded && !o.delivery.Again {
		return "ignored", nil
	}
	o.person = ""
	if o.stub.Message == "" {
		o.delivery.Again = true
		if err := d.put(ctx, o); err != nil {
			return "", err
		}
	} else if err := d.nudge(ctx, o); err != nil {
		return "", err
	}
	if _, err := d.amend(ctx, o, "reminded", func() bool { return !o.stub.Reminded }, func() { o.stub.Reminded = true }); err != nil {
		return "", err
	}
	d.count("reminded")
	if o.record == nil || o.stub.Kind != kindQuestion {
		return "reminded", nil
	}
	w := wordsOf(o.record.Language)
	_, err := d.bring(ctx, o, "/asker", append([]bot.Part{bot.Text{Text: w.stillWaits}}, d.quoted(o, w)...)...)
	return "reminded", err
}

// nudge puts a word into the channel about a case that waits.
func (d *Desk) nudge(ctx context.Context, o *open) error {
	w := wordsOf(d.boardLanguage(o.record))
	to := o.delivery
	to.EventID += "/channel"
	to.Thread = bot.Thread{Team: o.stub.Team, Channel: o.stub.Channel}
	parts := []bot.Part{bot.Lead{Text: w.proposalWaits}, bot.Text{Text: ""}, d.row(o, button{w.lookIt, "look", true})}
	if o.stub.Kind == kindQuestion {
		parts = []bot.Part{bot.Lead{Text: w.questionWaits}, bot.Text{Text: bot.Clip(o.record.Question.Text, 300)}, d.row(o,
			button{w.claimIt, "claim", true}, button{w.answerIt, "answer", false}, button{w.closeIt, "close", false})}
	} else {
		parts[1] = bot.Text{Text: o.record.Proposal.Lesson.Title}
	}
	if _, err := d.Board.Put(ctx, to, bot.Reply{Parts: parts}); err != nil {
		return d.unreached(err)
	}
	return nil
}
