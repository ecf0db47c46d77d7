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

// advert is a draft as its desk saves it first.
func advert(id string) bot.Draft {
	return bot.Draft{
		Team: "T1", ID: id, Desk: "jd", Owner: "U1", Channel: "C1", Title: "Développeur·se « Go »", State: "draft",
		Body: json.RawMessage(`{"versions":["l'été \u0000 50 %"]}`),
	}
}

func act(event, what string) bot.Act {
	return bot.Act{EventID: event, Person: "U1", What: what, Detail: "summary"}
}

// wantDraft demands that a draft is there as it was saved.
func wantDraft(t *testing.T, s *store.Store, want bot.Draft) {
	t.Helper()
	got, err := s.LoadDraft(t.Context(), want.Team, want.ID)
	must(t, err)
	if got == nil {
		t.Fatalf("no draft %s", want.ID)
	}
	if diff := cmp.Diff(want, *got); diff != "" {
		t.Error(diff)
	}
}

func wantActs(t *testing.T, d database, want int) {
	t.Helper()
	if n := d.count(t, `select count(*) from acts`); n != want {
		t.Errorf("%d acts are kept, want %d", n, want)
	}
}

func drafting() []behaviour {
	return []behaviour{
		{"a draft comes back as it was saved, one revision on", savesDrafts},
		{"a draft that somebody else has saved meanwhile is not overwritten", refusesOldRevisions},
		{"the same act is done once", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			draft := advert("1")
			must(t, s.SaveDraft(t.Context(), draft, act("Ev1", "wrote")))
			again := draft
			again.Title = "another"
			must(t, s.SaveDraft(t.Context(), again, act("Ev1", "wrote")))
			draft.Revision, draft.Changed = 1, time.UnixMilli(d.clock.now().UnixMilli())
			wantDraft(t, s, draft)
			wantActs(t, d, 1)
			must(t, s.SaveDraft(t.Context(), advert("2"), act("Ev1", "wrote"))) // of one event, but another draft
			must(t, s.SaveDraft(t.Context(), draft, act("Ev1", "exported")))
			wantActs(t, d, 3)
		}},
		{"of two who save one revision at once, one does", func(t *testing.T, d database) {
			savesOnce(t, d, d.open(t, store.Config{}), d.open(t, store.Config{}))
		}},
		{"a person's drafts are listed, the latest first, without their bodies", listsDrafts},
		{"its owner removes a draft with what was done to it, and nobody else does", deletesDrafts},
		{"what is no draft is refused", func(t *testing.T, d database) {
			s := d.open(t, store.Config{})
			for _, draft := range []bot.Draft{{Team: "T1"}, {ID: "1"}, {Team: "T1", ID: "\x00"}, {Team: "T1", ID: strings.Repeat("x", 1001)}} {
				if err := s.SaveDraft(t.Context(), draft, act("Ev1", "wrote")); err == nil {
					t.Errorf("%.20q is taken", draft.ID)
				}
			}
			if err := s.SaveDraft(t.Context(), advert("1"), act("", "wrote")); err == nil {
				t.Error("an act of no event is taken")
			}
			must(t, s.SaveDraft(t.Context(), bot.Draft{Team: "T1", ID: "1", Title: "\x00\xff", Body: []byte("\"\xff\"")}, act("Ev1", "wrote")))
		}},
		{"Sweep removes what is passing a day after its last change, and no list shows it", sweepsPassing},
		{"Sweep removes drafts that nobody has changed for long, with their acts", sweepsDrafts},
	}
}

func savesDrafts(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	if got, err := s.LoadDraft(t.Context(), "T1", "1"); got != nil || err != nil {
		t.Errorf("before it was saved: %v, %v", got, err)
	}
	draft := advert("1")
	must(t, s.SaveDraft(t.Context(), draft, act("Ev1", "wrote")))
	draft.Revision, draft.Changed = 1, time.UnixMilli(d.clock.now().UnixMilli())
	wantDraft(t, s, draft)
	d.clock.pass(time.Minute)
	draft.State, draft.Thread, draft.Body = "in_review", "10.1", json.RawMessage(`{}`)
	must(t, s.SaveDraft(t.Context(), draft, act("Ev2", "asked_approval")))
	draft.Revision, draft.Changed = 2, time.UnixMilli(d.clock.now().UnixMilli())
	must(t, s.Close())
	s = d.open(t, store.Config{})
	wantDraft(t, s, draft)
	if got, err := s.LoadDraft(t.Context(), "T2", "1"); got != nil || err != nil {
		t.Errorf("another team finds %v, %v", got, err)
	}
}

func refusesOldRevisions(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	must(t, s.SaveDraft(t.Context(), advert("1"), act("Ev1", "wrote")))
	for _, revision := range []int{0, 2, 7} {
		old := advert("1")
		old.Revision, old.Title = revision, "overwritten"
		if err := s.SaveDraft(t.Context(), old, act(fmt.Sprint("Ev-other-", revision), "edited")); !errors.Is(err, bot.ErrChanged) {
			t.Errorf("revision %d: %v", revision, err)
		}
	}
	gone := advert("never saved")
	gone.Revision = 1
	if err := s.SaveDraft(t.Context(), gone, act("Ev9", "edited")); !errors.Is(err, bot.ErrChanged) {
		t.Errorf("a draft that isn't there: %v", err)
	}
	wantActs(t, d, 1) // what failed was not done
}

func savesOnce(t *testing.T, d database, stores ...*store.Store) {
	t.Helper()
	draft := advert("1")
	must(t, stores[0].SaveDraft(t.Context(), draft, act("Ev1", "wrote")))
	draft.Revision = 1
	var saving sync.WaitGroup
	var mu sync.Mutex
	saved := 0
	for i := range 20 {
		saving.Go(func() {
			err := stores[i%len(stores)].SaveDraft(t.Context(), draft, act(fmt.Sprint("Ev-edit-", i), "edited"))
			if err != nil && !errors.Is(err, bot.ErrChanged) {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				saved++
			}
		})
	}
	saving.Wait()
	if saved != 1 {
		t.Errorf("%d of 20 saved revision 2", saved)
	}
	wantActs(t, d, 2)
}

func listsDrafts(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	for _, id := range []string{"1", "2", "3"} {
		must(t, s.SaveDraft(t.Context(), advert(id), act("Ev"+id, "wrote")))
		d.clock.pass(time.Minute)
	}
	other := advert("4")
	other.Owner = "U2"
	must(t, s.SaveDraft(t.Context(), other, act("Ev4", "wrote")))
	first := advert("1")
	first.Revision = 1
	must(t, s.SaveDraft(t.Context(), first, act("Ev5", "edited")))
	list, err := s.DraftsOf(t.Context(), "T1", "U1", 2)
	must(t, err)
	if len(list) != 2 || list[0].ID != "1" || list[0].Revision != 2 || list[0].Body != nil || list[0].Title != first.Title || list[1].ID != "3" {
		t.Errorf("%+v", list)
	}
	if list, err := s.DraftsOf(t.Context(), "T1", "U9", 2); err != nil || list != nil {
		t.Errorf("%v, %v", list, err)
	}
}

func sweepsPassing(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	brought := advert("1")
	brought.State = bot.Passing
	must(t, s.SaveDraft(t.Context(), brought, act("Ev1", "brought")))
	must(t, s.SaveDraft(t.Context(), advert("2"), act("Ev2", "wrote")))
	if list, err := s.DraftsOf(t.Context(), "T1", brought.Owner, 9); err != nil || len(list) != 1 || list[0].ID != "2" {
		t.Errorf("%+v, %v", list, err)
	}
	d.clock.pass(24*time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Drafts: 1})
	if got, err := s.LoadDraft(t.Context(), "T1", "1"); got != nil || err != nil {
		t.Errorf("%v, %v", got, err)
	}
}

func sweepsDrafts(t *testing.T, d database) {
	s := d.open(t, store.Config{KeepDrafts: 24 * time.Hour})
	must(t, s.SaveDraft(t.Context(), advert("1"), act("Ev1", "wrote")))
	must(t, s.SaveDraft(t.Context(), advert("2"), act("Ev2", "wrote")))
	d.clock.pass(time.Hour)
	kept := advert("2")
	kept.Revision = 1
	must(t, s.SaveDraft(t.Context(), kept, act("Ev3", "edited")))
	d.clock.pass(23*time.Hour - time.Millisecond)
	wantSwept(t, s, store.Swept{})
	d.clock.pass(time.Millisecond)
	wantSwept(t, s, store.Swept{Drafts: 1, Acts: 1})
	wantActs(t, d, 2)
	if got, err := s.LoadDraft(t.Context(), "T1", "1"); got != nil || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	d.clock.pass(time.Hour)
	wantSwept(t, s, store.Swept{Drafts: 1, Acts: 2})
}
