package slacksim

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// Slack's rules for acknowledgements.
const (
	ackWithin = 3 * time.Second
	ackBytes  = 20 * 1024 // a frame of this size or more is dropped
)

// Envelope is one frame that was sent to the app, or that found no connection.
type Envelope struct {
	ID      string          // new with every delivery
	Kind    string          // "events_api", "slash_commands" or "interactive"
	Type    string          // "message", "app_mention", "block_actions", "view_submission" ...; a command's name
	EventID string          // the same in all deliveries of one event; "" for commands and interactions
	Channel string          // where the message is that it tells of; "" for none
	TS      string          // the message's ts; "" for none
	Attempt int             // retry_attempt, 0 for the first delivery
	Reason  string          // retry_reason
	Body    json.RawMessage // the frame
	Conn    string          // which connection it went to; "" where none was open
	Sent    time.Time       // by the workspace's clock
	Acked   time.Time       // by the workspace's clock; zero for not acknowledged
	Took    time.Duration   // from sending to acknowledgement, in real time
	Ack     json.RawMessage // the payload of the acknowledgement; nil for none
	Late    bool            // the acknowledgement came after 3 s and did not count
}

// rawKind is the parcel of SendEnvelope, which is never sent again.
const rawKind = "raw"

// parcel is what the app is owed until it acknowledges one of its envelopes.
type parcel struct {
	kind, name, eventID string
	channel, ts         string // of the message told of
	payload             json.RawMessage
	responds            bool // accepts_response_payload
	settled             bool
}

// shipment is an envelope under way. It is guarded by Sim.mu.
type shipment struct {
	Envelope
	parcel  *parcel
	posted  time.Time     // real time
	expire  func()        // voids the appointment for the end of the 3 s
	overdue bool          // the 3 s are over
	deaf    bool          // its acknowledgement gets lost
	became  Message       // what its acknowledgement became, as far as its channel and ts; zero for nothing
	done    chan struct{} // closed when it is acknowledged, refused or overdue
	err     error         // why it failed; set before done is closed
}

// finish ends the wait for a shipment once.
func (sh *shipment) finish(err error) {
	select {
	case <-sh.done:
	default:
		sh.err = err
		close(sh.done)
	}
}

// send puts a parcel into a new envelope and hands it to one of the
// connections; Sim.mu is held.
func (s *Sim) send(p *parcel, attempt int, reason string) *shipment {
	s.hub.serial++
	sh := &shipment{parcel: p, posted: time.Now(), done: make(chan struct{})}
	sh.Envelope = Envelope{
		ID: fmt.Sprintf("5a5a0000-0000-4000-8000-%012d", s.hub.serial), Kind: p.kind, Type: p.name,
		EventID: p.eventID, Channel: p.channel, TS: p.ts, Attempt: attempt, Reason: reason, Sent: s.clock.now(),
	}
	sh.Body = p.frame(sh.Envelope)
	s.keepShipment(sh)
	s.ship(sh)
	s.changed(Change{Kind: "envelope", ID: sh.ID})
	return sh
}

// frame puts a parcel's payload into an envelope. It is written by hand, since an
// encoder would read the payload once more; the other members need no escapes.
func (p *parcel) frame(e Envelope) json.RawMessage {
	b := make([]byte, 0, len(p.payload)+200)
	b = fmt.Appendf(b, `{"envelope_id":"%s","type":"%s","accepts_response_payload":%t,"payload":`, e.ID, p.kind, p.responds)
	b = append(b, p.payload...)
	if p.kind == "events_api" {
		b = fmt.Appendf(b, `,"retry_attempt":%d,"retry_reason":"%s"`, e.Attempt, e.Reason)
	}
	return append(b, '}')
}

// keepShipment remembers what goes to the app; Sim.mu is held.
func (s *Sim) keepShipment(sh *shipment) {
	s.hub.byID[sh.ID] = sh
	if !s.cfg.Light {
		s.hub.shipments = append(s.hub.shipments, sh)
	}
}

// ship chooses the connection and starts the 3 s, with the mishap that was
// ordered; Sim.mu is held.
func (s *Sim) ship(sh *shipment) {
	c := s.hub.pick()
	if c == nil {
		sh.expire = func() {}
		sh.finish(ErrNoConnection)
		s.overdue(sh, "connection_failed")
		return
	}
	sh.Conn = c.ID
	s.carry(c, sh)
	sh.expire = s.clock.after(ackWithin, func() {
		sh.finish(ErrTimeout)
		s.overdue(sh, "timeout")
	})
}

// overdue sends an event again that nobody acknowledged: at once, then after one
// and after five minutes. Commands and interactions are not repeated. Sim.mu is
// held.
func (s *Sim) overdue(sh *shipment, reason string) {
	sh.overdue = true
	p := sh.parcel
	if p.kind != "events_api" || p.settled || sh.Attempt > 2 {
		return
	}
	waits := []time.Duration{0, time.Minute, 5 * time.Minute}
	again := func() {
		if !p.settled && !s.closed {
			s.send(p, sh.Attempt+1, reason)
		}
	}
	if wait := waits[sh.Attempt]; wait > 0 {
		s.clock.after(wait, again)
		return
	}
	again()
}

// acknowledge takes a frame of the app.
func (s *Sim) acknowledge(frame []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ack, ok := s.readAck(frame)
	if !ok {
		s.refuse("ack", "invalid_ack", "no JSON with an envelope_id")
		return
	}
	sh := s.hub.byID[ack.ID]
	if sh == nil {
		s.refuse("ack", "unknown_envelope", ack.ID)
		return
	}
	if !sh.Acked.IsZero() || sh.deaf {
		return // told twice, of which Slack takes no notice; or never heard
	}
	if len(frame) >= ackBytes {
		s.refuse("ack", "payload_too_large", fmt.Sprintf("%s: %d bytes, %d is too many", sh.Type, len(frame), ackBytes))
		sh.finish(fmt.Errorf("%w: %d bytes", ErrAckRefused, len(frame)))
		return
	}
	s.accept(sh, ack.Payload)
}

// ack is an acknowledgement.
type ack struct {
	ID      string          `json:"envelope_id"`
	Payload json.RawMessage `json:"payload"`
}

// readAck reads a frame of the app; false for one that names no envelope. A light
// workspace believes that what follows the id, in the order in which apps write it, is the
// payload.
func (s *Sim) readAck(frame []byte) (a ack, ok bool) {
	if after, is := bytes.CutPrefix(frame, []byte(`{"envelope_id":"`)); is && s.cfg.Light {
		id, rest, _ := bytes.Cut(after, []byte{'"'})
		rest = bytes.TrimSpace(rest)
		if payload, with := bytes.CutPrefix(rest, []byte(`,"payload":`)); with && bytes.HasSuffix(payload, []byte{'}'}) {
			return ack{string(id), payload[:len(payload)-1]}, true
		} else if string(rest) == "}" {
			return ack{string(id), nil}, true
		}
	}
	err := json.Unmarshal(frame, &a)
	return a, err == nil && a.ID != ""
}

// accept books an acknowledgement; Sim.mu is held.
func (s *Sim) accept(sh *shipment, payload json.RawMessage) {
	if string(payload) == "null" {
		payload = nil
	}
	sh.Acked, sh.Took, sh.Ack = s.clock.now(), time.Since(sh.posted), payload
	sh.expire()
	if sh.overdue {
		sh.Late = true
		s.refuse("ack", "late_ack", fmt.Sprintf("%s %s after %s", sh.Kind, sh.Type, sh.Acked.Sub(sh.Sent)))
	} else {
		sh.parcel.settled = true
	}
	if len(payload) > 0 && !sh.parcel.responds {
		s.refuse("ack", "payload_not_accepted", sh.Kind+" "+sh.Type)
	}
	if s.cfg.Tap != nil {
		s.cfg.Tap.Acknowledged(sh.Envelope)
	}
	if s.cfg.Light {
		delete(s.hub.byID, sh.ID)
	}
	s.changed(Change{Kind: "envelope", ID: sh.ID})
	sh.finish(nil)
}

// await waits until the app has acknowledged, as long as a person would.
func (s *Sim) await(ctx context.Context, sh *shipment) error {
	var impatient <-chan time.Time
	if s.cfg.Now == nil {
		t := time.NewTimer(s.cfg.Patience)
		defer t.Stop()
		impatient = t.C
	}
	select {
	case <-sh.done:
		return sh.err
	case <-impatient:
		return ErrTimeout
	case <-ctx.Done():
		return ctx.Err()
	case <-s.ctx.Done():
		return ErrClosed
	}
}

// Envelopes lists what was sent, oldest first, hello and disconnect left out.
func (s *Sim) Envelopes() []Envelope {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Envelope
	for _, sh := range s.hub.shipments {
		out = append(out, sh.Envelope)
	}
	return out
}

// Redeliver sends what an envelope carried once more, in a new envelope with
// retry_attempt and the reason "timeout", whether or not it was acknowledged. A
// light workspace can't.
func (s *Sim) Redeliver(e Envelope, attempt int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sh := range s.hub.shipments {
		if sh.ID == e.ID && sh.parcel.kind != rawKind {
			s.send(sh.parcel, max(attempt, 0), "timeout")
			return nil
		}
	}
	return fmt.Errorf("redeliver envelope %s: %w", e.ID, ErrNotThere)
}
