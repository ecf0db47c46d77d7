package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// question is a case as its desk saves it first.
func question(id string) bot.Case {
	return bot.Case{Team: "T1", ID: id, Kind: "question", Asker: "U1", State: "open", Body: json.RawMessage(`{"question":"l'été à 50 % ?"}`)}
}

// opened is how a case comes back that was saved now.
func opened(d database, c bot.Case) bot.Case {
	c.Revision = 1
	c.Opened = time.UnixMilli(d.clock.now().UnixMilli())
	c.Changed = c.Opened
	return c
}

func wantCase(t *testing.T, s *store.Store, want bot.Case) {
	t.Helper()
	got, err := s.LoadCase(t.Context(), want.Team, want.ID)
	must(t, err)
	if got == nil {
		t.Fatalf("no case %s", want.ID)
	}
	if diff := cmp.Diff(want, *got); diff != "" {
		t.Error(diff)
	}
}

// wantCases demands a list's ids.
func wantCases(t *testing.T, list []bot.Case, err error, want ...string) {
	t.Helper()
	must(t, err)
	var got []string
	for _, c := range list {
		got = append(got, c.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func seeing() []behaviour {
	return []behaviour{
		{"a case comes back as it was saved, one revision on", savesCases},
		{"the same act on a case is done once", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			must(t, s.SaveCase(t.Context(), question("1"), act("Ev1", "opened")))
			again := question("1")
			again.State = "closed"
			must(t, s.SaveCase(t.Context(), again, act("Ev1", "opened")))
			wantCase(t, s, opened(d, question("1")))
		}},
		{"of two who take one case at once, one does", func(t *testing.T, d database) {
			takesOnce(t, d.open(t, store.Config{}), d.open(t, store.Config{}))
		}},
		{"what is no case is refused", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, c := range []bot.Case{{Team: "T1"}, {ID: "1"}, {Team: "T1", ID: "\x00"}, {Team: "T1", ID: strings.Repeat("x", 1001)}} {
				if err := s.SaveCase(t.Context(), c, act("Ev1", "opened")); err == nil {
					t.Errorf("%.20q is taken", c.ID)
				}
			}
			if err := s.SaveCase(t.Context(), question("1"), act("", "opened")); err == nil {
				t.Error("an act of no event is taken")
			}
			must(t, s.SaveCase(t.Context(), bot.Case{Team: "T1", ID: "1", Asker: "\x00\xff", Body: []byte("\"\xff\"")}, act("Ev1", "opened")))
		}},
		{"cases that are open are listed for their team, the oldest first", listsCases},
		{"a case waits until somebody has it, people were reminded, or it is done", listsWaiting},
		{"a case is held until its holder was reminded, or it is changed or done", listsHeld},
		{"Sweep removes cases after their time, done or left alone, with their acts", sweepsCases},
	}
}

func savesCases(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	if got, err := s.LoadCase(t.Context(), "T1", "1"); got != nil || err != nil {
		t.Errorf("before it was saved: %v, %v", got, err)
	}
	must(t, s.SaveCase(t.Context(), question("1"), act("Ev1", "opened")))
	want := opened(d, question("1"))
	wantCase(t, s, want)
	d.clock.pass(time.Minute)
	want.State, want.Holder, want.Channel, want.Message, want.Reminded, want.Done = "answered", "U2", "C9", "10.1", true, true
	want.Body = json.RawMessage(`{}`)
	must(t, s.SaveCase(t.Context(), want, act("Ev2", "answered")))
	want.Revision, want.Changed = 2, time.UnixMilli(d.clock.now().UnixMilli())
	must(t, s.Close())
	s = d.open(t, store.Config{})
	wantCase(t, s, want)
	if got, err := s.LoadCase(t.Context(), "T2", "1"); got != nil || err != nil {
		t.Errorf("another team finds %v, %v", got, err)
	}
}

func takesOnce(t *testing.T, stores ...*store.Store) {
	t.Helper()
	c := question("1")
	must(t, stores[0].SaveCase(t.Context(), c, act("Ev1", "opened")))
	c.Revision, c.State = 1, "claimed"
	var taking sync.WaitGroup
	var mu sync.Mutex
	var taken []string
	for i := range 20 {
		taking.Go(func() {
			mine := c
			mine.Holder = fmt.Sprint("U", i)
			err := stores[i%len(stores)].SaveCase(t.Context(), mine, act("Ev-claim-"+mine.Holder, "claimed"))
			if err != nil && !errors.Is(err, bot.ErrChanged) {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				taken = append(taken, mine.Holder)
			}
		})
	}
	taking.Wait()
	got, err := stores[0].LoadCase(t.Context(), "T1", "1")
	must(t, err)
	if len(taken) != 1 || got.Holder != taken[0] || got.Revision != 2 {
		t.Errorf("%v took it, %s has it at revision %d", taken, got.Holder, got.Revision)
	}
}

func listsCases(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for _, id := range []string{"3", "1", "2"} {
		must(t, s.SaveCase(t.Context(), question(id), act("Ev"+id, "opened")))
		d.clock.pass(time.Minute)
	}
	other := question("4")
	other.Team = "T2"
	must(t, s.SaveCase(t.Context(), other, act("Ev4", "opened")))
	done := question("1")
	done.Revision, done.Done = 1, true
	must(t, s.SaveCase(t.Context(), done, act("Ev5", "answered")))
	list, err := s.OpenCases(t.Context(), "T1", 9)
	wantCases(t, list, err, "3", "2")
	list, err = s.OpenCases(t.Context(), "T1", 1)
	wantCases(t, list, err, "3")
}

func listsWaiting(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for i, change := range []func(*bot.Case){
		func(*bot.Case) {}, func(c *bot.Case) { c.Holder = "U2" }, func(c *bot.Case) { c.Reminded = true },
		func(c *bot.Case) { c.Done = true }, func(c *bot.Case) { c.Team = "T2" },
	} {
		c := question(fmt.Sprint(i))
		change(&c)
		must(t, s.SaveCase(t.Context(), c, act("Ev", "opened")))
	}
	list, err := s.WaitingCases(t.Context(), d.clock.now().Add(-time.Millisecond), 9)
	wantCases(t, list, err)
	list, err = s.WaitingCases(t.Context(), d.clock.now(), 9)
	wantCases(t, list, err, "0", "4")
}

func listsHeld(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for i, change := range []func(*bot.Case){
		func(c *bot.Case) { c.Holder = "" }, func(*bot.Case) {}, func(c *bot.Case) { c.Chased = true },
		func(c *bot.Case) { c.Done = true }, func(c *bot.Case) { c.Team, c.Reminded = "T2", true },
	} {
		c := question(fmt.Sprint(i))
		c.Holder = "U2"
		change(&c)
		must(t, s.SaveCase(t.Context(), c, act("Ev", "opened")))
	}
	list, err := s.HeldCases(t.Context(), d.clock.now().Add(-time.Millisecond), 9)
	wantCases(t, list, err)
	list, err = s.HeldCases(t.Context(), d.clock.now(), 9)
	wantCases(t, list, err, "1", "4")
	d.clock.pass(time.Minute)
	taken := question("1")
	taken.Revision, taken.Holder = 1, "U3"
	must(t, s.SaveCase(t.Context(), taken, act("Ev2", "taken")))
	list, err = s.HeldCases(t.Context(), d.clock.now().Add(-time.Second), 9)
	wantCases(t, list, err, "4")
}

func sweepsCases(t *testing.T, d database) {
	s := d.open(t, store.Config{Keep: time.Hour, KeepDrafts: 3 * time.Hour})
	for _, id := range []string{"done", "open"} {
		c := question(id)
		c.Done = id == "done"
		must(t, s.SaveCase(t.Context(), c, act("Ev", "opened")))
	}
	d.clock.pass(time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Cases: 1, Acts: 1})
	d.clock.pass(2*time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Cases: 1, Acts: 1})
	if n := d.count(t, `select count(*) from cases`) + d.count(t, `select count(*) from case_acts`); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}
