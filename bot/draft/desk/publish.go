package desk

import (
	"context"
	"fmt"
	"slices"

	"recruitbot/bot"
	"recruitbot/bot/draft/check"
)

// may tells whether a person may publish, and approve.
func (d *Desk) may(team, person string) bool { return d.May == nil || d.May(team, person, bot.Publish) }

// publishForm asks for the channel; who may not publish is told so instead.
func (d *Desk) publishForm(_ context.Context, o *open) (*bot.Form, error) {
	if o.record == nil || !d.may(o.stub.Team, o.person) {
		return nil, nil
	}
	w := o.words()
	return &bot.Form{ID: name + ".publish", Title: w.publishTitle, Submit: w.publishIt, Close: w.cancel, Intro: fmt.Sprintf(w.publishIntro, o.title(), o.record.number()), State: o.shown(), Fields: []bot.Field{
		{ID: "channel", Label: w.channel, Kind: bot.Channel},
	}}, nil
}

// publish posts the latest version into the channel picked, if it may stand there.
func (d *Desk) publish(ctx context.Context, o *open) (string, error) {
	if !d.may(o.stub.Team, o.person) {
		return d.Refuse(ctx, o.delivery, bot.Publish, o.language)
	}
	s, ok := o.event.(bot.Submission)
	if !ok {
		return "ignored", nil
	}
	channel := s.Value("channel")
	if why := d.unpublishable(o, channel); why != "" {
		return d.say(ctx, o, "not_allowed", bot.Text{Text: why})
	}
	to := o.delivery.To(bot.Thread{Team: o.stub.Team, Channel: channel})
	to.EventID += "/published"
	to.InChannel = true
	err := d.Poster.Post(ctx, to, bot.Reply{Parts: d.text(o.record.last().Description)})
	if bot.IsPermanent(err) {
		return d.say(ctx, o, "not_allowed", bot.Text{Text: o.words().unreachable})
	}
	if err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if err := d.save(ctx, o, "published", channel, func() { o.stub.State = statePublished }); err != nil {
		return "", err
	}
	return d.tell(ctx, o, "published", bot.Credit{User: o.person, Text: o.words().publishedIt})
}

// unpublishable is why the latest version must not go into a channel, "" when it may.
// What a model wrote needs an approval; so does what somebody was asked to approve.
func (d *Desk) unpublishable(o *open, channel string) string {
	w := o.words()
	errs := slices.ContainsFunc(check.Read(d.advert(o)), func(f check.Finding) bool { return f.Level == check.Error && f.Check != "J21" })
	switch {
	case len(d.Channels) > 0 && !slices.Contains(d.Channels, channel):
		return w.channelClosed
	case o.seen != 0 && o.seen != o.record.number():
		return w.newerVersion
	case errs:
		return w.errorsLeft
	case o.record.last().Model != "" && !o.record.approved():
		return w.modelUnapproved
	case o.record.Review.Approver != "" && !o.record.approved():
		return w.unapproved
	}
	return ""
}
