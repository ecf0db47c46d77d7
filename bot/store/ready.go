package store

import (
	"context"
	"fmt"
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

// Ready tells whether events can be accepted now: it writes, since a disk that is
// full, a file that may only be read or a lock of another's lets reads pass. The
// error is a Fault where the reason is known.
func (s *Store) Ready(ctx context.Context) error {
	if _, err := s.exec1(ctx, pulseSQL, s.millis()); err != nil {
		return fmt.Errorf("write to database: %w", s.explain(err))
	}
	return nil
}
