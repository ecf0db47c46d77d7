package store_test

import (
	"sync"
	"testing"
	"time"

	"recruitbot/bot/store"
)

func telling() []behaviour {
	return []behaviour{
		{"each time that profiles are read again has a number of its own, which all see", func(t *testing.T, d database) {
			s, other := d.open(t, store.Config{}), d.open(t, store.Config{})
			wantRaised(t, other, 0)
			var raising sync.WaitGroup
			var mu sync.Mutex
			seen := map[int64]bool{}
			for i := range 10 {
				raising.Go(func() {
					n, err := []*store.Store{s, other}[i%2].Raise(t.Context())
					if err != nil {
						t.Error(err)
					}
					mu.Lock()
					defer mu.Unlock()
					seen[n] = true
				})
			}
			raising.Wait()
			if len(seen) != 10 {
				t.Errorf("ten times have the numbers %v", seen)
			}
			wantRaised(t, s, 10)
			wantRaised(t, other, 10)
			must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
			wantRaised(t, s, 10)
		}},
		{"what was told is known in each team for three years", func(t *testing.T, d database) {
			s, other := d.open(t, store.Config{}), d.open(t, store.Config{})
			wantTold(t, other, "T1", false)
			must(t, s.Tell(t.Context(), "T1", "review"))
			must(t, other.Tell(t.Context(), "T1", "review"))
			wantTold(t, other, "T1", true)
			wantTold(t, s, "T2", false)
			d.clock.pass(2 * 365 * 24 * time.Hour)
			_, err := s.Sweep(t.Context())
			must(t, err)
			wantTold(t, s, "T1", true)
			d.clock.pass(366 * 24 * time.Hour)
			_, err = s.Sweep(t.Context())
			must(t, err)
			wantTold(t, s, "T1", false)
		}},
	}
}

func wantRaised(t *testing.T, s *store.Store, want int64) {
	t.Helper()
	if n, err := s.Raised(t.Context()); n != want || err != nil {
		t.Errorf("raised %d times, %v; want %d", n, err, want)
	}
}

func wantTold(t *testing.T, s *store.Store, team string, want bool) {
	t.Helper()
	if told, err := s.Told(t.Context(), team, "review"); told != want || err != nil {
		t.Errorf("told in %s: %v, %v; want %v", team, told, err, want)
	}
}
