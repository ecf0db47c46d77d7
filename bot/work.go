package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"
)

const (
	defaultWorkers = 16
	asideFor       = 16 // events held for each worker, those that wait for their channel among them
	defaultAnswer  = 30 * time.Second
	graceTime      = 5 * time.Second // for attempts under way when the process is told to stop
	settleTime     = 2 * time.Second // for writing down how an attempt ended
)

// Work answers accepted events until ctx ends, then finishes those it holds and
// returns. It gives up on an inbox only with ctx: an inbox that fails is asked
// again a second later.
//
// In a direct conversation one event is answered after the other, in their
// order, but for those that are tried again. Of one channel at most a quarter of
// the workers' number is answered at once; what is claimed beyond that waits aside,
// so that a slow channel does not starve the rest. Work runs a goroutine for each worker
// and three more, or four with a Reader, however many events it holds.
func (b *Bot) Work(ctx context.Context) {
	workers := cmp.Or(b.Workers, defaultWorkers)
	w := &work{Bot: b, queues: newQueues(workers), keeper: newKeeper(b), room: make(chan struct{}, asideFor*workers)}
	keeping, stop := context.WithCancel(context.WithoutCancel(ctx))
	var running, kept sync.WaitGroup
	b.follow(ctx)
	kept.Go(func() { w.keeper.keep(keeping) })
	kept.Go(func() { Every(keeping, followTime, b.follow) })
	if b.Reader != nil {
		kept.Go(func() { Every(keeping, catchUpEvery, b.catchUpAside) })
	}
	for range workers {
		running.Go(func() { w.answer(ctx) })
	}
	w.claim(ctx, workers)
	w.queues.finish()
	running.Wait()
	stop()
	kept.Wait()
	b.leaveAside()
}

// work is one Work: its claims are in the queues or with a worker, and all with the
// keeper.
type work struct {
	*Bot
	queues *queues
	outage Outage // of the inbox
	keeper *keeper
	room   chan struct{} // holds an item for each claim
}

// claim claims events until ctx ends, so many at a time.
func (w *work) claim(ctx context.Context, most int) {
	for ctx.Err() == nil {
		room := take(ctx, w.room, most)
		if room == 0 {
			return
		}
		claims, err := w.Inbox.Claim(ctx, room)
		w.outage.Tell(ctx, w.log(), slog.LevelError, "claim events", err)
		for range room - len(claims) {
			<-w.room
		}
		for _, c := range claims {
			h := w.hold(ctx, c)
			w.keeper.add(h)
			w.queues.add(h)
		}
		w.rest(ctx, err)
	}
}

// answer answers one event after the other until there are no more.
func (w *work) answer(ctx context.Context) {
	for h := w.queues.next(); h != nil; h = w.queues.next() {
		w.attempt(ctx, h)
		w.queues.done(h)
		<-w.room
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
	b.count("failed", "claim")
	select {
	case <-ctx.Done():
	case <-time.After(time.Second):
	}
}

// attempt answers one event and settles it, whatever happens. When ctx ends it may go
// on for the grace time; one that has not begun by then is given back.
func (w *work) attempt(ctx context.Context, h *held) {
	defer h.abandon(nil)
	whole := context.WithoutCancel(ctx)
	defer context.AfterFunc(ctx, func() { time.AfterFunc(graceTime, func() { h.abandon(errStopping) }) })()
	start := time.Now()
	v, err := w.inTime(ctx, h)
	w.keeper.drop(h)
	if errors.Is(context.Cause(h.work), ErrLeaseLost) {
		w.lost(h)
		return
	}
	c := h.Claim
	if v.event != nil {
		c.Event = v.event
	}
	v = w.verdict(whole, c, v, errors.Join(err, stopping(h.work, err)))
	end, done := context.WithTimeout(whole, settleTime)
	defer done()
	switch err := w.Inbox.Settle(end, c, v); {
	case errors.Is(err, ErrLeaseLost):
		w.lost(h)
	case err != nil:
		w.log().Error("settle event", "event", h.Event.EventID(), "error", err)
		w.count("failed", "settle")
	default:
		w.prefer(v.Prefers)
		w.bind(v.Binds)
		w.took("answer", time.Since(start))
		w.count("settled", settledAs(v))
		if v.Retry == 0 {
			w.showAnew(ctx, h.Event)
		}
	}
}

// lost counts an event that another worker has: it is answered there.
func (w *work) lost(h *held) {
	w.log().Warn("event has gone to another worker", "event", h.Event.EventID())
	w.count("settled", "lost")
}

// inTime handles an event. The time for an answer, or for a desk's work, runs from now on.
func (w *work) inTime(ctx context.Context, h *held) (Verdict, error) {
	if ctx.Err() != nil {
		return Verdict{}, errStopping
	}
	if err := context.Cause(h.work); err != nil {
		return Verdict{}, err
	}
	within, cancel := context.WithTimeout(h.work, max(w.answerTime(), w.DeskTime))
	defer cancel()
	return w.handled(within, h.Claim)
}

// answerTime is what an attempt at an event may take that no desk sees to.
func (b *Bot) answerTime() time.Duration { return cmp.Or(b.AnswerTime, defaultAnswer) }

// errPanic marks an event whose handling panicked: it would again.
var errPanic = errors.New("panic")

// handled is handle with panics caught.
func (b *Bot) handled(ctx context.Context, c Claim) (v Verdict, err error) {
	defer func() {
		if p := recover(); p != nil {
			b.count("failed", "panic")
			b.log().Error("panic while answering", "event", c.Event.EventID(), "stack", string(debug.Stack()))
			err = fmt.Errorf("answer event %s: %w", c.Event.EventID(), errPanic)
		}
	}()
	return b.handle(ctx, c)
}

// took counts how long something took.
func (b *Bot) took(name string, d time.Duration) {
	if b.Meter != nil {
		b.Meter.Took(name, d)
	}
}
