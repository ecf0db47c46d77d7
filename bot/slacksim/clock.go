package slacksim

import (
	"fmt"
	"slices"
	"time"
)

// liveTick is how often a workspace that follows a real clock looks for what is
// due.
const liveTick = 20 * time.Millisecond

// clock is the workspace's time. It is guarded by Sim.mu.
type clock struct {
	base   func() time.Time
	ahead  time.Duration // what Advance added
	lastTS int64         // last ts handed out, in microseconds
	due    []appointment // by time
	serial int
}

// appointment is something to be done, with Sim.mu held, at a time of the clock.
type appointment struct {
	at time.Time
	id int
	do func()
}

func newClock(cfg Config) clock {
	if cfg.Now != nil {
		return clock{base: cfg.Now}
	}
	start := cfg.Start
	if start.IsZero() {
		start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	}
	return clock{base: func() time.Time { return start }}
}

func (c *clock) now() time.Time { return c.base().Add(c.ahead) }

// after makes an appointment d from now; cancel makes it void.
func (c *clock) after(d time.Duration, do func()) (cancel func()) {
	c.serial++
	a := appointment{at: c.now().Add(d), id: c.serial, do: do}
	i, _ := slices.BinarySearchFunc(c.due, a, func(x, y appointment) int {
		if n := x.at.Compare(y.at); n != 0 {
			return n
		}
		return x.id - y.id
	})
	c.due = slices.Insert(c.due, i, a)
	return func() {
		c.due = slices.DeleteFunc(c.due, func(x appointment) bool { return x.id == a.id })
	}
}

// ts hands out a message timestamp, later than all before it.
func (c *clock) ts() string {
	micros := max(c.now().UnixMicro(), c.lastTS+100)
	c.lastTS = micros
	return fmt.Sprintf("%d.%06d", micros/1e6, micros%1e6)
}

// Now is the workspace's time.
func (s *Sim) Now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.clock.now()
}

// Advance moves the workspace's clock on by d. What falls due on the way
// happens in its order, each at its own time; Advance returns when all of it
// was set going.
func (s *Sim) Advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	target := s.clock.ahead + max(d, 0)
	for len(s.clock.due) > 0 {
		wait := s.clock.due[0].at.Sub(s.clock.now())
		if s.clock.ahead+wait > target {
			break
		}
		s.clock.ahead += max(wait, 0)
		s.runDue()
	}
	s.clock.ahead = target
	s.changed(Change{Kind: "clock"})
}

// runDue does what is due now; Sim.mu is held.
func (s *Sim) runDue() {
	for len(s.clock.due) > 0 && !s.clock.due[0].at.After(s.clock.now()) {
		next := s.clock.due[0]
		s.clock.due = s.clock.due[1:]
		next.do()
	}
}

// followClock keeps appointments of a workspace that follows a real clock,
// until the workspace closes.
func (s *Sim) followClock() {
	tick := time.NewTicker(liveTick)
	defer tick.Stop()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-tick.C:
			s.mu.Lock()
			s.runDue()
			s.mu.Unlock()
		}
	}
}
