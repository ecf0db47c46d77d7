package main

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
)

// state tells Prometheus, at each scrape, how things stand: the connections and the
// inbox, by one look at the database. What the database does not tell is left out,
// not guessed.
type state struct {
	db  *store.Store
	app *slackapp.App

	build, connected, up, events, oldest *prometheus.Desc
}

// watch reports the inbox and the connections at each scrape.
func watch(m *meter, db *store.Store, app *slackapp.App) {
	gauge := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc(name, help, labels, nil)
	}
	m.registry.MustRegister(&state{
		db: db, app: app,
		build:     gauge("recruitbot_build_info", "1; the version is the label.", "version"),
		connected: gauge("recruitbot_slack_connected", "1 while a connection to Slack is up."),
		up:        gauge("recruitbot_database_up", "1 when the database told how much lies in the inbox."),
		events:    gauge("recruitbot_inbox_events", "Events that are waiting, claimed or dead; replicas that share a database tell the same.", "state"),
		oldest:    gauge("recruitbot_inbox_oldest_age_seconds", "Age of the oldest event not yet answered; 0 with none."),
	})
}

// Describe implements prometheus.Collector.
func (s *state) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{s.build, s.connected, s.up, s.events, s.oldest} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (s *state) Collect(to chan<- prometheus.Metric) {
	tell := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	tell(s.build, 1, version())
	tell(s.connected, one(s.app.Connected()))
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	d, err := s.db.Depth(ctx)
	tell(s.up, one(err == nil))
	if err != nil {
		return
	}
	tell(s.events, float64(d.Waiting), "waiting")
	tell(s.events, float64(d.Claimed), "claimed")
	tell(s.events, float64(d.Dead), "dead")
	tell(s.oldest, d.Oldest.Seconds())
}

// one is 1 for true, 0 for false.
func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}
