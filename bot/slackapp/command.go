package slackapp

import (
	"encoding/json"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// slash is what recruitbot reads of a slash command, beside the team.
type slash struct {
	Command   string `json:"command"`
	Text      string `json:"text"`
	ChannelID string `json:"channel_id"`
	UserID    string `json:"user_id"`
}

// decodeCommand reads a slash command.
func decodeCommand(in payload, self identity) heard {
	if in.Command == "" {
		return ignore("malformed")
	}
	return heard{command: &bot.Command{
		Name:    in.Command,
		Text:    unescape(in.Text),
		Team:    self.Team,
		Channel: in.ChannelID,
		User:    in.UserID,
		Direct:  direct(in.ChannelID),
	}}
}

// ackLimit is what an acknowledgement's payload may take: Slack drops one of
// 20 KB in silence, and the envelope's id goes with it.
const ackLimit = 20*1024 - 256

// ack is the payload that answers a slash command.
type ack struct {
	ResponseType string        `json:"response_type"`
	Text         string        `json:"text"`
	Markdown     *bool         `json:"mrkdwn,omitempty"` // false where the text is all there is
	Blocks       *slack.Blocks `json:"blocks,omitempty"`
}

// ackPayload renders a reply so that it fits an acknowledgement, whatever it is:
// first without a long text for screen readers, then without blocks.
func ackPayload(r bot.Reply) json.RawMessage {
	m := render(r, nativeTables)
	if len(m.blocks) == 0 {
		return nil
	}
	full := ack{ResponseType: slack.ResponseTypeEphemeral, Blocks: &slack.Blocks{BlockSet: encoded(m.blocks)}}
	bare := ack{ResponseType: slack.ResponseTypeEphemeral, Markdown: new(bool)}
	for _, try := range []struct {
		ack    ack
		length int
	}{{full, textLength}, {full, summaryLength}, {bare, 2 * textLength}, {bare, textLength}} {
		try.ack.Text = m.text(try.length)
		if raw, err := json.Marshal(try.ack); err == nil && len(raw) < ackLimit {
			return raw
		}
	}
	bare.Text = m.text(summaryLength)
	return encode(bare)
}

// encode is JSON; nil for what can't be encoded.
func encode(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return raw
}

// sizeOf is how many bytes a value takes.
func sizeOf(v any) int {
	if raw := encode(v); raw != nil {
		return len(raw)
	}
	return ackLimit
}
