package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Ping tells whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var one int
	if err := s.read.QueryRowContext(ctx, `select 1`).Scan(&one); err != nil {
		return fmt.Errorf("ping database: %w", s.explain(err))
	}
	return nil
}

const pulseSQL = `update pulse set at_ms = $1 where id = 1`

// pulseInboxSQL is pulseSQL where tables are locked one by one: it needs what an event
// needs of the inbox.
const pulseInboxSQL = `with nothing as (delete from inbox where false) ` + pulseSQL

// Ready tells whether events can be accepted now: it writes, since a disk that is
// full, a file that may only be read or a lock of another's lets reads pass. That may go
// well where events don't, such as on a full disk of PostgreSQL's or in a damaged table:
// where events were refused, one is tried. The error is a Fault where the reason is known.
func (s *Store) Ready(ctx context.Context) error {
	query := pulseInboxSQL
	if s.alone {
		query = pulseSQL
	}
	if _, err := s.exec1(ctx, query, s.millis()); err != nil {
		return fmt.Errorf("write to database: %w", s.explain(err))
	}
	if !s.refused.Swap(false) { // a refusal from here on counts again
		return nil
	}
	if err := s.tryInsert(ctx); err != nil {
		s.refused.Store(true)
		return fmt.Errorf("write an event to database: %w", err)
	}
	return nil
}

// triedBytes is the size of an event that is tried: larger than most, and as large as the
// server keeps in one piece.
const triedBytes = 1800

var errTried = errors.New("it could be inserted")

// tryInsert inserts an event and takes it back.
func (s *Store) tryInsert(ctx context.Context) error {
	now := s.millis()
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, insertSQL(1), "tried", "tried", "message", "tried", strings.Repeat(" ", triedBytes), 0, now, now); err != nil {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		return nil
	}
	return err
}
