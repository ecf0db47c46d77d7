package slackapp

import (
	"context"
	"errors"
	"net/http"
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

// lanes are where a sending waits for its turn.
func (s sending) lanes() []lane {
	if s.instead != "" || s.byURL() {
		return []lane{s.lane()}
	}
	return []lane{{call: "post"}, s.lane()}
}

// lane is the one that Slack's word to wait is for.
func (s sending) lane() lane {
	switch {
	case s.instead != "":
		return lane{call: "chat.update"}
	case s.byURL():
		return lane{call: "response_url"}
	}
	return laneOf(s.Delivery)
}

// byURL tells a sending that goes by its click's own address, which Slack takes five times
// in half an hour.
func (s sending) byURL() bool {
	return s.instead == "" && forReader(s.Delivery) && s.ResponseURL != ""
}

// detour is the next way to a reader when one is closed: from a click's own address that
// has expired or is used up to the channel, and from a channel without the app to the direct
// conversation. false where there is none, with an error where that can't be told now.
func (a *App) detour(ctx context.Context, s sending, err error) (_ sending, open bool, _ error) {
	if !forReader(s.Delivery) || s.User == "" || s.instead != "" {
		return s, false, nil
	}
	status, _ := errors.AsType[slack.StatusCodeError](err)
	switch code := codeOf(err); {
	case s.byURL() && (status.Code == http.StatusNotFound || status.Code == http.StatusGone):
		a.meter.Count("post", "address_over")
		s.ResponseURL = ""
		return s, true, nil
	case code == "not_in_channel" || code == "channel_not_found" || code == "user_not_in_channel":
		direct, err := a.Direct(ctx, s.Thread.Team, s.User)
		if bot.IsPermanent(err) {
			return s, false, nil
		}
		if err != nil {
			return s, false, err
		}
		a.meter.Count("post", "direct_instead")
		s.Delivery = s.To(direct)
		return s, true, nil
	}
	return s, false, nil
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
