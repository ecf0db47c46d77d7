package slacksim

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

const maxTitle = 200 // characters of a session's title

// setSession is agents.sessions.setStatus: it makes a session where there is none. An app
// without an agent view has none.
func (s *Sim) setSession(q request) (reply, *fault) {
	r, f := s.sessionRoom(q)
	if f != nil {
		return nil, f
	}
	if !slices.Contains([]string{"active", "processing", "suspended", "closed"}, q["status"]) {
		return nil, refused("invalid_arguments", "[ERROR] must be one of active, processing, suspended, closed [json-pointer:/status]")
	}
	s.show(r.ID, q["thread_ts"], func(st *shown) {
		if st.Session == "" && q.has("title") {
			st.Title = q["title"]
		}
		st.Session = q["status"]
	})
	return reply{"status": q["status"]}, nil
}

// renameSession is agents.sessions.rename.
func (s *Sim) renameSession(q request) (reply, *fault) {
	r, f := s.sessionRoom(q)
	if f != nil {
		return nil, f
	}
	if !q.has("title") || utf8.RuneCountInString(q["title"]) > maxTitle {
		return nil, refused("invalid_arguments", "[ERROR] must have 1 to 200 characters [json-pointer:/title]")
	}
	if s.place.statuses[r.ID+"/"+q["thread_ts"]].Session == "" {
		return nil, &fault{word: "session_not_found", expected: true}
	}
	s.show(r.ID, q["thread_ts"], func(st *shown) { st.Title = q["title"] })
	return reply{"title": q["title"]}, nil
}

// sessionRoom is where a session is: a thread that the bot can see.
func (s *Sim) sessionRoom(q request) (*room, *fault) {
	if s.cfg.AssistantView {
		return nil, &fault{word: "not_allowed_for_app", expected: true}
	}
	r, f := s.seenRoom(q["channel_id"])
	if f != nil {
		return nil, f
	}
	if r.find(q["thread_ts"]) == nil {
		return nil, refused("thread_not_found", "thread_ts: "+q["thread_ts"])
	}
	return r, nil
}

// StopSession lets a person press Slack's button to stop in a thread in which the app is at
// work: what it streams there is stopped, and it is told.
func (s *Sim) StopSession(p Person, c Channel, threadTS string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.memberRoom(p, c.ID)
	if err != nil {
		return fmt.Errorf("stop: %w", err)
	}
	if s.place.statuses[r.ID+"/"+threadTS].Session != "processing" {
		return fmt.Errorf("stop in thread %s, in which nothing is done: %w", threadTS, ErrNotThere)
	}
	streams := []string{}
	for _, m := range r.thread(threadTS) {
		if m.Streaming {
			m.Streaming = false
			streams = append(streams, m.TS)
			s.changed(Change{Kind: "message", Channel: r.ID, TS: m.TS})
		}
	}
	if s.subscribed("agent_session_stopped") {
		s.sendEvent(map[string]any{
			"type": "agent_session_stopped", "channel": r.ID, "thread_ts": threadTS, "user": p.ID,
			"streaming_message_ts": streams, "event_ts": s.clock.ts(),
		}, r.ID)
	}
	return nil
}

// startThread begins a thread of the older assistant view for a person, as opening the app
// does; Sim.mu is held.
func (s *Sim) startThread(p Person) {
	r := s.direct(p.ID)
	root := &Message{User: botUser, BotID: botID, Subtype: "assistant_app_thread", Text: "New chat"}
	s.keep(r, root)
	if !s.subscribed("assistant_thread_started") {
		return
	}
	s.sendEvent(map[string]any{
		"type": "assistant_thread_started", "event_ts": s.clock.ts(),
		"assistant_thread": map[string]any{"user_id": p.ID, "channel_id": r.ID, "thread_ts": root.TS, "context": map[string]any{}},
	}, r.ID)
}
