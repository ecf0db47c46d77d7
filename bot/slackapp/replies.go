package slackapp

import (
	"context"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Replies implements bot.Reader. The messages are what their events would have been, but for
// the event's id, which Slack doesn't keep with them.
func (a *App) Replies(ctx context.Context, t bot.Thread, after string) (list []bot.Message, err error) {
	self, err := a.introduce(ctx)
	if err != nil {
		return nil, err
	}
	err = a.read(ctx, bot.Delivery{Thread: t}, func(m slack.Message) bool {
		if m.Timestamp <= after { // as text, since all have as many digits
			return false
		}
		in := readMessage(callback{TeamID: t.Team, Event: written(m, t.Channel)}, self)
		if reply, ok := in.event.(bot.Message); ok {
			list = append(list, reply)
		}
		return false
	})
	return list, err
}

// written is a message as an event tells of it.
func written(m slack.Message, channel string) inner {
	in := inner{
		Type: "message", Subtype: m.SubType, Hidden: m.Hidden, Channel: channel, User: m.User, BotID: m.BotID,
		Text: m.Text, TS: m.Timestamp, ThreadTS: m.ThreadTimestamp,
	}
	if m.BotProfile != nil {
		in.AppID = m.BotProfile.AppID
	}
	for _, f := range m.Files {
		in.Files = append(in.Files, sharedFile{ID: f.ID, Name: f.Name, Size: f.Size, Mode: f.Mode, Download: f.URLPrivateDownload, Private: f.URLPrivate})
	}
	return in
}
