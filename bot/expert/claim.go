package expert

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

// claim takes a question for the person who pressed.
func (d *Desk) claim(ctx context.Context, o *open) (string, error) {
	return d.moved(ctx, o, stateClaimed, func() bool { return o.stub.State == stateOpen }, func() { o.holder(o.person) })
}

// holder gives the case to somebody, who wasn't reminded of it yet, or with "" to nobody.
func (o *open) holder(person string) { o.stub.Holder, o.stub.Chased = person, false }

// take takes a question over from whoever has it.
func (d *Desk) take(ctx context.Context, o *open) (string, error) {
	return d.moved(ctx, o, stateClaimed, func() bool {
		return o.stub.State == stateOpen || o.stub.State == stateClaimed && o.stub.Holder != o.person
	}, func() { o.holder(o.person) })
}

// release gives a question back.
func (d *Desk) release(ctx context.Context, o *open) (string, error) {
	return d.moved(ctx, o, stateOpen, func() bool { return o.stub.State == stateClaimed && o.stub.Holder == o.person }, func() { o.holder("") })
}

// moved moves a case and shows it; who may not is told who has it.
func (d *Desk) moved(ctx context.Context, o *open, to string, may func() bool, change func()) (string, error) {
	done, err := d.move(ctx, o, to, may, change)
	switch {
	case err != nil:
		return "", err
	case !done:
		return d.taken(ctx, o)
	}
	return to, d.show(ctx, o)
}

// closed ends a question without an answer; its asker is told.
func (d *Desk) closed(ctx context.Context, o *open) (string, error) {
	done, err := d.move(ctx, o, stateClosed, o.mine, func() { o.stub.Holder, o.stub.Done = o.person, true })
	switch {
	case err != nil:
		return "", err
	case !done:
		return d.taken(ctx, o)
	}
	w := wordsOf(o.record.Language)
	parts := append([]bot.Part{bot.Text{Text: w.notForUs}}, d.quoted(o, w)...)
	if _, err := d.bring(ctx, o, "/asker", parts...); err != nil {
		return "", fmt.Errorf("tell the asker: %w", err)
	}
	return stateClosed, d.show(ctx, o)
}

// mine tells whether a question is the person's to be settled: it waits for somebody, or
// they have it.
func (o *open) mine() bool {
	return o.stub.State == stateOpen || o.stub.State == stateClaimed && o.stub.Holder == o.person
}

// quoted is the question, for an asker who reads the answer away from it.
func (*Desk) quoted(o *open, w wording) []bot.Part {
	q := o.record.Question
	if !q.Private {
		return nil
	}
	return []bot.Part{bot.Note{Text: fmt.Sprintf(w.yourQuestion, bot.Clip(q.Text, 300))}}
}

// taken tells somebody who has a case, or what has become of it, with what they wrote in
// vain, if anything.
func (d *Desk) taken(ctx context.Context, o *open, lost ...string) (string, error) {
	if o.record == nil {
		return d.gone(ctx, o)
	}
	w, last := o.words(), o.record.Last
	var parts []bot.Part
	switch {
	case o.stub.State == stateClaimed && o.stub.Holder == o.person:
		parts = append(parts, bot.Text{Text: w.youHaveIt})
	case o.stub.State == stateOpen:
		parts = append(parts, bot.Text{Text: w.nobodyHasIt})
	default:
		parts = append(parts, bot.Credit{User: last.By, Text: fmt.Sprintf(w.was[o.stub.State], w.ago(d.Now().Sub(last.At)))})
	}
	if o.stub.State == stateClaimed && o.stub.Holder != o.person {
		parts = append(parts, d.row(o, button{label: w.takeIt, step: "take"}))
	}
	for _, text := range lost {
		if text != "" {
			parts = append(parts, bot.Note{Text: w.yourText}, bot.Text{Text: text})
		}
	}
	return d.aside(ctx, o, "taken", parts...)
}
