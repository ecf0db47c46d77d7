// Package load lets a crowd of people put their questions to a bot in a simulated
// workspace, in good weather and in bad, and measures what becomes of them.
//
// A Crowd is the workspace with its people; Run sends what a Plan says and returns
// a Result. A Process is the bot under test, in a process of its own, so that its
// time and memory are its own too. Faults lists the bad weather.
//
// 21 November 2026: an event counts as lost when it was never answered, whether
// or not it was acknowledged; the Result tells these apart.
package load

import (
	"fmt"
	"sync"
	"time"

	"recruitbot/bot/slacksim"
)

// Act is something that a person does and that deserves one answer: a command, a
// mention in the crowd's channel, or a direct message.
type Act struct {
	Command string // with its slash; "" for a message
	Mention bool   // the message is written in the channel, to the bot
	Text    string
}

// Crowd is a workspace full of people who all know the bot. The embedded Sim is
// closed by the caller.
type Crowd struct {
	*slacksim.Sim
	people  []slacksim.Person
	rooms   []slacksim.Channel // the direct one of each
	channel slacksim.Channel   // where all of them are
	ledger  *ledger
}

// NewCrowd opens a workspace for so many people, which follows the real clock. Of
// its configuration Now and Tap are the crowd's own.
func NewCrowd(people int, cfg slacksim.Config) (*Crowd, error) {
	c := &Crowd{ledger: &ledger{acts: map[string]*act{}, changed: make(chan struct{}, 1)}}
	cfg.Now, cfg.Tap = time.Now, c.ledger
	sim, err := slacksim.Start(cfg)
	if err != nil {
		return nil, fmt.Errorf("open a workspace: %w", err)
	}
	c.Sim = sim
	for i := range max(people, 1) {
		p := sim.AddPerson(fmt.Sprint("Person ", i))
		c.people, c.rooms = append(c.people, p), append(c.rooms, sim.Direct(p))
	}
	c.channel = sim.AddChannel("hiring", c.people...)
	return c, nil
}

// act is what is known of one act. It is guarded by its ledger.
type act struct {
	id       string
	command  bool
	began    time.Time // when it was due to begin; zero until the sender says so
	acked    time.Time
	answered time.Time
	late     bool // acknowledged too late
	answers  int
	done     chan struct{} // closed with the answer
}

// ledger books what comes back. As the workspace's tap it may hear of an act
// before its sender has said what it is.
type ledger struct {
	mu      sync.Mutex
	acts    map[string]*act // by the envelope's id, or channel/ts
	changed chan struct{}   // holds an item when something has come back
}

// find gives what is known of an act; l.mu is held.
func (l *ledger) find(id string) *act {
	a := l.acts[id]
	if a == nil {
		a = &act{id: id, done: make(chan struct{})}
		l.acts[id] = a
	}
	return a
}

// Acknowledged implements slacksim.Tap.
func (l *ledger) Acknowledged(e slacksim.Envelope) {
	id := e.Channel + "/" + e.TS
	if e.Kind == "slash_commands" {
		id = e.ID
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.find(id)
	if a.acked.IsZero() {
		a.acked, a.late = time.Now(), e.Late
	}
	if e.Kind == "slash_commands" && len(e.Ack) > 0 && !e.Late {
		l.answer(a)
	}
	l.tell()
}

// Posted implements slacksim.Tap.
func (l *ledger) Posted(m slacksim.Message) {
	if m.ThreadTS == "" {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.answer(l.find(m.Channel + "/" + m.ThreadTS))
	l.tell()
}

// answer books one answer; l.mu is held.
func (l *ledger) answer(a *act) {
	a.answers++
	if a.answers == 1 {
		a.answered = time.Now()
		close(a.done)
	}
}

func (l *ledger) tell() {
	select {
	case l.changed <- struct{}{}:
	default:
	}
}
