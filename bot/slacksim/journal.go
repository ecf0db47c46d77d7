package slacksim

import (
	"slices"
	"strings"
	"time"
)

// Call is one request of the bot to the Web API, a response_url or an upload
// address.
type Call struct {
	Method   string            // such as "chat.postMessage"; "response_url" or "upload" for the others
	Params   map[string]string // without the token; what is no text stands as JSON
	Status   int               // of the HTTP answer; 0 where the connection was cut
	Error    string            // the error word answered, "" for none
	Response string            // the body answered
	At       time.Time         // when, by the workspace's clock
	Took     time.Duration     // how long, in real time
	Path     string            // of the address, which tells response_urls apart
	Channel  string            // where the message is that it made, changed or took away; "" for none
	TS       string            // the message's ts; "" for none
}

// Refusal is something that Slack would not have taken from the bot.
type Refusal struct {
	Where   string    // the method, "ack", "response_url", "upload" or "connection"
	Error   string    // Slack's error word
	Details []string  // what and where, as in response_metadata.messages
	At      time.Time // by the workspace's clock
}

// String tells the refusal in one line.
func (r Refusal) String() string {
	line := r.Where + ": " + r.Error
	if len(r.Details) > 0 {
		line += " (" + strings.Join(r.Details, "; ") + ")"
	}
	return line
}

// journal remembers what the bot did. It is guarded by Sim.mu.
type journal struct {
	calls    []Call
	refusals []Refusal
}

// Calls lists what the bot asked for, in the order in which it was answered.
// With names given, only calls of these methods.
func (s *Sim) Calls(methods ...string) []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Call
	for _, c := range s.journal.calls {
		if len(methods) == 0 || slices.Contains(methods, c.Method) {
			out = append(out, c)
		}
	}
	return out
}

// Refusals lists what was refused so far, troubles made by Cause not included.
func (s *Sim) Refusals() []Refusal {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.journal.refusals)
}

// refuse keeps a refusal; Sim.mu is held.
func (s *Sim) refuse(where, word string, details ...string) {
	s.journal.refusals = append(s.journal.refusals, Refusal{Where: where, Error: word, Details: details, At: s.clock.now()})
	s.changed(Change{Kind: "refusal"})
}
