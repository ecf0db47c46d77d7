package store_test

import (
	"fmt"
	"sync"
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
				team, person, day   string
				n, byPerson, byTeam int
			}{
				{"T1", "U1", today, 3, 3, 3},
				{"T1", "U1", today, 8, 11, 11},
				{"T1", "U2", today, 4, 4, 15},
				{"T1", "U1", today, -8, 3, 7}, // given back
				{"T1", "U3", today, 0, 0, 7},
				{"T1", "U1", tomorrow, 10, 10, 10},
				{"T2", "U1", today, 10, 10, 10},
			} {
				wantSpent(t, s, step.team, step.person, step.day, step.n, step.byPerson, step.byTeam)
			}
			must(t, s.Close())
			wantSpent(t, d.open(t, store.Config{}), "T1", "U1", today, 1, 4, 8)
		}},
		{"nobody spends", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, who := range [][2]string{{"T1", ""}, {"", "U1"}} {
				if _, _, err := s.Spend(t.Context(), who[0], who[1], today, 1); err == nil {
					t.Errorf("%q spends", who)
				}
			}
		}},
		{"of many who spend at once each sees another sum", func(t *testing.T, d database) {
			stores := []*store.Store{d.open(t, store.Config{}), d.open(t, store.Config{})}
			var spending sync.WaitGroup
			var seen sync.Map
			for i := range 40 {
				spending.Go(func() {
					_, all, err := stores[i%2].Spend(t.Context(), "T1", fmt.Sprint("U", i%4), today, 1)
					if err != nil {
						t.Error(err)
					}
					if _, twice := seen.LoadOrStore(all, true); twice {
						t.Errorf("two saw %d", all)
					}
				})
			}
			spending.Wait()
			wantSpent(t, stores[0], "T1", "U0", today, 0, 10, 40)
		}},
		{"Sweep removes persons' budgets of days that are past everywhere, and their team's with other counts", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantSpent(t, s, "T1", "U1", today, 1, 1, 1)
			d.clock.pass(24 * time.Hour)
			wantSwept(t, s, store.Swept{})
			d.clock.pass(15 * time.Hour) // midnight of the 23rd
			wantSwept(t, s, store.Swept{Budgets: 1})
			wantSpent(t, s, "T1", "U1", today, 1, 1, 2)
			d.clock.pass(401 * 24 * time.Hour)
			wantSwept(t, s, store.Swept{Budgets: 2})
		}},
	}
}

// wantSpent spends, and demands what a person and a team have used then.
func wantSpent(t *testing.T, s *store.Store, team, person, day string, n, byPerson, byTeam int) {
	t.Helper()
	one, all, err := s.Spend(t.Context(), team, person, day, n)
	must(t, err)
	if one != byPerson || all != byTeam {
		t.Errorf("%s of %s spends %d on %s: %d and %d, want %d and %d", person, team, n, day, one, all, byPerson, byTeam)
	}
}
