package slackapp

import (
	"bytes"
	"context"
	"encoding/json"
	"runtime"
	"runtime/debug"
	"time"

	"recruitbot/bot"
)

// Slack waits three seconds for an acknowledgement. One that its connection doesn't take
// within ackWrite, since nobody reads at the other end, has time left to go over another.
const (
	ackTime    = 2500 * time.Millisecond // to store an event
	ackWrite   = time.Second
	ackExpired = 3 * time.Second
)

// take deals with one frame. The frame's bytes are the caller's again after.
func (c *connection) take(frame []byte) {
	h := c.h
	if c.room == nil {
		c.room = &payload{}
	}
	e := readEnvelope(frame, c.room)
	e.came, e.over = time.Now(), c
	defer func() {
		if e.Payload != nil { // somebody may have it yet
			c.room = nil
			return
		}
		*c.room = payload{} // nobody's words are kept in it
	}()
	switch e.Type {
	case "hello":
		return
	case "disconnect":
		c.calledOff(e.Reason)
		return
	}
	if e.ID == "" {
		h.count("bad_message", "no_envelope")
		h.nameless.tell(h.app.log.Warn, "slack sent what can't be read", "socket", c.number, "why", "no_envelope", "bytes", len(frame))
		return
	}
	if e.odd != "" {
		h.count("bad_message", e.odd)
		h.unread.tell(h.app.log.Warn, "slack sent what can't be read", "envelope", e.ID, "why", e.odd)
	}
	h.dispatch(&e)
}

// calledOff deals with Slack's word that it will end the connection.
func (c *connection) calledOff(reason string) {
	label := reason
	switch reason {
	case "link_disabled":
		c.leaves(&RefusedError{What: "socket mode", Code: reason, Remedy: remedyFor(reason, appTokenName)})
	case "warning", "refresh_requested", "too_many_websockets":
	default:
		label = "other"
	}
	c.h.count("connection", label)
	c.h.app.log.Info("slack ends a connection", "socket", c.number, "reason", label)
	c.leaves(nil)
}

// dispatch hands an envelope to a goroutine, at once; what was said in one
// conversation stays in its order. When too much is in hand it is let go without an acknowledgement, and Slack sends it again.
func (h *hearing) dispatch(e *envelope) {
	if h.ending.Load() {
		return
	}
	h.count("envelope", kindOf(e.Type))
	if e.RetryAttempt > 0 {
		h.again.tell(h.app.log.Info, "slack sent it again", "envelope", e.ID, "attempt", e.RetryAttempt)
	}
	places, line := h.events, e.conversation()
	if e.Type == "slash_commands" {
		places, line = h.commands, ""
	}
	in, ok := h.read(e)
	if !ok {
		return
	}
	if !places.run(line, func() { h.do(e, in) }) {
		h.count("dropped", kindOf(e.Type))
		h.dropped.tell(h.app.log.Error, "too much at once: envelope let go", "envelope", e.ID, "type", kindOf(e.Type))
	}
}

// kindOf is an envelope's type as far as it is known: a word from outside makes
// no metric and no log line of its own.
func kindOf(kind string) string {
	switch kind {
	case "events_api", "slash_commands", "interactive":
		return kind
	}
	return "unknown"
}

// read is what an envelope comes to; false where reading it panicked. An event's payload is let go: messages
// come by thousands at once, and one takes a fifth of the memory of the envelope that it came in.
func (h *hearing) read(e *envelope) (in heard, ok bool) {
	defer h.survive("envelope", e)
	in = decode(*e, h.self)
	if e.Type == "events_api" {
		e.Payload = nil
	}
	return in, true
}

// do does what was heard. Nothing stops it: what has begun is finished. At the end of a
// Run, what waited for longer than Slack does is let go.
func (h *hearing) do(e *envelope, in heard) {
	defer h.survive("envelope", e)
	if h.ending.Load() && time.Since(e.came) > ackExpired {
		return
	}
	switch {
	case in.command != nil:
		h.command(e, *in.command)
	case in.event != nil:
		h.happened(e, in.event)
	case in.sent != nil:
		h.submit(e, *in.sent)
	case in.visit != nil:
		h.acknowledge(e, nil)
		h.visited(e, *in.visit)
	case in.opened != nil:
		h.acknowledge(e, nil)
		if !h.asides.run("", func() { h.suggest(e, *in.opened) }) {
			h.count("prompts", "skipped")
		}
	case in.stopped != nil:
		h.acknowledge(e, nil)
		h.count("session", "stopped")
		if h.app.cfg.Stop != nil {
			h.app.cfg.Stop(*in.stopped)
		}
	default:
		h.count("ignored", in.ignored)
		h.app.log.Debug("slack envelope ignored", "envelope", e.ID, "type", kindOf(e.Type), "why", in.ignored)
		h.acknowledge(e, nil)
	}
}

// happened deals with an event of any kind.
func (h *hearing) happened(e *envelope, event bot.Event) {
	switch event := event.(type) {
	case bot.Click:
		h.click(e, event)
	case bot.Departure:
		h.depart(e, event)
	default:
		h.receive(e, event)
	}
}

// receive acknowledges an event only once the brain has it.
func (h *hearing) receive(e *envelope, event bot.Event) {
	within, cancel := context.WithTimeout(context.Background(), ackTime)
	defer cancel()
	if err := h.brain.Receive(within, event); err != nil {
		h.count("receive", "failed")
		h.unstored.tell(h.app.log.Error, "event not stored: slack will send it again", "event", event.EventID(), "envelope", e.ID, "error", h.app.secret.err(err))
		return
	}
	h.count("receive", "stored")
	h.acknowledge(e, nil)
}

// answer is a command's answer, or the form that takes its place; one that panics is
// answered by an apology.
func (h *hearing) answer(e *envelope, c bot.Command) (payload json.RawMessage, f *bot.Form) {
	payload = h.app.ackPayload(bot.Reply{Parts: []bot.Part{bot.Text{Text: apology}}})
	defer h.survive("answer", e)
	r := h.brain.Answer(context.Background(), c)
	if r.Form != nil {
		return nil, r.Form
	}
	return h.app.ackPayload(r), nil
}

// acknowledge tells Slack that an envelope has arrived, over the connection on
// which it came or, where that has ended, another; payload nil says no more than
// that.
func (h *hearing) acknowledge(e *envelope, payload json.RawMessage) {
	frame := h.app.buffer()
	defer h.app.release(frame)
	err := h.send(e.over, ackFrame(frame, e.ID, payload))
	switch {
	case err != nil:
		h.count("ack", "failed")
		h.untold.tell(h.app.log.Error, "slack not told that it arrived", "envelope", e.ID, "type", kindOf(e.Type), "error", h.app.secret.err(err))
	case time.Since(e.came) > ackExpired:
		h.count("ack", "late")
	default:
		h.count("ack", "sent")
	}
}

// send writes a frame over a connection, or where that fails another. One that Slack is
// about to end comes last: what is written just when Slack closes it is lost without an
// error.
func (h *hearing) send(over *connection, frame []byte) error {
	if !over.isLeaving() {
		if err := over.write(frame); err == nil {
			return nil
		}
	}
	for _, c := range h.connections() {
		if c != over && c.write(frame) == nil {
			return nil
		}
	}
	return over.write(frame)
}

// ackFrame is an acknowledgement as it goes over the wire, written into an empty buffer.
func ackFrame(frame *bytes.Buffer, id string, payload json.RawMessage) []byte {
	name, err := json.Marshal(id)
	if err != nil { // no string fails
		name = []byte(`""`)
	}
	frame.WriteString(`{"envelope_id":`)
	frame.Write(name)
	if payload != nil {
		frame.WriteString(`,"payload":`)
		frame.Write(payload)
	}
	frame.WriteByte('}')
	return frame.Bytes()
}

// survive, deferred, ends a panic: one envelope must not cost the others. What
// was said stays out of the log, and a panic's value may hold it.
func (h *hearing) survive(where string, e *envelope) {
	cause := recover()
	if cause == nil {
		return
	}
	h.count("panic", where)
	attrs := []any{"where", where, "envelope", e.ID, "type", kindOf(e.Type), "stack", string(debug.Stack())}
	if fault, ok := cause.(runtime.Error); ok {
		attrs = append(attrs, "error", fault)
	}
	h.app.log.Error("panic", attrs...)
}
