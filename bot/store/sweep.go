package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"time"
)

// sweepLimit is how many rows one statement of a sweep removes: between two of
// them others get to write.
const sweepLimit = 1000

// Swept is how much a Sweep removed.
type Swept struct {
	Events        int64 // skeletons that were kept long enough
	Texts         int64 // of dead letters
	Turns         int64
	Conversations int64
	Drafts        int64 // that nobody has changed for long
	Cases         int64 // that are done, or that nobody has touched for long
	Acts          int64 // what was done to drafts and cases
	Lessons       int64 // that were withdrawn long ago
	Budgets       int64 // of past days
	Gaps          int64 // texts of unanswered questions
	Opinions      int64 // that tell of nobody any more
	Tallies       int64 // counts of a year ago
	Bytes         int64 // by which an SQLite file shrank, its log counted
}

// Sweep removes what is kept no longer: events settled or dead for longer than
// Config.Keep, texts of dead letters after Config.KeepText, turns and conversations
// whose time is over, drafts after Config.KeepDrafts or, passing ones, a day; cases that
// have been done for Config.Keep, or untouched for Config.KeepDrafts; lessons that were
// withdrawn Config.Keep ago; budgets of past days; unanswered questions, whose opinions they
// are, and counts of long ago; and gives an SQLite file's free pages back to the disk. Call
// it now and then; once an hour will do. It may be called on many processes at once.
func (s *Store) Sweep(ctx context.Context) (swept Swept, err error) {
	now, before := s.cfg.Now(), s.size()
	for _, step := range []struct {
		what, query string
		before      time.Time
		count       *int64
	}{
		{"settled events", `
			delete from inbox where id in (
				select id from inbox where settled_ms is not null and settled_ms <= $1
				order by id limit $2`, now.Add(-s.cfg.Keep), &swept.Events},
		{"texts of dead letters", `
			update inbox set payload = null where id in (
				select id from inbox where state = 'dead' and payload is not null and settled_ms <= $1
				order by id limit $2`, now.Add(-s.cfg.KeepText), &swept.Texts},
		{"turns", `
			update conversations set turn = null where thread in (
				select thread from conversations where turn is not null and turn_until_ms <= $1
				order by thread limit $2`, now, &swept.Turns},
		{"conversations", `
			delete from conversations where thread in (
				select thread from conversations where turn is null and joined_until_ms <= $1
				order by thread limit $2`, now, &swept.Conversations},
	} {
		if *step.count, err = s.sweep(ctx, step.query+s.skipLocked+`)`, step.before.UnixMilli()); err != nil {
			return swept, fmt.Errorf("sweep %s: %w", step.what, err)
		}
	}
	if err := s.sweepDrafts(ctx, now, &swept); err != nil {
		return swept, err
	}
	if err := s.sweepLessons(ctx, now, &swept); err != nil { // before the cases: theirs are long gone then
		return swept, err
	}
	if err := s.sweepCases(ctx, now, &swept); err != nil {
		return swept, err
	}
	if err := s.sweepTallies(ctx, now, &swept); err != nil {
		return swept, err
	}
	if err := s.sweepTold(ctx, now); err != nil {
		return swept, err
	}
	if s.files == nil {
		return swept, nil
	}
	if err := s.shrink(ctx); err != nil {
		return swept, fmt.Errorf("shrink database file: %w", s.explain(err))
	}
	swept.Bytes = max(before-s.size(), 0)
	return swept, nil
}

// sweep runs a query until it finds nothing more, and returns how much it found.
func (s *Store) sweep(ctx context.Context, query string, before any) (total int64, err error) {
	for {
		n, err := s.exec1(ctx, query, before, sweepLimit)
		if err != nil {
			return total, err
		}
		if total += n; n < sweepLimit {
			return total, nil
		}
	}
}

// shrink gives an SQLite file's free pages back to the disk, a few at a time, and
// empties its log. A file that was made before it could shrink is written anew.
func (s *Store) shrink(ctx context.Context) error {
	var mode int64
	if err := s.write.QueryRowContext(ctx, `pragma auto_vacuum`).Scan(&mode); err != nil {
		return err
	}
	if mode == 0 {
		if err := s.renew(ctx); err != nil {
			return err
		}
	}
	for before := int64(math.MaxInt64); ; {
		var free int64
		if err := s.write.QueryRowContext(ctx, `pragma freelist_count`).Scan(&free); err != nil {
			return err
		}
		if free == 0 || free >= before { // it is written to faster than it shrinks: the next sweep goes on
			break
		}
		if _, err := s.write.ExecContext(ctx, `pragma incremental_vacuum(1000)`); err != nil {
			return err
		}
		before = free
	}
	_, err := s.write.ExecContext(ctx, `pragma wal_checkpoint(truncate)`)
	return err
}

// renew writes an SQLite file anew, so that it can shrink. Meanwhile there is a copy of
// all of it, in a file and not in memory, where the connection has such things else.
func (s *Store) renew(ctx context.Context) (err error) {
	defer func() {
		_, back := s.write.ExecContext(context.WithoutCancel(ctx), `pragma temp_store = memory`)
		err = errors.Join(err, back)
	}()
	_, err = s.write.ExecContext(ctx, `pragma temp_store = file; pragma auto_vacuum = incremental; vacuum`)
	return err
}

// size is how many bytes of the disk an SQLite file and its log take.
func (s *Store) size() int64 {
	if s.files == nil {
		return 0
	}
	return fileSize(s.files.path) + fileSize(s.files.path+"-wal")
}

// fileSize is 0 for a file that can't be looked at.
func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
