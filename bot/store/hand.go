package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"recruitbot/bot"
)

// hand passes events from hand to hand within the process: what is accepted while
// nothing else waits is stored as claimed already, and the next Claim gets it from
// memory. It is so only where this process alone writes, since otherwise it can't know
// that nothing waits.
type hand struct {
	on     bool
	behind atomic.Bool // some events wait in the table, or may; the writer's
	asked  atomic.Bool // somebody claims

	mu     sync.Mutex
	claims []bot.Claim // oldest first
}

// handMost is how many events are in the hand at most.
const handMost = 256

// room is how many events may be leased now.
func (h *hand) room() int {
	if !h.on || !h.asked.Load() || h.behind.Load() {
		return 0
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	return max(handMost-len(h.claims), 0)
}

func (h *hand) put(claims []bot.Claim) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.claims = append(h.claims, claims...)
}

// take takes so many claims at most.
func (h *hand) take(most int) []bot.Claim {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := min(most, len(h.claims))
	taken := h.claims[:n:n]
	if h.claims = h.claims[n:]; len(h.claims) == 0 {
		h.claims = nil
	}
	return taken
}

// handed returns claims from memory. Those whose leases have grown old meanwhile go
// back to the table, where they get new ones.
func (s *Store) handed(ctx context.Context, most int) ([]bot.Claim, error) {
	s.hand.asked.Store(true)
	claims := s.hand.take(most)
	old := s.cfg.Now().Add(s.cfg.Lease / 2)
	stale := 0
	for stale < len(claims) && claims[stale].Until.Before(old) {
		stale++
	}
	if stale == 0 {
		return claims, nil
	}
	return claims[stale:], s.giveBack(ctx, func() []bot.Claim { return claims[:stale] })
}

const giveBackSQL = `
	update inbox set state = 'waiting', attempt = attempt - 1, token = null, lease_until_ms = null
	where id = $1 and token = $2 and state = 'claimed'`

// giveBack makes events wait again that nobody has looked at; which is asked when it is
// its turn to write.
func (s *Store) giveBack(ctx context.Context, which func() []bot.Claim) error {
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		s.hand.behind.Store(true)
		for _, c := range which() {
			if _, err := tx.ExecContext(ctx, giveBackSQL, c.Event.EventID(), c.Token); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("give back events: %w", err)
	}
	return nil
}

// lease is what the events of a batch are claimed with.
type lease struct {
	token string
	owner string
	until time.Time
	ids   map[string]bool // of those that are
}

// pick picks what of a batch is leased: the first event of each thread, and no more
// than there is room for. Of the others none is of a thread without a claim.
func (s *Store) pick(batch []accept) (leased, rest []accept) {
	room := s.hand.room()
	if room == 0 {
		return nil, batch
	}
	threads := make(map[string]bool, len(batch))
	for _, a := range batch {
		if len(leased) < room && !threads[a.thread] {
			leased = append(leased, a)
		} else {
			rest = append(rest, a)
		}
		threads[a.thread] = true
	}
	return leased, rest
}

func (s *Store) newLease() *lease {
	return &lease{token: rand.Text(), owner: s.cfg.Owner, until: s.cfg.Now().Add(s.cfg.Lease), ids: map[string]bool{}}
}

// claims are the events of a batch that were leased, in its order.
func (l *lease) claims(batch []accept) (list []bot.Claim) {
	for _, a := range batch {
		if l.ids[a.id] {
			list = append(list, bot.Claim{Event: a.event, Token: l.token, Attempt: 1, Until: l.until})
			delete(l.ids, a.id)
		}
	}
	return list
}
