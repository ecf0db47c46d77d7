package slacksim

import (
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"
)

// streamLasts is how long Slack keeps a stream open.
const streamLasts = 5 * time.Minute

// startStream is chat.startStream: a message in a thread that grows.
func (s *Sim) startStream(q request) (reply, *fault) {
	r, f := s.postRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	if !q.has("thread_ts") {
		return nil, refused("invalid_arguments", "[ERROR] missing required field: thread_ts")
	}
	if !r.Direct && !q.has("recipient_user_id") {
		return nil, refused("missing_recipient_user_id")
	}
	if !r.Direct && !q.has("recipient_team_id") {
		return nil, refused("missing_recipient_team_id")
	}
	m := &Message{User: botUser, BotID: botID, Markup: "markdown", Streaming: true}
	if f := r.settleThread(m, q["thread_ts"]); f != nil {
		return nil, f
	}
	if f := s.grow(m, q); f != nil {
		return nil, f
	}
	s.keep(r, m)
	s.clearStatus(m)
	s.messageEvents(r, m)
	s.clock.after(streamLasts, func() { s.endStream(r, m) })
	return reply{"channel": r.ID, "ts": m.TS}, nil
}

// appendStream is chat.appendStream.
func (s *Sim) appendStream(q request) (reply, *fault) {
	r, m, f := s.stream(q)
	if f != nil {
		return nil, f
	}
	if !q.has("markdown_text") && !q.has("chunks") {
		return nil, refused("no_text")
	}
	if f := s.grow(m, q); f != nil {
		return nil, f
	}
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
	return reply{"channel": r.ID, "ts": m.TS}, nil
}

// stopStream is chat.stopStream: the last words, and blocks below the text.
func (s *Sim) stopStream(q request) (reply, *fault) {
	r, m, f := s.stream(q)
	if f != nil {
		return nil, f
	}
	if f := s.grow(m, q); f != nil {
		return nil, f
	}
	if q.has("blocks") || q.has("metadata") {
		rest, f := s.botMessage(request{"text": "-", "blocks": q["blocks"], "metadata": q["metadata"]})
		if f != nil {
			return nil, f
		}
		m.Blocks, m.Metadata = s.joined(m.Blocks, rest.Blocks), rest.Metadata
	}
	s.endStream(r, m)
	return reply{"channel": r.ID, "ts": m.TS, "message": m.wire(true)}, nil
}

// stream finds a message that still grows; Sim.mu is held.
func (s *Sim) stream(q request) (*room, *Message, *fault) {
	r, m, f := s.ownMessage(q, "message_not_owned_by_app")
	if f == nil && !m.Streaming {
		f = refused("message_not_in_streaming_state")
	}
	return r, m, f
}

// endStream makes a message out of a stream, unless it is one already; Sim.mu is
// held.
func (s *Sim) endStream(r *room, m *Message) {
	if !m.Streaming {
		return
	}
	before := m.wire(true)
	m.Streaming = false
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
	s.messageChanged(r, m, before)
}

// grow appends what a call brings: text, or chunks of text, tasks and blocks.
func (s *Sim) grow(m *Message, q request) *fault {
	if q.has("markdown_text") && q.has("chunks") {
		return refused("invalid_arguments", "markdown_text and chunks exclude each other")
	}
	text := q["markdown_text"]
	var blocks json.RawMessage
	if q.has("chunks") {
		var chunks []chunk
		if err := json.Unmarshal([]byte(q["chunks"]), &chunks); err != nil {
			return refused("invalid_chunks", err.Error())
		}
		for i, c := range chunks {
			if f := c.check(i); f != nil {
				return f
			}
			text += c.Text
			blocks = s.joined(blocks, c.Blocks)
		}
	}
	if n := utf8.RuneCountInString(text); n > maxMarkdown {
		return refused("msg_too_long", fmt.Sprintf("%d characters, %d are allowed in one call", n, maxMarkdown))
	}
	m.Text += text
	m.Blocks = s.joined(m.Blocks, blocks)
	return nil
}

// chunk is a piece of a stream.
type chunk struct {
	Type   string          `json:"type"`
	Text   string          `json:"text"`
	ID     string          `json:"id"`
	Title  string          `json:"title"`
	Blocks json.RawMessage `json:"blocks"`
}

// check looks at a chunk as Slack does.
func (c chunk) check(i int) *fault {
	switch c.Type {
	case "markdown_text", "plan_update":
		return nil
	case "task_update":
		if c.ID == "" || c.Title == "" {
			return refused("invalid_chunks", fmt.Sprintf("[ERROR] a task needs id and title [json-pointer:/chunks/%d]", i))
		}
		return nil
	case "blocks":
		_, f := checkContent(request{"blocks": string(c.Blocks)})
		return f
	}
	return refused("invalid_chunks", fmt.Sprintf("[ERROR] unsupported type: %s [json-pointer:/chunks/%d/type]", c.Type, i))
}

// joined puts two lists of blocks together, each block with an id.
func (s *Sim) joined(first, second json.RawMessage) json.RawMessage {
	var all []any
	for _, raw := range []json.RawMessage{first, second} {
		var list []any
		if len(raw) > 0 && json.Unmarshal(raw, &list) == nil {
			all = append(all, list...)
		}
	}
	return s.named(all)
}
