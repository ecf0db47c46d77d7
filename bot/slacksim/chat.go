package slacksim

import (
	"encoding/json"
	"slices"
)

// postMessage is chat.postMessage.
func (s *Sim) postMessage(q request) (reply, *fault) {
	r, f := s.postRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	m, f := s.botMessage(q)
	if f != nil {
		return nil, f
	}
	if f := r.settleThread(m, q["thread_ts"]); f != nil {
		return nil, f
	}
	s.keep(r, m)
	s.clearStatus(m)
	s.messageEvents(r, m)
	return reply{"channel": r.ID, "ts": m.TS, "message": m.wire(true)}, nil
}

// postEphemeral is chat.postEphemeral.
func (s *Sim) postEphemeral(q request) (reply, *fault) {
	r, f := s.postRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	if !r.has(q["user"]) {
		return nil, refused("user_not_in_channel")
	}
	m, f := s.botMessage(q)
	if f != nil {
		return nil, f
	}
	if f := r.settleThread(m, q["thread_ts"]); f != nil {
		return nil, f
	}
	m.Ephemeral = q["user"]
	s.keep(r, m)
	return reply{"message_ts": m.TS}, nil
}

// updateMessage is chat.update. Blocks and metadata that are not given stay;
// an empty list of blocks takes them away.
func (s *Sim) updateMessage(q request) (reply, *fault) {
	r, m, f := s.ownMessage(q, "cant_update_message")
	if f != nil {
		return nil, f
	}
	fresh, f := s.botMessage(q)
	if f != nil {
		return nil, f
	}
	before := m.wire(true)
	m.amend(fresh, q)
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
	s.messageChanged(r, m, before)
	return reply{"channel": r.ID, "ts": m.TS, "text": m.Text, "message": m.wire(true)}, nil
}

// amend takes over what a request changes in a message.
func (m *Message) amend(fresh *Message, q request) {
	m.Edited = true
	if q.has("text") || q.has("markdown_text") {
		m.Text, m.Markup = fresh.Text, fresh.Markup
	}
	if _, given := q["blocks"]; given {
		m.Blocks = fresh.Blocks
	}
	if q.has("metadata") {
		m.Metadata = fresh.Metadata
	}
}

// deleteMessage is chat.delete.
func (s *Sim) deleteMessage(q request) (reply, *fault) {
	r, m, f := s.ownMessage(q, "cant_delete_message")
	if f != nil {
		return nil, f
	}
	s.drop(r, m)
	s.messageDeleted(r, m)
	return reply{"channel": r.ID, "ts": m.TS}, nil
}

// addReaction is reactions.add.
func (s *Sim) addReaction(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	m := r.find(q["timestamp"])
	switch {
	case m == nil || m.Ephemeral != "":
		return nil, refused("message_not_found")
	case !q.has("name"):
		return nil, refused("invalid_name")
	case slices.Contains(m.Reactions, q["name"]):
		return nil, refused("already_reacted")
	}
	m.Reactions = append(m.Reactions, q["name"])
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
	return reply{}, nil
}

// postRoom finds where the bot may post: a channel it is in, or by a person's
// id their direct conversation. Sim.mu is held.
func (s *Sim) postRoom(id string) (*room, *fault) {
	if _, ok := s.place.person(id); ok {
		return s.direct(id), nil
	}
	r := s.place.room(id)
	switch {
	case r == nil || r.Private && !r.has(botUser):
		return nil, refused("channel_not_found")
	case r.Archived:
		return nil, refused("is_archived")
	case !r.has(botUser):
		return nil, refused("not_in_channel")
	}
	return r, nil
}

// ownMessage finds the message that the bot wants to change, by channel and ts;
// word is the refusal when it is not the bot's. Sim.mu is held.
func (s *Sim) ownMessage(q request, word string) (*room, *Message, *fault) {
	r := s.place.room(q["channel"])
	if r == nil {
		return nil, nil, refused("channel_not_found")
	}
	m := r.find(q["ts"])
	switch {
	case m == nil || m.Ephemeral != "":
		return nil, nil, refused("message_not_found")
	case m.BotID == "":
		return nil, nil, refused(word)
	}
	return r, m, nil
}

// botMessage makes a message of what the bot asked to post, after the checks.
func (s *Sim) botMessage(q request) (*Message, *fault) {
	m := &Message{User: botUser, BotID: botID, Text: q["text"]}
	if s.cfg.Light {
		m.Blocks = json.RawMessage(q["blocks"])
	} else {
		blocks, f := checkContent(q)
		if f == nil {
			f = s.chartRefused("invalid_blocks", "/blocks", blocks)
		}
		if f != nil {
			return nil, f
		}
		m.Blocks = s.named(blocks)
	}
	if q.has("markdown_text") {
		m.Text, m.Markup = q["markdown_text"], "markdown"
	} else if q["mrkdwn"] == "false" {
		m.Markup = "none"
	}
	if q.has("metadata") {
		var meta struct {
			Type    string         `json:"event_type"`
			Payload map[string]any `json:"event_payload"`
		}
		if err := json.Unmarshal([]byte(q["metadata"]), &meta); err != nil || meta.Type == "" && len(meta.Payload) > 0 {
			return nil, refused("invalid_metadata_format", "event_type and event_payload are needed")
		}
		if meta.Type != "" {
			m.Metadata = json.RawMessage(q["metadata"])
		}
	}
	return m, nil
}

// settleThread puts a message into the thread of the message with the ts.
func (r *room) settleThread(m *Message, ts string) *fault {
	if ts == "" {
		return nil
	}
	root := r.find(ts)
	if root == nil || root.Ephemeral != "" {
		return refused("thread_not_found", ts)
	}
	m.ThreadTS = root.TS
	if root.ThreadTS != "" {
		m.ThreadTS = root.ThreadTS
	}
	return nil
}
