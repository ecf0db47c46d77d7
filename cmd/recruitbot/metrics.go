package main

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// meter counts for Prometheus. It serves bot, slackapp and model, which say what happened
// in names of their own; the table in metrics_table.go tells which metric is meant.
type meter struct {
	registry *prometheus.Registry
	counters map[happening]prometheus.Counter  // of kinds that are known
	vectors  map[string]*prometheus.CounterVec // for the other kinds, by name
	times    map[string]prometheus.Observer    // by name
	unlisted *prometheus.CounterVec            // what the table lacks
}

// happening is what bot, slackapp and model count.
type happening struct{ name, kind string }

func newMeter() *meter {
	m := &meter{
		registry: prometheus.NewRegistry(),
		counters: map[happening]prometheus.Counter{}, vectors: map[string]*prometheus.CounterVec{}, times: map[string]prometheus.Observer{},
		unlisted: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "recruitbot_unlisted_total", Help: "Things counted that have no metric of their own: a fault in recruitbot.",
		}, []string{"name", "kind"}),
	}
	m.registry.MustRegister(m.unlisted, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, row := range counted() {
		m.add(row)
	}
	for _, row := range timed() {
		h := prometheus.NewHistogram(prometheus.HistogramOpts{Name: row.metric, Help: row.help, Buckets: prometheus.ExponentialBuckets(row.least, 2, 15)})
		m.registry.MustRegister(h)
		m.times[row.name] = h
	}
	return m
}

// add makes a row's metric. Kinds that are known start at 0, so that the first one
// of them is seen as an increase.
func (m *meter) add(row counter) {
	o := prometheus.CounterOpts{Name: row.metric, Help: row.help}
	if row.label == "" {
		c := prometheus.NewCounter(o)
		m.registry.MustRegister(c)
		m.counters[happening{row.name, row.kinds[0]}] = c
		return
	}
	v := prometheus.NewCounterVec(o, []string{row.label})
	m.registry.MustRegister(v)
	m.vectors[row.name] = v
	for _, kind := range row.kinds {
		m.counters[happening{row.name, kind}] = v.WithLabelValues(kind)
	}
}

// Count adds one to the thing called name, of the kind called label.
func (m *meter) Count(name, label string) {
	if c, ok := m.counters[happening{name, label}]; ok {
		c.Inc()
		return
	}
	if v, ok := m.vectors[name]; ok {
		v.WithLabelValues(label).Inc()
		return
	}
	m.unlisted.WithLabelValues(name, label).Inc()
}

// Took adds a duration to the thing called name.
func (m *meter) Took(name string, d time.Duration) {
	if h, ok := m.times[name]; ok {
		h.Observe(d.Seconds())
		return
	}
	m.unlisted.WithLabelValues(name, "duration").Inc()
}
