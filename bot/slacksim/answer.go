package slacksim

import (
	"net/http"
	"strings"
	"time"
)

// reply is what a call is answered with, "ok" left out.
type reply map[string]any

// fault is a refusal with Slack's error word.
type fault struct {
	word    string
	details []string // for response_metadata.messages
	more    reply    // further fields of the answer

	expected bool // an app asks in order to learn it: it is no refusal
}

func refused(word string, details ...string) *fault { return &fault{word: word, details: details} }

// answerOf turns what a method gave into an answer, and keeps a refusal; Sim.mu
// is held.
func (s *Sim) answerOf(name string, out reply, f *fault) answer {
	body := reply{"ok": f == nil}
	if f != nil {
		body["error"] = f.word
		if len(f.details) > 0 {
			body["response_metadata"] = map[string]any{"messages": f.details}
			body["errors"] = f.details
		}
		out = f.more
		if !f.expected {
			s.refuse(name, f.word, f.details...)
		}
	}
	for k, v := range out {
		body[k] = v
	}
	a := answer{status: http.StatusOK, body: answerJSON(body), header: http.Header{}}
	a.header.Set("X-OAuth-Scopes", strings.Join(s.scopes(), ","))
	if f != nil {
		a.word = f.word
	}
	return a
}

// answer is an HTTP answer before it is sent.
type answer struct {
	status int
	body   []byte
	word   string // the error word, for the journal
	header http.Header
	cut    bool // send nothing, reset the connection
}

// answer does a request's work with the trouble that was ordered for it, keeps
// the call and answers it. do runs with Sim.mu held.
func (s *Sim) answer(w http.ResponseWriter, r *http.Request, name string, q request, do func() answer) {
	began := time.Now()
	s.mu.Lock()
	trouble := s.takeTrouble(name)
	if trouble != nil && trouble.Delay > 0 {
		s.delay(r.Context(), trouble.Delay)
	}
	s.watch.message = Change{}
	a, tooMany := s.limited(name, q)
	if !tooMany {
		a = s.troubled(trouble, do)
	}
	if !s.cfg.Light {
		s.journal.calls = append(s.journal.calls, Call{
			Method: name, Params: q, Status: a.status, Error: a.word, Response: string(a.body),
			At: s.clock.now(), Took: time.Since(began), Path: r.URL.Path,
			Channel: s.watch.message.Channel, TS: s.watch.message.TS,
		})
	}
	s.changed(Change{Kind: "call", ID: name})
	s.mu.Unlock()
	if a.cut {
		reset(w)
		return
	}
	for k, v := range a.header {
		w.Header()[k] = v
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // the bot may have gone
}
