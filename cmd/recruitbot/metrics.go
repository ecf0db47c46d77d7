package main

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// meter counts for Prometheus. It serves bot and slackapp, which declare what
// they need of it.
type meter struct {
	registry *prometheus.Registry
	events   *prometheus.CounterVec
	took     *prometheus.HistogramVec
}

func newMeter() *meter {
	m := &meter{
		registry: prometheus.NewRegistry(),
		events: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "recruitbot_events_total", Help: "What happened, by name and kind.",
		}, []string{"name", "kind"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "recruitbot_duration_seconds", Help: "How long things took.",
			Buckets: prometheus.ExponentialBuckets(0.0005, 2, 16),
		}, []string{"name"}),
	}
	m.registry.MustRegister(m.events, m.took, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Count adds one to the thing called name, of the kind called label.
func (m *meter) Count(name, label string) { m.events.WithLabelValues(name, label).Inc() }

// Took adds a duration to the thing called name.
func (m *meter) Took(name string, d time.Duration) {
	m.took.WithLabelValues(name).Observe(d.Seconds())
}

// gauge reports what read returns at each scrape.
func (m *meter) gauge(name, help string, read func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, read))
}
