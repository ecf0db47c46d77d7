package slackapp

import (
	"context"
	"errors"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

const (
	pageLength = 200
	pagesMost  = 10 // a thread of 2,000 messages; an older answer was read long ago
)

// posted looks whether the event's answer is there. Where Slack doesn't let the
// app look, it isn't: an answer twice is better than none.
func (a *App) posted(ctx context.Context, d bot.Delivery) (bool, error) {
	self, err := a.introduce(ctx)
	if err != nil {
		return false, &bot.PostError{Err: err}
	}
	cursor := ""
	for range pagesMost {
		messages, next, err := a.page(ctx, d, cursor)
		if err != nil {
			return a.unseen(ctx, d, err)
		}
		for _, m := range messages {
			if answers(m, self, d) {
				a.meter.Count("post", "there_already")
				return true, nil
			}
		}
		if next == "" {
			return false, nil
		}
		cursor = next
	}
	return false, nil
}

// page reads a piece of the thread, or of the channel when the answer is openly
// in it, when it is its turn.
func (a *App) page(ctx context.Context, d bot.Delivery, cursor string) ([]slack.Message, string, error) {
	call := lane{call: "conversations.replies"}
	whole := d.InChannel || d.Thread.TS == ""
	if whole {
		call.call = "conversations.history"
	}
	if err := a.pace.turn(ctx, call); err != nil {
		return nil, "", err
	}
	messages, next, err := a.read(ctx, d, cursor, whole)
	a.pace.told(call, err)
	return messages, next, err
}

func (a *App) read(ctx context.Context, d bot.Delivery, cursor string, whole bool) ([]slack.Message, string, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if whole {
		answer, err := a.api.GetConversationHistoryContext(ctx, &slack.GetConversationHistoryParameters{
			ChannelID: d.Thread.Channel, Cursor: cursor, Limit: pageLength, IncludeAllMetadata: true,
		})
		if err != nil {
			return nil, "", err
		}
		return answer.Messages, answer.ResponseMetaData.NextCursor, nil
	}
	messages, more, next, err := a.api.GetConversationRepliesContext(ctx, &slack.GetConversationRepliesParameters{
		ChannelID: d.Thread.Channel, Timestamp: d.Thread.TS, Cursor: cursor, Limit: pageLength, IncludeAllMetadata: true,
	})
	if !more {
		next = ""
	}
	return messages, next, err
}

// answers tells whether a message is what a delivery would send: the app's own answer
// by its metadata. Another app could copy that, but not the sender. An apology is not
// sent after an answer, but an answer is after an apology.
func answers(m slack.Message, self identity, d bot.Delivery) bool {
	own := m.User == self.User || self.Bot != "" && m.BotID == self.Bot
	kind := m.Metadata.EventType
	fits := kind == answerType || d.Apology && kind == apologyType
	return own && fits && m.Metadata.EventPayload["event_id"] == d.EventID
}

// unseen decides what a failed look means.
func (a *App) unseen(ctx context.Context, d bot.Delivery, err error) (bool, error) {
	code := codeOf(err)
	if hopeless(code) || code == "missing_scope" || code == "no_permission" {
		a.meter.Count("post", "not_looked")
		a.log.Warn("can't look whether an event is answered already", "event", d.EventID, "error", a.secret.err(err))
		return false, nil
	}
	failed := a.postError(ctx, d, err)
	if refused, ok := errors.AsType[*bot.PostError](failed); ok {
		refused.Permanent = false
	}
	return false, failed
}
