package store_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot/store"
)

func budgeting() []behaviour {
	const today, tomorrow = "2026-11-21", "2026-11-22"
	return []behaviour{
		{"a day's budget is spent by persons and by their team", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, step := range []struct {
				team, person, day string
				n, left           int
			}{
				{"T1", "U1", today, 3, 7}, // of 10 for each person and 15 for the team
				{"T1", "U1", today, 8, -1},
				{"T1", "U1", today, 7, 0},
				{"T1", "U1", today, 1, -1},
				{"T1", "U2", today, 4, 1},  // the team has 1 left, the person 6
				{"T1", "U3", today, 2, -1}, // the team's is spent, the person's not
				{"T1", "U3", today, 1, 0},
				{"T1", "U3", today, 0, 0},
				{"T1", "U1", tomorrow, 10, 0},
				{"T2", "U1", today, 10, 0},
			} {
				wantLeft(t, s, step.team, step.person, step.day, step.n, step.left)
			}
			must(t, s.Close())
			wantLeft(t, d.open(t, store.Config{}), "T1", "U1", today, 1, -1)
		}},
		{"an allowance of 0 allows nothing, and nobody spends or gives back", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			if left, err := s.Spend(t.Context(), "T1", "U1", today, 1, 0, 15); err != nil || left != -1 {
				t.Errorf("%d, %v", left, err)
			}
			if _, err := s.Spend(t.Context(), "T1", "", today, 1, 10, 15); err == nil {
				t.Error("nobody spends")
			}
			if _, err := s.Spend(t.Context(), "T1", "U1", today, -1, 10, 15); err == nil {
				t.Error("something is given back")
			}
		}},
		{"many who spend at once spend no more than there is", func(t *testing.T, d database) {
			stores := []*store.Store{d.open(t, store.Config{}), d.open(t, store.Config{})}
			var spending sync.WaitGroup
			var spent atomic.Int64
			for i := range 40 {
				spending.Go(func() {
					left, err := stores[i%2].Spend(t.Context(), "T1", fmt.Sprint("U", i%4), today, 1, 10, 15)
					if err != nil {
						t.Error(err)
					}
					if left >= 0 {
						spent.Add(1)
					}
				})
			}
			spending.Wait()
			if spent.Load() != 15 {
				t.Errorf("%d were spent of 15", spent.Load())
			}
		}},
		{"Sweep removes budgets of days that are past everywhere", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantLeft(t, s, "T1", "U1", today, 1, 9)
			d.clock.pass(24 * time.Hour)
			wantSwept(t, s, store.Swept{})
			d.clock.pass(15 * time.Hour) // midnight of the 23rd
			wantSwept(t, s, store.Swept{Budgets: 2})
			wantLeft(t, s, "T1", "U1", today, 1, 9)
		}},
	}
}

// wantLeft spends of 10 for each person and 15 for the team.
func wantLeft(t *testing.T, s *store.Store, team, person, day string, n, want int) {
	t.Helper()
	left, err := s.Spend(t.Context(), team, person, day, n, 10, 15)
	must(t, err)
	if left != want {
		t.Errorf("%s of %s spends %d on %s: %d left, want %d", person, team, n, day, left, want)
	}
}
