package main

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/care"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// newCare makes the desk that looks after what is known.
func newCare(c Config, b *bot.Bot, db *store.Store, log *slog.Logger) *care.Desk {
	d := &care.Desk{
		Know: b.Base, KnowOf: b.BaseOf, Replace: b.Know, Lessons: b.Live(), Marks: db, May: b.May, Refuse: b.Refuse,
		Admins:  func(team string) []string { return b.Rights.Who(team, bot.Administer) },
		Receive: b.Receive, Channel: c.ExpertChannel, Now: time.Now, Meter: b.Meter, Log: log,
	}
	if c.KnowledgeDir != "" {
		d.Load = func() (*knowledge.Base, error) { return loadBase(c.KnowledgeDir) }
	}
	return d
}

func connectCare(d *care.Desk, app *slackapp.App) { d.Poster, d.People, d.Team = app, app, app.Team }

// keepCare reads the profiles again at each SIGHUP and whenever another process has, and
// has owners reminded hourly, until ctx ends.
func keepCare(ctx context.Context, d *care.Desk, log *slog.Logger) {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	var beside sync.WaitGroup
	defer beside.Wait()
	beside.Go(func() { d.Follow(ctx) })
	beside.Go(func() {
		hourly(ctx, func(ctx context.Context) {
			if err := d.Remind(ctx); err != nil && ctx.Err() == nil {
				log.Warn("owners not reminded", "error", err)
			}
		})
	})
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangup:
			d.ReloadAndTell(ctx)
		}
	}
}
