package store

import (
	"context"
	"fmt"
	"time"
)

// Depth is how much lies in the inbox.
type Depth struct {
	Waiting int           // accepted, or to be tried again
	Claimed int           // being worked on
	Oldest  time.Duration // age of the oldest of these; 0 with none
	Dead    int           // given up, and still kept
}

// Depth counts the inbox.
func (s *Store) Depth(ctx context.Context) (Depth, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var d Depth
	now := s.millis()
	oldest := now
	err := s.read.QueryRowContext(ctx, `
		select count(*) filter (where state = 'waiting'),
			count(*) filter (where state = 'claimed'),
			coalesce(min(accepted_ms), $1),
			(select count(*) from inbox where state = 'dead')
		from inbox where settled_ms is null`, now).Scan(&d.Waiting, &d.Claimed, &oldest, &d.Dead)
	if err != nil {
		return Depth{}, fmt.Errorf("count inbox: %w", err)
	}
	d.Oldest = max(time.Duration(now-oldest)*time.Millisecond, 0)
	return d, nil
}

// Letter is a dead letter: an event that was given up. What the person wrote is
// gone.
type Letter struct {
	EventID  string
	Kind     string // "message" or "click"
	Thread   string // bot.Thread's Key
	Attempts int
	Reason   string
	Accepted time.Time
	Died     time.Time
}

// letterLimit is how many dead letters Dead returns at most.
const letterLimit = 500

// Dead lists the dead letters that are still kept, the last first, at most 500.
func (s *Store) Dead(ctx context.Context) ([]Letter, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	rows, err := s.read.QueryContext(ctx, `
		select id, kind, thread, attempt, reason, accepted_ms, settled_ms
		from inbox where state = 'dead'
		order by settled_ms desc, seq desc limit $1`, letterLimit)
	if err != nil {
		return nil, fmt.Errorf("list dead letters: %w", err)
	}
	var list []Letter
	err = each(rows, func(scan func(...any) error) error {
		var l Letter
		var accepted, died int64
		err := scan(&l.EventID, &l.Kind, &l.Thread, &l.Attempts, &l.Reason, &accepted, &died)
		l.Accepted, l.Died = time.UnixMilli(accepted), time.UnixMilli(died)
		list = append(list, l)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list dead letters: %w", err)
	}
	return list, nil
}
