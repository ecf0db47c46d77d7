package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// lesson is what an expert taught, as it is saved.
func lesson(team, id string) bot.Lesson {
	return bot.Lesson{
		Team: team, ID: id, Profile: "backend", Topic: "remote", Language: "fr", Title: "Télétravail « chez nous »",
		Answer: "Deux jours.\n\n- le lundi", Phrasings: []string{"télétravail ?", "peut-on \"télétravailler\" \U0001F3E0"},
		Source: "Accord d'entreprise", Dated: "2026-10-01", ReviewBy: "2027-10-01", Owner: "U1", ApprovedBy: "U2",
	}
}

func teaching() []behaviour {
	return []behaviour{
		{"a lesson comes back as it was saved, the newest first", keepsLessons},
		{"a lesson that is saved once more stays as it was", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
			first := revisionOf(t, s)
			again := lesson("T1", "1")
			again.Answer = "another"
			d.clock.pass(time.Hour)
			must(t, s.SaveLesson(t.Context(), again))
			if now := revisionOf(t, s); now != first {
				t.Errorf("revision %d after nothing changed, want %d", now, first)
			}
			d.clock.pass(-time.Hour)
			wantLessons(t, s, approved(d, lesson("T1", "1")))
		}},
		{"a lesson that was withdrawn is gone with its texts, and doesn't come back", withdrawsLessons},
		{"what is left of a withdrawn lesson goes with the retention, once nothing can bring it back", sweepsLessons},
		{"a lesson that was looked at again has another date, and is else as it was", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
			before := revisionOf(t, s)
			must(t, s.ReviewLesson(t.Context(), "T1", "1", "2028-01-31"))
			if revisionOf(t, s) == before {
				t.Error("still the same revision")
			}
			want := approved(d, lesson("T1", "1"))
			want.ReviewBy = "2028-01-31"
			wantLessons(t, s, want)
			must(t, s.WithdrawLesson(t.Context(), "T1", "1", "U3"))
			must(t, s.ReviewLesson(t.Context(), "T1", "1", "2029-01-31"))
			wantLessons(t, s)
		}},
		{"each change of lessons makes another revision, which other processes see", func(t *testing.T, d database) {
			s, other := d.open(t, store.Config{}), d.open(t, store.Config{})
			last := revisionOf(t, other)
			if last != 0 {
				t.Errorf("the first revision is %d, want 0", last)
			}
			for i, change := range []func() error{
				func() error { return s.SaveLesson(t.Context(), lesson("T1", "1")) },
				func() error { return s.WithdrawLesson(t.Context(), "T1", "1", "U3") },
				func() error { return s.SaveLesson(t.Context(), lesson("T1", "2")) },
			} {
				must(t, change())
				now := revisionOf(t, other)
				if now == last {
					t.Errorf("change %d: still revision %d", i+1, now)
				}
				last = now
			}
			prefer(t, s, bot.Preference{Team: "T1", User: "U1", Language: "fr"})
			if list, now, err := other.Lessons(t.Context(), last, 10); list != nil || now != last || err != nil {
				t.Errorf("revision %d with %v, %v; want %d and no list", now, list, err, last)
			}
		}},
		{"no more lessons are read than were asked for, and the oldest are left out", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
			d.clock.pass(time.Minute)
			must(t, s.SaveLesson(t.Context(), lesson("T1", "2")))
			list, _, err := s.Lessons(t.Context(), -1, 1)
			must(t, err)
			if len(list) != 1 || list[0].ID != "2" {
				t.Errorf("got %v", list)
			}
		}},
		{"what is no lesson is refused", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for name, change := range map[string]func(*bot.Lesson){
				"no team":      func(l *bot.Lesson) { l.Team = "" },
				"no id":        func(l *bot.Lesson) { l.ID = "\x00" },
				"a long id":    func(l *bot.Lesson) { l.ID = strings.Repeat("x", 1001) },
				"no answer":    func(l *bot.Lesson) { l.Answer = "" },
				"no phrasings": func(l *bot.Lesson) { l.Phrasings = nil },
			} {
				l := lesson("T1", "1")
				change(&l)
				if err := s.SaveLesson(t.Context(), l); err == nil {
					t.Errorf("%s: it is taken", name)
				}
			}
			odd := lesson("T1", "odd")
			odd.Answer, odd.Phrasings = "a\x00\xff", []string{"\x00?\xff"}
			must(t, s.SaveLesson(t.Context(), odd))
			odd.Answer, odd.Phrasings = "a\uFFFD", []string{"?\uFFFD"}
			wantLessons(t, s, approved(d, odd))
		}},
	}
}

func keepsLessons(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	wantLessons(t, s)
	must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
	first := approved(d, lesson("T1", "1"))
	d.clock.pass(time.Minute)
	must(t, s.SaveLesson(t.Context(), lesson("T2", "1"))) // of another team: another lesson
	wantLessons(t, s, approved(d, lesson("T2", "1")), first)
	d.clock.pass(10 * 365 * 24 * time.Hour)
	_, err := s.Sweep(t.Context())
	must(t, err)
	must(t, s.Close())
	d.clock.pass(-10 * 365 * 24 * time.Hour)
	wantLessons(t, d.open(t, store.Config{}), approved(d, lesson("T2", "1")), first)
}

func withdrawsLessons(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	must(t, s.SaveLesson(t.Context(), lesson("T1", "1")))
	must(t, s.SaveLesson(t.Context(), lesson("T2", "1")))
	for range 2 {
		must(t, s.WithdrawLesson(t.Context(), "T1", "1", "U3"))
		wantLessons(t, s, approved(d, lesson("T2", "1")))
	}
	must(t, s.SaveLesson(t.Context(), lesson("T1", "1"))) // its approval, handled once more
	must(t, s.WithdrawLesson(t.Context(), "T1", "never saved", "U3"))
	wantLessons(t, s, approved(d, lesson("T2", "1")))
	if n := d.count(t, `select count(*) from lessons where team = 'T1' and withdrawn_by = 'U3' and title || answer || source = '' and phrasings = '[]'`); n != 1 {
		t.Errorf("%d rows tell who withdrew it and nothing else, want 1", n)
	}
}

func sweepsLessons(t *testing.T, d database) {
	s, other := d.open(t, store.Config{Keep: time.Hour}), d.open(t, store.Config{Keep: time.Hour})
	for _, id := range []string{"taught", "withdrawn", "proposed"} {
		must(t, s.SaveLesson(t.Context(), lesson("T1", id)))
	}
	kept := approved(d, lesson("T1", "taught"))
	must(t, s.WithdrawLesson(t.Context(), "T1", "withdrawn", "U3"))
	must(t, s.WithdrawLesson(t.Context(), "T1", "proposed", "U3"))
	before := revisionOf(t, s)
	d.clock.pass(time.Hour - time.Millisecond)
	proposal := question("proposed") // somebody has to do with it still, so its approval may come again
	proposal.Done = true
	must(t, s.SaveCase(t.Context(), proposal, act("Ev", "approved")))
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Lessons: 1})
	must(t, other.SaveLesson(t.Context(), lesson("T1", "proposed")))
	must(t, other.WithdrawLesson(t.Context(), "T1", "withdrawn", "U4"))
	must(t, other.ReviewLesson(t.Context(), "T1", "withdrawn", "2029-01-31"))
	wantLessons(t, other, kept)
	d.clock.pass(time.Hour)
	wantSwept(t, s, store.Swept{Cases: 1, Acts: 1})
	wantSwept(t, s, store.Swept{Lessons: 1})
	if n := d.count(t, `select count(*) from lessons where id <> 'taught' or withdrawn_by <> ''`); n != 0 {
		t.Errorf("%d rows tell of withdrawn lessons", n)
	}
	if now := revisionOf(t, other); now != before {
		t.Errorf("revision %d, want %d: what is taught is the same", now, before)
	}
	wantLessons(t, other, kept)
}

// approved is a lesson as it comes back that was saved now.
func approved(d database, l bot.Lesson) bot.Lesson {
	l.Approved = time.UnixMilli(d.clock.now().UnixMilli())
	return l
}

func wantLessons(t *testing.T, s *store.Store, want ...bot.Lesson) {
	t.Helper()
	got, _, err := s.Lessons(t.Context(), -1, 10)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func revisionOf(t *testing.T, s *store.Store) int64 {
	t.Helper()
	_, revision, err := s.Lessons(t.Context(), -1, 10)
	must(t, err)
	return revision
}
