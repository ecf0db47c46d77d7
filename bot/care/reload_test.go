package care_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"recruitbot/bot"
)

const askHoney = "who makes the honey"

// The button on one replica's page has all of them read the profiles again.
func TestButtonReloadsEveryReplica(t *testing.T) {
	h := open(t, 2)
	h.saysSoon(askHoney, "Bees do.")
	page := h.page(h.lea, "Reload the profiles")
	h.write("Bees still do.", "")
	h.press(h.lea, page, "care.reload")
	h.wantTold(h.Direct(h.lea), "The profiles have been reloaded.", 1)
	h.saysSoon(askHoney, "Bees still do.")
}

// Profiles with faults change nothing; whoever pressed the button is told the file, the
// line and what to do.
func TestFaultsKeepTheOldProfiles(t *testing.T) {
	h := open(t, 1)
	page := h.page(h.lea, "Reload the profiles")
	h.write("", "")
	h.press(h.lea, page, "care.reload")
	h.wantTold(h.Direct(h.lea), "I keep answering from the old ones", 1)
	said := plain(h.told(h.Direct(h.lea), "I keep answering")[0].Text)
	for _, want := range []string{"profiles/beekeeper/topics/work.yaml:3:16: the text is empty", "remedy: write one"} {
		if !strings.Contains(said, want) {
			t.Errorf("it lacks %q: %s", want, said)
		}
	}
	h.saysSoon(askHoney, "Bees do.")
	if n, err := h.replicas[0].db.Raised(t.Context()); n != 0 || err != nil {
		t.Errorf("others are told to read them: %d, %v", n, err)
	}
	h.must(os.RemoveAll(filepath.Join(h.folder, "beekeeper", "profile.yaml")))
	h.press(h.lea, page, "care.reload")
	h.wantTold(h.Direct(h.lea), "profile.yaml is missing", 1)
}

// A signal to every process at once tells each admin of the same faults once, and again
// after they were mended and made anew.
func TestSignalTellsEachAdminOnce(t *testing.T) {
	h := open(t, 2)
	signal := func() {
		t.Helper()
		var all sync.WaitGroup
		for _, r := range h.replicas {
			all.Go(func() { r.desk.ReloadAndTell(t.Context()) })
		}
		all.Wait()
	}
	h.write("", "")
	signal()
	signal()
	for _, admin := range []string{"Léa", "Noé"} {
		h.wantTold(h.Direct(h.admin(admin)), "the text is empty", 1)
	}
	h.write("Bees still do.", "")
	signal()
	h.saysSoon(askHoney, "Bees still do.")
	h.write("", "")
	signal()
	signal()
	for _, admin := range []string{"Léa", "Noé"} {
		h.wantTold(h.Direct(h.admin(admin)), "the text is empty", 2)
	}
	if n := len(h.told(h.Direct(h.maya), "")); n != 0 {
		t.Errorf("who does not administer is told %d things", n)
	}
}

func TestWhoMayNotAdministerSeesAndDoesNothing(t *testing.T) {
	h := open(t, 1)
	h.page(h.lea, "Reload the profiles")
	h.must(h.OpenHome(t.Context(), h.maya, "home"))
	h.until("Maya's page is there", func() bool { _, there := h.Home(h.maya); return there })
	own, _ := h.Home(h.maya)
	if strings.Contains(string(own.Raw), "care.") {
		t.Errorf("Maya's page: %s", own.Raw)
	}
	h.write("Bees still do.", "")
	for i, action := range []string{"care.reload", "care.withdraw", "care.review", "care.fault", "care.remind"} {
		h.must(h.replicas[0].Receive(t.Context(), bot.Click{
			ID: action, Thread: bot.Thread{Team: h.Team(), Channel: h.Direct(h.maya).ID, Direct: true}, User: h.maya.ID, Action: action,
		}))
		want := "for the people who look after recruitbot"
		if i > 2 {
			want = "from an older message" // nobody presses these
		}
		h.until("Maya is told of "+action, func() bool { return len(h.told(h.Direct(h.maya), "")) == i+1 })
		if said := h.told(h.Direct(h.maya), "")[i].Text; !strings.Contains(said, want) {
			t.Errorf("%s: %s", action, said)
		}
	}
	h.saysSoon(askHoney, "Bees do.")
}
