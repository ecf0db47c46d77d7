package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"recruitbot/bot"
	"recruitbot/bot/expert"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
)

// newExperts makes the desk that passes questions on; without a channel it keeps silent.
func newExperts(c Config, b *bot.Bot, db *store.Store, log *slog.Logger) *expert.Desk {
	d := &expert.Desk{
		Know: b.BaseOf, Cases: db, Lessons: b.Live(), May: b.May, Receive: b.Receive,
		Language: c.Language, Keep: c.Retention, Now: time.Now, Meter: b.Meter,
	}
	if c.ExpertChannel != "" {
		d.Route = &expert.Route{Channel: c.ExpertChannel, Log: log}
		if len(b.Channels) > 0 { // what is pressed there is answered
			b.Channels = append(b.Channels[:len(b.Channels):len(b.Channels)], c.ExpertChannel)
		}
	}
	return d
}

// keepExperts looks after the way to the experts' channel, and hourly at what has waited
// there, until ctx ends.
func keepExperts(ctx context.Context, d *expert.Desk, log *slog.Logger) {
	if d.Route == nil {
		return
	}
	var looking sync.WaitGroup
	defer looking.Wait()
	looking.Go(func() { d.Route.Keep(ctx) })
	hourly(ctx, func(ctx context.Context) {
		if err := d.Remind(ctx); err != nil && ctx.Err() == nil {
			log.Warn("remind", "error", err)
		}
	})
}

// watchRoute reports whether questions can be passed on; r may be nil.
func watchRoute(m *meter, r *expert.Route) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "recruitbot_expert_route_up", Help: "1 while questions can be passed on to people; 0 without a channel for them.",
	}, func() float64 { return one(r.Open()) }))
}

// checkExperts tells whether the experts' channel can be written to.
func checkExperts(ctx context.Context, v *verdicts, c Config, app *slackapp.App) {
	if c.ExpertChannel == "" {
		v.off("experts", "RECRUITBOT_EXPERT_CHANNEL is not set; nobody is asked what recruitbot can't answer")
		return
	}
	if len(c.Admins) == 0 {
		v.off("experts", "RECRUITBOT_ADMINS is not set; nobody can approve what experts propose as knowledge")
	}
	err := app.Reach(ctx, c.ExpertChannel)
	var refused *slackapp.RefusedError
	switch {
	case err == nil:
		v.ok("experts", "the channel "+c.ExpertChannel+" can be written to")
	case errors.As(err, &refused):
		v.fail("experts", "the channel "+c.ExpertChannel+" can't be written to: "+refused.Code, refused.Remedy)
	default:
		v.fail("experts", err.Error(), "see what is said of slack above")
	}
}
