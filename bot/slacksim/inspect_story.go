package slacksim

import (
	"bytes"
	"slices"
	"strings"
)

// story finds the envelopes and calls that belong to a message, in their order:
// the envelopes that tell of it, that became it or that led to it, and the calls
// that made it, changed it or followed from these envelopes. Sim.mu is held.
func (s *Sim) story(m *Message) ([]*shipment, []Call) {
	var shipments []*shipment
	for _, sh := range s.hub.shipments {
		if sh.isOf(m) || slices.ContainsFunc(s.journal.calls, func(c Call) bool { return c.isOf(m) && s.led(sh, c) }) {
			shipments = append(shipments, sh)
		}
	}
	var calls []Call
	for _, c := range s.journal.calls {
		if c.isOf(m) || slices.ContainsFunc(shipments, func(sh *shipment) bool { return s.led(sh, c) }) {
			calls = append(calls, c)
		}
	}
	return shipments, calls
}

// isOf tells whether an envelope tells of the message or became it.
func (sh *shipment) isOf(m *Message) bool {
	return sh.Channel == m.Channel && sh.TS == m.TS || sh.became.Channel == m.Channel && sh.became.TS == m.TS
}

// isOf tells whether a call made or changed the message.
func (c Call) isOf(m *Message) bool { return c.Channel == m.Channel && c.TS == m.TS }

// led tells whether a call followed from an envelope: it uses what the envelope
// gave (a response_url, a trigger), names its event in the metadata, or shows a
// status in the thread of its message. Sim.mu is held.
func (s *Sim) led(sh *shipment, c Call) bool {
	switch trigger := c.Params["trigger_id"]; {
	case c.Method == "response_url":
		return bytes.Contains(sh.Body, []byte(c.Path+`"`))
	case trigger != "":
		return bytes.Contains(sh.Body, mustJSON(trigger))
	case strings.HasPrefix(c.Method, "assistant."):
		return sh == s.lastInThread(c)
	}
	return sh.EventID != "" && strings.Contains(c.Params["metadata"], `"`+sh.EventID+`"`)
}

// lastInThread is the envelope of the last message that was said in the thread
// before the call; nil for none. Sim.mu is held.
func (s *Sim) lastInThread(c Call) *shipment {
	r := s.place.room(c.Params["channel_id"])
	if r == nil {
		return nil
	}
	for _, sh := range slices.Backward(s.hub.shipments) {
		if sh.Channel != r.ID || sh.Sent.After(c.At) {
			continue
		}
		if m := r.find(sh.TS); m != nil && m.BotID == "" && (m.TS == c.Params["thread_ts"] || m.ThreadTS == c.Params["thread_ts"]) {
			return sh
		}
	}
	return nil
}
