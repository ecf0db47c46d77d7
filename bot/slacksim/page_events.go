package slacksim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

// pageChange is one thing that is different now for the person who looks.
type pageChange struct {
	Kind        string       `json:"kind"` // "message", "status", "view" or "connection"
	Channel     string       `json:"channel,omitempty"`
	TS          string       `json:"ts,omitempty"`
	Message     *pageMessage `json:"message,omitempty"` // none for a message that is gone
	Status      *pageStatus  `json:"status,omitempty"`
	Views       []pageView   `json:"views,omitempty"`
	Home        *pageView    `json:"home,omitempty"`
	Connections int          `json:"connections"`
}

// serveEvents streams what a person sees, and without one picks somebody who is
// in no other window: an event "state" with everything,
// then an event "change" for each change. Whoever falls behind, and whoever is
// there when people or channels change, gets the state again.
func (p page) serveEvents(w http.ResponseWriter, r *http.Request) {
	changes, cancel := p.Subscribe()
	defer cancel()
	p.mu.Lock()
	people := slices.Clone(p.place.people)
	p.mu.Unlock()
	person, leave := p.seats.sit(r.URL.Query().Get("person"), people)
	defer leave()
	st, err := p.state(person)
	if err != nil {
		writePageError(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	if writeEvent(w, "state", st) != nil {
		return
	}
	for seen := st.Seq; ; {
		var c Change
		var more bool
		select {
		case <-r.Context().Done():
			return
		case c, more = <-changes:
		}
		switch {
		case !more:
			return
		case c.Seq <= seen: // the state had it already
			continue
		case c.Seq > seen+1 || c.Kind == "place":
			st, err = p.state(person)
			if err != nil || writeEvent(w, "state", st) != nil {
				return
			}
			seen = st.Seq
			continue
		}
		seen = c.Seq
		if change, shown := p.change(person, c); shown && writeEvent(w, "change", change) != nil {
			return
		}
	}
}

// change is what a person sees of a change; false for nothing.
func (p page) change(person string, c Change) (pageChange, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := pageChange{Kind: c.Kind, Channel: c.Channel, TS: c.TS, Connections: len(p.hub.conns)}
	r := p.place.room(c.Channel)
	switch c.Kind {
	case "message":
		if r == nil || !r.has(person) {
			return out, false
		}
		m := r.find(c.TS)
		if m == nil {
			return out, true
		}
		shown := p.pageMessage(m)
		out.Message = &shown
		return out, m.Ephemeral == "" || m.Ephemeral == person
	case "status":
		if r == nil || !r.has(person) {
			return out, false
		}
		st := p.pageStatus(c.Channel, c.TS)
		out.Status = &st
		return out, true
	case "view":
		out.Views, out.Home = p.pageViews(person)
		return out, true
	}
	return out, c.Kind == "connection"
}

// writeEvent sends one event; an error means that nobody listens any more.
func writeEvent(w http.ResponseWriter, name string, v any) error {
	if _, err := fmt.Fprintf(w, "event: %s\ndata: %s\n\n", name, mustJSON(v)); err != nil {
		return fmt.Errorf("write event %s: %w", name, err)
	}
	if err := http.NewResponseController(w).Flush(); err != nil {
		return fmt.Errorf("send event %s: %w", name, err)
	}
	return nil
}

// serveState answers with what a person sees now.
func (p page) serveState(w http.ResponseWriter, r *http.Request) {
	st, err := p.state(r.URL.Query().Get("person"))
	if err != nil {
		writePageError(w, err)
		return
	}
	writePageJSON(w, http.StatusOK, st)
}

func writePageJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the browser may have gone
}
