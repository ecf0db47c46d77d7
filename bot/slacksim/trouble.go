package slacksim

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"time"
)

// Trouble is something that goes wrong on purpose. It is no refusal.
type Trouble struct {
	Method string        // whom it meets, such as "chat.postMessage", "response_url" or "upload"; "" for all
	Times  int           // how often; 0 for once
	Lasts  time.Duration // for how long from now, by the workspace's clock; 0 for ever
	Every  int           // one call in so many meets it, the first one not; 0 or 1 for every one

	Delay time.Duration // the call takes this long by the workspace's clock, before its effect

	Status     int           // answered with this HTTP status, such as 429 or 503
	RetryAfter time.Duration // told along with a status
	Error      string        // answered with this error word
	Garbage    string        // answered with this body
	Cut        bool          // not answered: the connection is reset

	After bool // the call has its effect first; without it, it has none

	met  int       // calls that could have met it
	over time.Time // zero for never
}

// instead tells whether the trouble takes the place of an answer.
func (t *Trouble) instead() bool {
	return t.Status != 0 || t.Error != "" || t.Garbage != "" || t.Cut
}

// Cause orders trouble for the calls to come. Troubles of one method come in
// the order in which they were ordered.
func (s *Sim) Cause(t Trouble) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t.Times = max(t.Times, 1)
	if t.Lasts > 0 {
		t.over = s.clock.now().Add(t.Lasts)
	}
	s.troubles = append(s.troubles, &t)
}

// takeTrouble uses up one trouble for the method; nil for none. Sim.mu is held.
func (s *Sim) takeTrouble(method string) *Trouble {
	for _, t := range s.troubles {
		over := !t.over.IsZero() && !s.clock.now().Before(t.over)
		if t.Times == 0 || over || t.Method != "" && t.Method != method {
			continue
		}
		if t.met++; t.Every > 1 && t.met%t.Every != 0 {
			continue
		}
		t.Times--
		return t
	}
	return nil
}

// troubled does the work, or not, and answers as the trouble wants it; Sim.mu is
// held.
func (s *Sim) troubled(t *Trouble, do func() answer) answer {
	if t == nil || !t.instead() {
		return do()
	}
	if t.After {
		do()
	}
	a := answer{status: http.StatusOK, word: t.Error, header: http.Header{}, cut: t.Cut}
	switch {
	case t.Cut:
		a.status = 0
	case t.Garbage != "":
		a.body = []byte(t.Garbage)
	case t.Error != "":
		a.body = mustJSON(reply{"ok": false, "error": t.Error})
	}
	if t.Status != 0 && !t.Cut {
		a.status = t.Status
	}
	if t.Status == http.StatusTooManyRequests && a.body == nil {
		a.body, a.word = mustJSON(reply{"ok": false, "error": "ratelimited"}), "ratelimited"
	}
	if t.RetryAfter > 0 {
		a.header.Set("Retry-After", strconv.Itoa(int(t.RetryAfter.Seconds())))
	}
	return a
}

// Delayed tells how many calls are being held back by a Delay.
func (s *Sim) Delayed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.delayed
}

// delay waits until the workspace's clock is d on, or nobody waits any more.
// Sim.mu is held before and after, not meanwhile.
func (s *Sim) delay(ctx context.Context, d time.Duration) {
	over := make(chan struct{})
	cancel := s.clock.after(d, func() { close(over) })
	s.delayed++
	s.changed(Change{Kind: "call"})
	s.mu.Unlock()
	select {
	case <-over:
	case <-ctx.Done():
	case <-s.ctx.Done():
	}
	s.mu.Lock()
	s.delayed--
	cancel()
}

// reset ends a connection in the rudest way.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // so that the end is a reset and no farewell
	}
	_ = conn.Close()
}
