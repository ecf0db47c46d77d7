package slacksim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// inspection is how a message came to be and what Slack would say of it.
type inspection struct {
	Message   Message             `json:"message"`
	Began     time.Time           `json:"began"` // when the first of its envelopes and calls began
	Envelopes []inspectedEnvelope `json:"envelopes"`
	Calls     []inspectedCall     `json:"calls"`
	Rules     []rule              `json:"rules"`
}

type inspectedEnvelope struct {
	ID      string          `json:"id"`
	Kind    string          `json:"kind"`
	Type    string          `json:"type"`
	Event   string          `json:"event,omitempty"`
	Attempt int             `json:"attempt"`
	Reason  string          `json:"reason,omitempty"`
	Conn    string          `json:"conn,omitempty"` // "" where none was open
	At      float64         `json:"at_ms"`          // after Began
	Acked   bool            `json:"acked"`
	Late    bool            `json:"late,omitempty"`
	Took    float64         `json:"took_ms"` // to the acknowledgement
	Body    json.RawMessage `json:"body"`
	Ack     json.RawMessage `json:"ack,omitempty"` // the acknowledgement's payload
}

type inspectedCall struct {
	Method   string            `json:"method"`
	Params   map[string]string `json:"params"`
	Status   int               `json:"status"` // 0 where the connection was cut
	Error    string            `json:"error,omitempty"`
	Response string            `json:"response"`
	At       float64           `json:"at_ms"` // when it began, after Began
	Took     float64           `json:"took_ms"`
}

// inspector adds what the drawer of the page asks for.
func (p page) inspector(mux *http.ServeMux) {
	mux.HandleFunc("GET /demo/api/inspect", p.serveInspection)
	mux.HandleFunc("GET /demo/api/trace", p.serveTrace)
	mux.HandleFunc("GET /demo/api/troubles", p.serveTroubles)
	mux.HandleFunc("POST /demo/api/trouble", p.serveAct(p.causeTrouble))
}

// serveInspection tells of a message that the person can see.
func (p page) serveInspection(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	out, err := p.inspect(q.Get("person"), q.Get("channel"), q.Get("ts"))
	if err != nil {
		writePageError(w, err)
		return
	}
	writePageJSON(w, http.StatusOK, out)
}

func (s *Sim) inspect(person, channel, ts string) (inspection, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, m, err := s.kept(Message{Channel: channel, TS: ts})
	if err != nil {
		return inspection{}, fmt.Errorf("inspect: %w", err)
	}
	if !r.has(person) || m.Ephemeral != "" && m.Ephemeral != person {
		return inspection{}, fmt.Errorf("inspect message %s, which %s does not see: %w", ts, person, ErrNotThere)
	}
	shipments, calls := s.story(m)
	out := inspection{Message: *m, Began: beginning(shipments, calls), Envelopes: []inspectedEnvelope{}, Calls: []inspectedCall{}, Rules: rulesOf(*m)}
	for _, sh := range shipments {
		out.Envelopes = append(out.Envelopes, inspectedEnvelope{
			ID: sh.ID, Kind: sh.Kind, Type: sh.Type, Event: sh.EventID, Attempt: sh.Attempt, Reason: sh.Reason, Conn: sh.Conn,
			At: milliseconds(sh.Sent.Sub(out.Began)), Acked: !sh.Acked.IsZero(), Late: sh.Late, Took: milliseconds(sh.Took),
			Body: sh.Body, Ack: sh.Ack,
		})
	}
	for _, c := range calls {
		out.Calls = append(out.Calls, inspectedCall{
			Method: c.Method, Params: c.Params, Status: c.Status, Error: c.Error, Response: c.Response,
			At: milliseconds(c.began().Sub(out.Began)), Took: milliseconds(c.Took),
		})
	}
	return out, nil
}

// began is when the call came in. By a clock that stands still it is not after
// its end.
func (c Call) began() time.Time { return c.At.Add(-c.Took) }

// beginning is when the first of them began; zero for none.
func beginning(shipments []*shipment, calls []Call) time.Time {
	var first time.Time
	earlier := func(t time.Time) {
		if first.IsZero() || t.Before(first) {
			first = t
		}
	}
	for _, sh := range shipments {
		earlier(sh.Sent)
	}
	for _, c := range calls {
		earlier(c.began())
	}
	return first
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
