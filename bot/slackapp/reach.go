package slackapp

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Reach tells whether the app may write in a channel, without writing: nil if so. Errors
// are *bot.PostError: a permanent one around a *RefusedError with its remedy, where
// somebody has to change something first, and one that isn't where Slack didn't tell.
func (a *App) Reach(ctx context.Context, channel string) error {
	const call = "conversations.info"
	l := lane{call: call}
	if err := a.pace.turn(ctx, l); err != nil {
		return &bot.PostError{Err: fmt.Errorf("look at channel %s: %w", channel, err)}
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	c, err := a.api.GetConversationInfoContext(ctx, &slack.GetConversationInfoInput{ChannelID: channel})
	a.pace.told(l, err)
	what := "write to channel " + channel
	refuse := func(code string) error {
		return &bot.PostError{Permanent: true, Err: &RefusedError{What: what, Code: code, Remedy: channelRemedy(code)}}
	}
	switch {
	case codeOf(err) == "channel_not_found":
		return refuse("channel_not_found")
	case err != nil:
		if refused := refusal(what, botTokenName, err); refused != nil {
			return &bot.PostError{Permanent: true, Err: refused}
		}
		return &bot.PostError{Err: fmt.Errorf("%s: %w", what, a.secret.err(err))}
	case c.IsArchived:
		return refuse("is_archived")
	case !c.IsMember:
		return refuse("not_in_channel")
	}
	return nil
}

// channelRemedy is what to do about a channel that can't be written to.
func channelRemedy(code string) string {
	switch code {
	case "is_archived":
		return "the channel is archived: bring it back, or name another"
	case "not_in_channel":
		return "recruitbot isn't in the channel: invite it there (/invite @recruitbot)"
	}
	return "no such channel, or a private one without recruitbot: check the id (it stands at the end of the channel's details), and invite recruitbot there (/invite @recruitbot)"
}
