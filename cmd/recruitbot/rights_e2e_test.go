package main

import (
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// tomsID is the id of the second person in the tests' workspace.
const tomsID = "U0SIM00002"

// forTom is a workspace in which Tom alone publishes.
func forTom(t *testing.T) *workspace {
	t.Helper()
	w := openWith(t, func(c *Config) { c.Publishers = []string{tomsID} })
	if w.tom.ID != tomsID {
		t.Fatalf("Tom is %s", w.tom.ID)
	}
	return w
}

// told waits for the n-th message that only a person sees.
func (w *workspace) told(p slacksim.Person, n int) slacksim.Message {
	w.t.Helper()
	w.until("a private word", func() bool { return len(w.Ephemerals(p)) >= n })
	all := w.Ephemerals(p)
	if len(all) != n {
		w.t.Fatalf("%d private words, want %d", len(all), n)
	}
	return all[n-1]
}

func TestWhoMayNotPublishIsToldWhoMay(t *testing.T) {
	t.Parallel()
	w := forTom(t)
	card, text := w.drafted()
	w.clickAs(w.maya, text, "Publish…")
	m := w.told(w.maya, 1)
	holds(t, m, "only some people publish documents", "<@"+w.tom.ID+">", "can do it for you")
	if m.ThreadTS != card.TS {
		t.Errorf("it stands in thread %q", m.ThreadTS)
	}
	if open := w.Views(w.maya); len(open) > 0 {
		t.Error("a form opened all the same")
	}
	w.submit(w.tom, w.dialog(w.tom, text, "Publish…"), map[string]string{"channel": w.hiring.ID})
	w.until("Tom's is published", func() bool { return len(w.answers(w.hiring, "")) == 2 })
}

func TestWhoMayNotApproveCanNotBeAsked(t *testing.T) {
	t.Parallel()
	w := forTom(t)
	_, text := w.drafted()
	form := w.dialog(w.tom, text, "Ask for approval…")
	again := w.submit(w.tom, form, map[string]string{"approver": w.maya.ID})
	if again == nil || !strings.Contains(again.Errors["approver"], "this person isn't one of them") {
		t.Fatalf("the form says %+v", again)
	}
	if w.submit(w.tom, *again, map[string]string{"approver": w.tom.ID}) != nil {
		t.Error("Tom can't be asked")
	}
	dm := w.Direct(w.tom)
	w.until("Tom is asked", func() bool { return len(w.answers(dm, "")) == 1 })
	w.clickAs(w.tom, w.answers(dm, "")[0], "Approve")
	w.until("the thread knows", func() bool {
		return strings.Contains(wordsIn(w.Messages(w.hiring, w.answers(w.hiring, "")[0].TS)), "approved version 1")
	})
}

// wordsIn is all that messages say.
func wordsIn(list []slacksim.Message) string {
	var b strings.Builder
	for _, m := range list {
		b.WriteString(m.Text + "\n" + string(m.Blocks) + "\n")
	}
	return b.String()
}

// Outside its channels the bot is silent at every door: in a form, in a message's menu,
// at a button, beside a file. Only the person is told.
func TestChannelsHoldAtEveryDoor(t *testing.T) {
	t.Parallel()
	w := openWith(t, func(c *Config) { c.Channels = []string{"C0ELSEWHERE"} })
	holds(t, w.command("/backend-jd", "senior go"), "I don't answer in this channel")
	holds(t, w.command("/recruit-check", ""), "I don't answer in this channel")
	ad := w.say(w.hiring, "", "Senior Go developer (m/f) in London, young and dynamic team, competitive salary")
	if _, err := w.Choose(t.Context(), w.maya, ad, "ad.message"); err != nil {
		t.Fatal(err)
	}
	holds(t, w.told(w.maya, 3), "I don't answer in this channel")
	file := slacksim.File{Name: "ad.txt", Content: []byte(strings.Repeat("We look for a developer. ", 30))}
	if _, err := w.Attach(t.Context(), w.maya, w.hiring, "", "<@"+w.BotUser()+"> check this job ad", file); err != nil {
		t.Fatal(err)
	}
	holds(t, w.told(w.maya, 4), "I don't answer in this channel")
	if n := len(w.answers(w.hiring, "")) + len(w.Views(w.maya)); n > 0 {
		t.Errorf("%d answers and forms", n)
	}
}

// A person's minute holds for forms and what comes of them too.
func TestFormsAreCountedAgainstAPersonsMinute(t *testing.T) {
	t.Parallel()
	w := openWith(t, func(c *Config) { c.PerMinute = 3 })
	_, text := w.drafted() // by one command
	for _, button := range []string{"Export…", "Export…"} {
		w.submit(w.maya, w.dialog(w.maya, text, button), map[string]string{"formats": "txt"})
	}
	w.clickAs(w.maya, text, "Export…")
	holds(t, w.told(w.maya, 1), "more than I can take from one person in a minute")
	if n := len(w.Views(w.maya)); n > 0 {
		t.Errorf("%d forms are open", n)
	}
	w.dialog(w.tom, text, "Export…")
}

// A workflow's steps are counted against the minute of the person whom they are for.
func TestStepsAreCountedAgainstAPersonsMinute(t *testing.T) {
	t.Parallel()
	w := openWith(t, func(c *Config) { c.PerMinute = 2 })
	kit := map[string]string{"person": w.maya.ID, "level": "senior"}
	for range 2 {
		if e := w.run("interview_kit", kit); e.State != slacksim.Completed {
			t.Fatalf("%s: %s", e.State, e.Error)
		}
	}
	if e := w.run("interview_kit", kit); e.State != slacksim.Failed || !strings.Contains(e.Error, "in a minute") {
		t.Errorf("the third: %s %q", e.State, e.Error)
	}
	kit["person"] = w.tom.ID
	if e := w.run("interview_kit", kit); e.State != slacksim.Completed {
		t.Errorf("for somebody else: %s %q", e.State, e.Error)
	}
}

// What is for those who look after recruitbot is shown to them alone.
func TestWhatIsForAdministratorsIsNotForOthers(t *testing.T) {
	t.Parallel()
	w := openWith(t, func(c *Config) { c.Admins = []string{tomsID} })
	mayas := pageOf(t, blocksOf(t, w.openHome())).words
	if err := w.OpenHome(t.Context(), w.tom, "home"); err != nil {
		t.Fatal(err)
	}
	w.until("Tom's page is there", func() bool { _, ok := w.Home(w.tom); return ok })
	home, _ := w.Home(w.tom)
	toms := pageOf(t, blocksOf(t, home)).words
	for _, section := range []string{"What people ask", "What I know, and who looks after it"} {
		if !strings.Contains(toms, bare(section)) || strings.Contains(mayas, bare(section)) {
			t.Errorf("%q: Tom sees %s\nMaya sees %s", section, toms, mayas)
		}
	}
}
