package bot_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
)

// An answer that rests on what should have been looked at again says so, in a channel too;
// one on the last day, or to a greeting, does not.
func TestAnswersThatAreOverdueSayIt(t *testing.T) {
	const word, mot = "was due for review by 30 June 2027", "devait être revue au plus tard le 30 juin 2027"
	var passed atomic.Int64 // since the last evening
	evening := time.Date(2027, 6, 30, 22, 0, 0, 0, time.UTC)
	h := start(t, func(b *bot.Bot) {
		b.Now = func() time.Time { return evening.Add(time.Duration(passed.Load())) }
	})
	lacks := func(said string) {
		t.Helper()
		if strings.Contains(said, "reviewed by 30") {
			t.Errorf("it is said too early, or of the wrong thing: %s", said)
		}
	}
	lacks(h.told(senior))
	passed.Store(int64(2 * time.Hour))
	has(t, "a message", h.told(senior), word)
	has(t, "a message in French", h.told("salaire d’un profil senior en PME ?"), mot)
	hiring := h.AddChannel("hiring", h.maya)
	shown := h.typed(hiring, h.maya, "/backend-salary", "senior sme")
	has(t, "a command", shown.Text, word)
	h.press(shown, bot.ActionShare)
	h.until("it is shared", func() bool { return len(h.Messages(hiring, "")) == 1 })
	has(t, "what is shared", h.Messages(hiring, "")[0].Text, word)
	lacks(h.told("hello"))
	lacks(h.told("can one become a backend developer without a degree?")) // is the profile's, until December
	if said := h.told(senior); strings.Index(plain(said), word) < strings.Index(plain(said), "Source") {
		t.Errorf("it stands before the sources: %s", said)
	}
}

// The day is a lesson's own.
func TestLessonsAreOverdueByThemselves(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Now = func() time.Time { return time.Date(2027, 10, 2, 0, 0, 0, 0, time.UTC) } })
	h.teach(remote(h.Team(), "1"))
	has(t, "the lesson", h.told(askRemote), "was due for review by 1 October 2027: it may be out of date")
}
