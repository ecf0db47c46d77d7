package main

import (
	"context"
	"log/slog"
	"sync"
	"time"
	_ "time/tzdata" // the image has no time zones of its own

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/bot/tally"
)

// newTally makes the desk that counts what is asked.
func newTally(c Config, b *bot.Bot, db *store.Store, log *slog.Logger) *tally.Desk {
	d := &tally.Desk{
		Tallies: db, Opinions: db, Know: b.Base, Now: time.Now, Log: log, Meter: b.Meter, May: b.May,
		KeepTexts: c.KeepQuestions > 0, KeepDays: int(c.Retention / (24 * time.Hour)),
		Weekly: tally.Weekly{At: c.Report, Channel: c.ExpertChannel, Receive: b.Receive},
	}
	if c.Model.Name != "" {
		d.Spending = db
	}
	return d
}

// connectTally gives the desk its ways to speak, and to tell how the bot fares.
func connectTally(d *tally.Desk, app *slackapp.App, db *store.Store) {
	d.Poster, d.Weekly.Team = app, app.Team
	d.Health = func(ctx context.Context) (tally.Health, error) {
		depth, err := db.Depth(ctx)
		return tally.Health{Connected: app.Connected(), Waiting: depth.Waiting + depth.Claimed, Dead: depth.Dead}, err
	}
}

// counting writes down what is counted until its result is called, which is after all that
// answers has ended; ctx ends it not.
func (w *wired) counting(ctx context.Context) (end func()) {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	var running sync.WaitGroup
	running.Go(func() { w.tally.Keep(ctx) })
	return func() {
		stop()
		running.Wait()
	}
}

// schedule reads the hour of a weekly report, which needs a channel.
func (f *faultList) schedule(name, text, channel string) tally.Schedule {
	s, err := tally.ParseSchedule(text)
	if err != nil {
		f.check(false, name, "must be a day of the week and an hour, such as \"monday 09:00\" (UTC) or \"monday 09:00 Europe/Paris\": "+err.Error())
	}
	if s.Is() && channel == "" {
		f.check(false, name, "needs RECRUITBOT_EXPERT_CHANNEL, the channel to which the report is posted")
		return tally.Schedule{}
	}
	return s
}
