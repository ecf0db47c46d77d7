package bot

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// outageTold is how often an outage is told while it lasts.
const outageTold = time.Minute

// Outage is something that may go on failing while it is tried again and again, such as
// a look at a database that has gone away. Its zero value is ready.
type Outage struct {
	mu    sync.Mutex
	since time.Time // zero while there is none
	told  time.Time
}

// Tell tells a log how one more try at what has ended, in few lines: an outage when it
// begins, once a minute while it lasts, and when it is over. Of a try that ctx has ended
// nothing is told.
func (o *Outage) Tell(ctx context.Context, log *slog.Logger, level slog.Level, what string, err error) {
	if ctx.Err() != nil {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	now := time.Now()
	switch {
	case err == nil && o.since.IsZero():
	case err == nil:
		log.InfoContext(ctx, "works again", "what", what, "after", now.Sub(o.since).Round(time.Millisecond))
		o.since, o.told = time.Time{}, time.Time{}
	case o.since.IsZero():
		log.Log(ctx, level, what, "error", err)
		o.since, o.told = now, now
	case now.Sub(o.told) >= outageTold:
		log.Log(ctx, level, what, "error", err, "since", o.since.UTC().Format(time.RFC3339))
		o.told = now
	}
}
