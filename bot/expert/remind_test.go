package expert_test

import (
	"sync"
	"testing"
	"time"
)

// What nobody has taken within a working day is recalled once, by whichever of two
// replicas looks first; who asked is told so.
func TestReminderComesOnceAfterAWorkingDay(t *testing.T) {
	h := open(t, 2)
	thread := h.ask("how do we pay on-call duty?")
	h.saying(h.experts, "", "how do we pay on-call duty?", 1)
	h.saying(h.Direct(h.maya), thread, "is with our experts", 1)
	h.clock.pass(24*time.Hour - time.Minute)
	h.remind()
	if n := len(h.said(h.experts, "")); n != 1 {
		t.Fatalf("%d messages before the day is over", n)
	}
	h.clock.pass(time.Minute) // it is Friday
	h.remind()
	h.saying(h.experts, "", "A question has waited for a working day", 1)
	h.saying(h.Direct(h.maya), thread, "Nobody has taken your question yet", 1)
	if list, err := h.replicas[1].db.WaitingCases(t.Context(), h.clock.now(), 9); err != nil || len(list) != 0 {
		t.Errorf("after the reminder it is still to be made: %v, %v", list, err)
	}
	h.clock.pass(24 * time.Hour)
	h.remind()
	h.press(h.lea, h.said(h.experts, "")[1], "expert.claim") // of the reminder
	h.until("the question's message shows it", func() bool { return len(h.said(h.experts, "")) == 2 })
	h.saying(h.experts, "", "has claimed this", 1)
	h.saying(h.experts, "", "A question has waited for a working day", 1)
}

func TestWeekendIsNoWorkingDay(t *testing.T) {
	h := open(t, 1)
	h.clock.pass(24 * time.Hour) // to Friday
	h.ask("how do we pay on-call duty?")
	h.saying(h.experts, "", "how do we pay on-call duty?", 1)
	for range 2 { // Saturday, Sunday
		h.clock.pass(24 * time.Hour)
		h.remind()
	}
	if n := len(h.said(h.experts, "")); n != 1 {
		t.Fatalf("%d messages at the weekend", n)
	}
	h.clock.pass(24 * time.Hour)
	h.remind()
	h.saying(h.experts, "", "A question has waited for a working day", 1)
}

// remind has all replicas look for what waits, at once and twice, and waits for what comes
// of it.
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
	h.until("all is done that came of it", func() bool {
		d, err := h.replicas[0].db.Depth(h.t.Context())
		return err == nil && d.Waiting+d.Claimed == 0
	})
}
