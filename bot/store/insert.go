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

// insertAll stores a batch and returns the ids that were new; and with what some were
// leased. What was to be leased but has a claimed event in its thread waits like the
// rest.
func (s *Store) insertAll(ctx context.Context, tx *sql.Tx, batch []accept) (fresh map[string]bool, l *lease, err error) {
	fresh, l = make(map[string]bool, len(batch)), s.newLease()
	leased, rest := s.pick(batch)
	err = s.insertEvents(ctx, tx, leased, leaseSQL, []any{"claimed", 1, l.token, l.owner, l.until.UnixMilli()}, l.ids)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range leased {
		if !l.ids[a.id] {
			rest = append(rest, a)
		}
	}
	if err := s.insertEvents(ctx, tx, rest, insertSQL, nil, fresh); err != nil {
		return nil, nil, err
	}
	if len(fresh) > 0 {
		s.hand.behind.Store(true)
	}
	maps.Copy(fresh, l.ids)
	return fresh, l, nil
}

// insertEvents adds the ids that were new to fresh; more is what each row has besides.
// The rows go in by the order of their keys, so that two processes which are given the
// same events never wait for each other.
func (s *Store) insertEvents(ctx context.Context, tx *sql.Tx, batch []accept, query func(rows int) string, more []any, fresh map[string]bool) error {
	sorted := slices.SortedStableFunc(slices.Values(batch), func(a, b accept) int { return cmp.Compare(a.key, b.key) })
	now := s.millis()
	for part := range parts(sorted, s.sizes) {
		args := make([]any, 0, len(part)*(eventColumns+len(more)))
		for _, a := range part {
			args = append(args, a.id, a.key, a.kind, a.thread, a.payload, a.seq, now, now)
			args = append(args, more...)
		}
		rows, err := s.queryIn(ctx, tx, query(len(part)), args...)
		if err != nil {
			return fmt.Errorf("insert %d events: %w", len(batch), err)
		}
		err = each(rows, func(scan func(...any) error) error {
			var id string
			err := scan(&id)
			fresh[id] = true
			return err
		})
		if err != nil {
			return fmt.Errorf("insert %d events: %w", len(batch), err)
		}
	}
	return nil
}

// eventColumns is how many columns insertSQL fills, and leaseColumns how many more
// leaseSQL.
const (
	eventColumns = 8
	leaseColumns = 5
)

func insertSQL(rows int) string {
	return `
	insert into inbox (id, key, kind, thread, payload, seq, accepted_ms, due_ms)
	values ` + places(rows, eventColumns) + `
	on conflict do nothing
	returning id`
}

// leaseSQL inserts events that are claimed already.
func leaseSQL(rows int) string {
	return `
	insert into inbox (id, key, kind, thread, payload, seq, accepted_ms, due_ms,
		state, attempt, token, owner, lease_until_ms)
	values ` + places(rows, eventColumns+leaseColumns) + `
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
