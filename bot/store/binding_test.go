package store_test

import (
	"crypto/rand"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func binding() []behaviour {
	backend := bot.Binding{Team: "T1", Channel: "C1", Profile: "backend"}
	pastry := bot.Binding{Team: "T1", Channel: "C1", Profile: "pastry"}
	beside := bot.Binding{Team: "T1", Channel: "C2", Profile: "pastry"}
	elsewhere := bot.Binding{Team: "T2", Channel: "C1", Profile: "pastry"}
	none := bot.Binding{Team: "T1", Channel: "C1"}
	return []behaviour{
		{"a channel is about one profile until another is chosen, and other processes hear of it", func(t *testing.T, d database) {
			s, other := d.open(t, store.Config{}), d.open(t, store.Config{})
			last := wantBindings(t, other, 0)
			for _, step := range []struct {
				set  bot.Binding
				then []bot.Binding
			}{
				{backend, []bot.Binding{backend}},
				{beside, []bot.Binding{backend, beside}},
				{elsewhere, []bot.Binding{backend, beside, elsewhere}},
				{pastry, []bot.Binding{pastry, beside, elsewhere}},
				{none, []bot.Binding{beside, elsewhere}},
			} {
				bind(t, s, step.set)
				now := wantBindings(t, other, last, step.then...)
				if now == last {
					t.Errorf("%+v: still revision %d", step.set, now)
				}
				last = now
			}
			if list, now, err := other.Bindings(t.Context(), last, 10); list != nil || now != last || err != nil {
				t.Errorf("unchanged: %v, revision %d, error %v", list, now, err)
			}
		}},
		{"a profile is saved with the settling of its event, or not at all", func(t *testing.T, d database) {
			s, e := d.open(t, store.Config{}), message("1", 1)
			accept(t, s, e)
			lost := claimOne(t, s, e)
			d.clock.pass(time.Hour)
			again := claimOne(t, s, e)
			wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Binds: &backend}))
			wantBindings(t, s, -1)
			settle(t, s, again, bot.Verdict{Outcome: "answer", Binds: &backend})
			wantBindings(t, s, -1, backend)
		}},
	}
}

// bind settles an event with a binding.
func bind(t *testing.T, s *store.Store, b bot.Binding) {
	t.Helper()
	e := bot.Click{ID: rand.Text(), Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "1"}}
	accept(t, s, e)
	settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "bound", Binds: &b})
}

func wantBindings(t *testing.T, s *store.Store, since int64, want ...bot.Binding) (revision int64) {
	t.Helper()
	got, revision, err := s.Bindings(t.Context(), since, 10)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	return revision
}
