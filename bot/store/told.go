package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// toldTime is how long it is remembered that people were told of something: longer than
// what they are reminded of comes again.
const toldTime = 3 * 365 * 24 * time.Hour

const (
	raiseSQL   = `update revisions set number = number + 1 where name = $1 returning number`
	raisedSQL  = `select number from revisions where name = $1`
	tellSQL    = `insert into told (team, what, told_ms) values ($1, $2, $3) on conflict (team, what) do nothing`
	wasToldSQL = `select count(*) from told where team = $1 and what = $2`

	sweepToldSQL = `
	delete from told where (team, what) in (
		select team, what from told where told_ms <= $1
		order by told_ms limit $2`
)

// knowledgeRevision counts how often the profiles were read again.
const knowledgeRevision = "knowledge"

// Raise counts that the profiles were read again, and returns the new number: processes
// that know a smaller one have them to read.
func (s *Store) Raise(ctx context.Context) (number int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		rows, err := s.queryIn(ctx, tx, raiseSQL, knowledgeRevision)
		if err != nil {
			return err
		}
		return each(rows, func(scan func(...any) error) error { return scan(&number) })
	})
	if err != nil {
		return 0, fmt.Errorf("raise revision of profiles: %w", err)
	}
	return number, nil
}

// Raised is the number that Raise returned last, 0 before the first.
func (s *Store) Raised(ctx context.Context) (number int64, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := s.readRow(ctx, raisedSQL, knowledgeRevision).Scan(&number); err != nil {
		return 0, fmt.Errorf("read revision of profiles: %w", s.explain(err))
	}
	return number, nil
}

// Tell writes down that a team's people were told of some things, for three years: of all
// or, with an error, of none.
func (s *Store) Tell(ctx context.Context, team string, what ...string) error {
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, one := range what {
			if _, err := s.execIn(ctx, tx, tellSQL, short(team), short(one), s.millis()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("write down what was told: %w", err)
	}
	return nil
}

// Told tells whether Tell has written something down.
func (s *Store) Told(ctx context.Context, team, what string) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var n int
	if err := s.readRow(ctx, wasToldSQL, short(team), short(what)).Scan(&n); err != nil {
		return false, fmt.Errorf("look whether it was told: %w", s.explain(err))
	}
	return n > 0, nil
}

func (s *Store) sweepTold(ctx context.Context, now time.Time) error {
	if _, err := s.sweep(ctx, sweepToldSQL+s.skipLocked+`)`, now.Add(-toldTime).UnixMilli()); err != nil {
		return fmt.Errorf("sweep what was told: %w", err)
	}
	return nil
}
