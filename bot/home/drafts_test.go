package home_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/home"
	"recruitbot/bot/store"
)

// kept is a home over a store with so many drafts of U1's, a minute apart, the last one on
// the first of a month; and one of U2's.
func kept(t *testing.T, count int) (*home.Home, *store.Store) {
	t.Helper()
	now := time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)
	db, err := store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "home.db"), store.Config{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	save := func(id, owner, state string) {
		d := bot.Draft{Team: "T1", ID: id, Desk: "jd", Owner: owner, Title: "Title " + id, State: state, Body: []byte("{}")}
		if err := db.SaveDraft(t.Context(), d, bot.Act{EventID: "Ev" + id, Person: owner, What: "wrote"}); err != nil {
			t.Fatal(err)
		}
	}
	now = now.Add(-time.Duration(count) * time.Minute)
	for i := range count {
		now = now.Add(time.Minute)
		save(fmt.Sprint(i+1), "U1", "draft")
	}
	save("other", "U2", "draft")
	save("brought", "U1", bot.Passing)
	return &home.Home{Drafts: db, Shelves: []home.Shelf{func(d bot.Draft, language string) (string, bot.Button, bool) {
		return language + " " + d.State, bot.Button{Label: "Open", Action: "jd.show", Value: d.ID}, d.Desk == "jd"
	}}}, db
}

// listed is the drafts' section in plain text.
func listed(t *testing.T, h *home.Home, v bot.Visit, language string) string {
	t.Helper()
	parts, err := h.MyDrafts(t.Context(), v, language)
	if err != nil {
		t.Fatal(err)
	}
	return bot.Reply{Parts: parts}.Plain()
}

func TestDraftsAreListedLatestFirst(t *testing.T) {
	h, _ := kept(t, 7)
	got := listed(t, h, bot.Visit{Team: "T1", User: "U1"}, "fr")
	want := "Mes brouillons\n\nTitle 7\n\nFr draft, dernière modification le 1er novembre 2026\n\n[Open] [Supprimer]\n\nTitle 6\n\n"
	if !strings.HasPrefix(got, want) {
		t.Errorf("%s", got)
	}
	if !strings.Contains(got, "Title 3") || strings.Contains(got, "Title 2") || !strings.HasSuffix(got, "Voici les 5 derniers. Les plus anciens sont dans les fils où vous les avez demandés.") {
		t.Errorf("%s", got)
	}
	for _, not := range []string{"other", "brought"} {
		if strings.Contains(got, not) {
			t.Errorf("%s is listed: %s", not, got)
		}
	}
	if got := listed(t, h, bot.Visit{Team: "T2", User: "U1"}, "en"); !strings.Contains(got, "Nothing yet") {
		t.Errorf("another team's: %s", got)
	}
}

// A form asks before a draft goes; it goes for its owner alone, and once.
func TestDraftIsDeletedByItsOwnerAlone(t *testing.T) {
	h, db := kept(t, 2)
	ask := func(user, id string) *bot.Form {
		f, err := h.Form(t.Context(), bot.Click{Thread: bot.Thread{Team: "T1"}, User: user, Action: "home.delete", Value: id}, "en")
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	for _, none := range []*bot.Form{ask("U2", "1"), ask("U1", "other"), ask("U1", "gone")} {
		if none != nil {
			t.Errorf("a form for another person's draft: %+v", none)
		}
	}
	f := ask("U1", "1")
	if f == nil || !strings.Contains(f.Intro, "“Title 1” goes with all its versions") {
		t.Fatalf("%+v", f)
	}
	send := func(user string) string {
		out, err := h.Do(t.Context(), bot.Errand{Event: bot.Submission{Thread: bot.Thread{Team: "T1"}, User: user, Form: f.ID, State: f.State}})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	if got := send("U2"); got != "stale" {
		t.Errorf("somebody else deletes it: %s", got)
	}
	if got := send("U1"); got != "deleted" {
		t.Errorf("its owner: %s", got)
	}
	if got := send("U1"); got != "stale" {
		t.Errorf("again: %s", got)
	}
	if d, err := db.LoadDraft(t.Context(), "T1", "1"); d != nil || err != nil {
		t.Errorf("it is there: %+v, %v", d, err)
	}
	if got := listed(t, h, bot.Visit{Team: "T1", User: "U1", Done: "home.delete"}, "en"); !strings.Contains(got, "The draft is deleted.") || !strings.Contains(got, "Title 2") {
		t.Errorf("%s", got)
	}
}
