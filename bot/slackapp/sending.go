package slackapp

import (
	"strconv"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// sending is one message of a delivery.
type sending struct {
	bot.Delivery
	place, of int    // of the reply's messages
	kind      string // of its metadata; "" for an answer or an apology
	below     string // ts of the first message of a reply that stands openly in a channel: the others go into its thread
	instead   string // ts of a message that this one takes the place of; "" for none
}

// forReader tells a reply that its asker alone may see: one that is private, or
// that would otherwise stand in the channel although it isn't for all.
func forReader(d bot.Delivery) bool {
	return !d.InChannel && (d.Private || !d.Thread.Direct && d.Thread.TS == "")
}

// lanes are where a sending waits for its turn. A response_url has a count of its own:
// five in half an hour.
func (s sending) lanes() []lane {
	switch {
	case s.instead != "":
		return []lane{s.lane()}
	case forReader(s.Delivery) && s.ResponseURL != "":
		return nil
	}
	return []lane{{call: "post"}, s.lane()}
}

// lane is the one that Slack's word to wait is for.
func (s sending) lane() lane {
	if s.instead != "" {
		return lane{call: "chat.update"}
	}
	return laneOf(s.Delivery)
}

// outgoingOf is a form of a reply as it is posted; without blocks its text is shown
// letter by letter.
func outgoingOf(s sending, f form) outgoing {
	m := outgoing{address: address{Channel: s.Thread.Channel, TS: s.instead}, content: content{Text: f.text}, ready: f.ready}
	if f.blocks != nil {
		m.Blocks = &f.blocks
	} else {
		m.Markdown = new(bool)
	}
	switch {
	case s.instead != "" && f.blocks == nil:
		m.Blocks = &[]slack.Block{} // takes away those that were there
	case s.instead != "":
	case !s.InChannel:
		m.ThreadTS = s.Thread.TS
	case s.place > 0:
		m.ThreadTS = s.below
	}
	if forReader(s.Delivery) {
		m.User = s.User
		return m
	}
	m.Metadata = s.metadata(first(s.kind, answerType))
	if s.Apology {
		m.Metadata.Type = apologyType
	}
	return m
}

// metadata marks a message with its event, and with its place where there are several.
func (s sending) metadata(kind string) *metadata {
	m := &metadata{Type: kind, Payload: mark{EventID: s.EventID}}
	if s.of > 1 {
		m.Payload.Place, m.Payload.Of = strconv.Itoa(s.place), strconv.Itoa(s.of)
	}
	return m
}
