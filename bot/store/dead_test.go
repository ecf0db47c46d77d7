package store_test

import (
	"errors"
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
		{"text is gone once its event is settled, and kept for retries", losesText},
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
		{"a dead letter that is retried is worked on as if it had just come", retries},
		{"all dead letters are retried at once", func(t *testing.T, d database) {
			s, one, two := d.open(t, store.Config{}), message("1", 1), message("2", 1)
			accept(t, s, one, two)
			for _, c := range claim(t, s, one, two) {
				settle(t, s, c, bot.Verdict{Dead: true, Reason: "channel is archived"})
			}
			if n, err := s.RetryAll(t.Context()); err != nil || n != 2 {
				t.Fatal(n, err)
			}
			claim(t, s, one, two)
			if n, err := s.RetryAll(t.Context()); err != nil || n != 0 {
				t.Fatal(n, err)
			}
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
		Reason: "channel is archived", Accepted: accepted, Died: died, Text: true,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func retries(t *testing.T, d database) {
	s, e, next := d.open(t, store.Config{}), message("1", 1), message("1", 2)
	accept(t, s, e, next)
	settle(t, s, claimOne(t, s, e), bot.Verdict{Retry: time.Second})
	d.clock.pass(time.Second)
	c := claimOne(t, s, e)
	for _, id := range []string{e.ID, "Ev-unknown"} { // it is being worked on, and never was
		if err := s.Retry(t.Context(), id); !errors.Is(err, store.ErrNoLetter) {
			t.Errorf("%s: got %v", id, err)
		}
	}
	settle(t, s, c, bot.Verdict{Dead: true, Reason: "channel is archived"})
	d.clock.pass(time.Hour)
	must(t, s.Retry(t.Context(), e.ID))
	c = claimOne(t, s, e)
	if diff := cmp.Diff(bot.Event(e), c.Event); diff != "" || c.Attempt != 3 || c.Spared != 2 { // one answer may be there, and all tries lie ahead
		t.Errorf("attempt %d, %d spared\n%s", c.Attempt, c.Spared, diff)
	}
	settle(t, s, c, bot.Verdict{Outcome: "answer"})
	claimOne(t, s, next)
	wantDepth(t, s, store.Depth{Claimed: 1, Oldest: time.Hour + time.Second})
}

func losesText(t *testing.T, d database) {
	s := d.open(t, store.Config{KeepText: time.Hour})
	settled, dead, retried := message("1", 1), message("2", 1), message("3", 1)
	accept(t, s, settled, dead, retried)
	claims := claim(t, s, settled, dead, retried)
	wantTexts(t, d, 3)
	settle(t, s, claims[0], bot.Verdict{Outcome: "answer"})
	wantTexts(t, d, 2)
	settle(t, s, claims[1], bot.Verdict{Dead: true, Reason: "gone"})
	settle(t, s, claims[2], bot.Verdict{Retry: 24 * time.Hour})
	wantTexts(t, d, 2)
	if n := d.count(t, `select count(*) from inbox where state = 'settled' and outcome = 'answer'`); n != 1 {
		t.Fatalf("%d outcomes", n)
	}
	d.clock.pass(time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Texts: 1})
	wantTexts(t, d, 1)
	if err := s.Retry(t.Context(), dead.ID); !errors.Is(err, store.ErrTextGone) {
		t.Errorf("got %v", err)
	}
}

// wantTexts counts the texts in the inbox.
func wantTexts(t *testing.T, d database, want int) {
	t.Helper()
	if n := d.count(t, `select count(*) from inbox where payload like '%senior%'`); n != want {
		t.Fatalf("%d texts, want %d", n, want)
	}
}

// wantSwept sweeps and compares what was removed, but for bytes.
func wantSwept(t *testing.T, s *store.Store, want store.Swept) {
	t.Helper()
	got, err := s.Sweep(t.Context())
	must(t, err)
	got.Bytes = 0
	if got != want {
		t.Fatalf("swept %+v, want %+v", got, want)
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
	wantSwept(t, s, store.Swept{})
	wantKnown(t, s, settled)
	wantKnown(t, s, dead)
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Events: 2})
	accept(t, s, settled, dead) // fresh again
	wantKnown(t, s, open)
}
