package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

// After people asked in every way, and things went wrong in some, each metric says
// what happened.
func TestMetricsTellWhatHappened(t *testing.T) {
	t.Parallel()
	w, address := openMetrics(t)
	w.busyDay()
	got := w.settledSamples(address)
	for sample, want := range map[string]float64{
		`recruitbot_events_accepted_total{kind="direct"}`:        5,
		`recruitbot_events_accepted_total{kind="mention"}`:       1,
		`recruitbot_events_accepted_total{kind="reply"}`:         1,
		`recruitbot_events_accepted_total{kind="click"}`:         1,
		`recruitbot_events_answered_total{outcome="answer"}`:     5,
		`recruitbot_events_answered_total{outcome="shared"}`:     1,
		`recruitbot_events_answered_total{outcome="too_many"}`:   1,
		`recruitbot_events_dead_total`:                           1,
		`recruitbot_apologies_total{kind="direct"}`:              1,
		`recruitbot_events_retried_total`:                        1,
		`recruitbot_doubles_prevented_total`:                     1,
		`recruitbot_events_redelivered_total{kind="direct"}`:     1,
		`recruitbot_events_redelivered_total{kind="mention"}`:    1,
		`recruitbot_leases_lost_total`:                           0,
		`recruitbot_acks_total{result="sent"}`:                   everyEnvelope,
		`recruitbot_acks_total{result="late"}`:                   0,
		`recruitbot_acks_total{result="failed"}`:                 0,
		`recruitbot_deliveries_total{result="stored"}`:           10,
		`recruitbot_deliveries_total{result="failed"}`:           0,
		`recruitbot_commands_total{command="/backend-salary"}`:   1,
		`recruitbot_refusals_total{reason="too_many"}`:           1,
		`recruitbot_posts_total{result="refused_blocks"}`:        1,
		`recruitbot_posts_total{result="failed"}`:                2,
		`recruitbot_envelopes_total{type="slash_commands"}`:      1,
		`recruitbot_envelopes_total{type="interactive"}`:         1,
		`recruitbot_envelopes_malformed_total{fault="no_json"}`:  1,
		`recruitbot_envelopes_ignored_total{reason="malformed"}`: 1,
		`recruitbot_envelopes_dropped_total{type="events_api"}`:  0,
		`recruitbot_failures_total{what="panic"}`:                0,
		`recruitbot_panics_total{where="answer"}`:                0,
		`recruitbot_answer_duration_seconds_count`:               9,
		`recruitbot_slack_connected`:                             1,
		`recruitbot_database_up`:                                 1,
		`recruitbot_inbox_events{state="dead"}`:                  1,
		`recruitbot_inbox_oldest_age_seconds`:                    0,
	} {
		if n, there := got[sample]; !there || n != want {
			t.Errorf("%s is %v (there: %v), want %v", sample, n, there, want)
		}
	}
	for sample := range got {
		if strings.HasPrefix(sample, "recruitbot_unlisted_total") {
			t.Errorf("%s: the table of metrics lacks it", sample)
		}
	}
	holdOperatorsFiles(t, got)
}

// What bot, slackapp and model count has a metric, be it counted as seldom as it may.
func TestEverythingCountedHasAMetric(t *testing.T) {
	t.Parallel()
	counting := regexp.MustCompile(`\b[cC]ount\("(\w+)", (?:"(\w+)"\)|)`)
	m, found := newMeter(), 0
	for _, pattern := range []string{"../../bot/*.go", "../../bot/slackapp/*.go", "../../bot/draft/model/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range counting.FindAllStringSubmatch(string(source), -1) {
				if strings.HasSuffix(file, "_test.go") {
					continue
				}
				found++
				if _, listed := m.vectors[c[1]]; !listed {
					t.Errorf("%s counts %q, which the table of metrics lacks", file, c[1])
				} else if _, known := m.counters[happening{c[1], c[2]}]; c[2] != "" && !known && c[1] != "ignored" && c[1] != "command" {
					t.Errorf("%s counts %q of %q, which the table lacks", file, c[2], c[1])
				}
			}
		}
	}
	if found < 25 {
		t.Errorf("only %d places that count were found", found)
	}
}

// openMetrics is a workspace whose bot tells its metrics at an address. Six messages of
// one person a minute are answered.
func openMetrics(t *testing.T) (w *workspace, address string) {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	w = &workspace{Sim: sim, t: t, maya: sim.AddPerson("Maya")}
	w.hiring = sim.AddChannel("hiring", w.maya)
	config := Config{
		BotToken: sim.BotToken(), AppToken: sim.AppToken(), SlackAPI: sim.APIURL(), Sockets: 2, PerMinute: 6, HTTPAddr: freeAddress(t),
		DatabaseURL: "sqlite:" + filepath.Join(t.TempDir(), "metrics.db"), Retention: time.Hour,
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, config, slog.New(slog.DiscardHandler)) }()
	t.Cleanup(func() {
		http.DefaultClient.CloseIdleConnections()
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	w.until("two sockets are open", func() bool { return len(sim.Connections()) == 2 })
	return w, config.HTTPAddr
}

// busyDay has Maya ask in every way, and Slack fail in four.
func (w *workspace) busyDay() {
	w.t.Helper()
	dm := w.Direct(w.maya)
	ask := func(c slacksim.Channel, thread, text string) slacksim.Message {
		w.t.Helper()
		m := w.say(c, thread, text)
		root := m.TS
		if thread != "" {
			root = thread
		}
		before := len(w.answers(c, root))
		w.until("it is answered", func() bool { return len(w.answers(c, root)) > before || thread == "" && before > 0 })
		return m
	}
	first := ask(dm, "", "salary of a senior in a startup?")
	for _, trouble := range []slacksim.Trouble{{Cut: true, After: true}, {Error: "is_archived"}, {Error: "invalid_blocks"}} {
		trouble.Method = "chat.postMessage"
		w.Cause(trouble)
		ask(dm, "", "salary of a senior in a startup?")
	}
	mention := ask(w.hiring, "", "<@"+w.BotUser()+"> salary of a senior in a startup?")
	ask(w.hiring, mention.TS, "and in London?")
	ask(dm, "", "salary of a senior in a startup?") // the seventh of this minute
	w.click(w.command("/backend-salary", "senior startup"), "Share")
	w.until("it is shared", func() bool { return len(w.Messages(w.hiring, "")) == 2 })
	for _, e := range w.Envelopes() {
		if e.TS == first.TS {
			if err := w.Redeliver(e, 1); err != nil {
				w.t.Fatal(err)
			}
			break
		}
	}
	if err := w.SendRaw([]byte(`{"envelope_id":"torn","type":"events_api","payload":{"eve`)); err != nil {
		w.t.Fatal(err)
	}
}

// everyEnvelope is how many come in a busy day: for what Maya did, for what the bot
// itself posted, one that came again and one that is torn.
const everyEnvelope = 10 + 8 + 1 + 1

// settledSamples are the metrics once nothing is waiting, every attempt is counted and
// every envelope is acknowledged.
func (w *workspace) settledSamples(address string) map[string]float64 {
	w.t.Helper()
	for late := time.Now().Add(patience); ; {
		got := samples(w.t, address)
		open := got[`recruitbot_inbox_events{state="waiting"}`] + got[`recruitbot_inbox_events{state="claimed"}`]
		attempts := got[`recruitbot_events_retried_total`]
		for sample, n := range got {
			if strings.HasPrefix(sample, "recruitbot_events_accepted_total") {
				attempts += n
			}
		}
		counted := got[`recruitbot_answer_duration_seconds_count`] == attempts
		if acked := got[`recruitbot_acks_total{result="sent"}`]; open == 0 && counted && acked == everyEnvelope {
			return got
		}
		if time.Now().After(late) {
			w.t.Errorf("never at rest: %v", got)
			return got
		}
	}
}

// samples reads the metrics, by name and labels.
func samples(t *testing.T, address string) map[string]float64 {
	t.Helper()
	status, body := get(t, "http://"+address+"/metrics")
	if status != http.StatusOK {
		t.Fatalf("status %d: %s", status, body)
	}
	out := map[string]float64{}
	for line := range strings.Lines(body) {
		at := strings.LastIndexByte(line, ' ')
		if strings.HasPrefix(line, "#") || at < 0 {
			continue
		}
		value, err := strconv.ParseFloat(strings.TrimSpace(line[at:]), 64)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		out[line[:at]] = value
	}
	return out
}
