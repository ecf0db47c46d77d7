package slacksim

import (
	"context"
	"fmt"
)

// changesKept is how far a subscriber may fall behind.
const changesKept = 256

// Change tells that something in the workspace is different now. Kind is one of
// "message", "view", "envelope", "call", "refusal", "connection", "status",
// "place" and "clock".
type Change struct {
	Seq     int    `json:"seq"` // counts all changes: a gap means that some were missed
	Kind    string `json:"kind"`
	Channel string `json:"channel,omitempty"`
	TS      string `json:"ts,omitempty"`
	ID      string `json:"id,omitempty"` // of a view, an envelope or a connection
}

// watch wakes those who wait for the workspace. It is guarded by Sim.mu.
type watch struct {
	seq         int
	next        chan struct{} // closed at the next change
	subscribers map[chan Change]bool
	message     Change // the last one of a message
}

// changed wakes everyone who waits; Sim.mu is held.
func (s *Sim) changed(c Change) {
	s.watch.seq++
	c.Seq = s.watch.seq
	if c.Kind == "message" {
		s.watch.message = c
	}
	close(s.watch.next)
	s.watch.next = make(chan struct{})
	for ch := range s.watch.subscribers {
		select {
		case ch <- c:
		default: // too far behind: the gap in Seq tells
		}
	}
}

// Wait returns nil as soon as done is true. It looks at once and then after
// every change in the workspace, so nobody has to sleep. done may call any
// method of the workspace.
func (s *Sim) Wait(ctx context.Context, done func() bool) error {
	for {
		s.mu.Lock()
		next := s.watch.next
		s.mu.Unlock()
		if done() {
			return nil
		}
		select {
		case <-next:
		case <-ctx.Done():
			return fmt.Errorf("wait for the workspace: %w", ctx.Err())
		case <-s.ctx.Done():
			return fmt.Errorf("wait for the workspace: %w", ErrClosed)
		}
	}
}

// Subscribe gives every change from now on until cancel is called or the
// workspace closes; then the channel is closed. A subscriber that falls 256
// changes behind misses some, and sees it by Seq.
func (s *Sim) Subscribe() (changes <-chan Change, cancel func()) {
	ch := make(chan Change, changesKept)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		close(ch)
		return ch, func() {}
	}
	s.watch.subscribers[ch] = true
	return ch, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.watch.subscribers[ch] {
			delete(s.watch.subscribers, ch)
			close(ch)
		}
	}
}

// dismiss ends all subscriptions; Sim.mu is held.
func (w *watch) dismiss() {
	for ch := range w.subscribers {
		close(ch)
	}
	w.subscribers = nil
}
