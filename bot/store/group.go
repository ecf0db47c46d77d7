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
	do     func(context.Context, *sql.Tx) error // runs again when another of its group failed
	result chan error                           // takes one without waiting
}

// inTx runs do in a transaction. What do did is on disk when inTx returns nil,
// and undone when it returns an error, unless that is ctx's: then it may be
// either, and do may still be running. On SQLite those who come while a
// transaction is at the disk share the next one.
func (s *Store) inTx(ctx context.Context, do func(context.Context, *sql.Tx) error) error {
	if !s.alone {
		return s.transact(ctx, do)
	}
	c := change{do: do, result: make(chan error, 1)}
	select {
	case s.changes <- c:
	case <-s.ended:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-c.result:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// writeChanges writes what callers of inTx bring until ctx ends.
func (s *Store) writeChanges(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case first := <-s.changes:
			s.writeGroup(context.WithoutCancel(ctx), gather(first, s.changes, groupLimit))
		}
	}
}

// gather takes what waits behind first.
func gather[T any](first T, more <-chan T, limit int) []T {
	list := []T{first}
	for len(list) < limit {
		select {
		case next := <-more:
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
		c.result <- err
	}
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
		return errors.Join(err, rollback(tx))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", errors.Join(ctx.Err(), err)) // out of time, it says only "rolled back"
	}
	return nil
}

func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return fmt.Errorf("roll back: %w", err)
	}
	return nil
}
