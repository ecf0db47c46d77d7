package slackapp

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"recruitbot/bot"
)

// phase is how a stream shows its text.
type phase int

const (
	unbegun   phase = iota
	streaming       // by Slack's own stream
	editing         // a message is changed again and again
	silent          // not before the end
	over            // no more: the answer is there already
)

// stream is a message being written.
type stream struct {
	app    *App
	d      bot.Delivery
	phase  phase
	ts     string          // of the message, "" before it is known
	unsure bool            // a message may have been begun whose ts is not known
	all    strings.Builder // the text so far
	shown  int             // bytes of it
	edited time.Time       // when the message was changed last
}

// Stream implements bot.Streamer. The message begins with the first words: as a stream
// of Slack's in a thread; elsewhere, and where Slack refuses or closes the stream, as a
// message that is changed at most once a second. What only its reader sees comes at the
// end. How much is shown on the way depends on Slack's limits; the end is always as
// Post would have it, parted into several messages if need be.
//
// With d.Again a message that was begun before is gone on with, and nothing is written
// where the answer is there. Append fails only when ctx ends or the lease is lost;
// errors of Stream and Stop are Post's.
func (a *App) Stream(ctx context.Context, d bot.Delivery) (bot.Stream, error) {
	s := &stream{app: a, d: d}
	if forReader(d) {
		s.phase = silent
		return s, nil
	}
	if !d.Again {
		return s, nil
	}
	there, err := a.look(ctx, d)
	switch {
	case err != nil:
		return nil, err
	case there.answered(d):
		a.meter.Count("post", "there_already")
		s.phase = over
	case there.has(0): // its end is there in part
		s.phase = silent
	case there.begun != "":
		s.takeUp(ctx, there)
	}
	return s, nil
}

// takeUp goes on with a message that another attempt has begun.
func (s *stream) takeUp(ctx context.Context, there found) {
	s.app.meter.Count("stream", "taken_up")
	s.phase, s.ts = editing, there.begun
	if there.open {
		s.end(ctx)
	}
}

// Append implements bot.Stream.
func (s *stream) Append(ctx context.Context, text string) error {
	s.all.WriteString(text)
	if s.phase == silent || s.phase == over {
		return ctx.Err()
	}
	if s.d.Lapsed != nil && s.d.Lapsed() {
		return s.lost()
	}
	var err error
	switch waiting := s.all.Len() - s.shown; {
	case s.phase == unbegun:
		err = s.begin(ctx)
	case s.phase == streaming && waiting >= streamPiece:
		err = s.more(ctx)
	case s.phase == editing && waiting > 0 && time.Since(s.edited) >= editEvery:
		err = s.edit(ctx)
	}
	if errors.Is(err, bot.ErrLeaseLost) {
		return s.lost()
	}
	return ctx.Err()
}

func (s *stream) lost() error {
	return fmt.Errorf("write the answer to event %s: %w", s.d.EventID, bot.ErrLeaseLost)
}

// Stop implements bot.Stream. Where the message can't be changed into its end, the end
// is posted anew and the message taken away.
func (s *stream) Stop(ctx context.Context, r bot.Reply) error {
	if s.phase == over {
		return nil
	}
	if s.unsure {
		there, err := s.app.look(ctx, s.d)
		if err != nil {
			return err
		}
		if there.begun != "" && !there.has(0) {
			s.takeUp(ctx, there)
		}
		s.d.Again = true
	}
	list := s.app.piecesOf(r)
	switch {
	case s.ts == "":
		return s.app.Post(ctx, s.d, r)
	case len(list) == 0:
		s.withdraw(ctx)
		return nil
	case s.phase == streaming:
		s.end(ctx)
	}
	var there found
	_, err := s.app.post(ctx, sending{Delivery: s.d, of: len(list), instead: s.ts}, list[0])
	switch code := codeOf(err); {
	case err == nil:
		there.note(0, len(list), s.ts)
	case code == "" || passing(err) || remedyFor(code, botTokenName) != "":
		return err
	default:
		s.app.meter.Count("stream", "replaced")
		defer s.withdraw(ctx)
	}
	return s.app.postRest(ctx, s.d, list, there)
}
