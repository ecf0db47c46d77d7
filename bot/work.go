package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"
)

const (
	defaultWorkers = 4
	defaultLease   = 30 * time.Second
	answerTime     = 30 * time.Second // for one attempt at one event
	graceTime      = 5 * time.Second  // for attempts under way when the process is told to stop
	settleTime     = 2 * time.Second  // for an apology, and again for writing down how an attempt ended
)

func (b *Bot) retries() []time.Duration {
	if b.Retries != nil {
		return b.Retries
	}
	return []time.Duration{2 * time.Second, 10 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute}
}

// Work answers accepted events until ctx ends, then finishes those it holds and
// returns. It gives up on an inbox only with ctx: an inbox that fails is asked
// again a second later.
func (b *Bot) Work(ctx context.Context) {
	workers := b.Workers
	if workers == 0 {
		workers = defaultWorkers
	}
	free := make(chan struct{}, workers)
	var running sync.WaitGroup
	defer running.Wait()
	for ctx.Err() == nil {
		select {
		case free <- struct{}{}:
		case <-ctx.Done():
			return
		}
		claims, err := b.Inbox.Claim(ctx, 1)
		if err != nil || len(claims) == 0 {
			<-free
			b.rest(ctx, err)
			continue
		}
		running.Go(func() {
			defer func() { <-free }()
			b.attempt(ctx, claims[0])
		})
	}
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

// attempt answers one event and settles it, whatever happens. It keeps the
// lease alive meanwhile. When ctx ends it may go on for the grace time.
func (b *Bot) attempt(ctx context.Context, c Claim) {
	whole := context.WithoutCancel(ctx)
	work, cancel := context.WithTimeout(whole, answerTime)
	defer cancel()
	work, abandon := context.WithCancelCause(work)
	defer context.AfterFunc(ctx, func() { time.AfterFunc(graceTime, func() { abandon(errStopping) }) })()
	stop := b.keep(work, c, abandon)
	start := time.Now()
	outcome, err := b.handled(work, c)
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

// verdict turns an attempt's end into what becomes of the event: answered,
// tried again, or dead with an apology.
func (b *Bot) verdict(ctx context.Context, c Claim, outcome string, err error) Verdict {
	if err == nil {
		return Verdict{Outcome: outcome}
	}
	log := b.log().With("event", c.Event.EventID(), "attempt", c.Attempt, "error", err)
	var post *PostError
	asked := errors.As(err, &post)
	delays := b.retries()
	last := c.Attempt > len(delays) && !errors.Is(err, errStopping)
	if asked && post.Permanent || errors.Is(err, errPanic) || last {
		log.Error("event is dead")
		b.apologise(ctx, c)
		return Verdict{Dead: true, Reason: err.Error()}
	}
	delay := delays[min(c.Attempt, len(delays))-1]
	if asked {
		delay = max(delay, post.After)
	}
	log.Warn("event is tried again", "after", delay)
	return Verdict{Retry: delay, Reason: err.Error()}
}

func settledAs(v Verdict) string {
	switch {
	case v.Dead:
		return "dead"
	case v.Retry > 0:
		return "retry"
	}
	return v.Outcome
}

// errStopping marks an attempt that the end of the process cut short: it is no
// fault of the event's.
var errStopping = errors.New("stopping")

// stopping is errStopping where that is why an attempt failed.
func stopping(ctx context.Context, err error) error {
	if err != nil && errors.Is(context.Cause(ctx), errStopping) {
		return errStopping
	}
	return nil
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
	lease := b.Lease
	if lease == 0 {
		lease = defaultLease
	}
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

// apologise tells the asker that there will be no answer. It is tried once.
func (b *Bot) apologise(ctx context.Context, c Claim) {
	b.count("apologised", kindOf(c.Event))
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	if err := b.Poster.Post(ctx, b.delivery(c), Reply{Parts: []Part{Text{wordsOf(b.language("")).apology}}}); err != nil {
		b.log().Error("apologise", "event", c.Event.EventID(), "error", err)
	}
}

// took counts how long something took.
func (b *Bot) took(name string, d time.Duration) {
	if b.Meter != nil {
		b.Meter.Took(name, d)
	}
}
