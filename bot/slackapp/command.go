package slackapp

import (
	"encoding/json"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// decodeCommand reads a slash command.
func decodeCommand(payload json.RawMessage) heard {
	var in struct {
		Command   string `json:"command"`
		Text      string `json:"text"`
		TeamID    string `json:"team_id"`
		ChannelID string `json:"channel_id"`
		UserID    string `json:"user_id"`
	}
	if !parse(payload, &in) || in.Command == "" {
		return ignore("malformed")
	}
	return heard{command: &bot.Command{
		Name:    in.Command,
		Text:    unescape(in.Text),
		Team:    in.TeamID,
		Channel: in.ChannelID,
		User:    in.UserID,
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

// ackPayload renders the answer to a command, for its asker alone; nil for an
// empty reply. Whatever the reply, it fits: first without a long text for
// screen readers, then without blocks.
func ackPayload(r bot.Reply) *ack {
	m := render(r, nativeTables)
	if len(m.blocks) == 0 {
		return nil
	}
	full := &ack{ResponseType: slack.ResponseTypeEphemeral, Text: m.text(textLength), Blocks: &slack.Blocks{BlockSet: m.blocks}}
	if sizeOf(full) < ackLimit {
		return full
	}
	full.Text = m.text(summaryLength)
	if sizeOf(full) < ackLimit {
		return full
	}
	bare := &ack{ResponseType: slack.ResponseTypeEphemeral, Text: full.Text, Markdown: new(bool)}
	for _, length := range []int{2 * textLength, textLength} {
		longer := *bare
		if longer.Text = m.text(length); sizeOf(longer) < ackLimit {
			return &longer
		}
	}
	return bare
}

// sizeOf is how many bytes the library will send for a value.
func sizeOf(v any) int {
	raw, err := json.Marshal(v)
	if err != nil {
		return ackLimit
	}
	return len(raw)
}
