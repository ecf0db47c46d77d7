package slackapp

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// renderedMost is how many answers are kept as Slack takes them, beside as many
// again that are on their way out: some megabytes. Most answers are given more
// than once.
const renderedMost = 128

// ackPayload renders the answer to a command, for its asker alone; nil for an
// empty reply. It remembers as piecesOf does.
func (a *App) ackPayload(r bot.Reply) json.RawMessage {
	r = a.voteable(r)
	key := contentOf(r)
	payload, known := a.acks.Get(key)
	if !known {
		payload = ackPayload(r)
		a.acks.Put(key, payload)
	}
	return payload
}

// contentOf is all that a reply says, as a key: equal for equal replies alone.
func contentOf(r bot.Reply) string {
	key := make([]byte, 0, 1024)
	add := func(texts ...string) {
		key = append(strconv.AppendInt(key, int64(len(texts)), 10), '[')
		for _, s := range texts {
			key = append(strconv.AppendInt(key, int64(len(s)), 10), ':')
			key = append(key, s...)
		}
	}
	for _, p := range r.Parts {
		switch p := p.(type) {
		case bot.Lead:
			add("lead", p.Text)
		case bot.Text:
			add("text", p.Text, strconv.FormatBool(p.Code))
		case bot.Note:
			add("note", p.Text)
		case bot.Credit:
			add("credit", p.User, p.Text)
		case bot.Table:
			add("table", p.Colon, strconv.Itoa(len(p.Rows)))
			add(p.Header...)
			for _, row := range p.Rows {
				add(row...)
			}
		case bot.Heading:
			add("heading", p.Text)
		case bot.Chart:
			add("chart", p.Title, p.Unit, p.From, p.To, strconv.Itoa(len(p.Bars)))
			for _, b := range p.Bars {
				add(b.Label, strconv.Itoa(b.Low), strconv.Itoa(b.High))
			}
			add(contentOf(bot.Reply{Parts: []bot.Part{p.Table}}))
		case bot.Votes:
			add("votes", p.Action, p.Up.Label, p.Up.Value, p.Down.Label, p.Down.Value)
		case bot.Buttons:
			add("buttons", strconv.Itoa(len(p.Buttons)))
			for _, b := range p.Buttons {
				add(b.Label, b.Action, b.Value, strconv.FormatBool(b.Primary))
			}
		}
	}
	if len(r.Below) > 0 {
		add("below", contentOf(bot.Reply{Parts: r.Below}))
	}
	return string(key)
}

// encodedBlock is a block in JSON already.
type encodedBlock struct {
	kind slack.MessageBlockType
	json json.RawMessage
}

// BlockType implements slack.Block.
func (b encodedBlock) BlockType() slack.MessageBlockType { return b.kind }

// ID implements slack.Block.
func (encodedBlock) ID() string { return "" }

// MarshalJSON implements json.Marshaler.
func (b encodedBlock) MarshalJSON() ([]byte, error) { return b.json, nil }

// encoded encodes blocks once for all the times that they are sent. A block that
// can't be encoded stays as it is.
func encoded(blocks []slack.Block) []slack.Block {
	out := make([]slack.Block, len(blocks))
	for i, b := range blocks {
		out[i] = b
		if raw, err := json.Marshal(b); err == nil {
			out[i] = encodedBlock{b.BlockType(), raw}
		}
	}
	return out
}

// ready encodes a form once for all the times that it is sent. Its blocks are parts of
// the whole; one that can't be encoded leaves the form as it is.
func ready(f form) form {
	text, err := json.Marshal(f.text)
	if err != nil || len(f.blocks) == 0 {
		return f
	}
	whole := append(append([]byte(`"text":`), text...), `,"blocks":[`...)
	ends := []int{len(whole)}
	for _, b := range f.blocks {
		raw, err := json.Marshal(b)
		if err != nil {
			return f
		}
		whole = append(append(whole, raw...), ',')
		ends = append(ends, len(whole))
	}
	whole[len(whole)-1] = ']'
	blocks := make([]slack.Block, len(f.blocks))
	for i, b := range f.blocks {
		blocks[i] = encodedBlock{b.BlockType(), whole[ends[i] : ends[i+1]-1]}
	}
	f.blocks, f.ready = blocks, slices.Clip(whole)
	return f
}
