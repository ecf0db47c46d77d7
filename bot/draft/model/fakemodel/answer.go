package fakemodel

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"strconv"
)

const mostBody = 1 << 20

// asked is a request for a chat completion, as far as the fake looks at it.
type asked struct {
	Model    string
	Stream   bool
	Messages []struct{ Role, Content string }

	StreamOptions *struct {
		IncludeUsage bool `json:"include_usage"`
	} `json:"stream_options"`
	MaxTokens      int `json:"max_completion_tokens"`
	ResponseFormat struct {
		JSONSchema struct{ Schema json.RawMessage } `json:"json_schema"`
	} `json:"response_format"`
}

func (s *Server) completions(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBody))
	var a asked
	if err != nil || json.Unmarshal(body, &a) != nil || !a.Stream || len(a.Messages) == 0 {
		refuse(w, http.StatusBadRequest, "invalid_request_error", "this is no streamed chat completion that can be read")
		return
	}
	q := Request{Model: a.Model, Schema: a.ResponseFormat.JSONSchema.Schema, Header: r.Header.Clone(), Body: body}
	for _, m := range a.Messages {
		if m.Role == "user" {
			q.User += m.Content
		} else {
			q.System += m.Content
		}
	}
	q = s.record(q)
	if s.config.NoSchema && q.Schema != nil {
		refuse(w, http.StatusBadRequest, "invalid_request_error", "response_format json_schema is not supported")
		return
	}
	if s.config.NoOptions && (a.StreamOptions != nil || a.MaxTokens != 0) {
		refuse(w, http.StatusUnprocessableEntity, "extra_forbidden", "extra inputs are not permitted")
		return
	}
	answer := s.reply(q)
	if s.instead(w, r, q, answer) {
		return
	}
	t := &telling{w: w, r: r, asked: a, reply: answer, model: a.Model, server: s}
	t.tell()
}

// instead does what a mishap does in place of an answer; false when it is none of those.
// Its errors repeat the key or the prompt, since some servers do.
func (s *Server) instead(w http.ResponseWriter, r *http.Request, q Request, answer Reply) bool {
	if wait := answer.RetryAfter; wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
		w.Header().Set("Retry-After-Ms", strconv.FormatInt(wait.Milliseconds(), 10))
	}
	switch answer.Mishap {
	case Unauthorised:
		refuse(w, http.StatusUnauthorized, "invalid_api_key", "wrong key: "+r.Header.Get("Authorization"))
	case Limited:
		refuse(w, http.StatusTooManyRequests, "rate_limit_exceeded", "too many requests")
	case OverQuota:
		refuse(w, http.StatusTooManyRequests, "insufficient_quota", "the account has no credit")
	case Broken:
		refuse(w, http.StatusInternalServerError, "server_error", "broken by: "+q.User)
	case Unavailable:
		refuse(w, http.StatusServiceUnavailable, "server_error", "come back later")
	case Invalid:
		refuse(w, http.StatusBadRequest, "invalid_request_error", "this can't be answered: "+q.User)
	case Redirect:
		w.Header().Set("Location", "http://elsewhere.invalid/v1/chat/completions")
		w.WriteHeader(http.StatusTemporaryRedirect)
	case WebPage:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>Sign in</title>")
	case HangBefore:
		<-r.Context().Done()
	case ResetBefore:
		reset(w)
	default:
		return false
	}
	return true
}

// refuse answers with an error as OpenAI writes it.
func refuse(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": message, "type": "error", "param": nil, "code": code}})
}

// reset breaks the connection off as a crash would.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}
