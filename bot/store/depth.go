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
		return Depth{}, fmt.Errorf("count inbox: %w", s.explain(err))
	}
	d.Oldest = max(time.Duration(now-oldest)*time.Millisecond, 0)
	return d, nil
}
