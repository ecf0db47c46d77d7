package slacksim

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

// traceLength is how many happenings a trace holds.
const traceLength = 60

// trace is what went to the app and came from it lately.
type trace struct {
	Connections int         `json:"connections"`
	Pending     []string    `json:"pending"` // troubles that were ordered and wait to be met
	Happenings  []happening `json:"happenings"`
	Refusals    int         `json:"refusals"` // so far, what Slack would not have taken
}

// happening is one line of a trace.
type happening struct {
	At   time.Time `json:"at"`
	Kind string    `json:"kind"` // "envelope", "call" or "refusal"
	What string    `json:"what"`
	How  string    `json:"how"`
	Bad  bool      `json:"bad,omitempty"`
	Took float64   `json:"took_ms"`
}

// serveTrace answers with the last happenings, the newest first.
func (p page) serveTrace(w http.ResponseWriter, _ *http.Request) {
	writePageJSON(w, http.StatusOK, p.trace())
}

func (s *Sim) trace() trace {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := trace{Connections: len(s.hub.conns), Pending: s.pending(), Refusals: len(s.journal.refusals), Happenings: []happening{}}
	for _, sh := range last(s.hub.shipments) {
		out.Happenings = append(out.Happenings, sh.happening())
	}
	for _, c := range last(s.journal.calls) {
		out.Happenings = append(out.Happenings, c.happening())
	}
	for _, r := range last(s.journal.refusals) {
		out.Happenings = append(out.Happenings, happening{At: r.At, Kind: "refusal", What: r.Where, How: r.String(), Bad: true})
	}
	slices.Reverse(out.Happenings) // of the same instant, the last one first
	slices.SortStableFunc(out.Happenings, func(a, b happening) int { return b.At.Compare(a.At) })
	out.Happenings = out.Happenings[:min(len(out.Happenings), traceLength)]
	return out
}

// last is the end of a list, as much of it as a trace can hold.
func last[T any](list []T) []T { return list[max(0, len(list)-traceLength):] }

func (sh *shipment) happening() happening {
	h := happening{At: sh.Sent, Kind: "envelope", What: sh.Kind + " " + sh.Type, Took: milliseconds(sh.Took), How: "waiting to be acknowledged"}
	switch {
	case sh.Late:
		h.How, h.Bad = "acknowledged too late", true
	case !sh.Acked.IsZero():
		h.How = "acknowledged"
	case sh.Conn == "":
		h.How, h.Bad = "no connection was open", true
	case sh.overdue:
		h.How, h.Bad = "not acknowledged within 3 s", true
	}
	if sh.Attempt > 0 {
		h.What += fmt.Sprintf(", retry %d (%s)", sh.Attempt, sh.Reason)
	}
	return h
}

func (c Call) happening() happening {
	h := happening{At: c.began(), Kind: "call", What: c.Method, How: fmt.Sprintf("HTTP %d", c.Status), Took: milliseconds(c.Took), Bad: c.Error != "" || c.Status >= http.StatusBadRequest}
	switch {
	case c.Status == 0:
		h.How, h.Bad = "the connection was cut", true
	case c.Error != "":
		h.How += ", " + c.Error
	}
	return h
}
