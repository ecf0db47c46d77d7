package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func accepting() []behaviour {
	return []behaviour{
		{"an event is fresh once", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			wantKnown(t, s, e)
			claimOne(t, s, e)
		}},
		{"one message told by two events is fresh once", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			again := e
			again.ID = "Ev-as-app-mention"
			wantKnown(t, s, again)
			claimOne(t, s, e)
		}},
		{"a settled event stays known and is not claimed again", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "answer"})
			wantKnown(t, s, e)
			nothingToClaim(t, s, "2")
		}},
		{"an event comes back as it was", comesBack},
		{"500 events from 50 goroutines are each fresh once and claimed once", acceptsMany},
		{"an event that can't be stored is refused and spoils nothing", refusesMisfits},
		{"an ended context accepts nothing", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			if _, err := s.Accept(ctx, message("1", 1)); !errors.Is(err, context.Canceled) {
				t.Fatalf("got %v", err)
			}
		}},
	}
}

func wantKnown(t testing.TB, s *store.Store, e bot.Event) {
	t.Helper()
	fresh, err := s.Accept(t.Context(), e)
	must(t, err)
	if fresh {
		t.Fatalf("%s is fresh again", e.EventID())
	}
}

func comesBack(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	sent := []bot.Event{
		bot.Message{
			ID: "Ev1", TS: "1.2", User: "U1", Mention: true,
			Thread: bot.Thread{Team: "T1", Channel: "D1", TS: "1.1", Direct: true},
			Text:   "l'été à 50 % ; \"drop table\" '--' 🙂 \x00 \u2028 <&> $1 \n fin",
		},
		bot.Click{
			ID: "U1-Ev1-share-9", Thread: bot.Thread{Team: "T1", Channel: "C1"}, User: "U1",
			Action: "share", Value: `{"a":1}`, ResponseURL: "http://127.0.0.1/r", Ephemeral: true,
		},
		bot.Submission{
			ID: "T1:U1:V1:9.h", Thread: bot.Thread{Team: "T1", Channel: "C2"}, User: "U1", Form: "jd.brief",
			State: `{"p":"backend"}`, Values: map[string][]string{"title": {"dev \"Go\" \x00"}, "stack": {"go", "sql"}},
		},
		bot.Step{ID: "Fx1", Team: "T1", Name: "salary_lookup", Inputs: map[string]string{"level": "senior"}},
	}
	accept(t, s, sent...)
	for i, c := range claim(t, s, sent...) {
		if diff := cmp.Diff(sent[i], c.Event); diff != "" {
			t.Error(diff)
		}
		if c.Attempt != 1 || c.Token == "" || !c.Until.Equal(d.clock.now().Add(2*time.Minute)) {
			t.Errorf("attempt %d, token %q, until %s", c.Attempt, c.Token, c.Until)
		}
	}
}

// acceptsMany has every event delivered by two goroutines.
func acceptsMany(t *testing.T, d database) {
	s := d.open(t, store.Config{Now: time.Now})
	var fresh atomic.Int64
	var deliveries sync.WaitGroup
	for g := range 50 {
		deliveries.Go(func() {
			for n := range 20 {
				ok, err := s.Accept(t.Context(), message(fmt.Sprint("thread", g/2), n))
				if err != nil {
					t.Error(err)
				}
				if ok {
					fresh.Add(1)
				}
			}
		})
	}
	deliveries.Wait()
	if fresh.Load() != 500 {
		t.Errorf("%d events were fresh, want 500", fresh.Load())
	}
	seen, last := 0, map[bot.Thread]string{}
	for seen < 500 {
		claims, err := s.Claim(soon(t), 10)
		must(t, err)
		for _, c := range claims {
			m := c.Event.(bot.Message)
			if m.TS <= last[m.Thread] {
				t.Errorf("%s came after %s", m.TS, last[m.Thread])
			}
			last[m.Thread] = m.TS
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
		}
		seen += len(claims)
	}
	nothingToClaim(t, s, "probe")
}

func refusesMisfits(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for name, id := range map[string]string{
		"empty": "", "long": strings.Repeat("x", 1001), "no text": "a\x00b", "no utf-8": "a\xff",
	} {
		e := message("1", 1)
		e.ID = id
		if _, err := s.Accept(t.Context(), e); err == nil {
			t.Errorf("%s id is accepted", name)
		}
	}
	if _, err := s.Accept(t.Context(), nil); err == nil {
		t.Error("nil is accepted")
	}
	nothingToClaim(t, s, "1")
}

func ordering() []behaviour {
	return []behaviour{
		{"the oldest event is claimed first", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			z, b, a := message("z", 1), message("b", 1), message("a", 1)
			accept(t, s, z, b, a) // within one tick of the clock
			for _, e := range []bot.Event{z, b, a} {
				claims, err := s.Claim(soon(t), 1)
				must(t, err)
				if got := claims[0].Event.EventID(); got != e.EventID() {
					t.Errorf("claimed %s, want %s", got, e.EventID())
				}
			}
		}},
		{"no more are claimed than were asked for", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			accept(t, s, message("1", 1), message("2", 1), message("3", 1))
			claims, err := s.Claim(t.Context(), 2)
			must(t, err)
			if len(claims) != 2 {
				t.Fatalf("claimed %d", len(claims))
			}
			if _, err := s.Claim(t.Context(), 0); err == nil {
				t.Fatal("a claim of none waits for nothing")
			}
		}},
		{"events of a thread are claimed one after the other, other threads meanwhile", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			first, second, other := message("1", 1), message("1", 2), message("2", 1)
			accept(t, s, first, second, other)
			claims := claim(t, s, first, other)
			nothingToClaim(t, s, "3")
			settle(t, s, claims[0], bot.Verdict{Outcome: "answer"})
			claimOne(t, s, second)
		}},
		{"an event that another process's slow clock puts first waits for the claimed one", func(t *testing.T, d database) {
			s, first, second := d.open(t, store.Config{}), message("1", 1), message("1", 2)
			slow := d.open(t, store.Config{Now: func() time.Time { return d.clock.now().Add(-time.Second) }})
			accept(t, s, first)
			c := claimOne(t, s, first)
			accept(t, slow, second)
			nothingToClaim(t, s, "2")
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			claimOne(t, s, second)
		}},
		{"an event waits while an earlier one of its thread is to be retried", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			first, second := message("1", 1), message("1", 2)
			accept(t, s, first, second)
			settle(t, s, claimOne(t, s, first), bot.Verdict{Retry: time.Minute, Reason: "offline"})
			nothingToClaim(t, s, "2")
			d.clock.pass(time.Minute)
			settle(t, s, claimOne(t, s, first), bot.Verdict{Outcome: "answer"})
			claimOne(t, s, second)
		}},
		{"a dead letter lets its thread go on", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			first, second := message("1", 1), message("1", 2)
			accept(t, s, first, second)
			settle(t, s, claimOne(t, s, first), bot.Verdict{Dead: true, Reason: "gone"})
			claimOne(t, s, second)
		}},
	}
}
