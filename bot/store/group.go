package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// groupLimit is how many changes share one transaction at most.
const groupLimit = 64

// change is what one caller wants written.
type change struct {
	do   func(context.Context, *sql.Tx) error // runs again when another of its group failed
	done func(error)                          // is told how it ended, and doesn't wait
}

// inTx runs do in a transaction. What do did is on disk when inTx returns nil,
// and undone when it returns an error, unless that is ctx's: then it may be
// either, and do may still be running. On SQLite those who come while a
// transaction is at the disk share the next one.
func (s *Store) inTx(ctx context.Context, do func(context.Context, *sql.Tx) error) error {
	return s.inTxThen(ctx, do, func() {})
}

// inTxThen is inTx with something to be done before any later change begins, once do
// is on disk. It doesn't wait.
func (s *Store) inTxThen(ctx context.Context, do func(context.Context, *sql.Tx) error, then func()) error {
	result := make(chan error, 1)
	done := func(err error) {
		if err == nil {
			then()
		}
		result <- err
	}
	if !s.alone {
		done(s.transact(ctx, do))
		return <-result
	}
	select {
	case s.changes <- change{do, done}:
	case <-s.ended:
		return ErrClosed
	case <-ctx.Done():
		return s.explain(ctx.Err())
	}
	select {
	case err := <-result:
		return err
	case <-ctx.Done():
		return s.explain(ctx.Err())
	}
}

// writeChanges writes what callers of inTx and Accept bring until ctx ends.
func (s *Store) writeChanges(ctx context.Context) {
	for {
		group := s.nextGroup(ctx)
		if len(group) == 0 {
			return
		}
		s.writeGroup(context.WithoutCancel(ctx), group)
	}
}

// nextGroup takes all that waits, events at the end: what settles others lets them be
// leased. It waits for one at least, or returns none when ctx ends.
func (s *Store) nextGroup(ctx context.Context) (group []change) {
	var batch []accept
	select {
	case <-ctx.Done():
		return nil
	case c := <-s.changes:
		group = append(group, c)
	case a := <-s.accepts:
		batch = append(batch, a)
	}
	group = append(group, gather(s.changes, groupLimit-len(group))...)
	batch = append(batch, gather(s.accepts, batchLimit-len(batch))...)
	if len(batch) > 0 {
		group = append(group, s.accepting(batch))
	}
	return group
}

// gather takes what waits.
func gather[T any](from <-chan T, limit int) (list []T) {
	for len(list) < limit {
		select {
		case next := <-from:
			list = append(list, next)
		default:
			return list
		}
	}
	return list
}

// writeGroup writes changes in one transaction, or each in its own if one of
// them fails, so that it fails alone. Together they get the time of one call.
func (s *Store) writeGroup(ctx context.Context, group []change) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	spoiled := false
	err := s.transact(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, c := range group {
			if err := c.do(ctx, tx); err != nil {
				spoiled = true
				return err
			}
		}
		return nil
	})
	for _, c := range group {
		if spoiled && len(group) > 1 {
			err = s.transact(ctx, c.do)
		}
		if err != nil {
			s.hand.behind.Store(true) // what was undone may wait again
		}
		c.done(err)
	}
	s.writes.parse(ctx)
}

// transact runs do in a transaction of its own.
func (s *Store) transact(ctx context.Context, do func(context.Context, *sql.Tx) error) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := s.takeUp(ctx); err != nil {
		return s.explain(err)
	}
	if err := s.write1(ctx, do); err != nil {
		return s.explain(err)
	}
	if s.files == nil {
		return nil
	}
	return s.files.same() // or else it was written to a file that nobody will find
}

func (s *Store) write1(ctx context.Context, do func(context.Context, *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := do(s.uncut(ctx), tx); err != nil {
		return errors.Join(ctx.Err(), err, rollback(tx)) // out of time, a transaction says only that it is over
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", errors.Join(ctx.Err(), err))
	}
	return nil
}

func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return fmt.Errorf("roll back: %w", err)
	}
	return nil
}
