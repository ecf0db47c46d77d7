package slackapp

import (
	"context"
	"encoding/json"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot"
)

// ackTime is what there is for storing, and for queueing an acknowledgement:
// Slack waits three seconds.
const ackTime = 2500 * time.Millisecond

// take deals with one event of the library's. It returns an error only when
// Slack refuses the app for good.
func (s *socket) take(ctx context.Context, e socketmode.Event) error {
	switch e.Type {
	case socketmode.EventTypeConnecting:
		s.setUp(false)
	case socketmode.EventTypeConnected, socketmode.EventTypeHello:
		s.setUp(true)
	case socketmode.EventTypeConnectionError:
		return s.connectionFailed(e)
	case socketmode.EventTypeErrorWriteFailed:
		s.count("ack", "lost")
	case socketmode.EventTypeErrorBadMessage:
		s.takeBad(ctx, e)
	case socketmode.EventTypeEventsAPI, socketmode.EventTypeSlashCommand, socketmode.EventTypeInteractive:
		r := e.Request
		s.dispatch(ctx, envelope{ID: r.EnvelopeID, Type: r.Type, Payload: r.Payload, RetryAttempt: r.RetryAttempt, RetryReason: r.RetryReason})
	}
	return nil
}

// setUp notes whether the connection is up.
func (s *socket) setUp(up bool) {
	if up == s.up {
		return
	}
	s.up = up
	if up {
		s.app.open.Add(1)
	} else {
		s.app.open.Add(-1)
	}
	s.app.log.Info("slack connection", "socket", s.number, "up", up)
}

func (s *socket) connectionFailed(e socketmode.Event) error {
	failure, ok := e.Data.(*slack.ConnectionErrorEvent)
	if !ok {
		return nil
	}
	if refused := refusal("apps.connections.open", appTokenName, failure.ErrorObj); refused != nil {
		return refused
	}
	s.count("connection", "failed")
	s.app.log.Warn("slack connection failed", "socket", s.number, "attempt", failure.Attempt,
		"again_in", failure.Backoff, "error", s.app.secret.err(failure.ErrorObj))
	return nil
}

// takeBad hears an envelope that the library can't parse: unknown block kinds in
// a message are no reason to leave its writer without an answer.
func (s *socket) takeBad(ctx context.Context, e socketmode.Event) {
	bad, ok := e.Data.(*socketmode.ErrorBadMessage)
	var env envelope
	if !ok || !parse(bad.Message, &env) || env.ID == "" {
		s.count("bad_message", "no_envelope")
		return
	}
	s.count("bad_message", env.Type)
	s.app.log.Warn("slack sent what its library can't read", "envelope", env.ID, "type", env.Type)
	s.dispatch(ctx, env)
}

// dispatch hands an envelope to a goroutine. When none is free for too long the
// envelope is let go without an acknowledgement, and Slack sends it again.
func (s *socket) dispatch(ctx context.Context, e envelope) {
	s.count("envelope", e.Type)
	if e.ID == "" {
		return
	}
	if e.RetryAttempt > 0 {
		s.app.log.Info("slack sent it again", "envelope", e.ID, "attempt", e.RetryAttempt, "reason", e.RetryReason)
	}
	places := s.events
	if e.Type == "slash_commands" {
		places = s.commands
	}
	if !places.run(func() { s.handle(ctx, e) }) {
		s.count("dropped", e.Type)
		s.app.log.Error("too much at once: envelope let go", "envelope", e.ID, "type", e.Type)
	}
}

// handle does what an envelope asks for. The end of ctx doesn't stop it: what
// has begun is finished.
func (s *socket) handle(ctx context.Context, e envelope) {
	defer s.survive("envelope", e)
	ctx = context.WithoutCancel(ctx)
	h := decode(e, s.self)
	switch {
	case h.command != nil:
		s.acknowledge(ctx, e, s.answer(ctx, e, *h.command))
	case h.event != nil:
		s.receive(ctx, e, h.event)
	case h.opened != nil:
		s.acknowledge(ctx, e, nil)
		if !s.asides.run(func() { s.suggest(ctx, e, *h.opened) }) {
			s.count("prompts", "skipped")
		}
	default:
		s.count("ignored", h.ignored)
		s.app.log.Debug("slack envelope ignored", "envelope", e.ID, "type", e.Type, "why", h.ignored)
		s.acknowledge(ctx, e, nil)
	}
}

// receive acknowledges an event only once the brain has it.
func (s *socket) receive(ctx context.Context, e envelope, event bot.Event) {
	within, cancel := context.WithTimeout(ctx, ackTime)
	defer cancel()
	if err := s.brain.Receive(within, event); err != nil {
		s.count("receive", "failed")
		s.app.log.Error("event not stored: slack will send it again", "event", event.EventID(), "envelope", e.ID, "error", s.app.secret.err(err))
		return
	}
	s.count("receive", "stored")
	s.acknowledge(ctx, e, nil)
}

// answer gives a command's answer; a brain that fails is excused.
func (s *socket) answer(ctx context.Context, e envelope, c bot.Command) (payload *ack) {
	payload = ackPayload(bot.Reply{Parts: []bot.Part{bot.Text{Text: apology}}})
	defer s.survive("answer", e)
	within, cancel := context.WithTimeout(ctx, ackTime)
	defer cancel()
	return ackPayload(s.brain.Answer(within, c))
}

// acknowledge tells Slack that an envelope has arrived; payload nil says no more
// than that.
func (s *socket) acknowledge(ctx context.Context, e envelope, payload *ack) {
	ctx, cancel := context.WithTimeout(ctx, ackTime)
	defer cancel()
	var body any
	if payload != nil {
		raw, err := json.Marshal(payload)
		if err != nil {
			s.count("ack", "failed")
			s.app.log.Error("answer not encoded", "envelope", e.ID, "error", err)
		} else {
			body = json.RawMessage(raw)
		}
	}
	if err := s.client.AckCtx(ctx, e.ID, body); err != nil {
		s.count("ack", "failed")
		s.app.log.Error("slack not told that it arrived", "envelope", e.ID, "type", e.Type, "error", err)
		return
	}
	s.count("ack", "queued")
}

// survive, deferred, ends a panic: one envelope must not cost the others. What
// was said stays out of the log, and a panic's value may hold it.
func (s *socket) survive(where string, e envelope) {
	cause := recover()
	if cause == nil {
		return
	}
	s.count("panic", where)
	attrs := []any{"where", where, "envelope", e.ID, "type", e.Type, "stack", string(debug.Stack())}
	if fault, ok := cause.(runtime.Error); ok {
		attrs = append(attrs, "error", fault)
	}
	s.app.log.Error("panic", attrs...)
}

func (s *socket) count(name, label string) { s.app.meter.Count(name, label) }
