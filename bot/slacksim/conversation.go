package slacksim

import (
	"slices"
	"strconv"
	"strings"
)

// seenRoom finds a channel that the bot can look into; Sim.mu is held.
func (s *Sim) seenRoom(id string) (*room, *fault) {
	r := s.place.room(id)
	switch {
	case r == nil || (r.Private || r.Direct) && !r.has(botUser):
		return nil, refused("channel_not_found")
	case !r.has(botUser):
		return nil, refused("not_in_channel")
	}
	return r, nil
}

// replies is conversations.replies: the root, then the replies, oldest first.
func (s *Sim) replies(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	if m := r.find(q["ts"]); m == nil || m.Ephemeral != "" {
		return nil, refused("thread_not_found", q["ts"])
	}
	return paged(q, r.thread(q["ts"]))
}

// history is conversations.history: what stands in the channel itself, newest
// first.
func (s *Sim) history(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel"])
	if f != nil {
		return nil, f
	}
	messages := r.thread("")
	slices.Reverse(messages)
	return paged(q, messages)
}

// paged cuts what lies between oldest and latest into pages of limit messages.
func paged(q request, messages []*Message) (reply, *fault) {
	messages = slices.DeleteFunc(messages, func(m *Message) bool {
		edge := q["inclusive"] == "true" || q["inclusive"] == "1"
		early := q.has("oldest") && (m.TS < q["oldest"] || m.TS == q["oldest"] && !edge)
		late := q.has("latest") && (m.TS > q["latest"] || m.TS == q["latest"] && !edge)
		return early || late
	})
	limit, from := 100, 0
	if q.has("limit") {
		n, err := strconv.Atoi(q["limit"])
		if err != nil || n < 1 || n > 1000 {
			return nil, refused("invalid_limit")
		}
		limit = n
	}
	if q.has("cursor") {
		n, err := strconv.Atoi(strings.TrimPrefix(q["cursor"], "after:"))
		if err != nil || n < 0 || n > len(messages) {
			return nil, refused("invalid_cursor")
		}
		from = n
	}
	to := min(from+limit, len(messages))
	metadata := q["include_all_metadata"] == "true" || q["include_all_metadata"] == "1"
	found := []any{}
	for _, m := range messages[from:to] {
		found = append(found, m.wire(metadata))
	}
	out := reply{"messages": found, "has_more": to < len(messages)}
	if to < len(messages) {
		out["response_metadata"] = map[string]any{"next_cursor": "after:" + strconv.Itoa(to)}
	}
	return out, nil
}

// conversationInfo is conversations.info.
func (s *Sim) conversationInfo(q request) (reply, *fault) {
	r := s.place.room(q["channel"])
	if r == nil || r.Private && !r.has(botUser) {
		return nil, refused("channel_not_found")
	}
	return reply{"channel": r.wire()}, nil
}

// openConversation is conversations.open with one person.
func (s *Sim) openConversation(q request) (reply, *fault) {
	if q.has("channel") {
		return s.conversationInfo(q)
	}
	switch p, ok := s.place.person(q["users"]); {
	case !ok:
		return nil, refused("user_not_found")
	case p.Deactivated:
		return nil, &fault{word: "user_disabled", expected: true}
	}
	return reply{"channel": s.direct(q["users"]).wire()}, nil
}

// wire is the channel as Slack's methods show it.
func (r *room) wire() map[string]any {
	w := map[string]any{
		"id": r.ID, "is_im": r.Direct, "is_channel": !r.Direct && !r.Private, "is_group": r.Private && !r.Direct,
		"is_private": r.Private || r.Direct, "is_member": r.has(botUser), "is_archived": r.Archived, "context_team_id": teamID,
	}
	if r.Direct {
		w["user"] = r.members[0]
	} else {
		w["name"], w["name_normalized"] = r.Name, r.Name
	}
	return w
}

// authTest is auth.test.
func (s *Sim) authTest(request) (reply, *fault) {
	r := reply{
		"url": s.URL() + "/", "team": teamDomain, "team_id": teamID,
		"user": botName, "user_id": botUser, "bot_id": botID, "is_enterprise_install": false,
	}
	if s.cfg.OrgWide {
		r["team_id"], r["enterprise_id"], r["is_enterprise_install"] = orgID, orgID, true
	}
	return r, nil
}

// usersInfo is users.info.
func (s *Sim) usersInfo(q request) (reply, *fault) {
	p, ok := s.place.person(q["user"])
	if q["user"] == botUser {
		p, ok = Person{ID: botUser, Name: botName}, true
	}
	if !ok {
		return nil, refused("user_not_found")
	}
	return reply{"user": map[string]any{
		"id": p.ID, "team_id": s.place.teamOf(p.ID), "name": strings.ToLower(p.Name), "real_name": p.Name, "deleted": p.Deactivated,
		"is_bot": p.ID == botUser, "locale": "en-US", "tz": "Europe/Paris",
		"profile": map[string]any{"real_name": p.Name, "display_name": p.Name, "title": p.Title, "team": teamID},
	}}, nil
}

// botsInfo is bots.info.
func (s *Sim) botsInfo(q request) (reply, *fault) {
	if q["bot"] != botID {
		return nil, refused("bot_not_found")
	}
	return reply{"bot": map[string]any{
		"id": botID, "app_id": appID, "user_id": botUser, "name": botName, "deleted": false,
	}}, nil
}
