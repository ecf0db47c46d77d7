package slacksim

import (
	"net/http"
)

// serveResponseURL takes what the app posts to a response_url: at most five
// times, for thirty minutes.
func (s *Sim) serveResponseURL(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	q, err := readRequest(r)
	s.answer(w, r, "response_url", q, func() answer {
		u := s.tickets.urls[id]
		var f *fault
		status := http.StatusNotFound
		switch {
		case u == nil:
			f = refused("invalid_url", id)
		case s.clock.now().Sub(u.given) >= responseLasts:
			f = refused("expired_url", id)
		case u.uses >= responseUses:
			f = refused("used_url", id)
		case err != nil:
			f, status = refused("invalid_payload", err.Error()), http.StatusBadRequest
		default:
			u.uses++
			status = http.StatusBadRequest
			f = s.respond(u, q)
		}
		a := s.answerOf("response_url", nil, f)
		if f != nil {
			a.status = status
		}
		return a
	})
}

// respond does what the app asks by a response_url; Sim.mu is held.
func (s *Sim) respond(u *responseURL, q request) *fault {
	original := u.room.find(u.original)
	if q["delete_original"] == "true" {
		if original == nil || original.BotID == "" {
			return refused("message_not_found", u.original)
		}
		s.drop(u.room, original)
		if original.Ephemeral == "" {
			s.messageDeleted(u.room, original)
		}
		return nil
	}
	if q["replace_original"] == "true" && original != nil && original.BotID != "" {
		return s.replace(u.room, original, q)
	}
	m, f := s.responseMessage(u, q)
	if f != nil {
		return f
	}
	if u.original == "" {
		u.original = m.TS
	}
	return nil
}

// replace changes the message that a person acted on; Sim.mu is held.
func (s *Sim) replace(r *room, original *Message, q request) *fault {
	fresh, f := s.botMessage(q)
	if f != nil {
		return f
	}
	before := original.wire(true)
	original.Text, original.Markup, original.Blocks, original.Edited = fresh.Text, fresh.Markup, fresh.Blocks, true
	s.changed(Change{Kind: "message", Channel: r.ID, TS: original.TS})
	if original.Ephemeral == "" {
		s.messageChanged(r, original, before)
	}
	return nil
}

// responseMessage posts an answer for the person alone, or for the channel with
// response_type in_channel; Sim.mu is held.
func (s *Sim) responseMessage(u *responseURL, q request) (*Message, *fault) {
	m, f := s.botMessage(q)
	if f != nil {
		return nil, f
	}
	switch q["response_type"] {
	case "", "ephemeral":
		m.Ephemeral = u.person
	case "in_channel":
	default:
		return nil, refused("invalid_response_type", q["response_type"])
	}
	if f := u.room.settleThread(m, q["thread_ts"]); f != nil {
		return nil, f
	}
	s.keep(u.room, m)
	if m.Ephemeral == "" {
		s.messageEvents(u.room, m)
	}
	return m, nil
}
