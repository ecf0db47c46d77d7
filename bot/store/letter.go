package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Letter is a dead letter: an event that was given up.
type Letter struct {
	EventID  string
	Kind     string // "message", "click" or "submission"
	Thread   string // bot.Thread's Key
	Attempts int
	Reason   string
	Accepted time.Time
	Died     time.Time
	Text     bool // what the person wrote is still there, so that it can be retried
}

// letterLimit is how many dead letters Dead returns at most.
const letterLimit = 500

// Dead lists the dead letters that are still kept, the last first, at most 500.
func (s *Store) Dead(ctx context.Context) ([]Letter, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(ctx, `
		select id, kind, thread, attempt, reason, accepted_ms, settled_ms, payload is not null
		from inbox where state = 'dead'
		order by settled_ms desc, seq desc limit $1`, letterLimit)
	if err != nil {
		return nil, fmt.Errorf("list dead letters: %w", s.explain(err))
	}
	var list []Letter
	err = each(rows, func(scan func(...any) error) error {
		var l Letter
		var accepted, died int64
		err := scan(&l.EventID, &l.Kind, &l.Thread, &l.Attempts, &l.Reason, &accepted, &died, &l.Text)
		l.Accepted, l.Died = time.UnixMilli(accepted), time.UnixMilli(died)
		list = append(list, l)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list dead letters: %w", s.explain(err))
	}
	return list, nil
}

const reviveSQL = `
	update inbox set state = 'waiting', due_ms = $1, spared = attempt, settled_ms = null
	where state = 'dead' and payload is not null`

// Retry has a dead letter worked on, with as many attempts as if it had just come, by
// whichever process serves the database: within a few seconds on SQLite, at once on
// PostgreSQL. What was posted before is looked for first. The error is ErrNoLetter or
// ErrTextGone where there is nothing to retry.
func (s *Store) Retry(ctx context.Context, eventID string) error {
	n, err := s.revive(ctx, reviveSQL+` and id = $2`, s.millis(), eventID)
	if err == nil && n == 0 {
		err = s.whyNot(ctx, eventID)
	}
	if err != nil {
		return fmt.Errorf("retry dead letter %s: %w", eventID, err)
	}
	return nil
}

// RetryAll retries every dead letter whose text is there, and tells how many.
func (s *Store) RetryAll(ctx context.Context) (int64, error) {
	n, err := s.revive(ctx, reviveSQL, s.millis())
	if err != nil {
		return 0, fmt.Errorf("retry dead letters: %w", err)
	}
	return n, nil
}

func (s *Store) revive(ctx context.Context, query string, args ...any) (int64, error) {
	var revived int64
	err := s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		s.hand.behind.Store(true)
		res, err := tx.ExecContext(ctx, query, args...)
		if err == nil {
			revived, err = res.RowsAffected()
		}
		if err != nil || revived == 0 || s.notify == "" {
			return err
		}
		_, err = tx.ExecContext(ctx, s.notify)
		return err
	})
	if err != nil {
		return 0, err
	}
	s.ring()
	return revived, nil
}

// whyNot tells why an event could not be retried.
func (s *Store) whyNot(ctx context.Context, eventID string) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var state string
	err := s.read.QueryRowContext(ctx, `select state from inbox where id = $1`, eventID).Scan(&state)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && state != "dead":
		return ErrNoLetter
	case err != nil:
		return s.explain(err)
	}
	return ErrTextGone
}
