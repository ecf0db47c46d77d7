package slacksim

import "time"

// Mishap is something that goes wrong on purpose with envelopes on their way to
// the app. More than one thing may go wrong at once.
type Mishap struct {
	Kind  string // whom it meets, such as "events_api"; "" for all
	Times int    // how often; 0 for once
	Every int    // one envelope in so many meets it, the first one not; 0 or 1 for every one

	Lost  bool          // it is sent and never arrives; when the 3 s are over it is repeated as ever
	Twice bool          // it arrives, and its event once more right behind it in an envelope of its own
	Delay time.Duration // it arrives so much later by the workspace's clock
	Deaf  bool          // its acknowledgement is not heard
	Cut   bool          // its connection is cut without a farewell right after it has arrived

	met int // envelopes that could have met it
}

// Befall orders a mishap for the envelopes to come.
func (s *Sim) Befall(m Mishap) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m.Times = max(m.Times, 1)
	s.mishaps = append(s.mishaps, &m)
}

// takeMishap uses up one mishap for the kind of envelope; Sim.mu is held.
func (s *Sim) takeMishap(kind string) Mishap {
	for _, m := range s.mishaps {
		if m.Times == 0 || m.Kind != "" && m.Kind != kind {
			continue
		}
		if m.met++; m.Every > 1 && m.met%m.Every != 0 {
			continue
		}
		m.Times--
		return *m
	}
	return Mishap{}
}

// carry takes a shipment to its connection, unless a mishap is in the way;
// Sim.mu is held.
func (s *Sim) carry(c *conn, sh *shipment) {
	m := s.takeMishap(sh.Kind)
	if m.Lost {
		return
	}
	if m.Delay > 0 {
		s.clock.after(m.Delay, func() { s.arrive(c, sh, m) })
		return
	}
	s.arrive(c, sh, m)
}

// arrive puts a shipment into its connection's queue; Sim.mu is held.
func (s *Sim) arrive(c *conn, sh *shipment, m Mishap) {
	c.push(sh.Body)
	sh.deaf = m.Deaf
	if m.Cut {
		c.cut, c.last = true, true
	}
	if m.Twice && sh.parcel.kind == "events_api" {
		s.send(sh.parcel, sh.Attempt, sh.Reason)
	}
}
