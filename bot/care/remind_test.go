package care_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

const day = 24 * time.Hour

// lesson is what a team's people have taught, to be reviewed so many days from today.
func (h *house) lesson(id, owner string, in int) bot.Lesson {
	return bot.Lesson{
		Team: h.Team(), ID: id, Language: "en", Title: "Answer " + id, Answer: "Locked at six.", Phrasings: []string{"when is shed " + id + " locked"},
		Source: "A sign", Dated: "2026-10-01", ReviewBy: h.now().AddDate(0, 0, in).UTC().Format(time.DateOnly), Owner: owner, ApprovedBy: h.noe.ID,
	}
}

func (h *house) teach(list ...bot.Lesson) {
	h.t.Helper()
	for _, l := range list {
		h.must(h.replicas[0].Live().SaveLesson(h.t.Context(), l))
	}
	for _, r := range h.replicas {
		h.until("it is known everywhere", func() bool { return len(r.BaseOf(h.Team()).Lessons()) == len(list) })
	}
}

// remind has all replicas look for what is due, at once and twice.
func (h *house) remind() {
	h.t.Helper()
	var looking sync.WaitGroup
	for range 2 {
		for _, r := range h.replicas {
			looking.Go(func() {
				if err := r.desk.Remind(h.t.Context()); err != nil {
					h.t.Error(err)
				}
			})
		}
	}
	looking.Wait()
	h.settled()
}

// An owner who is a user of Slack's is reminded directly, of all that is due in one
// message; for others the experts' channel is. Once for each part and day, whichever of
// the replicas look, and again for another day.
func TestOwnersAreRemindedOnce(t *testing.T) {
	h := open(t, 2)
	h.teach(h.lesson("a", h.maya.ID, 2), h.lesson("b", h.maya.ID, 2), h.lesson("c", "The workshop", 2), h.lesson("d", h.maya.ID, 30))
	h.passed.Store(int64(2 * day))
	h.remind() // it is the last day
	if n := len(h.told(h.Direct(h.maya), "")) + len(h.told(h.experts, "")); n != 0 {
		t.Errorf("%d reminders on the last day", n)
	}
	h.passed.Store(int64(3 * day))
	h.remind()
	h.wantTold(h.Direct(h.maya), "should have been looked at again", 1)
	h.wantTold(h.experts, "Answer c", 1)
	said := h.told(h.Direct(h.maya), "")[0].Text
	if !strings.Contains(said, "Answer a") || !strings.Contains(said, "Answer b") || strings.Contains(said, "Answer d") {
		t.Errorf("Maya is reminded of %s", said)
	}
	h.passed.Store(int64(4 * day))
	h.remind()
	h.wantTold(h.Direct(h.maya), "", 1)

	h.must(h.replicas[0].Live().ReviewLesson(t.Context(), h.Team(), "a", h.now().AddDate(0, 0, 1).UTC().Format(time.DateOnly)))
	h.saysSoon("when is shed a locked", "To be reviewed by "+h.now().AddDate(0, 0, 1).UTC().Format("2 January 2006"))
	h.passed.Store(int64(6 * day))
	h.remind()
	h.wantTold(h.Direct(h.maya), "Answer a", 2)

	h.passed.Store(int64(31 * day))
	h.remind()
	h.wantTold(h.Direct(h.maya), "Answer d", 1)
	h.wantTold(h.Direct(h.maya), "Answer b", 1) // and not again beside it
}

// A reminder outlasts the memory of events: it is not sent again when that is gone.
func TestReminderIsWrittenDown(t *testing.T) {
	h := open(t, 1)
	h.teach(h.lesson("a", h.maya.ID, -1))
	h.remind()
	h.wantTold(h.Direct(h.maya), "Answer a", 1)
	told, err := h.replicas[0].db.Told(t.Context(), h.Team(), "review  lesson:a "+h.now().AddDate(0, 0, -1).UTC().Format(time.DateOnly))
	if !told || err != nil {
		t.Errorf("it is not written down: %v", err)
	}
}

func TestWithoutAChannelAnAdminIsReminded(t *testing.T) {
	h := open(t, 1)
	h.replicas[0].desk.Channel = ""
	h.teach(h.lesson("a", "", -1))
	h.remind()
	h.wantTold(h.Direct(h.lea), "Answer a", 1)
}

// A reminder that doesn't reach its owner is brought to the channel, and where that can't
// be written to either, to an admin; once.
func TestReminderThatReachesNobodyIsBroughtElsewhere(t *testing.T) {
	h := open(t, 1)
	h.teach(h.lesson("a", h.maya.ID, -1))
	h.Deactivate(h.maya)
	h.remind()
	h.wantTold(h.experts, "Answer a", 1)

	h.teach(h.lesson("a", h.maya.ID, -1), h.lesson("b", "The workshop", -1))
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "is_archived"})
	h.remind()
	h.wantTold(h.Direct(h.lea), "Answer b", 1)
	h.passed.Store(int64(day))
	h.remind()
	h.wantTold(h.Direct(h.lea), "", 1)
	h.wantTold(h.experts, "", 1)
	h.wantTold(h.Direct(h.maya), "", 0)
}

// A reminder that nobody could be told of is brought again on the next day.
func TestReminderThatFailedIsBroughtAgain(t *testing.T) {
	h := open(t, 1)
	h.replicas[0].desk.Channel = ""
	h.teach(h.lesson("a", h.lea.ID, -1))
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "cannot_dm_bot", Times: 2})
	h.remind()
	h.wantTold(h.Direct(h.lea), "", 0)
	h.wantTold(h.Direct(h.noe), "", 0)
	h.passed.Store(int64(day))
	h.remind()
	h.wantTold(h.Direct(h.lea), "Answer a", 1)
}
