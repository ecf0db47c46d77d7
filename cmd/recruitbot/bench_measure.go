package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"recruitbot/bot/slacksim/load"
)

// measuring gathers the figures of one bot's run.
type measuring struct {
	crowd   *load.Crowd
	process *load.Process
	figures []figure
	odd     []string
}

func (m *measuring) note(name, unit string, value float64) {
	m.figures = append(m.figures, figure{Name: name, Unit: unit, Value: value})
}

// coldStart starts the bot five times and leaves the last one running. The first
// start makes the database.
func (m *measuring) coldStart(ctx context.Context, s *measured) (err error) {
	var took []float64
	for range 5 {
		if m.process != nil {
			if err := m.process.End(); err != nil {
				return fmt.Errorf("end the process: %w", err)
			}
		}
		if m.process, err = m.crowd.Start(ctx, s.Subject, s.log); err != nil {
			return err
		}
		took = append(took, milliseconds(m.process.ColdStart))
	}
	m.note("cold start, with a new database", "ms", took[0])
	slices.Sort(took)
	m.note("cold start", "ms", took[len(took)/2])
	return nil
}

// parts are the parts of a measurement, in their order.
func (m *measuring) parts(p loadPlan) []func(context.Context) error {
	slash, direct := slashCommands(p.distinct), directMessages(p.distinct)
	newSlash, newDirect := alone(slashCommands(p.distinct+p.count), p.distinct), alone(directMessages(p.distinct+p.count), p.distinct)
	return []func(context.Context) error{
		m.idle,
		m.silently("warming up", load.Plan{Acts: allActs(200), Count: 200, AtOnce: p.atOnce}),
		m.closed("slash", load.Plan{Acts: slash, Count: p.count, AtOnce: p.atOnce}),
		m.closed("DM", load.Plan{Acts: direct, Count: (p.count + 1) / 2, AtOnce: p.atOnce}),
		m.closed("new slash", load.Plan{Acts: newSlash, Count: p.count, AtOnce: p.atOnce}),
		m.closed("new DM", load.Plan{Acts: newDirect, Count: (p.count + 1) / 2, AtOnce: p.atOnce}),
		m.open("slash", load.Plan{Acts: slash, Count: min(p.count, int(5*p.rate)), Rate: p.rate}),
		m.open("DM", load.Plan{Acts: direct, Count: min(p.count, int(5*p.rate)), Rate: p.rate}),
		m.open("burst of DMs", load.Plan{Acts: direct, Count: p.burst, Rate: 1e6, Patience: time.Minute}),
		m.peak,
	}
}

// idle looks at the memory of a bot that nobody has asked anything yet.
func (m *measuring) idle(ctx context.Context) error {
	u, err := idleUsage(ctx, m.process)
	m.note("memory idle", "MB", megabytes(u.Memory))
	return err
}

// idleUsage is what a bot that has just started has taken, once the garbage of its start is gone.
func idleUsage(ctx context.Context, p *load.Process) (load.Usage, error) {
	select {
	case <-ctx.Done():
		return load.Usage{}, ctx.Err()
	case <-time.After(time.Second):
	}
	return p.Usage()
}

// silently does a plan and notes nothing but what was lost or doubled. It fails where nothing
// was answered: waiting for each act of all that follows would take hours.
func (m *measuring) silently(what string, p load.Plan) func(context.Context) error {
	return func(ctx context.Context) error {
		r, err := m.crowd.Run(ctx, p)
		m.oddities(what, r)
		if err == nil && r.Answered == 0 {
			err = fmt.Errorf("%s: it answered none of %d; an answer to a message stands in the message's thread", what, r.Sent)
		}
		return err
	}
}

// closed does a plan in which each answer lets the next act begin.
func (m *measuring) closed(what string, p load.Plan) func(context.Context) error {
	what = fmt.Sprintf("%s, %d at once", what, p.AtOnce)
	return func(ctx context.Context) error {
		own := load.OwnCPU()
		before, err := m.process.Usage()
		if err != nil {
			return err
		}
		r, err := m.crowd.Run(ctx, p)
		if err != nil {
			return err
		}
		after, err := m.process.Usage()
		m.note(what+": answered", "1/s", r.PerSecond())
		m.note(what+": the workspace's CPU for 1,000", "s", (load.OwnCPU()-own).Seconds()*1000/float64(r.Sent))
		m.note(what+": CPU for 1,000", "s", (after.CPU-before.CPU).Seconds()*1000/float64(r.Sent))
		m.latencies(what, r)
		return err
	}
}

// open does a plan in which acts begin by the clock.
func (m *measuring) open(what string, p load.Plan) func(context.Context) error {
	if p.Rate < 1e6 {
		what = fmt.Sprintf("%s, %.0f/s", what, p.Rate)
	}
	return func(ctx context.Context) error {
		r, err := m.crowd.Run(ctx, p)
		if err != nil {
			return err
		}
		m.latencies(what, r)
		return nil
	}
}

// latencies notes what every result has.
func (m *measuring) latencies(what string, r load.Result) {
	m.note(what+": ack p50", "ms", milliseconds(r.Ack.Percentile(50)))
	m.note(what+": ack p99", "ms", milliseconds(r.Ack.Percentile(99)))
	m.note(what+": reply p50", "ms", milliseconds(r.Reply.Percentile(50)))
	m.note(what+": reply p99", "ms", milliseconds(r.Reply.Percentile(99)))
	m.note(what+": lost", "", float64(r.Lost))
	m.note(what+": doubled", "", float64(r.Doubled))
	m.oddities(what, r)
}

func (m *measuring) oddities(what string, r load.Result) {
	for _, line := range r.Odd {
		m.odd = append(m.odd, what+": "+line)
	}
}

func (m *measuring) peak(context.Context) error {
	u, err := m.process.Usage()
	m.note("memory peak", "MB", megabytes(u.Peak))
	return err
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func megabytes(bytes int64) float64 { return float64(bytes) / (1 << 20) }
