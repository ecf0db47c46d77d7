// Package fakemodel pretends to be a language model behind an OpenAI-compatible address.
//
// It speaks chat completions over server-sent events, and lists its models. What it
// answers is scripted and deterministic, mishaps included, and what it was sent is
// recorded, so that a test can prove what is in a prompt and what isn't. Tests, the demo
// and the bench use it; it listens on 127.0.0.1 alone and knows no language.
package fakemodel

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// Config is how the model behaves. Its zero value is one called "fake" that answers at
// once.
type Config struct {
	Addr   string   // "" is any free port of 127.0.0.1
	Key    string   // "" asks for none
	Models []string // nil is "fake"

	FirstToken time.Duration // before the first token
	PerToken   time.Duration // before each one after it
	NoSchema   bool          // answers 400 to a schema, as some servers do
	NoOptions  bool          // answers 422 to stream_options and max_completion_tokens, as some do

	// Reply answers a call that nothing was queued for. nil answers with Sample of the
	// schema, or with a sentence. It is called by many goroutines.
	Reply func(Request) Reply
}

// Request is what the fake was sent.
type Request struct {
	N            int // 1 for the first
	Model        string
	System, User string          // its messages
	Schema       json.RawMessage // nil where none was sent
	Header       http.Header
	Body         []byte // all of it
}

// Reply is what the fake answers.
type Reply struct {
	Text       string
	Mishap     Mishap        // 0 for none
	RetryAfter time.Duration // asked for in the headers: in seconds, rounded up, and in OpenAI's milliseconds; 0 for none
}

// Server is a fake that runs. It is safe for concurrent use.
type Server struct {
	config   Config
	listener net.Listener
	http     *http.Server
	ended    chan struct{}  // closed when it doesn't serve any more
	answers  sync.WaitGroup // those under way

	mu       sync.Mutex
	requests []Request
	queue    []Reply
}

// Start starts a fake. Close ends it.
func Start(c Config) (*Server, error) {
	if c.Addr == "" {
		c.Addr = "127.0.0.1:0"
	}
	if len(c.Models) == 0 {
		c.Models = []string{"fake"}
	}
	if c.Reply == nil {
		c.Reply = reply
	}
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil || host != "127.0.0.1" {
		return nil, fmt.Errorf("start the fake model at %s: only an address of 127.0.0.1 will do", c.Addr)
	}
	l, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return nil, fmt.Errorf("start the fake model: %w", err)
	}
	s := &Server{config: c, listener: l, ended: make(chan struct{})}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/models", s.models)
	mux.HandleFunc("POST /v1/chat/completions", s.completions)
	s.http = &http.Server{Handler: s.guard(mux), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		defer close(s.ended)
		_ = s.http.Serve(l) // always an error, of being closed
	}()
	return s, nil
}

// URL is the base URL, as OPENAI_BASE_URL has it.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() + "/v1" }

// Close ends the fake, and whatever it is in the middle of, and waits for that.
func (s *Server) Close() {
	_ = s.http.Close() // ends the context of every request
	<-s.ended
	s.answers.Wait()
}

// Queue has the next calls answered with these, one each, before Reply is asked again.
func (s *Server) Queue(replies ...Reply) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, replies...)
}

// Requests are the chat completions that were asked for so far, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// guard refuses a wrong key, and counts answers under way.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.answers.Add(1)
		defer s.answers.Done()
		given := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if s.config.Key != "" && given != s.config.Key {
			// The key is repeated, since some servers do.
			refuse(w, http.StatusUnauthorized, "invalid_api_key", "wrong key: "+given)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) models(w http.ResponseWriter, _ *http.Request) {
	type entry struct {
		ID     string `json:"id"`
		Object string `json:"object"`
	}
	list := struct {
		Object string  `json:"object"`
		Data   []entry `json:"data"`
	}{Object: "list"}
	for _, name := range s.config.Models {
		list.Data = append(list.Data, entry{name, "model"})
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(list)
}

// record keeps a request and numbers it.
func (s *Server) record(r Request) Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	r.N = len(s.requests) + 1
	s.requests = append(s.requests, r)
	return r
}

// reply finds what is answered to a request.
func (s *Server) reply(r Request) Reply {
	s.mu.Lock()
	if len(s.queue) == 0 {
		s.mu.Unlock()
		return s.config.Reply(r)
	}
	defer s.mu.Unlock()
	next := s.queue[0]
	s.queue = s.queue[1:]
	return next
}

// pause waits; false when the client goes meanwhile.
func pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return true
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
