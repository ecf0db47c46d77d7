package desk

import (
	"context"
	"fmt"

	"recruitbot/bot"
)

// approvalForm asks who is to approve.
func (d *Desk) approvalForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	return &bot.Form{ID: name + ".approval", Title: w.approvalTitle, Submit: w.ask, Close: w.cancel, State: target{Draft: o.stub.ID}.String(), Fields: []bot.Field{
		{ID: "approver", Label: w.approver, Kind: bot.Someone},
	}}, nil
}

// askApproval sends the latest version to the person named, with two buttons, and says
// so in the thread.
func (d *Desk) askApproval(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	approver := s.Value("approver")
	if !d.may(o.stub.Team, approver) {
		return d.Refuse(ctx, o.delivery, bot.Publish, o.language)
	}
	there, err := d.People.Direct(ctx, o.stub.Team, approver)
	if bot.IsPermanent(err) {
		return d.say(ctx, o, "not_allowed", bot.Text{Text: o.words().unreachable})
	}
	if err != nil {
		return "", fmt.Errorf("find the conversation with the approver: %w", err)
	}
	err = d.save(ctx, o, "asked_approval", approver, func() {
		o.record.Review = review{Approver: approver, Version: o.record.number()}
		o.stub.State = stateReview
	})
	if err != nil {
		return "", err
	}
	w := o.words()
	to := o.delivery
	to.EventID, to.Thread, to.User = to.EventID+"/approver", there, approver
	r := bot.Reply{Parts: append([]bot.Part{bot.Credit{User: o.person, Text: w.asksYou}}, d.text(o.record.last().Description)...)}
	r.Parts = append(r.Parts, bot.Buttons{Buttons: []bot.Button{
		{Label: w.approveIt, Action: name + ".approve", Value: o.shown(), Primary: true},
		{Label: w.askChanges, Action: name + ".decline", Value: o.shown()},
	}})
	if err := d.Poster.Post(ctx, to, r); err != nil {
		return "", fmt.Errorf("ask for approval: %w", err)
	}
	return d.tell(ctx, o, "asked_approval", bot.Credit{User: approver, Text: w.wasAsked})
}

// tell posts into the draft's own thread, wherever the event came from.
func (d *Desk) tell(ctx context.Context, o *open, outcome string, parts ...bot.Part) (string, error) {
	to := o.delivery.To(bot.Thread{Team: o.stub.Team, Channel: o.stub.Channel, TS: o.stub.Thread})
	return outcome, d.Poster.Post(ctx, to, bot.Reply{Parts: parts})
}

// mayApprove tells whether a person is the one who was asked, and has before them the
// version that there is now.
func (o *open) mayApprove() bool {
	r := o.record.Review
	return o.person == r.Approver && r.Version == o.record.number() && (o.seen == 0 || o.seen == r.Version)
}

// approve records the approval of the latest version.
func (d *Desk) approve(ctx context.Context, o *open) (string, error) {
	if !o.mayApprove() {
		return d.say(ctx, o, "not_allowed", bot.Text{Text: o.words().notYours})
	}
	if !d.may(o.stub.Team, o.person) { // any more
		return d.Refuse(ctx, o.delivery, bot.Publish, o.language)
	}
	err := d.save(ctx, o, "approved", fmt.Sprint(o.record.number()), func() {
		o.record.Review.Approved = true
		o.stub.State = stateApproved
	})
	if err != nil {
		return "", err
	}
	there := o.delivery
	there.EventID += "/thanks"
	if err := d.Poster.Post(ctx, there, bot.Reply{Parts: []bot.Part{bot.Text{Text: o.words().thanks}}}); err != nil {
		return "", fmt.Errorf("thank the approver: %w", err)
	}
	return d.tell(ctx, o, "approved", bot.Credit{User: o.person, Text: fmt.Sprintf(o.words().approvedIt, o.record.number())}, d.buttons(o))
}

// declineForm asks what should change.
func (d *Desk) declineForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil {
		return nil, nil
	}
	w := o.words()
	return &bot.Form{ID: name + ".decline", Title: w.declineTitle, Submit: w.send, Close: w.cancel, State: target{Draft: o.stub.ID, Number: o.seen}.String(), Fields: []bot.Field{
		{ID: "why", Label: w.whatToChange, Kind: bot.Paragraph, Most: 1000},
	}}, nil
}

// decline hands the approver's words to the thread. They are kept nowhere else.
func (d *Desk) decline(ctx context.Context, o *open) (string, error) {
	s, ok := o.event.(bot.Submission)
	if !ok || !o.mayApprove() {
		return d.say(ctx, o, "not_allowed", bot.Text{Text: o.words().notYours})
	}
	err := d.save(ctx, o, "declined", "", func() {
		o.record.Review = review{}
		o.stub.State = stateDraft
	})
	if err != nil {
		return "", err
	}
	return d.tell(ctx, o, "declined", bot.Credit{User: o.person, Text: o.words().wantsChanges}, bot.Text{Text: s.Value("why")}, d.buttons(o))
}
