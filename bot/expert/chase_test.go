package expert_test

import (
	"strings"
	"testing"
	"time"
)

const day = 24 * time.Hour

// Who has claimed a question and not answered it within two working days is reminded once,
// below the question's message, by whichever of two replicas looks first.
func TestWhoForgetsAClaimIsRemindedOnce(t *testing.T) {
	h := open(t, 2)
	h.ask("how do we pay on-call duty?")
	h.saying(h.experts, "", "how do we pay on-call duty?", 1)
	asked := h.said(h.experts, "")[0]
	h.press(h.lea, asked, "expert.claim")
	h.saying(h.experts, "", "has claimed this", 1)
	for _, quiet := range []time.Duration{day, day, day, day - time.Minute} { // Friday, the weekend, Monday
		h.clock.pass(quiet)
		h.remind()
		if n := len(h.said(h.experts, asked.TS)); n != 1 {
			t.Fatalf("%d messages in the question's thread before two working days are over", n)
		}
	}
	h.clock.pass(time.Minute)
	h.remind()
	h.saying(h.experts, asked.TS, "<@"+h.lea.ID+"> has had this question for two working days.", 1)
	h.clock.pass(3 * day) // to Thursday
	h.remind()
	h.saying(h.experts, asked.TS, "for two working days", 1)
	if n := len(h.said(h.experts, "")); n != 1 {
		t.Errorf("%d messages in the channel: what somebody has is recalled to nobody else", n)
	}

	// Whoever gives it back and takes it again has two days anew.
	h.press(h.lea, h.said(h.experts, asked.TS)[1], "expert.release")
	h.until("it is given back", func() bool { return !h.claimed() })
	h.press(h.lea, h.said(h.experts, "")[0], "expert.claim")
	h.until("it is claimed again", h.claimed)
	h.clock.pass(3 * day) // Sunday
	h.remind()
	h.saying(h.experts, asked.TS, "for two working days", 1)
	h.clock.pass(day)
	h.remind()
	h.saying(h.experts, asked.TS, "for two working days", 2)
}

// The reminder is in the question's language, like the message that it stands below.
func TestWhoForgetsAClaimIsRemindedInFrench(t *testing.T) {
	h := open(t, 1)
	h.wish("Demander à quelqu’un : quel est le préavis d’un cadre en Espagne ?")
	h.saying(h.experts, "", "préavis", 1)
	asked := h.said(h.experts, "")[0]
	h.press(h.lea, asked, "expert.claim")
	h.saying(h.experts, "", "s’en occupe.", 1)
	h.clock.pass(4 * day) // to Monday
	h.remind()
	h.saying(h.experts, asked.TS, "s’occupe de cette question depuis deux jours ouvrés.", 1)
	h.saying(h.experts, asked.TS, "Pouvez-vous y répondre\u00a0? Sinon, remettez-la en attente", 1)
}

// What was answered is nobody's to be reminded of, however long ago it was claimed.
func TestWhoHasAnsweredIsNotReminded(t *testing.T) {
	h := open(t, 1)
	h.ask("how do we pay on-call duty?")
	h.saying(h.experts, "", "how do we pay on-call duty?", 1)
	asked := h.said(h.experts, "")[0]
	h.press(h.lea, asked, "expert.claim")
	h.saying(h.experts, "", "has claimed this", 1)
	h.press(h.lea, h.said(h.experts, "")[0], "expert.answer")
	h.send(h.lea, map[string]string{"answer": "By the hour.", "source": "Our handbook", "dated": "2026-11-02"})
	h.saying(h.experts, "", "has answered", 1)
	h.clock.pass(7 * day)
	h.remind()
	if n := len(h.said(h.experts, asked.TS)); n != 1 {
		t.Errorf("%d messages in the question's thread", n)
	}
}

// claimed tells whether the question's message says that somebody has it.
func (h *house) claimed() bool {
	for _, m := range h.said(h.experts, "") {
		if strings.Contains(string(m.Blocks), "has claimed this") {
			return true
		}
	}
	return false
}
