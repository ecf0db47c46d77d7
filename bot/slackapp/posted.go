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

// found is what of an event's answer stands there already.
type found struct {
	places  map[int]string // the ts of its messages, by their place in the reply
	of      int            // how many messages the reply is
	apology bool
	begun   string // ts of a message that was begun, and is no answer yet
	open    bool   // it may be a stream that was not ended
}

func (f *found) note(place, of int, ts string) {
	if f.places == nil {
		f.places = map[int]string{}
	}
	f.places[place], f.of = ts, of
}

func (f *found) has(place int) bool {
	_, is := f.places[place]
	return is
}

// answered tells whether nothing is left to be sent: all of the answer is there, or for
// an apology an apology is.
func (f *found) answered(d bot.Delivery) bool {
	return f.of > 0 && len(f.places) >= f.of || d.Apology && f.apology
}

// look looks for the event's answer: in its thread or, when it is openly in a channel,
// there and then below its first message. Where Slack doesn't let the app look, there
// is none: an answer twice is better than none.
func (a *App) look(ctx context.Context, d bot.Delivery) (f found, err error) {
	self, err := a.introduce(ctx)
	if err != nil {
		return f, &bot.PostError{Err: err}
	}
	if err := a.search(ctx, d, self, &f); err != nil || f.of < 2 || !d.InChannel {
		return f, err
	}
	d.InChannel, d.Thread.TS = false, f.places[0]
	return f, a.search(ctx, d, self, &f)
}

// search looks through one place until all of the answer is found.
func (a *App) search(ctx context.Context, d bot.Delivery, self identity, f *found) error {
	return a.read(ctx, d, func(m slack.Message) bool {
		f.see(m, self, d)
		return f.answered(d)
	})
}

// read hands over the messages of the thread, or of the channel when the answer is
// openly in it, until it is enough. What Slack doesn't let the app read isn't there.
func (a *App) read(ctx context.Context, d bot.Delivery, enough func(slack.Message) bool) error {
	cursor := ""
	for range pagesMost {
		messages, next, err := a.page(ctx, d, cursor)
		if err != nil {
			return a.unseen(ctx, d, err)
		}
		done := false
		for _, m := range messages {
			done = enough(m) || done
		}
		if next == "" || done {
			return nil
		}
		cursor = next
	}
	return nil
}

// own tells whether the app has sent a message.
func own(m slack.Message, self identity) bool {
	return m.User == self.User || self.Bot != "" && m.BotID == self.Bot
}

// see notes a message that belongs to the event's answer. Another app could copy the
// metadata, but not the sender. A message of the app's without any in a thread is one
// that it had begun to stream: Slack takes metadata only at the end.
func (f *found) see(m slack.Message, self identity, d bot.Delivery) {
	if !own(m, self) {
		return
	}
	kind, mine := m.Metadata.EventType, m.Metadata.EventPayload["event_id"] == d.EventID
	switch {
	case mine && kind == answerType:
		place, of := placed(m.Metadata.EventPayload)
		f.note(place, of, m.Timestamp)
	case mine && kind == apologyType:
		f.apology = true
	case mine && kind == writingType:
		f.begun, f.open = m.Timestamp, false
	case kind == "" && len(m.Files) == 0 && m.Timestamp != d.Thread.TS && !d.InChannel && d.Thread.TS != "":
		f.begun, f.open = m.Timestamp, true
	}
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
	messages, next, err := a.fetch(ctx, d, cursor, whole)
	a.pace.told(call, err)
	return messages, next, err
}

func (a *App) fetch(ctx context.Context, d bot.Delivery, cursor string, whole bool) ([]slack.Message, string, error) {
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

// unseen decides what a failed look means.
func (a *App) unseen(ctx context.Context, d bot.Delivery, err error) error {
	code := codeOf(err)
	if hopeless(code) || code == "missing_scope" || code == "no_permission" {
		a.meter.Count("post", "not_looked")
		a.log.Warn("can't look whether an event is answered already", "event", d.EventID, "error", a.secret.err(err))
		return nil
	}
	failed := a.postError(ctx, d, err)
	if refused, ok := errors.AsType[*bot.PostError](failed); ok {
		refused.Permanent = false
	}
	return failed
}
