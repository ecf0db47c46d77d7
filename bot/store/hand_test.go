package store_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// handing is what holds for events that come while somebody claims: some of them go to
// the next Claim without a look at the table.
func handing() []behaviour {
	return []behaviour{
		{"an event that comes while an earlier one of its thread is to be retried waits", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			first, second := message("1", 1), message("1", 2)
			accept(t, s, first)
			settle(t, s, claimOne(t, s, first), bot.Verdict{Retry: time.Minute, Reason: "offline"})
			accept(t, s, second)
			nothingToClaim(t, s, "2")
			d.clock.pass(time.Minute)
			settle(t, s, claimOne(t, s, first), bot.Verdict{Outcome: "answer"})
			claimOne(t, s, second)
		}},
		{"an event that comes while an earlier one of its thread is claimed waits", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			first, second, third := message("1", 1), message("1", 2), message("1", 3)
			accept(t, s, first)
			c := claimOne(t, s, first)
			accept(t, s, second, third)
			nothingToClaim(t, s, "2")
			settle(t, s, c, bot.Verdict{Outcome: "answer"})
			settle(t, s, claimOne(t, s, second), bot.Verdict{Outcome: "answer"})
			claimOne(t, s, third)
		}},
		{"what was accepted and not claimed before Close is another's at once", func(t *testing.T, d database) {
			s := d.open(t, store.Config{Owner: "one"})
			nothingToClaim(t, s, "1")
			e := message("2", 1)
			accept(t, s, e)
			must(t, s.Close())
			if c := claimOne(t, d.open(t, store.Config{Owner: "another"}), e); c.Attempt != 1 {
				t.Errorf("attempt %d", c.Attempt)
			}
		}},
		{"an event that is claimed long after it came has its whole lease", func(t *testing.T, d database) {
			s := d.open(t, store.Config{Lease: time.Minute})
			nothingToClaim(t, s, "1")
			for n, late := range []time.Duration{40 * time.Second, time.Hour} {
				e := message(fmt.Sprint("late ", n), 1)
				accept(t, s, e)
				d.clock.pass(late)
				c := claimOne(t, s, e)
				if c.Attempt != 1 || !c.Until.Equal(d.clock.now().Add(time.Minute)) {
					t.Errorf("attempt %d, until %s", c.Attempt, c.Until)
				}
				settle(t, s, c, bot.Verdict{Outcome: "answer"})
			}
		}},
		{"what many accept while many claim and settle comes once and in its order", handsMany},
	}
}

// handsMany has 20 threads of 30 events each, delivered twice, and every fifth tried
// again once.
func handsMany(t *testing.T, d database) {
	s := d.open(t, store.Config{Now: time.Now})
	var running sync.WaitGroup
	for g := range 20 {
		running.Go(func() {
			for n := range 60 {
				if _, err := s.Accept(t.Context(), message(fmt.Sprint("thread", g), n/2+1)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	var mu sync.Mutex
	last := map[bot.Thread]string{}
	settled := make(chan struct{})
	var left atomic.Int64
	left.Store(20 * 30)
	for range 4 {
		running.Go(func() {
			for {
				claims, err := s.Claim(t.Context(), 7)
				if errors.Is(err, store.ErrClosed) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				for _, c := range claims {
					m := c.Event.(bot.Message)
					v := bot.Verdict{Outcome: "answer"}
					if m.TS[len(m.TS)-1] == '5' && c.Attempt == 1 {
						v = bot.Verdict{Retry: time.Millisecond}
					}
					mu.Lock()
					if v.Retry == 0 && m.TS <= last[m.Thread] || m.TS < last[m.Thread] {
						t.Errorf("%s came after %s", m.TS, last[m.Thread])
					}
					if v.Retry == 0 {
						last[m.Thread] = m.TS
					}
					mu.Unlock()
					if err := s.Settle(t.Context(), c, v); err != nil {
						t.Error(err)
					}
					if v.Retry == 0 && left.Add(-1) == 0 {
						close(settled)
					}
				}
			}
		})
	}
	<-settled
	nothingMore(t, d)
	must(t, s.Close())
	running.Wait()
}

// nothingMore makes sure that everything was settled.
func nothingMore(t *testing.T, d database) {
	t.Helper()
	if n := d.count(t, `select count(*) from inbox where state <> 'settled' or attempt > 2`); n > 0 {
		t.Errorf("%d events are not settled, or were claimed too often", n)
	}
}
