package store_test

import (
	"crypto/rand"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

func preferring() []behaviour {
	french := bot.Preference{Team: "T1", User: "U1", Language: "fr"}
	english := bot.Preference{Team: "T1", User: "U1", Language: "en"}
	elsewhere := bot.Preference{Team: "T2", User: "U1", Language: "en"}
	none := bot.Preference{Team: "T1", User: "U1"}
	return []behaviour{
		{"a person has one language in each team until it is cleared", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			wantPreferences(t, s)
			for _, step := range []struct {
				set  bot.Preference
				then []bot.Preference
			}{
				{french, []bot.Preference{french}},
				{elsewhere, []bot.Preference{french, elsewhere}},
				{english, []bot.Preference{english, elsewhere}},
				{none, []bot.Preference{elsewhere}},
				{none, []bot.Preference{elsewhere}},
			} {
				prefer(t, s, step.set)
				wantPreferences(t, s, step.then...)
			}
		}},
		{"a language is saved with the settling of its event, or not at all", prefersWithSettling},
		{"each change of a language makes another revision, and nothing else does", revises},
		{"no more languages are read than were asked for", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			prefer(t, s, elsewhere)
			prefer(t, s, french)
			list, _, err := s.Preferences(t.Context(), -1, 1)
			must(t, err)
			if diff := cmp.Diff([]bot.Preference{french}, list); diff != "" {
				t.Error(diff)
			}
		}},
		{"languages outlast every sweep and a store that is opened again", func(t *testing.T, d database) {
			s := d.open(t, store.Config{Keep: time.Hour, TurnTTL: time.Hour, ThreadTTL: time.Hour})
			prefer(t, s, french)
			d.clock.pass(365 * 24 * time.Hour)
			_, err := s.Sweep(t.Context())
			must(t, err)
			must(t, s.Close())
			s = d.open(t, store.Config{})
			wantPreferences(t, s, french)
			prefer(t, s, none)
			if n := d.count(t, `select count(*) from preferences`); n != 0 {
				t.Errorf("%d rows are left of a language that was cleared", n)
			}
		}},
		{"an id that is no text keeps nobody from being settled", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			prefer(t, s, bot.Preference{Team: "T\x00", User: "U\xff", Language: "fr"})
			prefer(t, s, french)
		}},
	}
}

func prefersWithSettling(t *testing.T, d database) {
	s, e := d.open(t, store.Config{}), message("1", 1)
	accept(t, s, e)
	lost := claimOne(t, s, e)
	d.clock.pass(time.Hour)
	again := claimOne(t, s, e)
	french := bot.Preference{Team: "T1", User: "U1", Language: "fr"}
	wantLost(t, s.Settle(t.Context(), lost, bot.Verdict{Prefers: &french}))
	wantPreferences(t, s)
	settle(t, s, again, bot.Verdict{Outcome: "small_talk", Prefers: &french})
	wantPreferences(t, s, french)
}

func revises(t *testing.T, d database) {
	s, other := d.open(t, store.Config{}), d.open(t, store.Config{})
	_, first, err := s.Preferences(t.Context(), 0, 10)
	must(t, err)
	if first != 0 {
		t.Errorf("the first revision is %d, want 0", first)
	}
	last := first
	for _, language := range []string{"fr", "", "fr"} { // the last makes it as it was after the first
		prefer(t, s, bot.Preference{Team: "T1", User: "U1", Language: language})
		_, now, err := other.Preferences(t.Context(), last, 10)
		must(t, err)
		if now == last {
			t.Errorf("%q: still revision %d", language, now)
		}
		last = now
	}
	accept(t, s, message("1", 1))
	settle(t, s, claimOne(t, s, message("1", 1)), bot.Verdict{Outcome: "answer"})
	list, now, err := other.Preferences(t.Context(), last, 10)
	must(t, err)
	if list != nil || now != last {
		t.Errorf("revision %d with %v, want %d and no list", now, list, last)
	}
}

// prefer settles an event with a preference.
func prefer(t *testing.T, s *store.Store, p bot.Preference) {
	t.Helper()
	e := bot.Click{ID: rand.Text(), Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "1"}}
	accept(t, s, e)
	settle(t, s, claimOne(t, s, e), bot.Verdict{Outcome: "small_talk", Prefers: &p})
}

func wantPreferences(t *testing.T, s *store.Store, want ...bot.Preference) {
	t.Helper()
	got, _, err := s.Preferences(t.Context(), -1, 10)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
