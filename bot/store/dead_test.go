package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func dying() []behaviour {
	return []behaviour{
		{"a dead letter is listed and never claimed again", listsDead},
		{"text is gone once its event is settled or dead, not before", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			settled, dead, retried := message("1", 1), message("2", 1), message("3", 1)
			accept(t, s, settled, dead, retried)
			claims := claim(t, s, settled, dead, retried)
			texts := `select count(*) from inbox where payload like '%senior%'`
			if n := d.count(t, texts); n != 3 {
				t.Fatalf("%d texts while claimed", n)
			}
			settle(t, s, claims[0], bot.Verdict{Outcome: "answer"})
			settle(t, s, claims[1], bot.Verdict{Dead: true, Reason: "gone"})
			settle(t, s, claims[2], bot.Verdict{Retry: time.Second})
			if n := d.count(t, texts); n != 1 {
				t.Fatalf("%d texts after settling, want that of the retry", n)
			}
			if n := d.count(t, `select count(*) from inbox where state = 'settled' and outcome = 'answer'`); n != 1 {
				t.Fatalf("%d outcomes", n)
			}
		}},
		{"a reason of any bytes is kept as text", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			reason := "é\x00\xff" + strings.Repeat("é", 2000)
			settle(t, s, claimOne(t, s, e), bot.Verdict{Dead: true, Reason: reason})
			dead, err := s.Dead(t.Context())
			must(t, err)
			if want := "é\uFFFD" + strings.Repeat("é", 497); dead[0].Reason != want {
				t.Errorf("reason of %d bytes: %q", len(dead[0].Reason), dead[0].Reason)
			}
		}},
		{"an event that can't be read dies and lets its thread go on", func(t *testing.T, d database) {
			s, riddle, next := d.open(t, store.Config{}), message("1", 1), message("1", 2)
			accept(t, s, riddle, next)
			d.exec(t, `update inbox set kind = 'riddle' where id = 'Ev-1-1'`)
			claimOne(t, s, next)
			dead, err := s.Dead(t.Context())
			must(t, err)
			if len(dead) != 1 || !strings.Contains(dead[0].Reason, "riddle") {
				t.Errorf("dead letters: %+v", dead)
			}
		}},
		{"Depth counts what waits, is claimed and died", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantDepth(t, s, store.Depth{})
			accept(t, s, message("1", 1))
			d.clock.pass(time.Minute)
			accept(t, s, message("2", 1), message("2", 2))
			claims := claim(t, s, message("1", 1), message("2", 1))
			d.clock.pass(time.Second)
			wantDepth(t, s, store.Depth{Waiting: 1, Claimed: 2, Oldest: 61 * time.Second})
			settle(t, s, claims[0], bot.Verdict{Dead: true})
			wantDepth(t, s, store.Depth{Waiting: 1, Claimed: 1, Oldest: time.Second, Dead: 1})
		}},
		{"Sweep forgets what was settled long ago, and only that", sweeps},
	}
}

func listsDead(t *testing.T, d database) {
	s, e := d.open(t, store.Config{}), message("1", 1)
	accept(t, s, e)
	accepted := d.clock.now()
	settle(t, s, claimOne(t, s, e), bot.Verdict{Retry: time.Second})
	d.clock.pass(time.Second)
	settle(t, s, claimOne(t, s, e), bot.Verdict{Dead: true, Reason: "channel is archived"})
	died := d.clock.now()
	d.clock.pass(24 * time.Hour)
	nothingToClaim(t, s, "2")
	got, err := s.Dead(t.Context())
	must(t, err)
	want := []store.Letter{{
		EventID: e.ID, Kind: "message", Thread: e.Thread.Key(), Attempts: 2,
		Reason: "channel is archived", Accepted: accepted, Died: died,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func wantDepth(t *testing.T, s *store.Store, want store.Depth) {
	t.Helper()
	got, err := s.Depth(t.Context())
	must(t, err)
	if got != want {
		t.Fatalf("depth %+v, want %+v", got, want)
	}
}

func sweeps(t *testing.T, d database) {
	s := d.open(t, store.Config{Keep: time.Hour})
	settled, dead, open := message("1", 1), message("2", 1), message("3", 1)
	accept(t, s, settled, dead, open)
	claims := claim(t, s, settled, dead, open)
	settle(t, s, claims[0], bot.Verdict{Outcome: "answer"})
	settle(t, s, claims[1], bot.Verdict{Dead: true})
	d.clock.pass(time.Hour - time.Millisecond)
	must(t, s.Sweep(t.Context()))
	wantKnown(t, s, settled)
	wantKnown(t, s, dead)
	d.clock.pass(time.Millisecond)
	must(t, s.Sweep(t.Context()))
	accept(t, s, settled, dead) // fresh again
	wantKnown(t, s, open)
}
