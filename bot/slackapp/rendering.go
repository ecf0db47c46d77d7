package slackapp

import (
	"bytes"
	"encoding/json"
	"hash/maphash"
	"slices"
	"strconv"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// renderedMost is how many answers are kept as Slack takes them: half a megabyte for each
// way to give them. Most answers are given more than once.
const renderedMost = 192

// ackPayload renders the answer to a command, for its asker alone; nil for an
// empty reply. It remembers as piecesOf does.
func (a *App) ackPayload(r bot.Reply) json.RawMessage {
	r = a.voteable(r)
	key := a.sumOf(r)
	payload, known := a.acks.Get(key)
	if !known {
		payload = ackPayload(r)
		a.acks.Put(key, payload)
	}
	return payload
}

// contentSum is two hashes of all that a reply says; the words themselves would take more
// room than what is kept by them. Their seeds nobody knows: of 128 bits no two replies share all.
type contentSum [2]uint64

// sumOf is equal for equal replies alone.
func (a *App) sumOf(r bot.Reply) contentSum {
	room := a.buffer()
	defer a.release(room)
	c := contents(room.AvailableBuffer())
	c.parts(r.Parts)
	if len(r.Below) > 0 {
		c.add("below")
		c.parts(r.Below)
	}
	*room = *bytes.NewBuffer(c) // the room that it has grown to is kept
	return contentSum{maphash.Bytes(a.seeds[0], c), maphash.Bytes(a.seeds[1], c)}
}

// contents is what a reply says, each text behind its length.
type contents []byte

func (c *contents) add(texts ...string) {
	to := append(strconv.AppendInt(*c, int64(len(texts)), 10), '[')
	for _, s := range texts {
		to = append(strconv.AppendInt(to, int64(len(s)), 10), ':')
		to = append(to, s...)
	}
	*c = to
}

func (c *contents) parts(list []bot.Part) {
	for _, p := range list {
		switch p := p.(type) {
		case bot.Lead:
			c.add("lead", p.Text)
		case bot.Text:
			c.add("text", p.Text, strconv.FormatBool(p.Code))
		case bot.Note:
			c.add("note", p.Text)
		case bot.Credit:
			c.add("credit", p.User, p.Text)
		case bot.Table:
			c.add("table", p.Colon, strconv.Itoa(len(p.Rows)))
			c.add(p.Header...)
			for _, row := range p.Rows {
				c.add(row...)
			}
		case bot.Heading:
			c.add("heading", p.Text)
		case bot.Chart:
			c.add("chart", p.Title, p.Unit, p.From, p.To, strconv.Itoa(len(p.Bars)))
			for _, b := range p.Bars {
				c.add(b.Label, strconv.Itoa(b.Low), strconv.Itoa(b.High))
			}
			c.parts([]bot.Part{p.Table})
		case bot.Votes:
			c.add("votes", p.Action, p.Up.Label, p.Up.Value, p.Down.Label, p.Down.Value)
		case bot.Buttons:
			c.add("buttons", strconv.Itoa(len(p.Buttons)))
			for _, b := range p.Buttons {
				c.add(b.Label, b.Action, b.Value, strconv.FormatBool(b.Primary))
			}
		}
	}
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
