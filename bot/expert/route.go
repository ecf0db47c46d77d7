package expert

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"recruitbot/bot"
)

// How often the way to the channel is looked at: while it is open, while it isn't, and
// while nobody has told yet.
const (
	whileOpen   = 10 * time.Minute
	whileClosed = 30 * time.Second
	whileUnsure = 5 * time.Second
)

// Route is the way to the experts' channel. It is closed until somebody has looked, and no
// question is taken while it is.
type Route struct {
	Channel string // id
	// Reach tells whether the channel can be written to: nil if so, a permanent
	// *bot.PostError where somebody has to change something first.
	Reach func(ctx context.Context, channel string) error
	Log   *slog.Logger // nil logs nothing

	mu    sync.Mutex
	known bool
	fault error
	again chan struct{} // rung when a post was refused
}

// errUnknown is the fault of a way that nobody has looked at.
var errUnknown = errors.New("not looked at yet")

// Fault is why no question can be passed on, nil when one can. Its text holds the remedy.
func (r *Route) Fault() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.known {
		return errUnknown
	}
	return r.fault
}

// Open tells whether questions can be passed on. There is no way at all where r is nil.
func (r *Route) Open() bool { return r != nil && r.Fault() == nil }

// Keep looks at the way at once, and now and then until ctx ends.
func (r *Route) Keep(ctx context.Context) {
	for {
		wait := r.Look(ctx)
		select {
		case <-ctx.Done():
			return
		case <-r.bell():
		case <-time.After(wait):
		}
	}
}

// Look looks at the way, and returns when to look again. What can't be told now stays as
// it was known.
func (r *Route) Look(ctx context.Context) time.Duration {
	err := r.Reach(ctx, r.Channel)
	if err != nil && !bot.IsPermanent(err) {
		return whileUnsure
	}
	r.found(err)
	if err != nil {
		return whileClosed
	}
	return whileOpen
}

// found notes how the way is, and logs when that has changed.
func (r *Route) found(fault error) {
	r.mu.Lock()
	fresh := !r.known || (r.fault == nil) != (fault == nil)
	r.known, r.fault = true, fault
	r.mu.Unlock()
	if !fresh || r.Log == nil {
		return
	}
	if fault != nil {
		r.Log.Error("questions can't be passed on to people: RECRUITBOT_EXPERT_CHANNEL", "channel", r.Channel, "error", fault)
		return
	}
	r.Log.Info("questions are passed on to people", "channel", r.Channel)
}

// refused notes that the channel has refused a message: Keep looks why.
func (r *Route) refused(why error) {
	r.found(why)
	select {
	case r.bell() <- struct{}{}:
	default:
	}
}

func (r *Route) bell() chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.again == nil {
		r.again = make(chan struct{}, 1)
	}
	return r.again
}
