package main

import (
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// thread is the n-th answer in a draft's thread, waited for.
func (w *workspace) nth(root slacksim.Message, n int) slacksim.Message {
	w.t.Helper()
	w.until("the answer is there", func() bool { return len(w.answers(w.hiring, root.TS)) >= n })
	all := w.answers(w.hiring, root.TS)
	if len(all) != n {
		w.t.Fatalf("%d answers in the thread, want %d", len(all), n)
	}
	return all[n-1]
}

// lacks fails where a message says one of the parts.
func lacks(t *testing.T, m slacksim.Message, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if strings.Contains(strings.ReplaceAll(m.Text+"\n"+string(m.Blocks), "\u00a0", " "), p) {
			t.Errorf("holds %q", p)
		}
	}
}

func TestTwoWhoEditAtOnceKeepEachOthersChanges(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	mayas := w.dialog(w.maya, text, "Edit")
	toms := w.dialog(w.tom, text, "Edit")
	w.submit(w.tom, toms, map[string]string{"summary": "You look after the payment services of Ardent.", "success": "After a year, payments never wait."})
	w.nth(card, 3)
	w.submit(w.maya, mayas, map[string]string{"duties": "- Build APIs in Go\n- Run them\n- Review changes\n- Write tests", "success": "After a year, you own a service."})
	third := w.nth(card, 4)
	holds(t, third, "You look after the payment services of Ardent.", "Build APIs in Go", "After a year, you own a service.",
		"Somebody else has changed “First year” meanwhile; their text is in version 2.")
	lacks(t, third, "meanwhile; their text is in version 2. Somebody")
}

func TestEditThatChangesNothingMakesNoVersion(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), nil)
	holds(t, w.nth(card, 3), "Nothing in the text has changed.")
}

func TestSectionTakenOutCanBeWrittenAgain(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{"success": ""})
	second := w.nth(card, 3)
	lacks(t, second, "success looks like")
	w.submit(w.maya, w.dialog(w.maya, second, "Edit"), map[string]string{"success": "After a year, you own a service."})
	third := w.nth(card, 4)
	holds(t, third, "success looks like", "After a year, you own a service.")
	if said := string(third.Blocks); strings.Index(said, "success looks like") > strings.Index(said, "How to apply") {
		t.Error("the section stands behind those that it should precede")
	}
}

func TestRewritingKeepsWhatPeopleHaveWrittenUnlessAsked(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{"summary": "You look after the payment services of Ardent.", "success": ""})
	second := w.nth(card, 3)
	w.submit(w.maya, w.dialog(w.maya, second, "Rewrite…"), map[string]string{"section": "all", "tone": "warm"})
	third := w.nth(card, 4)
	holds(t, third, "You look after the payment services of Ardent.")
	lacks(t, third, "success looks like", "is hiring")
	w.submit(w.maya, w.dialog(w.maya, third, "Rewrite…"), map[string]string{"section": "all", "edited": "anew"})
	lacks(t, w.nth(card, 5), "You look after the payment services of Ardent.")
}

func TestRemovingAndMendingTouchWholeWordsOnly(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{
		"must": "- Knowledge of C\n- Care for tests\n- The chairmanship of a guild\n- You report to the chairman", "nice": "- Experience with Redis",
	})
	second := w.nth(card, 3)
	holds(t, second, "“Redis”", "“chairman”")
	w.click(second, "Fix what can be fixed")
	third := w.nth(card, 4)
	holds(t, third, "The chairmanship of a guild", "You report to the chair")
	lacks(t, third, "to the chairman")
	w.click(third, "Remove")
	fourth := w.nth(card, 5)
	holds(t, fourth, "Care for tests", "The chairmanship of a guild")
}

func TestApprovalFallsWithTheTextAndIsForTheVersionThatWasRead(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.submit(w.maya, w.dialog(w.maya, text, "Ask for approval…"), map[string]string{"approver": w.tom.ID})
	toTom := w.Direct(w.tom)
	w.until("Tom is asked", func() bool { return len(w.answers(toTom, "")) == 1 })
	asked := w.answers(toTom, "")[0]
	w.submit(w.maya, w.dialog(w.maya, text, "Edit"), map[string]string{"summary": "You look after the payment services of Ardent."})
	second := w.nth(card, 4)
	holds(t, second, "was for version 1: please ask again for this one.")
	w.submit(w.maya, w.dialog(w.maya, second, "Ask for approval…"), map[string]string{"approver": w.tom.ID})
	w.until("Tom is asked again", func() bool { return len(w.answers(toTom, "")) == 2 })
	w.clickAs(w.tom, asked, "Approve") // the first version, which he read then
	w.until("he is told", func() bool { return len(w.answers(toTom, asked.TS))+len(w.answers(toTom, "")) >= 3 })
	lacks(t, w.nth(card, 5), "approved version")
}

func TestWhatNobodyHasSeenIsNotPublished(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	publish := w.dialog(w.maya, text, "Publish…")
	w.submit(w.tom, w.dialog(w.tom, text, "Edit"), map[string]string{"summary": "You look after the payment services of Ardent."})
	w.nth(card, 3)
	w.submit(w.maya, publish, map[string]string{"channel": w.hiring.ID})
	holds(t, w.nth(card, 4), "There is a newer version by now.")
}
