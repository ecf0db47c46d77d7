package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"
)

const (
	defaultWorkers = 16
	asideFor       = 16 // events held for each worker, those that wait for their channel among them
	defaultLease   = 30 * time.Second
	defaultAnswer  = 30 * time.Second
	graceTime      = 5 * time.Second // for attempts under way when the process is told to stop
	settleTime     = 2 * time.Second // for an apology, and again for writing down how an attempt ended
)

// Work answers accepted events until ctx ends, then finishes those it holds and
// returns. It gives up on an inbox only with ctx: an inbox that fails is asked
// again a second later.
//
// In a direct conversation one event is answered after the other, in their
// order. Of one channel at most a quarter of the workers' number is answered at
// once; what is claimed beyond that waits aside, so that a slow channel does not
// starve the rest.
func (b *Bot) Work(ctx context.Context) {
	workers := cmp.Or(b.Workers, defaultWorkers)
	q, aside := newQueues(workers), make(chan struct{}, asideFor*workers)
	var running sync.WaitGroup
	defer running.Wait()
	for ctx.Err() == nil {
		room := take(ctx, aside, workers)
		if room == 0 {
			return
		}
		claims, err := b.Inbox.Claim(ctx, room)
		for range room - len(claims) {
			<-aside
		}
		for _, c := range claims {
			p := q.line(c.Event.Where())
			running.Go(func() {
				defer func() { <-aside }()
				defer q.leave(p)
				b.attempt(ctx, c, p)
			})
		}
		b.rest(ctx, err)
	}
}

// take takes places, at least one and at most so many; 0 when ctx ends first.
func take(ctx context.Context, places chan struct{}, most int) int {
	select {
	case places <- struct{}{}:
	case <-ctx.Done():
		return 0
	}
	for n := 1; n < most; n++ {
		select {
		case places <- struct{}{}:
		default:
			return n
		}
	}
	return most
}

// rest waits a second after an inbox has failed.
func (b *Bot) rest(ctx context.Context, err error) {
	if err == nil || ctx.Err() != nil {
		return
	}
	b.log().Error("claim events", "error", err)
	b.count("failed", "claim")
	select {
	case <-ctx.Done():
	case <-time.After(time.Second):
	}
}

// attempt answers one event when it is its turn and settles it, whatever happens.
// It keeps the lease alive meanwhile. When ctx ends it may go on for the grace
// time, if it has begun.
func (b *Bot) attempt(ctx context.Context, c Claim, turn *place) {
	whole := context.WithoutCancel(ctx)
	work, abandon := context.WithCancelCause(whole)
	defer abandon(nil)
	defer context.AfterFunc(ctx, func() { time.AfterFunc(graceTime, func() { abandon(errStopping) }) })()
	stop := b.keep(work, c, abandon)
	start := time.Now()
	outcome, err := b.inTurn(ctx, work, c, turn)
	stop()
	if errors.Is(context.Cause(work), ErrLeaseLost) {
		b.log().Warn("event has gone to another worker", "event", c.Event.EventID())
		b.count("settled", "lost")
		return
	}
	verdict := b.verdict(whole, c, outcome, errors.Join(err, stopping(work, err)))
	end, done := context.WithTimeout(whole, settleTime)
	defer done()
	if err := b.Inbox.Settle(end, c, verdict); err != nil {
		b.log().Error("settle event", "event", c.Event.EventID(), "error", err)
		b.count("failed", "settle")
		return
	}
	b.count("settled", settledAs(verdict))
	b.took("answer", time.Since(start))
}

// inTurn waits for an event's turn and handles it. The time for an answer runs
// from then on.
func (b *Bot) inTurn(ctx, work context.Context, c Claim, turn *place) (outcome string, err error) {
	select {
	case <-turn.come:
	case <-work.Done():
		return "", context.Cause(work)
	case <-ctx.Done():
		return "", errStopping
	}
	work, cancel := context.WithTimeout(work, cmp.Or(b.AnswerTime, defaultAnswer))
	defer cancel()
	return b.handled(work, c)
}

// errPanic marks an event whose handling panicked: it would again.
var errPanic = errors.New("panic")

// handled is handle with panics caught.
func (b *Bot) handled(ctx context.Context, c Claim) (outcome string, err error) {
	defer func() {
		if p := recover(); p != nil {
			b.count("failed", "panic")
			b.log().Error("panic while answering", "event", c.Event.EventID(), "stack", string(debug.Stack()))
			err = fmt.Errorf("answer event %s: %w", c.Event.EventID(), errPanic)
		}
	}()
	return b.handle(ctx, c)
}

// keep renews a claim's lease until stop is called. A lease that was lost
// abandons the attempt: another worker has the event now.
func (b *Bot) keep(ctx context.Context, c Claim, abandon context.CancelCauseFunc) (stop func()) {
	lease := cmp.Or(b.Lease, defaultLease)
	ctx, cancel := context.WithCancel(ctx)
	var done sync.WaitGroup
	done.Go(func() {
		tick := time.NewTicker(lease / 3)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				err := b.Leases.Renew(ctx, c)
				if errors.Is(err, ErrLeaseLost) {
					abandon(err)
					return
				}
				if err != nil && ctx.Err() == nil {
					b.log().Warn("renew lease", "event", c.Event.EventID(), "error", err)
				}
			}
		}
	})
	return func() { cancel(); done.Wait() }
}

// took counts how long something took.
func (b *Bot) took(name string, d time.Duration) {
	if b.Meter != nil {
		b.Meter.Took(name, d)
	}
}
