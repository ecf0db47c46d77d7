package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// batchLimit is how many events go to the disk in one transaction at most.
const batchLimit = 256

// accept is an event on its way to the disk.
type accept struct {
	row
	seq    int64
	result chan accepted // takes one without waiting
}

type accepted struct {
	fresh bool
	err   error
}

// writeAccepts writes events until ctx ends. An event that comes alone is written
// at once; those that come while a transaction is at the disk share the next one.
func (s *Store) writeAccepts(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case first := <-s.accepts:
			s.writeBatch(context.WithoutCancel(ctx), s.number(gather(first, s.accepts, batchLimit)))
		}
	}
}

// number tells the order in which events came, to all processes alike as far as
// their clocks agree.
func (s *Store) number(batch []accept) []accept {
	now := s.cfg.Now().UnixMicro()
	for i := range batch {
		s.seq = max(s.seq+1, now)
		batch[i].seq = s.seq
	}
	return batch
}

// writeBatch stores a batch in one transaction and tells each of its callers.
func (s *Store) writeBatch(ctx context.Context, batch []accept) {
	var fresh map[string]bool
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		if fresh, err = s.insertEvents(ctx, tx, batch); err != nil {
			return err
		}
		if err := s.joinThreads(ctx, tx, batch); err != nil {
			return err
		}
		if s.notify == "" || len(fresh) == 0 {
			return nil
		}
		if _, err := tx.ExecContext(ctx, s.notify); err != nil {
			return fmt.Errorf("notify: %w", err)
		}
		return nil
	})
	if err == nil && len(fresh) > 0 {
		s.ring()
	}
	for _, a := range batch {
		a.result <- accepted{fresh: err == nil && fresh[a.id], err: err}
		delete(fresh, a.id) // the same event a second time is not fresh
	}
}

// insertEvents returns the ids that were new. The rows go in by the order of
// their keys, so that two processes which are given the same events never wait
// for each other.
func (s *Store) insertEvents(ctx context.Context, tx *sql.Tx, batch []accept) (fresh map[string]bool, err error) {
	sorted := slices.SortedStableFunc(slices.Values(batch), func(a, b accept) int { return cmp.Compare(a.key, b.key) })
	now := s.millis()
	fresh = make(map[string]bool, len(batch))
	for part := range parts(sorted, s.sizes) {
		args := make([]any, 0, len(part)*eventColumns)
		for _, a := range part {
			args = append(args, a.id, a.key, a.kind, a.thread, a.payload, a.seq, now, now)
		}
		rows, err := s.queryIn(ctx, tx, insertSQL(len(part)), args...)
		if err != nil {
			return nil, fmt.Errorf("insert %d events: %w", len(batch), err)
		}
		err = each(rows, func(scan func(...any) error) error {
			var id string
			err := scan(&id)
			fresh[id] = true
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("insert %d events: %w", len(batch), err)
		}
	}
	return fresh, nil
}

// eventColumns is how many columns insertSQL fills.
const eventColumns = 8

func insertSQL(rows int) string {
	return `
	insert into inbox (id, key, kind, thread, payload, seq, accepted_ms, due_ms)
	values ` + places(rows, eventColumns) + `
	on conflict do nothing
	returning id`
}

// joinThreads marks the threads in which recruitbot was addressed, in the order
// of their names.
func (s *Store) joinThreads(ctx context.Context, tx *sql.Tx, batch []accept) error {
	threads := map[string]bool{}
	for _, a := range batch {
		if a.joins {
			threads[a.thread] = true
		}
	}
	until := s.cfg.Now().Add(s.cfg.ThreadTTL).UnixMilli()
	for part := range parts(slices.Sorted(maps.Keys(threads)), s.sizes) {
		args := make([]any, 0, 2*len(part))
		for _, t := range part {
			args = append(args, t, until)
		}
		if _, err := s.execIn(ctx, tx, joinSQL(len(part)), args...); err != nil {
			return fmt.Errorf("mark %d threads as joined: %w", len(threads), err)
		}
	}
	return nil
}

func joinSQL(rows int) string {
	return `
	insert into conversations (thread, joined_until_ms)
	values ` + places(rows, 2) + `
	on conflict (thread) do update set joined_until_ms = excluded.joined_until_ms`
}

// parts cuts a list into pieces of these sizes, the largest first; one size must
// be 1. Without sizes it is one piece.
func parts[T any](list []T, sizes []int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		if len(sizes) == 0 && len(list) > 0 {
			yield(list)
			return
		}
		for _, size := range sizes {
			for ; len(list) >= size; list = list[size:] {
				if !yield(list[:size]) {
					return
				}
			}
		}
	}
}

// places is the list of placeholders for so many rows: ($1, $2), ($3, $4).
func places(rows, columns int) string {
	var b strings.Builder
	for i := range rows * columns {
		switch {
		case i == 0:
			b.WriteString("(")
		case i%columns == 0:
			b.WriteString("), (")
		default:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "$%d", i+1)
	}
	return b.String() + ")"
}
