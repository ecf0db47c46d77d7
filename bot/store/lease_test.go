package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func leasing() []behaviour {
	return []behaviour{
		{"a lapsed lease is claimed again, and the first claim is lost", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			lost := claimOne(t, s, e)
			d.clock.pass(2*time.Minute - time.Millisecond)
			nothingToClaim(t, s, "2")
			d.clock.pass(time.Millisecond)
			again := claimOne(t, s, e)
			if again.Attempt != 2 || again.Token == lost.Token {
				t.Errorf("attempt %d, token %q after %q", again.Attempt, again.Token, lost.Token)
			}
			wantLost(t, renew(t, s, lost))
			wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Outcome: "answer"}))
			wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Dead: true}))
			wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Retry: time.Second}))
			settle(t, s, again, bot.Verdict{Outcome: "answer"})
		}},
		{"a renewed lease holds", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{Lease: time.Minute}), message("1", 1)
			accept(t, s, e)
			c := claimOne(t, s, e)
			d.clock.pass(50 * time.Second)
			must(t, renew(t, s, c))
			d.clock.pass(50 * time.Second)
			nothingToClaim(t, s, "2")
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
		}},
		{"a lapsed lease that nobody took can still be settled", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			c := claimOne(t, s, e)
			d.clock.pass(time.Hour)
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			nothingToClaim(t, s, "2")
		}},
		{"a claim is settled once", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			c := claimOne(t, s, e)
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			wantLost(t, s.Settle(t.Context(), c, bot.Verdict{Outcome: "answer"}))
			wantLost(t, renew(t, s, c))
		}},
		{"an owner that comes back gets its claims at once, another waits", func(t *testing.T, d database) {
			e := message("1", 1)
			died := d.open(t, store.Config{Owner: "replica-a"})
			accept(t, died, e)
			claimOne(t, died, e)
			must(t, died.Close())
			nothingToClaim(t, d.open(t, store.Config{Owner: "replica-b"}), "2")
			if c := claimOne(t, d.open(t, store.Config{Owner: "replica-a"}), e); c.Attempt != 2 {
				t.Errorf("attempt %d", c.Attempt)
			}
		}},
	}
}

// renew renews one claim beside one that was never made.
func renew(t *testing.T, s *store.Store, c bot.Claim) error {
	t.Helper()
	never := bot.Claim{Event: message("never", 1), Token: c.Token}
	kept, until, err := s.Renew(t.Context(), []bot.Claim{never, c})
	must(t, err)
	if len(kept) != 2 || kept[0] || until.Before(c.Until) {
		t.Fatalf("kept %v until %s", kept, until)
	}
	if !kept[1] {
		return bot.ErrLeaseLost
	}
	return nil
}

func retrying() []behaviour {
	return []behaviour{
		{"a retry is due after its delay", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			settle(t, s, claimOne(t, s, e), bot.Verdict{Retry: 30 * time.Second, Reason: "no answer from Slack"})
			d.clock.pass(29 * time.Second)
			nothingToClaim(t, s, "2")
			d.clock.pass(time.Second)
			c := claimOne(t, s, e)
			if c.Attempt != 2 {
				t.Errorf("attempt %d", c.Attempt)
			}
			settle(t, s, c, bot.Verdict{Retry: time.Hour})
			d.clock.pass(time.Hour)
			if c := claimOne(t, s, e); c.Attempt != 3 || c.Spared != 0 {
				t.Errorf("attempt %d, %d spared", c.Attempt, c.Spared)
			}
		}},
		{"an attempt that is spared is told from one that counts", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			for i, spare := range []bool{true, false, true} {
				settle(t, s, claimOne(t, s, e), bot.Verdict{Retry: time.Duration(i+1) * time.Second, Spare: spare})
				d.clock.pass(time.Minute)
			}
			if c := claimOne(t, s, e); c.Attempt != 4 || c.Spared != 2 {
				t.Errorf("attempt %d, %d spared", c.Attempt, c.Spared)
			}
		}},
	}
}

func waiting() []behaviour {
	return []behaviour{
		{"Claim sleeps until an event comes", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{Now: time.Now}), message("1", 1)
			got := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 1) })
			meanwhile(t, s)
			accept(t, s, e)
			if claims, err := got(); err != nil || claims[0].Event.EventID() != e.ID {
				t.Fatal(claims, err)
			}
		}},
		{"Claim sleeps until a retry is due", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{Now: time.Now}), message("1", 1)
			accept(t, s, e)
			c := claimOne(t, s, e)
			start := time.Now().Truncate(time.Millisecond)
			settle(t, s, c, bot.Verdict{Retry: 80 * time.Millisecond})
			claimOne(t, s, e)
			if early := 80*time.Millisecond - time.Since(start); early > 0 {
				t.Errorf("claimed %s early", early)
			}
		}},
		{"a retry that comes due between two questions to the database is not overslept", func(t *testing.T, d database) {
			s := d.open(t, store.Config{Now: func() time.Time { // each question is asked a second later
				d.clock.pass(time.Second)
				return d.clock.now()
			}})
			for tick := range 30 {
				e := message("1", tick)
				accept(t, s, e)
				settle(t, s, claimOne(t, s, e), bot.Verdict{Retry: time.Duration(tick+1) * 200 * time.Millisecond})
				settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "answer"})
			}
		}},
		{"Claim sleeps until a lease runs out", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{Now: time.Now, Lease: 80 * time.Millisecond}), message("1", 1)
			accept(t, s, e)
			claimOne(t, s, e)
			claimOne(t, s, e)
		}},
		{"Claim sleeps until its thread is free", func(t *testing.T, d database) {
			s, first, second := d.open(t, store.Config{Now: time.Now}), message("1", 1), message("1", 2)
			accept(t, s, first, second)
			c := claimOne(t, s, first)
			got := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 1) })
			meanwhile(t, s)
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			if claims, err := got(); err != nil || claims[0].Event.EventID() != second.ID {
				t.Fatal(claims, err)
			}
		}},
		{"two that wait in Claim both get work", func(t *testing.T, d database) {
			s := d.open(t, store.Config{Now: time.Now})
			one := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 1) })
			two := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 1) })
			meanwhile(t, s)
			accept(t, s, message("1", 1), message("2", 1))
			a, err := one()
			must(t, err)
			b, err := two()
			must(t, err)
			if a[0].Event.EventID() == b[0].Event.EventID() {
				t.Errorf("both got %s", a[0].Event.EventID())
			}
		}},
		{"Claim ends with its context", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			ctx, cancel := context.WithCancel(t.Context())
			got := inBackground(func() ([]bot.Claim, error) { return s.Claim(ctx, 1) })
			meanwhile(t, s)
			cancel()
			if _, err := got(); !errors.Is(err, context.Canceled) {
				t.Fatalf("got %v", err)
			}
		}},
		{"Close ends a Claim and what comes after", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			got := inBackground(func() ([]bot.Claim, error) { return s.Claim(soon(t), 1) })
			meanwhile(t, s)
			must(t, s.Close())
			if _, err := got(); err == nil || errors.Is(err, context.DeadlineExceeded) {
				t.Fatalf("got %v", err)
			}
			if _, err := s.Accept(t.Context(), message("1", 1)); !errors.Is(err, store.ErrClosed) {
				t.Fatalf("got %v", err)
			}
			must(t, s.Close())
		}},
	}
}

// meanwhile writes so much else that a Claim which began before has looked at the
// inbox and sleeps.
func meanwhile(t *testing.T, s *store.Store) {
	t.Helper()
	for range 30 {
		must(t, s.Ready(t.Context()))
	}
}

// inBackground runs f; the function it returns waits for f's result.
func inBackground(f func() ([]bot.Claim, error)) func() ([]bot.Claim, error) {
	type result struct {
		claims []bot.Claim
		err    error
	}
	done := make(chan result, 1)
	go func() {
		claims, err := f()
		done <- result{claims, err}
	}()
	return func() ([]bot.Claim, error) {
		r := <-done
		return r.claims, r.err
	}
}
