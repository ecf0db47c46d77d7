package slackapp

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

const (
	streamPiece = 256             // characters that are gathered before they are sent
	editEvery   = time.Second     // at most so often a message is changed
	showTime    = 3 * time.Second // a call that shows some of a text must not hold up who writes it
)

// begin shows the first words.
func (s *stream) begin(ctx context.Context) error {
	if strings.TrimSpace(s.all.String()) == "" {
		return nil
	}
	if s.d.Thread.TS != "" && !s.d.InChannel {
		got, err := s.show(ctx, "chat.startStream", s.streamed(map[string]any{
			"thread_ts": s.d.Thread.TS, "recipient_user_id": s.d.User, "recipient_team_id": s.d.Thread.Team,
		}))
		switch {
		case err == nil:
			s.app.meter.Count("stream", "streamed")
			s.phase, s.ts, s.shown = streaming, got.TS, s.all.Len()
			return nil
		case !untaken(err):
			return s.lose(err)
		}
		s.app.meter.Count("stream", "refused")
		s.app.log.Info("no stream: its message is changed instead", "event", s.d.EventID, "error", s.app.secret.err(err))
	}
	within, cancel := context.WithTimeout(ctx, showTime)
	defer cancel()
	ts, err := s.app.send(within, sending{Delivery: s.d, kind: writingType}, s.soFar())
	if err != nil {
		return s.lose(err)
	}
	s.app.meter.Count("stream", "edited")
	s.phase, s.ts, s.shown, s.edited = editing, ts, s.all.Len(), time.Now()
	return nil
}

// lose gives up showing anything before the end, when a call failed that should have
// begun the message.
func (s *stream) lose(err error) error {
	s.app.meter.Count("stream", "failed")
	s.app.log.Warn("text not shown while it is written", "event", s.d.EventID, "error", s.app.secret.err(err))
	s.phase, s.unsure = silent, !untaken(err)
	return err
}

// more shows what has gathered. When it isn't its turn, it gathers further.
func (s *stream) more(ctx context.Context) error {
	_, err := s.show(ctx, "chat.appendStream", s.streamed(map[string]any{"ts": s.ts}))
	switch {
	case errors.Is(err, errNotNow):
		return nil
	case codeOf(err) != "": // closed, or too long
		s.app.meter.Count("stream", "closed")
		s.phase = editing
		if codeOf(err) != "message_not_in_streaming_state" {
			s.end(ctx)
		}
		return nil
	}
	s.shown = s.all.Len()
	return err
}

// streamed adds what has gathered to a call for Slack's stream, which reads Markdown: a space
// without width behind each bracket makes a link of [words](address) that does nothing.
func (s *stream) streamed(params map[string]any) map[string]any {
	params["channel"], params["markdown_text"] = s.d.Thread.Channel, strings.ReplaceAll(escape(s.all.String()[s.shown:]), "]", "]\u200b")
	return params
}

// edit puts all of the text so far into the message.
func (s *stream) edit(ctx context.Context) error {
	s.edited, s.shown = time.Now(), s.all.Len()
	_, err := s.show(ctx, "chat.update", outgoingOf(sending{Delivery: s.d, kind: writingType, instead: s.ts}, s.soFar()))
	return err
}

// soFar is the text so far as a message.
func (s *stream) soFar() form {
	m := render(bot.Reply{Parts: []bot.Part{bot.Text{Text: s.all.String()}}}, nativeTables)
	return form{name: "blocks", blocks: m.blocks, text: m.text(textLength)}
}

// end closes Slack's stream, marked as one that is not the answer yet. Slack closes it
// too, after some minutes.
func (s *stream) end(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, showTime)
	defer cancel()
	mark := sending{Delivery: s.d}.metadata(writingType)
	err := s.app.persist(ctx, "chat.stopStream", map[string]any{"channel": s.d.Thread.Channel, "ts": s.ts, "metadata": mark})
	if err != nil {
		s.app.log.Warn("a stream is left to Slack to close", "event", s.d.EventID, "error", s.app.secret.err(err))
	}
}

// withdraw takes the message away; one that stays does no harm.
func (s *stream) withdraw(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, showTime)
	defer cancel()
	if _, err := s.app.call(ctx, "chat.delete", map[string]any{"channel": s.d.Thread.Channel, "ts": s.ts}, s.d.Lapsed); err != nil {
		s.app.log.Warn("a message begun in vain stays", "event", s.d.EventID, "error", s.app.secret.err(err))
	}
}

// errNotNow is for a call that can wait, while others can't.
var errNotNow = errors.New("not its turn")

// show makes a call that shows some of the text, if it can be made at once.
func (s *stream) show(ctx context.Context, method string, body any) (answered, error) {
	l := lane{call: method}
	if !s.app.pace.may(l) {
		return answered{}, errNotNow
	}
	ctx, cancel := context.WithTimeout(ctx, showTime)
	defer cancel()
	got, err := s.app.call(ctx, method, body, s.d.Lapsed)
	if s.app.pace.told(l, err) > 0 {
		return got, errNotNow
	}
	return got, err
}

// untaken tells an error of a call that had no effect for sure.
func untaken(err error) bool {
	_, limited := errors.AsType[*slack.RateLimitedError](err)
	return limited || errors.Is(err, errNotNow) || errors.Is(err, bot.ErrLeaseLost) || codeOf(err) != "" && !passing(err)
}
