package load

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"recruitbot/bot/slacksim"
)

// Plan says what the crowd does. Exactly one of AtOnce and Rate is above 0.
type Plan struct {
	Acts  []Act // taken in turn
	Count int   // how many are done in all

	AtOnce int     // so many wait for an answer at a time; each answer lets the next act begin
	Rate   float64 // so many begin a second, whatever becomes of those before

	Patience time.Duration // how long one act waits for its answer; 0 for 10 s
	Settled  func()        // called once all is answered or out of patience; nil for nothing
	Quiet    time.Duration // how long after the last answer second ones are waited for; 0 for 300 ms
}

// Run does what the plan says and waits until everything is answered or out of
// patience. It fails when ctx ends, or when the plan can't be done.
func (c *Crowd) Run(ctx context.Context, p Plan) (Result, error) {
	if p.Patience == 0 {
		p.Patience = 10 * time.Second
	}
	if p.Quiet == 0 {
		p.Quiet = 300 * time.Millisecond
	}
	if len(p.Acts) == 0 || (p.AtOnce > 0) == (p.Rate > 0) {
		return Result{}, errors.New("a plan needs acts, and either AtOnce or Rate")
	}
	began := time.Now()
	send := c.sendAtOnce
	if p.Rate > 0 {
		send = c.sendAtRate
	}
	acts, err := send(ctx, p)
	if err != nil {
		return Result{}, err
	}
	took := time.Since(began)
	if p.Settled != nil {
		p.Settled()
	}
	if err := pause(ctx, p.Quiet); err != nil {
		return Result{}, err
	}
	return c.ledger.result(acts, took), nil
}

// sendAtOnce keeps p.AtOnce acts under way.
func (c *Crowd) sendAtOnce(ctx context.Context, p Plan) ([]*act, error) {
	acts := make([]*act, p.Count)
	errs := make([]error, p.AtOnce)
	var running sync.WaitGroup
	for w := range p.AtOnce {
		running.Go(func() {
			for i := w; i < p.Count && errs[w] == nil; i += p.AtOnce {
				if acts[i], errs[w] = c.do(i, p.Acts[i%len(p.Acts)], time.Now()); errs[w] == nil {
					errs[w] = await(ctx, acts[i], p.Patience)
				}
			}
		})
	}
	running.Wait()
	return acts, errors.Join(errs...)
}

// sendAtRate begins acts by the clock. What is late counts from when it was due,
// so that a bot which holds the crowd up is not excused by it.
func (c *Crowd) sendAtRate(ctx context.Context, p Plan) ([]*act, error) {
	acts := make([]*act, p.Count)
	began := time.Now()
	for i := range acts {
		due := began.Add(time.Duration(float64(i) / p.Rate * float64(time.Second)))
		if err := pause(ctx, time.Until(due)); err != nil {
			return nil, err
		}
		var err error
		if acts[i], err = c.do(i, p.Acts[i%len(p.Acts)], due); err != nil {
			return nil, err
		}
	}
	over := time.Now().Add(p.Patience)
	for _, a := range acts {
		if err := await(ctx, a, time.Until(over)); err != nil {
			return nil, err
		}
	}
	return acts, nil
}

// do does one act, as the i-th of a plan.
func (c *Crowd) do(i int, a Act, due time.Time) (*act, error) {
	who := i % len(c.people)
	var id string
	if a.Command != "" {
		out, err := c.Type(c.people[who], c.rooms[who], a.Command, a.Text)
		if err != nil {
			return nil, fmt.Errorf("act %d: %w", i, err)
		}
		id = out.Envelope
	} else {
		room, text := c.rooms[who], a.Text
		if a.Mention {
			room, text = c.channel, "<@"+c.BotUser()+"> "+a.Text
		}
		m, err := c.Say(context.Background(), c.people[who], room, "", text)
		if err != nil {
			return nil, fmt.Errorf("act %d: %w", i, err)
		}
		id = m.Channel + "/" + m.TS
	}
	return c.ledger.begin(id, a.Command != "", due), nil
}

// begin books that an act was done.
func (l *ledger) begin(id string, command bool, at time.Time) *act {
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.find(id)
	a.began, a.command = at, command
	return a
}

// await waits for an act's answer as long as patience lasts. Only ctx's end is an
// error.
func await(ctx context.Context, a *act, patience time.Duration) error {
	select { // most often there already, or to wait for without a timer
	case <-a.done:
		return nil
	default:
	}
	t := time.NewTimer(patience)
	defer t.Stop()
	select {
	case <-a.done:
		return nil
	case <-t.C:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait for an answer: %w", ctx.Err())
	}
}

// pause lets time pass, unless ctx ends.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(max(d, 0))
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("pause: %w", ctx.Err())
	}
}

var _ slacksim.Tap = (*ledger)(nil)
