package store_test

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
)

// Whatever is kept is told in both languages, with the times of the configuration.
func TestWhatIsKeptIsTold(t *testing.T) {
	c := store.Config{Keep: 3 * 24 * time.Hour, KeepDrafts: 90 * 24 * time.Hour, KeepQuestions: 24 * time.Hour}
	long := map[bot.Kind]string{}
	for _, k := range c.Kept() {
		for _, language := range []string{"en", "fr"} {
			what, how := k.Row(language)
			if what == "" || strings.TrimSpace(how) == "" {
				t.Errorf("in %s %s is %q, for %q", language, k.Kind, what, how)
			}
			if language == "en" {
				long[k.Kind] = how
			}
		}
	}
	for kind, want := range map[bot.Kind]string{
		bot.KindEvent: "until answered", bot.KindTrace: "3 days", bot.KindDead: "3 days", bot.KindDraft: "90 days after the last change",
		bot.KindPassing: "a day", bot.KindGap: "a day", bot.KindTold: "3 years", bot.KindLesson: "3 days after withdrawal; their text goes at once",
	} {
		if long[kind] != want {
			t.Errorf("%s: %q, want %q", kind, long[kind], want)
		}
	}
	for _, k := range (store.Config{}).Kept() {
		if _, how := k.Row("fr"); k.Kind == bot.KindGap && how != "jamais conservées ici" {
			t.Errorf("unanswered questions: %q", how)
		}
	}
}

// What an export holds has a time that people are told.
func exportsWhatIsKept(t *testing.T, d database) {
	s := d.open(t, store.Config{})
	furnish(t, s, "T1")
	told := map[bot.Kind]bool{}
	for _, k := range s.Kept() {
		told[k.Kind] = true
	}
	list, err := s.ExportPerson(t.Context(), bot.Person{Team: "T1", User: maya, Direct: "D0MAYA"})
	must(t, err)
	for _, h := range list {
		if !told[h.Of] {
			t.Errorf("nobody is told how long %s is kept", h.Of)
		}
	}
}
