package slackapp

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/slack-go/slack"
	"golang.org/x/sync/errgroup"
)

// How much is in hand at once, over all connections. Commands have places of
// their own, so that a slow store never delays one.
const (
	eventPlaces   = 64
	eventBacklog  = 4096 // a second's burst of a large workspace; beyond, Slack sends again
	commandPlaces = 16
	commandsMost  = 1024
	formPlaces    = 8
	formsMost     = 256
	asidePlaces   = 2 // suggested prompts being set
	asidesMost    = 16
	pagePlaces    = 4 // pages being shown
	visitsMost    = 1024
	pagesKept     = 4096 // people whose last look at their page is kept in mind, of some hundred bytes each
)

// steady is how long a connection has to last before its successor is dialled as
// soon as if it were the first.
const steady = time.Minute

// hearing is one Run: its connections, and what they brought that is in hand.
type hearing struct {
	app   *App
	self  identity
	brain Brain

	events   *pool
	commands *pool
	forms    *pool
	asides   *pool
	pages    *pool

	nameless, unread, again, dropped, unstored, untold seldom

	gone   chan *RefusedError // the app's own workspace has removed it
	ending atomic.Bool        // what comes now is for another process, or for Slack to send again

	mu   sync.Mutex
	open []*connection
}

// listen holds the connections until ctx ends; then it finishes what is in
// hand, with the connections still up for the acks, and returns nil. A
// *RefusedError ends it too.
func (h *hearing) listen(ctx context.Context) error {
	h.events = newPool(eventPlaces, eventBacklog)
	h.commands = newPool(commandPlaces, commandsMost)
	h.forms = newPool(formPlaces, formsMost)
	h.asides = newPool(asidePlaces, asidesMost)
	h.pages = newPool(pagePlaces, visitsMost)
	h.app.asides.Store(h.asides)
	h.gone = make(chan *RefusedError, 1)
	var reading sync.WaitGroup
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return h.parting(ctx) })
	for number := range h.app.cfg.Sockets {
		group.Go(func() error { return h.hold(ctx, number, &reading) })
	}
	err := group.Wait()
	h.ending.Store(true)
	h.events.finish()
	h.commands.finish()
	h.forms.finish()
	h.asides.finish()
	h.pages.finish()
	for _, c := range h.connections() {
		defer c.takeLeave().Stop()
	}
	reading.Wait()
	select {
	case gone := <-h.gone: // it was heard on the way out, and says more
		return gone
	default:
		return err
	}
}

// hold keeps one connection up until ctx ends. A connection that Slack is about
// to close is left only when its successor has taken over: both are read
// meanwhile, so nothing is missed. The first successor of a connection that was
// steady, or the first of all, is dialled at once. Only what fails again is waited
// for: dials longer each time until one succeeds, and connections that end soon
// longer each time until one is steady, so an outage of the one kind costs nothing later.
func (h *hearing) hold(ctx context.Context, number int, reading *sync.WaitGroup) error {
	dials, ends := growing(10*time.Second), growing(30*time.Second)
	hasty := false
	for ctx.Err() == nil {
		c, err := h.dial(ctx, number)
		if err != nil {
			if err := h.wait(ctx, number, err, dials.NextBackOff()); err != nil {
				return err
			}
			continue
		}
		dials.Reset()
		since := time.Now()
		reading.Go(c.read)
		select {
		case <-ctx.Done():
			return nil
		case <-c.leaving:
		}
		if c.refused != nil {
			return c.refused
		}
		if time.Since(since) > steady {
			ends.Reset()
			hasty = false
		}
		if hasty {
			delay := ends.NextBackOff()
			h.app.log.Warn("slack connections end soon after they begin", "socket", number, "again_in", delay)
			pause(ctx, delay)
		}
		hasty = true
	}
	return nil
}

// growing are delays that double up to the longest, by chance up to a half more or less.
func growing(longest time.Duration) *backoff.ExponentialBackOff {
	delays := backoff.NewExponentialBackOff()
	delays.InitialInterval, delays.MaxInterval, delays.Multiplier = 100*time.Millisecond, longest, 2
	return delays
}

// wait tells why a connection can't be had and waits before the next attempt: as
// long as Slack asks for, or else the delay. It returns an error when waiting
// is useless.
func (h *hearing) wait(ctx context.Context, number int, err error, delay time.Duration) error {
	if ctx.Err() != nil {
		return nil
	}
	if refused := refusal("apps.connections.open", appTokenName, err); refused != nil {
		return refused
	}
	if limited, ok := errors.AsType[*slack.RateLimitedError](err); ok {
		delay = limited.RetryAfter + rand.N(time.Second)
	}
	h.app.meter.Count("connection", "failed")
	h.app.log.Warn("slack connection failed", "socket", number, "again_in", delay, "error", h.app.secret.err(err))
	pause(ctx, delay)
	return nil
}

// pause waits for d, or until ctx ends.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// connections lists those that are up, oldest first.
func (h *hearing) connections() []*connection {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]*connection(nil), h.open...)
}

func (h *hearing) count(name, label string) { h.app.meter.Count(name, label) }
