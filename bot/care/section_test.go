package care_test

import (
	"strings"
	"testing"
	"time"
)

// What is overdue comes first, by who looks after it.
func TestPageShowsWhatIsToBeReviewedByWhom(t *testing.T) {
	h := open(t, 1)
	soon := h.now().AddDate(0, 0, 9).UTC()
	h.write("Bees do.", "owner: The beekeepers\nreview_by: "+soon.Format(time.DateOnly)+"\n")
	h.must(h.replicas[0].desk.Reload(t.Context()))
	h.teach(h.lesson("a", h.maya.ID, 30), h.lesson("b", "", -2))
	said := plain(string(h.page(h.lea, "What I know, and who looks after it").Raw))
	at := 0
	for _, want := range []string{
		"Looked after by The beekeepers:", "Beekeeper (1 topic): review by " + soon.Format("2 January 2006"), "Reload the profiles",
		"Answers added by your organisation: 2", "Overdue: Answer b, to be reviewed by", "Still right…", "Withdraw…",
		"Answer a: review by", h.maya.ID, "looks after it", "Still right…", "Withdraw…",
	} {
		i := strings.Index(said[at:], want)
		if i < 0 {
			t.Fatalf("%q isn't there, or not in its place: %s", want, said)
		}
		at += i
	}
}

func TestPageWithdrawsALesson(t *testing.T) {
	h := open(t, 2)
	h.teach(h.lesson("a", "", 30))
	h.saysSoon("when is shed a locked", "Locked at six.")
	h.press(h.lea, h.page(h.lea, "Withdraw…"), "care.withdraw")
	form := h.form(h.lea)
	if !strings.Contains(string(form.Raw), "Nobody gets this answer any more") || !strings.Contains(string(form.Raw), "Locked at six.") {
		t.Errorf("the form says %s", form.Raw)
	}
	_, err := h.Submit(t.Context(), h.lea, form, nil)
	h.must(err)
	h.wantTold(h.Direct(h.lea), "Withdrawn: Answer a", 1)
	h.until("the page shows it", func() bool {
		v, _ := h.Home(h.lea)
		return strings.Contains(string(v.Raw), "has added no answers yet")
	})
	for _, r := range h.replicas {
		h.until("nobody gets it", func() bool { return !strings.Contains(h.says(r, "when is shed a locked"), "Locked") })
	}
}

func TestPageProlongsALesson(t *testing.T) {
	h := open(t, 1)
	h.teach(h.lesson("a", "", -2))
	h.press(h.lea, h.page(h.lea, "Overdue: Answer a"), "care.review")
	form := h.form(h.lea)
	out, err := h.Submit(t.Context(), h.lea, form, map[string]string{"day": h.now().UTC().Format(time.DateOnly)})
	h.must(err)
	if out.View == nil || !strings.Contains(out.View.Errors["day"], "Choose a day after today") {
		t.Fatalf("today is taken: %+v", out.View)
	}
	next := h.now().AddDate(1, 0, 0).UTC()
	_, err = h.Submit(t.Context(), h.lea, form, map[string]string{"day": next.Format(time.DateOnly)})
	h.must(err)
	h.wantTold(h.Direct(h.lea), "is still right. Next review by "+next.Format("2 January 2006"), 1)
	h.saysSoon("when is shed a locked", "To be reviewed by "+next.Format("2 January 2006"))
}
