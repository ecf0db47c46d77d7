package store

import (
	"context"
	"database/sql"
	"fmt"

	"recruitbot/bot"
)

// batchLimit is how many events go to the disk in one transaction at most.
const batchLimit = 256

// accept is an event on its way to the disk.
type accept struct {
	row
	event  bot.Event
	seq    int64
	result chan accepted // takes one without waiting
}

type accepted struct {
	fresh bool
	err   error
}

// writeAccepts writes events until ctx ends, where many connections write. An event
// that comes alone is written at once; those that come while a transaction is at the
// disk share the next one.
func (s *Store) writeAccepts(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case first := <-s.accepts:
			c := s.accepting(append([]accept{first}, gather(s.accepts, batchLimit-1)...))
			c.done(s.transact(context.WithoutCancel(ctx), c.do))
		}
	}
}

// accepting is the change that stores a batch and tells each of its callers.
func (s *Store) accepting(batch []accept) change {
	s.number(batch)
	var fresh map[string]bool
	var l *lease
	do := func(ctx context.Context, tx *sql.Tx) (err error) {
		if fresh, l, err = s.insertAll(ctx, tx, batch); err != nil {
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
	}
	done := func(err error) {
		s.refused.Store(err != nil)
		if err == nil && len(fresh) > 0 {
			s.hand.put(l.claims(batch))
			s.ring()
		}
		for _, a := range batch {
			a.result <- accepted{fresh: err == nil && fresh[a.id], err: err}
			delete(fresh, a.id) // the same event a second time is not fresh
		}
	}
	return change{do, done}
}

// number tells the order in which events came, to all processes alike as far as
// their clocks agree.
func (s *Store) number(batch []accept) {
	now := s.cfg.Now().UnixMicro()
	for i := range batch {
		s.seq = max(s.seq+1, now)
		batch[i].seq = s.seq
	}
}
