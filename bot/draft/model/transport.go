package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// wire sends requests for go-openai.
type wire struct{ client *http.Client }

const (
	mostRefusal = 64 << 10 // bytes read of an answer that is an error
	mostBody    = 64 << 20 // bytes read of any other: a stream repeats some 300 for each token
)

func newWire() *wire {
	// As http.DefaultTransport, but its own: closing the client ends its connections.
	t := &http.Transport{Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 8,
		IdleConnTimeout: 90 * time.Second, TLSHandshakeTimeout: 10 * time.Second}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &wire{client: &http.Client{Transport: t, CheckRedirect: stay}}
}

// Do sends a request. An answer that is no success comes back as a statusError.
func (w *wire) Do(r *http.Request) (*http.Response, error) {
	answer, err := w.client.Do(r)
	if err != nil {
		return nil, err
	}
	kind, _, _ := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if answer.StatusCode/100 == 2 && kind != "text/html" {
		answer.Body = &bounded{Reader: io.LimitReader(answer.Body, mostBody), Closer: answer.Body}
		return answer, nil
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(answer.Body, mostRefusal))
	if err != nil {
		return nil, fmt.Errorf("read an answer of status %d: %w", answer.StatusCode, err)
	}
	refusal := readRefusal(body)
	refusal.status, refusal.wait = answer.StatusCode, retryAfter(answer.Header, time.Now())
	if kind == "text/html" {
		refusal.kind = "html"
	}
	return nil, refusal
}

// bounded is a body of which only so much is read.
type bounded struct {
	io.Reader
	io.Closer
}

// statusError is an answer that is no success. Its message may repeat what was sent,
// so it is no part of the error's text.
type statusError struct {
	status  int
	wait    time.Duration // what Retry-After asks for; 0 for nothing
	kind    string        // "type" and "code" of the body, where they look like names
	code    string
	message string
}

func (e *statusError) Error() string {
	return strings.TrimSpace(strings.Join([]string{fmt.Sprintf("HTTP status %d", e.status), e.kind, e.code}, " "))
}

// readRefusal reads an error in JSON as servers send it: an object under "error", or a
// sentence there, or under "message" or "detail".
func readRefusal(body []byte) *statusError {
	var outer struct {
		Error           json.RawMessage
		Message, Detail any
	}
	e := &statusError{}
	if json.Unmarshal(bytes.TrimSpace(body), &outer) != nil {
		return e
	}
	var inner struct{ Type, Code, Message any }
	if json.Unmarshal(outer.Error, &inner) != nil {
		_ = json.Unmarshal(outer.Error, &inner.Message)
	}
	e.kind, e.code = name(inner.Type), name(inner.Code)
	for _, m := range []any{inner.Message, outer.Message, outer.Detail} {
		if s, ok := m.(string); ok && e.message == "" {
			e.message = cut(s, 300)
		}
	}
	return e
}

// name is v if it looks like a name: other text is not for logs.
func name(v any) string {
	s, ok := v.(string)
	if !ok || len(s) > 60 || strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789_-.") != "" {
		return ""
	}
	return s
}

// retryAfter reads how long a server asks to wait: seconds or a date (RFC 9110, section
// 10.2.3), or milliseconds as OpenAI also sends them.
func retryAfter(h http.Header, now time.Time) time.Duration {
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil && ms > 0 && ms < 1e9 {
		return time.Duration(ms * float64(time.Millisecond))
	}
	v := h.Get("Retry-After")
	if s, err := strconv.ParseFloat(v, 64); err == nil && s > 0 && s < 1e6 {
		return time.Duration(s * float64(time.Second))
	}
	if at, err := http.ParseTime(v); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}

// cut shortens a text to so many characters.
func cut(s string, most int) string {
	n := 0
	for i := range s {
		if n >= most {
			return s[:i]
		}
		n++
	}
	return s
}
