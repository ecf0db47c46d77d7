package bot

import (
	"cmp"
	"context"
	"sync"
	"sync/atomic"
	"time"
)

const defaultLease = 30 * time.Second

// A lease is renewed three times before it ends. In its last sixth, or last seconds,
// nothing is sent any more: what is on its way by then has arrived when another worker,
// whose clock may differ a little, looks for it.
const (
	renewals  = 3
	lastParts = 6
	lastMost  = 5 * time.Second
)

// held is a claim in hand: it waits for its turn in its channel's queue, then it is
// answered.
type held struct {
	Claim
	queue   *queue
	last    time.Duration           // of the lease, in which nothing is sent
	until   atomic.Int64            // when the lease ends, in Unix milliseconds
	work    context.Context         // of the attempt; its cause is ErrLeaseLost when that is so
	abandon context.CancelCauseFunc // ends work
}

// hold takes a claim in hand. Work with it goes on when ctx ends.
func (b *Bot) hold(ctx context.Context, c Claim) *held {
	h := &held{Claim: c, last: min(cmp.Or(b.Lease, defaultLease)/lastParts, lastMost)}
	h.work, h.abandon = context.WithCancelCause(context.WithoutCancel(ctx))
	h.until.Store(c.Until.UnixMilli())
	h.lapsed = h.over
	return h
}

// over tells whether another worker may have the event by now. It goes by the
// clock on the wall, which goes on while the process or its machine stands still.
func (h *held) over() bool {
	return time.Until(time.UnixMilli(h.until.Load())) < h.last
}

// keeper renews the leases of all claims in hand, in one goroutine.
type keeper struct {
	bot *Bot

	mu    sync.Mutex
	hands map[*held]struct{}
}

func newKeeper(b *Bot) *keeper { return &keeper{bot: b, hands: map[*held]struct{}{}} }

func (k *keeper) add(h *held) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.hands[h] = struct{}{}
}

// drop stops renewing a claim; twice is fine.
func (k *keeper) drop(h *held) {
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.hands, h)
}

// keep renews until ctx ends.
func (k *keeper) keep(ctx context.Context) {
	Every(ctx, cmp.Or(k.bot.Lease, defaultLease)/renewals, k.renew)
}

// renew renews all leases. A claim that has gone to another worker abandons its
// attempt.
func (k *keeper) renew(ctx context.Context) {
	var hands []*held
	var claims []Claim
	k.mu.Lock()
	for h := range k.hands {
		hands, claims = append(hands, h), append(claims, h.Claim)
	}
	k.mu.Unlock()
	if len(claims) == 0 {
		return
	}
	kept, until, err := k.bot.Leases.Renew(ctx, claims)
	if err != nil {
		if ctx.Err() == nil {
			k.bot.log().Warn("renew leases", "events", len(claims), "error", err)
		}
		return
	}
	for i, h := range hands {
		if kept[i] {
			h.until.Store(until.UnixMilli())
			continue
		}
		k.drop(h)
		h.abandon(ErrLeaseLost)
	}
}
