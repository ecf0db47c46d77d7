package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"recruitbot/bot"
)

// Accept implements bot.Inbox. When ctx ends first, the event may be stored or
// not: it was not promised, and its redelivery is safe.
func (s *Store) Accept(ctx context.Context, e bot.Event) (fresh bool, err error) {
	r, err := newRow(e)
	if err != nil {
		return false, fmt.Errorf("accept event: %w", err)
	}
	a := accept{row: r, event: e, result: make(chan accepted, 1)}
	select {
	case s.accepts <- a:
	case <-s.done:
		return false, fmt.Errorf("accept event %s: %w", r.id, ErrClosed)
	case <-ctx.Done():
		return false, fmt.Errorf("accept event %s: %w", r.id, s.explain(ctx.Err()))
	}
	select {
	case done := <-a.result:
		if done.err != nil {
			return false, fmt.Errorf("accept event %s: %w", r.id, done.err)
		}
		return done.fresh, nil
	case <-ctx.Done():
		return false, fmt.Errorf("accept event %s: %w", r.id, s.explain(ctx.Err()))
	}
}

const settleSQL = `
	update inbox set state = $1, outcome = $2, reason = $3, settled_ms = $4,
		payload = case when $1 = 'dead' then payload end, token = null, lease_until_ms = null
	where id = $5 and token = $6 and state = 'claimed'`

const forgetSQL = `
	delete from inbox where id = $1 and token = $2 and state = 'claimed'`

const retrySQL = `
	update inbox set state = 'waiting', reason = $1, due_ms = $2, spared = spared + $3,
		token = null, lease_until_ms = null
	where id = $4 and token = $5 and state = 'claimed'`

const renewSQL = `
	update inbox set lease_until_ms = $1
	where id = $2 and token = $3 and state = 'claimed'`

// Settle implements bot.Inbox. A lease that ran out, but was not claimed by
// another since, is still good. Dead wins over Retry.
func (s *Store) Settle(ctx context.Context, c bot.Claim, v bot.Verdict) error {
	id := c.Event.EventID()
	saves, err := s.saving(c.Event.Where(), v.Turn)
	if err != nil {
		return fmt.Errorf("settle event %s: %w", id, err)
	}
	end := ending{deed: s.settling(c, v), saves: slices.Concat(saves, preferring(v.Prefers), binding(v.Binds))}
	settled, err := s.settle(ctx, end, func() { s.remember(c.Event.Where(), v.Turn) })
	if err == nil && settled == 0 {
		err = bot.ErrLeaseLost
	}
	if err != nil {
		return fmt.Errorf("settle event %s: %w", id, err)
	}
	if s.hand.behind.Load() {
		s.ring() // for the next event of the thread, and to reckon with a retry
	}
	return nil
}

// ending is the statement that ends a claim, and what is saved with it.
type ending struct {
	deed
	saves []deed
}

// settle ends a claim, if it still holds, and saves with it what its answer leaves.
func (s *Store) settle(ctx context.Context, end ending, then func()) (settled int64, err error) {
	if len(end.saves) == 0 && !s.alone {
		return s.exec1(ctx, end.query, end.args...)
	}
	var rows int64 // not settled: a call that is given up may still run
	err = s.inTxThen(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		if end.query == retrySQL {
			s.hand.behind.Store(true)
		}
		if rows, err = changed(s.execIn(ctx, tx, end.query, end.args...)); err != nil || rows == 0 {
			return err
		}
		for _, save := range end.saves {
			if _, err = s.execIn(ctx, tx, save.query, save.args...); err != nil {
				return err
			}
		}
		return nil
	}, func() {
		if rows > 0 {
			then()
		}
	})
	if err != nil {
		return 0, err
	}
	return rows, nil
}

// settling is the statement that ends a claim.
func (s *Store) settling(c bot.Claim, v bot.Verdict) deed {
	id, now, reason := c.Event.EventID(), s.cfg.Now(), short(v.Reason)
	switch {
	case v.Dead:
		return deed{settleSQL, []any{"dead", short(v.Outcome), reason, now.UnixMilli(), id, c.Token}}
	case v.Retry > 0:
		spared := 0
		if v.Spare {
			spared = 1
		}
		return deed{retrySQL, []any{reason, now.Add(v.Retry).UnixMilli(), spared, id, c.Token}}
	case v.Forget:
		return deed{forgetSQL, []any{id, c.Token}}
	}
	return deed{settleSQL, []any{"settled", short(v.Outcome), reason, now.UnixMilli(), id, c.Token}}
}

// Renew implements bot.Leases: the leases end Config.Lease from now.
func (s *Store) Renew(ctx context.Context, claims []bot.Claim) (kept []bool, until time.Time, err error) {
	until = s.cfg.Now().Add(s.cfg.Lease)
	var held []bool // not kept: a call that is given up may still run
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		held = nil
		for _, c := range claims {
			n, err := changed(s.execIn(ctx, tx, renewSQL, until.UnixMilli(), c.Event.EventID(), c.Token))
			if err != nil {
				return err
			}
			held = append(held, n > 0)
		}
		return nil
	})
	if err != nil {
		return nil, until, fmt.Errorf("renew %d claims: %w", len(claims), err)
	}
	return held, until, nil
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
