package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/coder/websocket"
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

// pageFrame is what the page is told at once: one of the two.
type pageFrame struct {
	State  *pageState  `json:"state,omitempty"`
	Change *pageChange `json:"change,omitempty"`
}

// frameTime is how long a window may take for one frame before it is given up.
const frameTime = 10 * time.Second

// serveEvents tells over a WebSocket what a person sees, and without one picks
// somebody who is in no other window: first a state with everything, then each
// change. Whoever falls behind, and whoever is there when people or channels
// change, gets the state again.
//
// 21 November 2026: a WebSocket and no event stream, since browsers keep six
// connections of HTTP/1.1 to a host and the seventh window would wait forever.
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
	ws, err := websocket.Accept(w, r, nil)
	if err != nil {
		return // Accept has answered
	}
	defer func() { _ = ws.CloseNow() }() // the browser may be gone first
	p.tell(ws.CloseRead(p.ctx), ws, st, changes)
}

// tell sends the state and what comes after it, until one side ends.
func (p page) tell(ctx context.Context, ws *websocket.Conn, st pageState, changes <-chan Change) {
	if writeFrame(ctx, ws, pageFrame{State: &st}) != nil {
		return
	}
	person := st.Me
	for seen := st.Seq; ; {
		var c Change
		var more bool
		select {
		case <-ctx.Done():
			return
		case c, more = <-changes:
		}
		switch {
		case !more:
			return
		case c.Seq <= seen: // the state had it already
			continue
		case c.Seq > seen+1 || c.Kind == "place":
			st, err := p.state(person)
			if err != nil || writeFrame(ctx, ws, pageFrame{State: &st}) != nil {
				return
			}
			seen = st.Seq
			continue
		}
		seen = c.Seq
		if change, shown := p.change(person, c); shown && writeFrame(ctx, ws, pageFrame{Change: &change}) != nil {
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

// writeFrame sends one frame; an error means that nobody listens any more.
func writeFrame(ctx context.Context, ws *websocket.Conn, f pageFrame) error {
	ctx, cancel := context.WithTimeout(ctx, frameTime)
	defer cancel()
	if err := ws.Write(ctx, websocket.MessageText, mustJSON(f)); err != nil {
		return fmt.Errorf("write to the page: %w", err)
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
