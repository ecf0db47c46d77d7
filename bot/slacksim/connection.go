package slacksim

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// warningAhead is how long before the end of a connection Slack warns.
const warningAhead = 10 * time.Second

// Connection is an open Socket Mode connection.
type Connection struct {
	ID       string
	Opened   time.Time // by the workspace's clock
	Silenced bool
}

// Connections lists the open connections, oldest first.
func (s *Sim) Connections() []Connection {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Connection
	for _, c := range s.hub.conns {
		if !c.last {
			out = append(out, c.Connection)
		}
	}
	return out
}

// Disconnect tells connections to end: all of them, or those named. The reason
// is "warning" (the socket is closed ten seconds later by the workspace's
// clock), "refresh_requested", "link_disabled" or "too_many_websockets" (it is
// closed at once). It returns how many were told.
func (s *Sim) Disconnect(reason string, conns ...string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	told := 0
	for _, c := range s.hub.conns {
		if c.last || len(conns) > 0 && !slices.Contains(conns, c.ID) {
			continue
		}
		told++
		c.push(disconnectFrame(reason))
		if reason == "warning" {
			s.clock.after(warningAhead, func() { c.last = true; c.nudge() })
			continue
		}
		c.last = true
		c.nudge()
	}
	s.changed(Change{Kind: "connection"})
	return told
}

// Silence makes a connection deaf and dumb without closing it: nothing more is
// sent on it, not even pings, and nothing heard, though it still gets its share of
// envelopes.
func (s *Sim) Silence(conn string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.hub.conns {
		if c.ID == conn {
			c.Silenced = true
			s.changed(Change{Kind: "connection", ID: c.ID})
			return nil
		}
	}
	return fmt.Errorf("silence connection %s: %w", conn, ErrNotThere)
}

// SendRaw sends any bytes as a text frame on the next connection in turn.
func (s *Sim) SendRaw(body []byte) error { return s.SendFrame(OddFrame{Body: body}) }

// SendEnvelope sends any envelope and keeps it in Envelopes, so that its
// acknowledgement is seen; without an envelope_id it is sent and not kept. It is
// never sent again.
func (s *Sim) SendEnvelope(body json.RawMessage) error {
	var head struct {
		ID   string `json:"envelope_id"`
		Type string `json:"type"`
	}
	if err := json.Unmarshal(body, &head); err != nil {
		return fmt.Errorf("send envelope: %w", err)
	}
	if head.ID == "" {
		return s.SendRaw(body)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	sh := &shipment{parcel: &parcel{kind: rawKind, responds: true}, posted: time.Now(), done: make(chan struct{})}
	sh.Envelope = Envelope{ID: head.ID, Kind: head.Type, Body: slices.Clone(body), Sent: s.clock.now()}
	s.keepShipment(sh)
	s.ship(sh)
	s.changed(Change{Kind: "envelope", ID: sh.ID})
	if sh.Conn == "" {
		return ErrNoConnection
	}
	return nil
}
