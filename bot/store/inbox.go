package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"recruitbot/bot"
)

// Accept implements bot.Inbox. When ctx ends first, the event may be stored or
// not: it was not promised, and its redelivery is safe.
func (s *Store) Accept(ctx context.Context, e bot.Event) (fresh bool, err error) {
	r, err := newRow(e)
	if err != nil {
		return false, fmt.Errorf("accept event: %w", err)
	}
	a := accept{row: r, result: make(chan accepted, 1)}
	select {
	case s.accepts <- a:
	case <-s.done:
		return false, fmt.Errorf("accept event %s: %w", r.id, ErrClosed)
	case <-ctx.Done():
		return false, fmt.Errorf("accept event %s: %w", r.id, ctx.Err())
	}
	select {
	case done := <-a.result:
		if done.err != nil {
			return false, fmt.Errorf("accept event %s: %w", r.id, done.err)
		}
		return done.fresh, nil
	case <-ctx.Done():
		return false, fmt.Errorf("accept event %s: %w", r.id, ctx.Err())
	}
}

const settleSQL = `
	update inbox set state = $1, outcome = $2, reason = $3, settled_ms = $4,
		payload = case when $1 = 'dead' then payload end, token = null, lease_until_ms = null
	where id = $5 and token = $6 and state = 'claimed'`

const retrySQL = `
	update inbox set state = 'waiting', reason = $1, due_ms = $2,
		token = null, lease_until_ms = null
	where id = $3 and token = $4 and state = 'claimed'`

const renewSQL = `
	update inbox set lease_until_ms = $1
	where id = $2 and token = $3 and state = 'claimed'`

// Settle implements bot.Inbox. A lease that ran out, but was not claimed by
// another since, is still good. Dead wins over Retry.
func (s *Store) Settle(ctx context.Context, c bot.Claim, v bot.Verdict) error {
	id, now, reason := c.Event.EventID(), s.cfg.Now(), short(v.Reason)
	var err error
	switch {
	case v.Dead:
		err = s.holding(ctx, settleSQL, "dead", short(v.Outcome), reason, now.UnixMilli(), id, c.Token)
	case v.Retry > 0:
		err = s.holding(ctx, retrySQL, reason, now.Add(v.Retry).UnixMilli(), id, c.Token)
	default:
		err = s.holding(ctx, settleSQL, "settled", short(v.Outcome), reason, now.UnixMilli(), id, c.Token)
	}
	if err != nil {
		return fmt.Errorf("settle event %s: %w", id, err)
	}
	s.ring() // for the next event of the thread, and to reckon with a retry
	return nil
}

// Renew implements bot.Leases: the lease ends Config.Lease from now.
func (s *Store) Renew(ctx context.Context, c bot.Claim) error {
	id := c.Event.EventID()
	err := s.holding(ctx, renewSQL,
		s.cfg.Now().Add(s.cfg.Lease).UnixMilli(), id, c.Token)
	if err != nil {
		return fmt.Errorf("renew event %s: %w", id, err)
	}
	return nil
}

// holding runs a statement that changes one claimed row if the claim still holds.
func (s *Store) holding(ctx context.Context, query string, args ...any) error {
	n, err := s.exec1(ctx, query, args...)
	if err == nil && n == 0 {
		return bot.ErrLeaseLost
	}
	return err
}

// each reads rows to their end and closes them.
func each(rows *sql.Rows, read func(scan func(...any) error) error) error {
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			return errors.Join(err, rows.Close())
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}
