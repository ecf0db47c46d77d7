package store_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// asked is a count as the questions of one kind on a day.
func asked(day, topic string, count int) bot.Tally {
	return bot.Tally{Team: "T1", Day: day, Profile: "backend", Door: "direct", Outcome: "answer", Topic: topic, Language: "en", Count: count}
}

func wantTallies(t *testing.T, s *store.Store, team, from, to string, want ...bot.Tally) {
	t.Helper()
	got, err := s.Tallies(t.Context(), team, day(t, from), day(t, to))
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// day is the beginning of a day.
func day(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.DateOnly, s)
	must(t, err)
	return at
}

func tallying() []behaviour {
	return []behaviour{
		{"counts add up, by team, day and kind", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			french, other := asked("2026-11-21", "git", 1), asked("2026-11-21", "git", 5)
			french.Language, other.Team = "fr", "T2"
			must(t, s.AddTallies(t.Context(), []bot.Tally{asked("2026-11-21", "git", 2), french, other, asked("2026-11-20", "pay", 1)}, nil))
			must(t, s.AddTallies(t.Context(), []bot.Tally{asked("2026-11-21", "git", 1), asked("2026-11-21", "git", 3)}, nil)) // one kind twice
			must(t, s.AddTallies(t.Context(), nil, nil))
			wantTallies(t, s, "T1", "2026-11-21", "2026-11-22", asked("2026-11-21", "git", 6), french)
			wantTallies(t, s, "", "2026-11-20", "2026-11-21", asked("2026-11-20", "pay", 1))
			must(t, s.Close())
			wantTallies(t, d.open(t, store.Config{}), "T2", "2026-11-01", "2026-12-01", other)
		}},
		{"nothing is lost of what many add at once", addsAtOnce},
		{"more kinds than one statement takes are added", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			var counts []bot.Tally
			var texts []bot.Gap
			const rows = 3*64 + 9 // a statement takes 64
			for i := range rows {
				counts = append(counts, asked("2026-11-21", fmt.Sprint("topic ", i), 1))
				texts = append(texts, bot.Gap{Team: "T1", Day: "2026-11-21", Text: "l’été \x00\xff?"})
			}
			must(t, s.AddTallies(t.Context(), counts, texts))
			if n := d.count(t, `select count(*) from tallies`) + d.count(t, `select count(*) from gaps where text = 'l’été `+"\uFFFD"+`?'`); n != 2*rows {
				t.Errorf("%d rows", n)
			}
		}},
		{"texts come back, the latest days first", listsGaps},
		{"Sweep removes texts after their time, and all of them where none may be kept", sweepsGaps},
		{"Sweep removes counts after a year and some weeks", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			must(t, s.AddTallies(t.Context(), []bot.Tally{asked("2026-11-21", "git", 2), asked("2026-11-22", "git", 2)}, nil))
			d.clock.pass(400 * 24 * time.Hour)
			wantSwept(t, s, store.Swept{})
			d.clock.pass(24 * time.Hour)
			wantSwept(t, s, store.Swept{Tallies: 1})
		}},
		{"what a team has had a model write is summed up", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, one := range []struct {
				team, day string
				n         int
			}{{"T1", "2026-11-20", 3}, {"T1", "2026-11-21", 4}, {"T2", "2026-11-21", 5}, {"T1", "2026-11-22", 9}} {
				_, _, err := s.Spend(t.Context(), one.team, "U1", one.day, one.n)
				must(t, err)
			}
			for team, want := range map[string]int{"T1": 7, "": 12, "T9": 0} {
				if n, err := s.Spent(t.Context(), team, day(t, "2026-11-20"), day(t, "2026-11-22")); err != nil || n != want {
					t.Errorf("%q: %d, %v, want %d", team, n, err, want)
				}
			}
		}},
	}
}

func addsAtOnce(t *testing.T, d database) {
	stores := []*store.Store{d.open(t, store.Config{}), d.open(t, store.Config{})}
	var adding sync.WaitGroup
	for i := range 40 {
		adding.Go(func() {
			list := []bot.Tally{asked("2026-11-21", "git", 1), asked("2026-11-21", "pay", 2)}
			if i%3 == 0 {
				list[0], list[1] = list[1], list[0]
			}
			if err := stores[i%2].AddTallies(t.Context(), list, nil); err != nil {
				t.Error(err)
			}
		})
	}
	adding.Wait()
	wantTallies(t, stores[0], "", "2026-11-21", "2026-11-22", asked("2026-11-21", "git", 40), asked("2026-11-21", "pay", 80))
}

func sweepsGaps(t *testing.T, d database) {
	s := d.open(t, store.Config{KeepQuestions: 2 * 24 * time.Hour}) // it is the 21st
	for _, day := range []string{"2026-11-20", "2026-11-21"} {
		must(t, s.AddTallies(t.Context(), nil, []bot.Gap{{Team: "T1", Day: day, Text: "confidential " + day}}))
	}
	wantSwept(t, s, store.Swept{})
	d.clock.pass(24 * time.Hour)
	wantSwept(t, s, store.Swept{Gaps: 1})
	if got, err := s.Gaps(t.Context(), "", day(t, "2026-11-01"), day(t, "2026-12-01"), 9); err != nil || len(got) != 1 || !strings.HasSuffix(got[0].Text, "21") {
		t.Errorf("%v, %v", got, err)
	}
	must(t, s.Close())
	wantSwept(t, d.open(t, store.Config{}), store.Swept{Gaps: 1}) // nothing may be kept any more
}

func listsGaps(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	old := bot.Gap{Team: "T1", Day: "2026-11-20", Profile: "backend", Outcome: "unknown", Topic: "visa", Language: "en", Text: "do we pay for a move?"}
	fresh := bot.Gap{Team: "T1", Day: "2026-11-21", Outcome: "out_of_scope", Language: "fr", Text: "et la cantine ?"}
	other := bot.Gap{Team: "T2", Day: "2026-11-21", Text: "?"}
	must(t, s.AddTallies(t.Context(), nil, []bot.Gap{old, fresh, other}))
	for most, want := range map[int][]bot.Gap{9: {fresh, old}, 1: {fresh}} {
		got, err := s.Gaps(t.Context(), "T1", day(t, "2026-11-20"), day(t, "2026-11-22"), most)
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
