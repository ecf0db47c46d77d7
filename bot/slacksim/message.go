package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Message is a message in a channel, or one that a single person sees.
type Message struct {
	Channel   string          `json:"channel"`
	TS        string          `json:"ts"`
	ThreadTS  string          `json:"thread_ts,omitempty"` // "" outside threads; a root with replies has its own TS
	Subtype   string          `json:"subtype,omitempty"`
	User      string          `json:"user"`             // who wrote it; BotUser for the bot
	BotID     string          `json:"bot_id,omitempty"` // only on bots' messages
	Text      string          `json:"text"`             // as Slack keeps it: &, < and > escaped by who wrote it
	Markup    string          `json:"markup,omitempty"` // how Text is read: "" as mrkdwn, "markdown", or "none" letter by letter
	Blocks    json.RawMessage `json:"blocks,omitempty"` // every block has its block_id, given or made up
	Metadata  json.RawMessage `json:"metadata,omitempty"`
	Ephemeral string          `json:"ephemeral,omitempty"` // the only reader's id; "" for a message that all read
	Files     []string        `json:"files,omitempty"`     // ids
	Attached  json.RawMessage `json:"-"`                   // the files as Slack's events show them
	Edited    bool            `json:"edited,omitempty"`
	Streaming bool            `json:"streaming,omitempty"` // a stream that was not stopped yet
	Reactions []string        `json:"reactions,omitempty"` // names of the bot's reactions
}

// wire is the message as Slack's events and methods show it.
func (m Message) wire(withMetadata bool) map[string]any {
	w := map[string]any{"type": "message", "user": m.User, "text": m.Text, "ts": m.TS, "team": teamID}
	if m.BotID != "" {
		w["bot_id"] = m.BotID
		w["app_id"] = AppOf(m.BotID)
		w["bot_profile"] = map[string]any{"id": m.BotID, "app_id": AppOf(m.BotID), "team_id": teamID, "deleted": false}
	}
	if m.Subtype != "" {
		w["subtype"] = m.Subtype
	}
	if m.ThreadTS != "" {
		w["thread_ts"] = m.ThreadTS
	}
	if len(m.Blocks) > 0 {
		w["blocks"] = m.Blocks
	}
	if withMetadata && len(m.Metadata) > 0 {
		w["metadata"] = m.Metadata
	}
	if m.Edited {
		w["edited"] = map[string]any{"user": m.User, "ts": m.TS}
	}
	if len(m.Files) > 0 {
		w["files"] = m.Attached
	}
	if m.Streaming {
		w["streaming_state"] = "in_progress"
	}
	return w
}

// find gives the message with the ts; nil for none.
func (r *room) find(ts string) *Message { return r.byTS[ts] }

// thread gives a root and its replies, or without ts what stands in the channel
// itself. Messages for one reader only are left out.
func (r *room) thread(ts string) []*Message {
	var out []*Message
	for _, m := range r.messages {
		inside := m.TS == ts || m.ThreadTS == ts
		if ts == "" {
			inside = m.ThreadTS == "" || m.ThreadTS == m.TS
		}
		if inside && m.Ephemeral == "" {
			out = append(out, m)
		}
	}
	return out
}

// keep stores a message and, for the first reply, marks its root; Sim.mu is
// held.
func (s *Sim) keep(r *room, m *Message) {
	m.Channel = r.ID
	m.TS = s.clock.ts()
	if root := r.find(m.ThreadTS); root != nil && m.Ephemeral == "" {
		root.ThreadTS = root.TS
	}
	r.messages = append(r.messages, m)
	r.byTS[m.TS] = m
	if s.cfg.Tap != nil && m.BotID != "" {
		s.cfg.Tap.Posted(*m)
	}
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
}

// drop takes a message away; Sim.mu is held.
func (s *Sim) drop(r *room, m *Message) {
	r.messages = slices.DeleteFunc(r.messages, func(x *Message) bool { return x == m })
	delete(r.byTS, m.TS)
	s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
}

// Messages lists what stands in a channel outside threads, or with threadTS the
// thread: its root and its replies. Ephemeral messages are in Ephemerals.
func (s *Sim) Messages(c Channel, threadTS string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.place.room(c.ID)
	if r == nil {
		return nil
	}
	var out []Message
	for _, m := range r.thread(threadTS) {
		out = append(out, *m)
	}
	return out
}

// Ephemerals lists what only this person sees, in all channels.
func (s *Sim) Ephemerals(p Person) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Message
	for _, r := range s.place.channels {
		for _, m := range r.messages {
			if m.Ephemeral == p.ID {
				out = append(out, *m)
			}
		}
	}
	return out
}

// Say lets a person write into a channel, or with threadTS into a thread, and
// sends the app the events that Slack would: a message, and an app_mention with
// an id of its own when the text holds <@BotUser>. The text is given as typed;
// the message returned has it as Slack keeps it.
func (s *Sim) Say(_ context.Context, p Person, c Channel, threadTS, text string) (Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.memberRoom(p, c.ID)
	if err != nil {
		return Message{}, fmt.Errorf("say: %w", err)
	}
	if threadTS != "" && r.find(threadTS) == nil {
		return Message{}, fmt.Errorf("say in thread %s: %w", threadTS, ErrNotThere)
	}
	m := &Message{ThreadTS: threadTS, User: p.ID, BotID: p.Bot, Text: typed(text)}
	m.Blocks = typedBlocks(m.Text)
	s.keep(r, m)
	s.messageEvents(r, m)
	return *m, nil
}

// Edit lets the author change a message.
func (s *Sim) Edit(_ context.Context, m Message, text string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, kept, err := s.kept(m)
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	before := kept.wire(false)
	kept.Text, kept.Edited = typed(text), true
	kept.Blocks = typedBlocks(kept.Text)
	s.changed(Change{Kind: "message", Channel: r.ID, TS: kept.TS})
	s.messageChanged(r, kept, before)
	return nil
}

// Delete lets the author take a message away.
func (s *Sim) Delete(_ context.Context, m Message) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, kept, err := s.kept(m)
	if err != nil {
		return fmt.Errorf("delete: %w", err)
	}
	s.drop(r, kept)
	s.messageDeleted(r, kept)
	return nil
}

// Join makes a person a member of a channel, which the channel is told.
func (s *Sim) Join(_ context.Context, p Person, c Channel) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.place.room(c.ID)
	if r == nil {
		return fmt.Errorf("join %s: %w", c.ID, ErrNotThere)
	}
	if !r.has(p.ID) {
		r.members = append(r.members, p.ID)
	}
	m := &Message{Subtype: "channel_join", User: p.ID, Text: "<@" + p.ID + "> has joined the channel"}
	s.keep(r, m)
	s.messageEvents(r, m)
	s.memberJoined(r, p)
	return nil
}

// kept finds what a copy of a message stands for; Sim.mu is held.
func (s *Sim) kept(m Message) (*room, *Message, error) {
	r := s.place.room(m.Channel)
	if r == nil {
		return nil, nil, fmt.Errorf("channel %s: %w", m.Channel, ErrNotThere)
	}
	kept := r.find(m.TS)
	if kept == nil {
		return nil, nil, fmt.Errorf("message %s: %w", m.TS, ErrNotThere)
	}
	return r, kept, nil
}

// memberRoom finds a channel that the person is in; Sim.mu is held.
func (s *Sim) memberRoom(p Person, channel string) (*room, error) {
	r := s.place.room(channel)
	if r == nil {
		return nil, fmt.Errorf("channel %s: %w", channel, ErrNotThere)
	}
	if !r.has(p.ID) {
		return nil, fmt.Errorf("%s in channel %s: %w", p.Name, channel, ErrNotThere)
	}
	return r, nil
}

var (
	typedName    = regexp.MustCompile(`&lt;([@#!][A-Za-z0-9|_.^-]+)&gt;`)
	typedAddress = regexp.MustCompile(`https?://[^\s<>]+`)
)

// typed turns what a person types into what Slack sends on: &, < and > are
// escaped, addresses are put in brackets, mentions stay.
func typed(text string) string {
	text = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
	text = typedName.ReplaceAllString(text, "<$1>")
	return typedAddress.ReplaceAllString(text, "<$0>")
}
