package store_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// opinion is one on an answer, before it is cast.
func opinion(person, answer, side string) bot.Opinion {
	return bot.Opinion{Team: "T1", Person: person, Answer: answer, Profile: "backend", Topic: "git", Outcome: "answer", Language: "en", Side: side}
}

// votes saves an opinion and demands which side stood there before.
func votes(t *testing.T, s *store.Store, o bot.Opinion, before string) {
	t.Helper()
	got, err := s.SaveOpinion(t.Context(), o)
	must(t, err)
	if got != before {
		t.Errorf("%s on %s: %q stood there before, want %q", o.Person, o.Answer, got, before)
	}
}

func wantOpinions(t *testing.T, d database, s *store.Store, want ...bot.Opinion) {
	t.Helper()
	got, err := s.Opinions(t.Context(), "T1", d.clock.now().Add(-1000*time.Hour), d.clock.now().Add(time.Millisecond))
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// cast is an opinion as it comes back.
func (d database) cast(o bot.Opinion, why string, at time.Time) bot.Opinion {
	o.Why, o.Cast = why, time.UnixMilli(at.UnixMilli())
	return o
}

func opining() []behaviour {
	return []behaviour{
		{"a person has one opinion on an answer, and may change it", changesOpinions},
		{"of fifty presses at once one opinion is left", func(t *testing.T, d database) {
			stores := []*store.Store{d.open(t, store.Config{}), d.open(t, store.Config{})}
			var voting sync.WaitGroup
			for i := range 50 {
				voting.Go(func() {
					if _, err := stores[i%2].SaveOpinion(t.Context(), opinion("U1", "C1/1.1", []string{"up", "down"}[i/2%2])); err != nil {
						t.Error(err)
					}
				})
			}
			voting.Wait()
			if n := d.count(t, `select count(*) from opinions`); n != 1 {
				t.Errorf("%d opinions of one person on one answer", n)
			}
		}},
		{"of fifty persons at once each has an opinion", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			var voting sync.WaitGroup
			for i := range 50 {
				voting.Go(func() {
					if before, err := s.SaveOpinion(t.Context(), opinion(fmt.Sprint("U", i), "C1/1.1", "up")); err != nil || before != "" {
						t.Errorf("%q, %v", before, err)
					}
				})
			}
			voting.Wait()
			if n := d.count(t, `select count(distinct person) from opinions`); n != 50 {
				t.Errorf("%d persons have an opinion", n)
			}
		}},
		{"what is no opinion is refused", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, o := range []bot.Opinion{opinion("", "C1/1.1", "up"), opinion("U1", "", "up"), opinion("U1", "\x00", "up"), {Person: "U1", Answer: "C1/1.1"}} {
				if _, err := s.SaveOpinion(t.Context(), o); err == nil {
					t.Errorf("%+v is taken", o)
				}
			}
		}},
		{"Sweep takes persons, answers and words out of opinions after their time, and leaves counts", forgetsOpinions},
	}
}

func changesOpinions(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	first := d.clock.now()
	votes(t, s, opinion("U1", "C1/1.1", "up"), "")
	if kept, err := s.SaveWhy(t.Context(), "T1", "U1", "C1/1.1", "clear \x00"); err != nil || !kept {
		t.Error(kept, err)
	}
	for _, other := range [][3]string{{"T2", "U1", "C1/1.1"}, {"T1", "U2", "C1/1.1"}, {"T1", "U1", "C1/1.2"}} {
		if kept, err := s.SaveWhy(t.Context(), other[0], other[1], other[2], "?"); err != nil || kept {
			t.Error(other, kept, err)
		}
	}
	votes(t, s, opinion("U1", "C1/1.1", "up"), "up")
	d.clock.pass(time.Minute)
	votes(t, s, opinion("U2", "C1/1.1", "down"), "")
	wantOpinions(t, d, s, d.cast(opinion("U2", "C1/1.1", "down"), "", d.clock.now()), d.cast(opinion("U1", "C1/1.1", "up"), "clear ", first))
	d.clock.pass(time.Minute)
	votes(t, s, opinion("U1", "C1/1.1", "down"), "up")
	changed := d.clock.now()
	votes(t, s, opinion("U2", "C1/1.2", "up"), "")
	must(t, s.Close())
	s = d.open(t, store.Config{})
	got, err := s.Opinions(t.Context(), "T1", first, d.clock.now())
	must(t, err)
	if len(got) != 1 || got[0].Person != "U2" || got[0].Answer != "C1/1.1" {
		t.Errorf("before the last minute: %+v", got)
	}
	if n := d.count(t, fmt.Sprintf(`select count(*) from opinions where person = 'U1' and side = 'down' and why = '' and cast_ms = %d`, changed.UnixMilli())); n != 1 {
		t.Error("who changes sides keeps what was said of the other")
	}
}

func forgetsOpinions(t *testing.T, d database) {
	s := d.open(t, store.Config{Keep: 24 * time.Hour})
	votes(t, s, opinion("U1", "C1/1.1", "up"), "")
	votes(t, s, opinion("U1", "C1/1.2", "down"), "")
	if kept, err := s.SaveWhy(t.Context(), "T1", "U1", "C1/1.2", "confidential"); err != nil || !kept {
		t.Error(kept, err)
	}
	d.clock.pass(24*time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Opinions: 2})
	wantSwept(t, s, store.Swept{})
	if n := d.count(t, `select count(*) from opinions where person || answer || why = '' and topic = 'git'`); n != 2 {
		t.Errorf("%d of 2 tell of nobody", n)
	}
	votes(t, s, opinion("U1", "C1/1.2", "down"), "") // of which nothing is known any more
	d.clock.pass(400 * 24 * time.Hour)
	if _, err := s.Sweep(t.Context()); err != nil {
		t.Error(err)
	}
	if n := d.count(t, `select count(*) from opinions`); n != 0 {
		t.Errorf("%d are left", n)
	}
}
