package slackapp

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

const (
	answerMost = 1 << 20          // of a Web API answer that is read
	unsaidWait = 10 * time.Second // after a 429 that doesn't say how long to wait
)

// outgoing is what chat.postMessage, chat.postEphemeral and chat.update take.
type outgoing struct {
	address
	content
	ready []byte // content's members in JSON already; nil where they aren't
}

// address is where a message goes, and what marks it.
type address struct {
	Channel     string    `json:"channel"`
	TS          string    `json:"ts,omitempty"`   // of the message to be changed
	User        string    `json:"user,omitempty"` // the only reader
	ThreadTS    string    `json:"thread_ts,omitempty"`
	Metadata    *metadata `json:"metadata,omitempty"`
	UnfurlLinks bool      `json:"unfurl_links"`
	UnfurlMedia bool      `json:"unfurl_media"`
}

// content is what a message says.
type content struct {
	Text     string         `json:"text"` // escaped
	Markdown *bool          `json:"mrkdwn,omitempty"`
	Blocks   *[]slack.Block `json:"blocks,omitempty"` // nil leaves those of a message that is changed
}

// bodyOf encodes what a call takes.
func bodyOf(m any) ([]byte, error) {
	out, ok := m.(outgoing)
	if !ok || out.ready == nil {
		return json.Marshal(m)
	}
	head, err := json.Marshal(out.address)
	if err != nil {
		return nil, err
	}
	body := make([]byte, 0, len(head)+len(out.ready)+1)
	body = append(append(body, head[:len(head)-1]...), ',')
	return append(append(body, out.ready...), '}'), nil
}

// metadata marks an answer with the event that it answers.
type metadata struct {
	Type    string `json:"event_type"`
	Payload mark   `json:"event_payload"`
}

// mark tells an event, and of an answer that is several messages which of them.
type mark struct {
	EventID string `json:"event_id"`
	Place   string `json:"place,omitempty"` // from 0
	Of      string `json:"of,omitempty"`
}

// answered is what is read of an answer.
type answered struct {
	OK    bool   `json:"ok"`
	Error string `json:"error"`
	TS    string `json:"ts"` // of a message that was posted
}

// readAnswered reads an answer, which holds all of the message that was posted, behind its
// ts: where Slack says that it is posted, what follows is of no interest.
func readAnswered(data []byte) (answered, error) {
	var got answered
	if skim(data, func(s *skimmer, name []byte) bool {
		switch string(name) {
		case "ok":
			return s.flag(&got.OK)
		case "error":
			return s.text(&got.Error)
		case "ts":
			return s.text(&got.TS)
		}
		return !got.posted() && s.passes(name)
	}) || got.posted() {
		return got, nil
	}
	got = answered{}
	return got, json.Unmarshal(data, &got)
}

// posted tells an answer that names a message.
func (a answered) posted() bool { return a.OK && a.TS != "" }

// call makes a call with a JSON body. The library would read back all of a message,
// blocks and all, which takes longer than posting it; here only its ts and what went
// wrong is read. Errors are of the library's types, or bot.ErrLeaseLost where nothing
// was sent since lapsed said so.
func (a *App) call(ctx context.Context, method string, m any, lapsed func() bool) (answered, error) {
	var got answered
	body, err := bodyOf(m)
	if err != nil {
		return got, fmt.Errorf("%s: encode: %w", method, err)
	}
	data := a.buffer()
	defer a.release(data)
	if err := a.roundTrip(ctx, method, body, data, lapsed); err != nil {
		return got, err
	}
	if got, err = readAnswered(data.Bytes()); err != nil {
		return got, fmt.Errorf("%s: the answer is no JSON: %w", method, err)
	}
	if !got.OK {
		return got, slack.SlackErrorResponse{Err: got.Error}
	}
	return got, nil
}

// roundTrip sends a body and reads the answer's into data.
func (a *App) roundTrip(ctx context.Context, method string, body []byte, data *bytes.Buffer, lapsed func() bool) error {
	l := &leased{content: body, lapsed: lapsed}
	q, err := http.NewRequestWithContext(l.watched(ctx), http.MethodPost, a.cfg.APIURL+method, http.NoBody)
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	q.ContentLength, q.GetBody = int64(len(body)), l.again // for a connection that Slack had just closed
	if q.Body, err = l.again(); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	q.Header.Set("Content-Type", "application/json; charset=utf-8")
	q.Header.Set("Authorization", "Bearer "+a.cfg.BotToken)
	r, err := a.client.Do(q)
	switch {
	case l.lost.Load():
		if err == nil {
			_ = r.Body.Close() // it answers a request without its body
		}
		return fmt.Errorf("%s: %w", method, bot.ErrLeaseLost)
	case err != nil:
		return fmt.Errorf("%s: %w", method, err)
	}
	defer r.Body.Close()
	if _, err := data.ReadFrom(io.LimitReader(r.Body, answerMost)); err != nil {
		return fmt.Errorf("%s: read the answer: %w", method, err)
	}
	switch r.StatusCode {
	case http.StatusOK:
		return nil
	case http.StatusTooManyRequests:
		return &slack.RateLimitedError{RetryAfter: retryAfter(r)}
	}
	return slack.StatusCodeError{Code: r.StatusCode, Status: r.Status}
}

// leased is the body of a request that is sent only while its lease lasts. The
// connection's own goroutine looks, when it has written the request's head into its
// buffer: no wait for a turn or a connection comes after. If it is over nothing goes out,
// over HTTP/2 a request without its body. The body is of a kind that the library knows to
// be in memory, so that it sends head and body in one piece.
type leased struct {
	content []byte
	lapsed  func() bool // nil never
	body    *bytes.Reader
	lost    atomic.Bool
}

// again is the body from its beginning.
func (l *leased) again() (io.ReadCloser, error) {
	if l.lost.Load() {
		return nil, bot.ErrLeaseLost
	}
	l.body = bytes.NewReader(l.content)
	return io.NopCloser(l.body), nil
}

// watched is a context of requests that look at the lease.
func (l *leased) watched(ctx context.Context) context.Context {
	if l.lapsed == nil {
		return ctx
	}
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaders: func() {
		if l.lapsed() {
			l.lost.Store(true)
			l.body.Reset(nil)
		}
	}})
}

// retryAfter is how long Slack wants to be left alone.
func retryAfter(r *http.Response) time.Duration {
	seconds, err := strconv.Atoi(r.Header.Get("Retry-After"))
	if err != nil || seconds < 0 {
		return unsaidWait
	}
	return time.Duration(seconds) * time.Second
}
