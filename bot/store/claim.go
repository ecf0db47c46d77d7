package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"recruitbot/bot"
)

// Between two looks at an idle inbox pass at most idleWait, for work whose news
// did not reach this process, and at least busyWait.
const (
	idleWait = 5 * time.Second
	busyWait = 10 * time.Millisecond
)

// Claim implements bot.Inbox. It sleeps until an event comes, a retry is due or a
// lease runs out, or a look succeeds after one that failed. An event that this version
// can't read dies here.
func (s *Store) Claim(ctx context.Context, max int) ([]bot.Claim, error) {
	if max < 1 {
		return nil, fmt.Errorf("claim %d events: want at least one", max)
	}
	select {
	case s.turn <- struct{}{}: // one caller asks the database, the others wait here
		defer func() { <-s.turn }()
	case <-s.done:
		return nil, ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	for {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		claims, err := s.handed(ctx, max)
		back := false
		if err == nil && len(claims) == 0 && s.looksNow() {
			claims, err = s.claim(ctx, max)
			back = s.away && err == nil
		}
		if len(claims) > 0 || back {
			s.away = false
			return claims, nil
		}
		if err == nil {
			err = s.awaitWork(ctx)
		}
		if err != nil {
			s.away = s.away || ctx.Err() == nil
			return nil, s.unlessClosed(fmt.Errorf("claim events: %w", err))
		}
	}
}

// unlessClosed is ErrClosed for an error that a closed store explains: what was asked of
// the database while it went away fails in one of many ways.
func (s *Store) unlessClosed(err error) error {
	select {
	case <-s.done:
		return ErrClosed
	default:
		return err
	}
}

// ring tells the caller in Claim, or the next one, to look again.
func (s *Store) ring() {
	select {
	case s.work <- struct{}{}:
	default: // it is told already
	}
}

// waitingSQL tells whether anything waits, now or for later.
const waitingSQL = `select exists (select 1 from inbox where state = 'waiting')`

const nextDueSQL = `
	select coalesce(min(ms), 0) from (
		select min(due_ms) as ms from inbox where state = 'waiting' and due_ms > $1
		union all
		select min(lease_until_ms) from inbox where state = 'claimed') as due`

// looksNow tells whether the table has to be looked at for something to claim.
func (s *Store) looksNow() bool { return s.hand.behind.Load() || !time.Now().Before(s.nextLook) }

// awaitWork returns nil when the inbox is worth a look. What came due since the last look
// counts as due; what was due by then waits for its thread.
func (s *Store) awaitWork(ctx context.Context) error {
	if s.looksNow() {
		now, due := s.millis(), int64(0)
		if err := s.readRow(ctx, nextDueSQL, s.looked).Scan(&due); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return fmt.Errorf("find next due event: %w", s.explain(err))
		}
		wait := idleWait
		if due > 0 {
			wait = min(max(time.Duration(due-now)*time.Millisecond, busyWait), idleWait)
		}
		s.nextLook = time.Now().Add(wait)
	}
	wait := time.Until(s.nextLook)
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-s.work:
		return nil
	case <-s.done:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

// releaseOwned gives back what a process of that name held when it died.
const releaseOwned = `
	update inbox set state = 'waiting', token = null, lease_until_ms = null
	where state = 'claimed' and owner = $1`

// releaseSQL makes events whose lease ran out wait again.
func (e engine) releaseSQL() string {
	return `
	with lapsed as materialized (
		select id from inbox where state = 'claimed' and lease_until_ms <= $1
		order by seq, id` + e.skipLocked + `)
	update inbox set state = 'waiting', token = null, lease_until_ms = null
	where id in (select id from lapsed)`
}

// claimSQL takes the oldest events that are due and first in their threads. The
// cast keeps SQLite from parsing it anew for each limit.
func (e engine) claimSQL() string {
	return `
	with next as materialized (
		select i.id from inbox i
		where i.state = 'waiting' and i.due_ms <= $1 and not exists (
			select 1 from inbox o
			where o.thread = i.thread and o.settled_ms is null and o.id <> i.id
				and (o.state = 'claimed' or (o.seq, o.id) < (i.seq, i.id)))
		order by i.seq, i.id limit cast($2 as bigint)` + e.skipLocked + `)
	update inbox set state = 'claimed', attempt = attempt + 1,
		token = $3, owner = $4, lease_until_ms = $5
	where id in (select id from next)
	returning id, kind, payload, seq, attempt, spared`
}

// claim takes what can be claimed now. It goes through even if ctx ends
// meanwhile: an event that is claimed, and then dropped, would wait for its lease
// to end.
func (s *Store) claim(ctx context.Context, max int) (claims []bot.Claim, err error) {
	now := s.cfg.Now()
	s.looked = now.UnixMilli()
	until := now.Add(s.cfg.Lease)
	token := rand.Text()
	err = s.inTx(context.WithoutCancel(ctx), func(ctx context.Context, tx *sql.Tx) error {
		if _, err := s.execIn(ctx, tx, s.releaseSQL(), now.UnixMilli()); err != nil {
			return fmt.Errorf("release lapsed leases: %w", err)
		}
		rows, err := s.queryIn(ctx, tx, s.claimSQL(),
			now.UnixMilli(), max, token, s.cfg.Owner, until.UnixMilli())
		if err != nil {
			return err
		}
		taken, err := scanTaken(rows)
		if err != nil {
			return err
		}
		if claims, err = s.readable(ctx, tx, taken, bot.Claim{Token: token, Until: until}); err != nil {
			return err
		}
		return s.lookBehind(ctx, tx, len(taken) == max)
	})
	if s.conflict(err) {
		s.ring() // another process was at the same thread; look again
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return claims, nil
}

// lookBehind finds out whether anything is left that waits.
func (s *Store) lookBehind(ctx context.Context, tx *sql.Tx, behind bool) error {
	if !s.hand.on {
		return nil
	}
	if !behind {
		rows, err := s.queryIn(ctx, tx, waitingSQL)
		if err == nil {
			err = each(rows, func(scan func(...any) error) error { return scan(&behind) })
		}
		if err != nil {
			return fmt.Errorf("look for events that wait: %w", err)
		}
	}
	s.hand.behind.Store(behind)
	return nil
}

// taken is a row that was claimed just now.
type taken struct {
	id, kind, payload string
	seq               int64
	attempt, spared   int
}

// scanTaken returns the rows oldest first.
func scanTaken(rows *sql.Rows) (list []taken, err error) {
	err = each(rows, func(scan func(...any) error) error {
		var t taken
		err := scan(&t.id, &t.kind, &t.payload, &t.seq, &t.attempt, &t.spared)
		list = append(list, t)
		return err
	})
	slices.SortFunc(list, func(a, b taken) int {
		return cmp.Or(cmp.Compare(a.seq, b.seq), cmp.Compare(a.id, b.id))
	})
	return list, err
}

// readable makes claims of rows. What can't be read now never will be: it dies,
// so that it holds up neither the rest nor its thread.
func (s *Store) readable(ctx context.Context, tx *sql.Tx, list []taken, c bot.Claim) (claims []bot.Claim, err error) {
	for _, t := range list {
		e, unreadable := event(t.kind, t.payload)
		if unreadable == nil {
			c.Event, c.Attempt, c.Spared = e, t.attempt, t.spared
			claims = append(claims, c)
			continue
		}
		_, err := s.execIn(ctx, tx, settleSQL, "dead", "", short(unreadable.Error()), s.millis(), t.id, c.Token)
		if err != nil {
			return nil, errors.Join(unreadable, err)
		}
		s.ring() // for the next event of the thread
	}
	return claims, nil
}
