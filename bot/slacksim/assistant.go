package slacksim

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Slack's rules for what an assistant shows in a thread.
const (
	statusLasts  = 2 * time.Minute
	maxLoading   = 10
	maxSuggested = 4
)

// Status is what the bot shows in a thread besides messages. A status text goes
// after two minutes, or when the bot posts in the thread.
type Status struct {
	Text    string
	Loading []string // loading messages, as the library joins them: split at commas
	Title   string
	Session string // of the agent view: "active", "processing" ...; "" for none
	Prompts []Prompt
}

// shown is a Status with the appointment for its end.
type shown struct {
	Status
	ends func() // voids the appointment; nil for none
}

// Prompt is a suggested question.
type Prompt struct {
	Title   string `json:"title"`
	Message string `json:"message"`
}

// Status tells what the bot shows in a thread; threadTS "" is the channel itself.
func (s *Sim) Status(c Channel, threadTS string) Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.place.statuses[c.ID+"/"+threadTS].Status
}

// show changes what is shown in a thread; Sim.mu is held.
func (s *Sim) show(channel, ts string, change func(*shown)) {
	key := channel + "/" + ts
	st := s.place.statuses[key]
	change(&st)
	s.place.statuses[key] = st
	s.changed(Change{Kind: "status", Channel: channel, TS: ts})
}

// clearStatus ends the status of the thread in which the bot has posted; Sim.mu
// is held.
func (s *Sim) clearStatus(m *Message) {
	if st := s.place.statuses[m.Channel+"/"+m.ThreadTS]; st.Text != "" {
		s.show(m.Channel, m.ThreadTS, func(st *shown) { st.Text, st.Loading = "", nil })
	}
}

// setStatus is assistant.threads.setStatus; an empty status clears it.
func (s *Sim) setStatus(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel_id"])
	if f != nil {
		return nil, f
	}
	if r.find(q["thread_ts"]) == nil {
		return nil, refused("thread_not_found", "thread_ts: "+q["thread_ts"])
	}
	var loading []string
	if q.has("loading_messages") && json.Unmarshal([]byte(q["loading_messages"]), &loading) != nil {
		loading = strings.Split(q["loading_messages"], ",")
	}
	if len(loading) > maxLoading {
		return nil, refused("invalid_arguments", fmt.Sprintf("[ERROR] no more than %d items allowed [json-pointer:/loading_messages]", maxLoading))
	}
	s.show(r.ID, q["thread_ts"], func(st *shown) {
		if st.ends != nil {
			st.ends()
		}
		st.Text, st.Loading = q["status"], loading
		st.ends = s.clock.after(statusLasts, func() {
			s.show(r.ID, q["thread_ts"], func(st *shown) { st.Text, st.Loading = "", nil })
		})
	})
	return reply{}, nil
}

// setPrompts is assistant.threads.setSuggestedPrompts. An app with the newer
// agent_view that gives a thread_ts is told ok, and nothing happens.
func (s *Sim) setPrompts(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel_id"])
	if f != nil {
		return nil, f
	}
	var prompts []Prompt
	if err := json.Unmarshal([]byte(q["prompts"]), &prompts); err != nil || len(prompts) == 0 {
		return nil, refused("invalid_arguments", "[ERROR] must be a list of prompts [json-pointer:/prompts]")
	}
	if len(prompts) > maxSuggested {
		return nil, refused("invalid_arguments", fmt.Sprintf("[ERROR] no more than %d items allowed [json-pointer:/prompts]", maxSuggested))
	}
	if q.has("thread_ts") && !s.cfg.AssistantView {
		s.refuse("assistant.threads.setSuggestedPrompts", "silently_ignored", "thread_ts is not for agent_view")
		return reply{}, nil
	}
	s.show(r.ID, q["thread_ts"], func(st *shown) { st.Prompts = prompts })
	return reply{}, nil
}

// setTitle is assistant.threads.setTitle.
func (s *Sim) setTitle(q request) (reply, *fault) {
	r, f := s.seenRoom(q["channel_id"])
	if f != nil {
		return nil, f
	}
	if r.find(q["thread_ts"]) == nil || !q.has("title") {
		return nil, refused("invalid_arguments", "thread_ts and title are needed")
	}
	s.show(r.ID, q["thread_ts"], func(st *shown) { st.Title = q["title"] })
	return reply{}, nil
}
