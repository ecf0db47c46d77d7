package main

import (
	"context"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// entry is the callback of the shortcut of a name.
func (w *workspace) entry(name string) string {
	w.t.Helper()
	for _, e := range w.MenuEntries() {
		if e.Name == name {
			return e.Callback
		}
	}
	w.t.Fatalf("no shortcut %q", name)
	return ""
}

// launch lets Maya choose a shortcut that stands everywhere, and returns the form that it
// opens.
func (w *workspace) launch(name string) slacksim.View {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if _, err := w.Launch(ctx, w.maya, w.entry(name)); err != nil {
		w.t.Fatal(err)
	}
	w.until("a form is open", func() bool { return len(w.Views(w.maya)) == 1 })
	return w.Views(w.maya)[0]
}

// askOn lets Maya ask about a message, and returns the answer that only she sees.
func (w *workspace) askOn(m slacksim.Message) slacksim.Message {
	w.t.Helper()
	before := len(w.alone())
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if _, err := w.Choose(ctx, w.maya, m, w.entry("Ask about this message")); err != nil {
		w.t.Fatal(err)
	}
	w.until("she has an answer", func() bool { return len(w.alone()) > before })
	all := w.alone()
	return all[len(all)-1]
}

func TestASalaryIsCheckedFromAnywhere(t *testing.T) {
	t.Parallel()
	w := open(t)
	form := w.launch("Check a salary")
	w.submit(w.maya, form, map[string]string{"level": "senior", "company": "scaleup", "uplift": "london"})
	dm := w.Direct(w.maya)
	w.until("the answer is in the direct conversation", func() bool { return len(w.answers(dm, "")) == 1 })
	holds(t, w.answers(dm, "")[0], "€66,700 to €84,000", "€58,000 × 1.15 = €66,700", "23 December 2026")
	next := w.say(dm, "", "and for a lead?") // it goes on from there
	holds(t, w.answer(dm, next.TS, 1), "Lead")

	w.submit(w.maya, w.launch("Check a salary"), map[string]string{"question": "52 k€ pour un senior en startup, c'est correct ?"})
	w.until("a question in words is answered", func() bool { return len(w.answers(dm, "")) == 2 })
	holds(t, w.answers(dm, "")[1], "52 000 €")
}

func TestAJobDescriptionIsDraftedFromAnywhere(t *testing.T) {
	t.Parallel()
	w := open(t)
	form := w.launch("Draft a job description")
	second := w.submit(w.maya, form, map[string]string{"employer": "Acme", "level": "senior", "company": "scaleup", "place": "London"})
	if second == nil {
		t.Fatal("the form has no second page")
	}
	w.submit(w.maya, *second, nil)
	dm := w.Direct(w.maya)
	w.until("the draft is in the direct conversation", func() bool {
		return len(w.answers(dm, "")) == 1 && len(w.answers(dm, w.answers(dm, "")[0].TS)) == 2
	})
	holds(t, w.answers(dm, w.answers(dm, "")[0].TS)[1], "Senior backend developer")
}

func TestAColleaguesMessageIsAnsweredForWhoAsksAlone(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.KickBot(w.hiring) // it need not be a member
	asked, err := w.Say(t.Context(), w.tom, w.hiring, "", "Hi all, what does a junior earn in an SME?")
	if err != nil {
		t.Fatal(err)
	}
	m := w.askOn(asked)
	holds(t, m, "€32,000 to €40,000", "23 December 2026", "Share in channel", "Not now")
	if m.Ephemeral != w.maya.ID || m.ThreadTS != "" {
		t.Errorf("it is for %q in thread %q", m.Ephemeral, m.ThreadTS)
	}
	if n := len(w.answers(w.hiring, "")) + len(w.answers(w.hiring, asked.TS)); n > 0 {
		t.Errorf("%d messages are for all to read", n)
	}
	w.refuse = "not_in_channel"
	w.click(m, "Share in channel")
	w.until("it is shared", func() bool { return len(w.answers(w.hiring, "")) == 1 })
}

func TestWhatIsNoQuestionGetsAWord(t *testing.T) {
	t.Parallel()
	w := open(t)
	long := w.say(w.hiring, "", strings.Repeat("very long ", 401))
	holds(t, w.askOn(long), "4,000 characters")
	files, err := w.Attach(t.Context(), w.maya, w.hiring, "", "", slacksim.File{Name: "cv.txt", Content: []byte("x")})
	if err != nil {
		t.Fatal(err)
	}
	holds(t, w.askOn(files), "nothing but files")
	empty := w.say(w.hiring, "", "<@"+w.tom.ID+">")
	holds(t, w.askOn(empty), "no words")
}

func TestWithSeveralProfilesAShortcutAsksForWhich(t *testing.T) {
	t.Parallel()
	w := openSample(t)
	next := w.submit(w.maya, w.launch("Check a salary"), map[string]string{"profile": "pastry"})
	if next == nil {
		t.Fatal("the form for a salary has no second page")
	}
	w.submit(w.maya, *next, map[string]string{"question": "head of section, palace, Geneva"})
	dm := w.Direct(w.maya)
	w.until("the pastry chef's pay is told", func() bool { return len(w.answers(dm, "")) == 1 })
	holds(t, w.answers(dm, "")[0], "85,800 CHF to 115,200 CHF")

	page := w.submit(w.maya, w.launch("Draft a job description"), map[string]string{"profile": "pastry"})
	if page == nil || !strings.Contains(string(page.Raw), "Pastry chef") {
		t.Fatalf("the first page of a draft is no pastry chef's: %v", page)
	}

	e := w.run("interview_kit", map[string]string{"person": w.maya.ID, "level": "commis", "profile": "pastry"})
	if e.State != slacksim.Failed || !strings.Contains(e.Error, "no interview questions for this profile") {
		t.Errorf("a kit without questions: %s %q", e.State, e.Error)
	}
	wants(t, w.run("salary_lookup", map[string]string{"profile": "pastry", "level": "head of section", "company": "palace", "place": "Geneva"}), "low", "85800")
}

func TestAPrivateQuestionIsNothingThatOthersGoOnFrom(t *testing.T) {
	t.Parallel()
	w := open(t)
	root := w.say(w.hiring, "", "pay, anyone?")
	asked, err := w.Say(t.Context(), w.tom, w.hiring, root.TS, "what does a junior earn in an SME?")
	if err != nil {
		t.Fatal(err)
	}
	m := w.askOn(asked)
	holds(t, m, "€32,000 to €40,000")
	if m.ThreadTS != root.TS {
		t.Errorf("the answer stands in thread %q, not where it was asked", m.ThreadTS)
	}
	before := len(w.alone())
	w.click(m, "All types of company") // nor is what goes on from it
	w.until("the next answer is there", func() bool { return len(w.alone()) > before })
	dm := w.Direct(w.maya)
	w.answer(dm, w.say(dm, "", "which soft skills?").TS, 1) // by now they are settled
	w.say(w.hiring, root.TS, "<@"+w.BotUser()+"> and in London?")
	holds(t, w.answer(w.hiring, root.TS, 1), "Junior", "Senior") // all levels: nobody has named one
}
