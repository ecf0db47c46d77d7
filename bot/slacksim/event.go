package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// DefaultEvents are the subscriptions of an app whose Config names none.
func DefaultEvents() []string {
	return []string{
		"agent_session_stopped", "app_home_opened", "app_mention", "app_uninstalled", "assistant_thread_started", "function_executed",
		"message.channels", "message.groups", "message.im", "tokens_revoked",
	}
}

// subscribed tells whether the app wants an event; Sim.mu is held.
func (s *Sim) subscribed(name string) bool {
	events := s.cfg.Events
	if events == nil {
		events = DefaultEvents()
	}
	return slices.Contains(events, name)
}

// messageEvents tells the app of a new message: as a message, and as a mention
// where the text names the bot outside a direct conversation. The app hears only
// of channels that it is in, its own messages included. Sim.mu is held.
func (s *Sim) messageEvents(r *room, m *Message) {
	ev := m.wire(true)
	if m.BotID == "" && m.Subtype == "" {
		ev["client_msg_id"] = fmt.Sprintf("00000000-0000-4000-8000-%012d", len(r.messages))
	}
	if root := r.find(m.ThreadTS); root != nil && root != m {
		ev["parent_user_id"] = root.User
	}
	s.fromPartner(ev, m)
	s.roomEvent(r, ev, m.TS)
	mentioned := strings.Contains(m.Text, "<@"+botUser+">") || strings.Contains(m.Text, "<@"+botUser+"|")
	if !mentioned || r.Direct || m.User == botUser || m.Subtype != "" && m.Subtype != fileShare || !r.has(botUser) || !s.subscribed("app_mention") {
		return
	}
	mention := m.wire(false)
	mention["type"], mention["channel"], mention["event_ts"] = "app_mention", r.ID, m.TS
	s.fromPartner(mention, m)
	s.sendEvent(mention, r.ID)
}

// fromPartner names the workspace of a message's writer where it is another company's;
// Sim.mu is held.
func (s *Sim) fromPartner(ev map[string]any, m *Message) {
	if team := s.place.teamOf(m.User); team != teamID {
		ev["team"], ev["user_team"], ev["source_team"] = team, team, team
	}
}

// messageChanged tells the app of an edit; Sim.mu is held.
func (s *Sim) messageChanged(r *room, m *Message, before map[string]any) {
	s.roomEvent(r, map[string]any{
		"type": "message", "subtype": "message_changed", "hidden": true,
		"message": m.wire(true), "previous_message": before,
	}, s.clock.ts())
}

// messageDeleted tells the app of a deletion; Sim.mu is held.
func (s *Sim) messageDeleted(r *room, m *Message) {
	s.roomEvent(r, map[string]any{
		"type": "message", "subtype": "message_deleted", "hidden": true,
		"deleted_ts": m.TS, "previous_message": m.wire(true),
	}, s.clock.ts())
}

// roomEvent sends a message event where the app is in the channel and has
// subscribed to its kind; Sim.mu is held.
func (s *Sim) roomEvent(r *room, ev map[string]any, ts string) {
	plural := map[string]string{"channel": "message.channels", "group": "message.groups", "im": "message.im"}
	if !r.has(botUser) || !s.subscribed(plural[r.kind()]) {
		return
	}
	if ev["ts"] == nil {
		ev["ts"] = ts
	}
	ev["channel"], ev["channel_type"], ev["event_ts"] = r.ID, r.kind(), ts
	s.sendEvent(ev, r.ID)
}

// memberJoined tells the app of a new member; Sim.mu is held.
func (s *Sim) memberJoined(r *room, p Person) {
	if !r.has(botUser) || !s.subscribed("member_joined_channel") {
		return
	}
	s.sendEvent(map[string]any{
		"type": "member_joined_channel", "user": p.ID, "channel": r.ID, "team": teamID,
		"channel_type": strings.ToUpper(r.ID[:1]), "event_ts": s.clock.ts(),
	}, r.ID)
}

// OpenHome lets a person open the app: tab is "home" or "messages".
func (s *Sim) OpenHome(_ context.Context, p Person, tab string) error {
	if tab != "home" && tab != "messages" {
		return fmt.Errorf("open tab %q: %w", tab, ErrNotThere)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.subscribed("app_home_opened") {
		return nil
	}
	if s.cfg.AssistantView && tab == "messages" {
		s.startThread(p)
	}
	r := s.direct(p.ID)
	ev := map[string]any{"type": "app_home_opened", "user": p.ID, "channel": r.ID, "tab": tab, "event_ts": s.clock.ts()}
	if home := s.place.homes[p.ID]; home != nil && tab == "home" {
		ev["view"] = home.wire()
	}
	s.sendEvent(ev, r.ID)
	return nil
}

// sendEvent wraps an event as the Events API does and owes it to the app;
// Sim.mu is held.
func (s *Sim) sendEvent(ev map[string]any, channel string) {
	name := fmt.Sprint(ev["type"])
	id, team := s.place.newID("Ev"), teamID
	if writer, ok := ev["user"].(string); ok {
		team = s.place.teamOf(writer)
	}
	payload := mustJSON(map[string]any{
		"token": "verification-by-socket", "team_id": team, "context_team_id": teamID, "api_app_id": appID,
		"type": "event_callback", "event": ev, "event_id": id, "event_time": s.clock.now().Unix(),
		"authorizations": []any{map[string]any{
			"enterprise_id": nil, "team_id": teamID, "user_id": botUser, "is_bot": true, "is_enterprise_install": false,
		}},
		"is_ext_shared_channel": team != teamID, "event_context": "4-" + name + "-" + teamID + "-" + channel,
	})
	p := &parcel{kind: "events_api", name: name, eventID: id, payload: payload}
	if ts, ok := ev["ts"].(string); ok {
		p.channel, p.ts = channel, ts
	}
	s.send(p, 0, "")
}

var personTag = regexp.MustCompile(`<@([A-Z0-9]+)>`)

// typedBlocks is the rich text that Slack adds to what a person writes.
func typedBlocks(text string) json.RawMessage {
	var parts []any
	plain := func(t string) {
		if t != "" {
			t = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(t)
			parts = append(parts, map[string]any{"type": "text", "text": t})
		}
	}
	last := 0
	for _, at := range personTag.FindAllStringSubmatchIndex(text, -1) {
		plain(text[last:at[0]])
		parts = append(parts, map[string]any{"type": "user", "user_id": text[at[2]:at[3]]})
		last = at[1]
	}
	plain(text[last:])
	section := map[string]any{"type": "rich_text_section", "elements": parts}
	return mustJSON([]any{map[string]any{"type": "rich_text", "block_id": "typed", "elements": []any{section}}})
}
