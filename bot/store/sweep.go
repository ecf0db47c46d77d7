package store

import (
	"context"
	"fmt"
)

// sweepLimit is how many rows one statement of a sweep removes: between two of
// them others get to write.
const sweepLimit = 1000

// Sweep removes what is kept no longer: events settled or dead for longer than
// Config.Keep, and turns and conversations whose time is over. Call it now and
// then; once an hour will do. It may be called on many processes at once.
func (s *Store) Sweep(ctx context.Context) error {
	now := s.cfg.Now()
	for _, step := range []struct {
		what, query string
		before      int64
	}{
		{"settled events", `
			delete from inbox where id in (
				select id from inbox where settled_ms is not null and settled_ms <= $1
				order by id limit $2`, now.Add(-s.cfg.Keep).UnixMilli()},
		{"turns", `
			update conversations set turn = null where thread in (
				select thread from conversations where turn is not null and turn_until_ms <= $1
				order by thread limit $2`, now.UnixMilli()},
		{"conversations", `
			delete from conversations where thread in (
				select thread from conversations where turn is null and joined_until_ms <= $1
				order by thread limit $2`, now.UnixMilli()},
	} {
		if err := s.sweep(ctx, step.query+s.skipLocked+`)`, step.before); err != nil {
			return fmt.Errorf("sweep %s: %w", step.what, err)
		}
	}
	if s.tidy == "" {
		return nil
	}
	if _, err := s.write.ExecContext(ctx, s.tidy); err != nil {
		return fmt.Errorf("sweep log: %w", err)
	}
	return nil
}

func (s *Store) sweep(ctx context.Context, query string, before int64) error {
	for {
		res, err := s.write.ExecContext(ctx, query, before, sweepLimit)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		if err != nil {
			return err
		}
		if n < sweepLimit {
			return nil
		}
	}
}
