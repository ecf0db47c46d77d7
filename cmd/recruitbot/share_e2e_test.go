package main

import (
	"slices"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// alone are the messages that only Maya sees.
func (w *workspace) alone() []slacksim.Message { return w.Ephemerals(w.maya) }

func TestNotNowTakesTheAnswerAwayAndNobodyIsAnswered(t *testing.T) {
	w := open(t)
	w.click(w.command("/backend-salary", "junior sme"), "Not now")
	w.until("the answer is gone", func() bool { return len(w.alone()) == 0 })
	if n := len(w.answers(w.hiring, "")); n > 0 {
		t.Errorf("%d messages stand in the channel", n)
	}
	m := w.command("/recruit", "salaire d'un confirmé en PME ?")
	w.click(m, "Pas maintenant")
	w.until("the French one is gone too", func() bool { return len(w.alone()) == 0 })
}

func TestNotNowAfterHalfAnHourIsSurvived(t *testing.T) {
	t.Parallel()
	w := open(t)
	m := w.command("/backend-salary", "junior sme")
	w.Cause(slacksim.Trouble{Method: "response_url", Status: 404})
	w.click(m, "Not now")
	w.until("Slack has said that it is too late", func() bool { return len(w.Calls("response_url")) == 1 })
	asked := w.say(w.Direct(w.maya), "", "which soft skills?")
	w.answer(w.Direct(w.maya), asked.TS, 1) // it goes on
	if n := len(w.alone()); n != 1 {
		t.Errorf("%d private messages, want the answer that stays", n)
	}
}

func TestWhatIsSharedLeavesALineInItsPlace(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.click(w.command("/backend-salary", "junior sme"), "Share in channel")
	w.until("a line stands in its place", func() bool {
		return slices.ContainsFunc(w.alone(), func(m slacksim.Message) bool { return m.Text == "Shared in the channel." })
	})
	if m := w.answers(w.hiring, "")[0]; m.ThreadTS != "" || strings.Contains(m.Text, "below") {
		t.Errorf("a short answer is parted: %s", m.Text)
	}
}

func TestALongAnswerIsSharedAsItsLeadWithTheWholeInTheThread(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.click(w.command("/backend-salary", ""), "Share in channel")
	w.until("its lead is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	lead := w.answers(w.hiring, "")[0]
	holds(t, lead, w.maya.ID, "Salary grid 2026", "23 December 2026", "The whole answer is below.")
	if strings.Contains(string(lead.Blocks), `"table"`) {
		t.Error("the grid stands in the channel")
	}
	w.until("the whole is in its thread", func() bool { return len(w.answers(w.hiring, lead.TS)) == 2 })
	holds(t, w.answers(w.hiring, lead.TS)[1], `"table"`, "€50–62K")
}

func TestSharingWhereTheBotMayNotWriteSaysHowToInviteIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	m := w.command("/backend-salary", "junior sme")
	w.KickBot(w.hiring)
	w.refuse = "not_in_channel"
	w.Cause(slacksim.Trouble{Method: "response_url", Status: 404})
	w.click(m, "Share in channel")
	dm := w.Direct(w.maya)
	w.until("a word is in the direct conversation", func() bool { return len(w.answers(dm, "")) == 1 })
	holds(t, w.answers(dm, "")[0], "/invite")

	w.InviteBot(w.hiring)
	w.click(m, "Share in channel")
	w.until("it is shared then", func() bool { return len(w.answers(w.hiring, "")) == 1 })
}
