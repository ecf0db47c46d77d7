package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"recruitbot/bot/slacksim"
	"recruitbot/knowledge"
)

// The page answers as the command does: each level, each type of company, with and
// without each uplift, in both languages, of the profile that there is and of another,
// invented one.
func TestPageAnswersAsTheCommandDoes(t *testing.T) {
	t.Parallel()
	base, err := loadBase("../../knowledge/testdata/sample")
	if err != nil {
		t.Fatal(err)
	}
	w := openSample(t)
	w.openHome()
	for _, p := range base.Profiles() {
		w.choose("menu:profile:", p.Slug)
		grid, _ := base.Grid(p.Slug)
		for _, language := range []string{"en", "fr"} {
			w.choose("menu:language:language", language)
			w.answersAs(p.Slug, grid, language)
		}
	}
}

// answersAs goes through a profile's grid by the menus, and asks the command for the same.
func (w *workspace) answersAs(slug string, grid knowledge.Salary, language string) {
	w.t.Helper()
	for _, uplift := range append([]knowledge.Uplift{{ID: "*"}}, grid.Uplifts...) {
		w.choose("menu:uplift:", uplift.ID)
		for _, company := range append([]knowledge.Company{{ID: "*"}}, grid.Companies...) {
			w.choose("menu:company:", company.ID)
			for _, level := range append([]knowledge.Level{{ID: "*"}}, grid.Levels...) {
				v := w.choose("menu:level:", level.ID)
				sameAnswer(w.t, w.salary(slug, first(level.Words.In(language)), first(company.Words.In(language)), uplift, language), v)
			}
		}
	}
}

// salary is what the command answers. A place alone asks it for the place's percentages: the
// grid with them on it is the button below its answer.
func (w *workspace) salary(slug, level, company string, uplift knowledge.Uplift, language string) slacksim.Message {
	w.t.Helper()
	if level+company != "" || uplift.ID == "*" {
		return w.command("/"+slug+"-salary", strings.Join([]string{level, company, first(uplift.Words.In(language))}, " "))
	}
	m := w.command("/"+slug+"-salary", "")
	before := len(w.Ephemerals(w.maya))
	w.click(m, map[string]string{"fr": "Pour "}[language]+uplift.Name.In(language))
	w.until("the grid with the place", func() bool { return len(w.Ephemerals(w.maya)) > before })
	return w.Ephemerals(w.maya)[before]
}

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// sameAnswer demands that a page says all that an answer says: its texts letter by
// letter, and each figure and name of its table.
func sameAnswer(t *testing.T, m slacksim.Message, v slacksim.View) {
	t.Helper()
	answer, page := pageOf(t, m.Blocks), pageOf(t, blocksOf(t, v))
	if len(answer.texts) == 0 {
		t.Fatalf("the command said nothing: %s", m.Text)
	}
	for _, text := range answer.texts {
		if !strings.Contains(page.words, bare(text)) {
			t.Errorf("for %q the page lacks %q: %s", answer.texts[0], text, page.texts)
		}
	}
	for _, row := range answer.cells {
		for _, cell := range row {
			parts := strings.Fields(cell)
			if strings.ContainsFunc(cell, unicode.IsDigit) && strings.ContainsAny(cell, "€%F") {
				parts = []string{bare(cell)}
			}
			for _, part := range parts {
				if !strings.Contains(page.words, part) {
					t.Errorf("for %q the page lacks %q of the table: %s", answer.texts[0], cell, page.texts)
				}
			}
		}
	}
}

// What is chosen stays when the page is opened again, and goes into the conversation on
// wish, where it can be gone on from.
func TestAnswerOnThePageGoesIntoTheConversation(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.openHome()
	w.choose("menu:level:", "senior")
	w.choose("menu:company:", "scaleup")
	w.openHome()
	w.says("€58,000 to €70,000")
	dm := w.Direct(w.maya)
	w.pressHome("Send to my messages")
	w.says("Sent. You'll find it under Messages")
	if n := len(w.answers(dm, "")); n != 1 {
		t.Fatalf("%d answers in the conversation", n)
	}
	holds(t, w.answers(dm, "")[0], "€58,000 to €70,000", "23 December 2026")
	asked := w.say(dm, "", "and in London?")
	holds(t, w.answer(dm, asked.TS, 1), "€66,700 to €84,000")
}

// A workspace without charts sees the table in a chart's place.
func TestPageWithoutCharts(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.refuse = "invalid_arguments"
	w.openHome()
	w.choose("menu:company:", "scaleup")
	v := w.choose("menu:level:", "senior")
	if !strings.Contains(string(v.Raw), "data_visualization") {
		t.Fatalf("no chart: %s", v.Raw)
	}
	w.RefuseCharts(true)
	w.choose("menu:level:", "junior")
	v = w.says("Tech scale-up, by level")
	if strings.Contains(string(v.Raw), "data_visualization") {
		t.Errorf("a chart all the same")
	}
	w.says("€38,000 to €45,000")
}

// Each button of the greeting begins something that goes on in the conversation.
func TestEverythingBeginsOnThePage(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	w.openHome()
	w.pressHome("Ask a question")
	w.submit(w.maya, w.opened(w.maya), map[string]string{"question": "what does a junior earn in an SME?"})
	w.until("the answer", func() bool { return len(w.answers(dm, "")) == 1 })
	holds(t, w.answers(dm, "")[0], "You asked: what does a junior earn in an SME?", "€32,000 to €40,000")

	w.pressHome("Prepare an interview kit")
	w.submit(w.maya, w.opened(w.maya), map[string]string{"level": "senior"})
	w.until("the kit", func() bool { return len(w.answers(dm, "")) == 2 })
	w.says("Interview kit: Senior, 60 minutes")

	w.pressHome("Check a job ad")
	w.submit(w.maya, w.opened(w.maya), map[string]string{"text": strings.Repeat("We look for a rockstar. He will own our payment API, with a competitive salary. ", 4)})
	w.until("the report", func() bool { return len(w.answers(dm, "")) == 3 })

	w.pressHome("Draft a job description")
	second := w.submit(w.maya, w.opened(w.maya), map[string]string{"employer": "Ardent", "level": "senior", "company": "scaleup", "place": "London"})
	if second == nil {
		t.Fatal("no second page")
	}
	w.submit(w.maya, *second, nil)
	w.says("Job description, draft, changed on")
}

// A person's own drafts are opened into the conversation, and deleted only after a word
// about what goes and what stays.
func TestDraftsOnThePage(t *testing.T) {
	t.Parallel()
	w := open(t)
	_, _ = w.drafted()
	dm := w.Direct(w.maya)
	w.openHome()
	w.says("Senior backend developer (Go)")
	w.pressHome("Open")
	w.until("the draft is in the conversation", func() bool { return len(w.answers(dm, "")) > 0 })
	holds(t, w.answers(dm, "")[0], "What you will do", "Version 1, draft")

	w.pressHome("Delete")
	form := w.opened(w.maya)
	if said := string(form.Raw); !strings.Contains(said, "Senior backend developer (Go)") || !strings.Contains(said, "stays in its channel") {
		t.Errorf("the form doesn't say what goes and what stays: %s", said)
	}
	w.submit(w.maya, form, nil)
	w.says("The draft is deleted. Nothing yet.")
	for _, m := range w.answers(w.hiring, "") {
		if m.BotID == "" {
			t.Error("what was posted is gone")
		}
	}
	w.click(w.answers(dm, "")[0], "Where it comes from")
	w.until("it is said to be gone", func() bool {
		return strings.Contains(fmt.Sprint(w.answers(dm, w.answers(dm, "")[0].TS)), "I no longer have this draft")
	})
}

// The language that is chosen on the page is the page's and every answer's.
func TestLanguageIsChosenOnThePage(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.openHome()
	w.choose("menu:language:language", "fr")
	w.says("Que souhaitez-vous faire ?")
	holds(t, w.command("/backend-salary", "senior sme"), "50 000 à 62 000 €")
	w.choose("menu:language:language", "any")
	holds(t, w.command("/backend-salary", "senior sme"), "€50,000 to €62,000")
	w.openHome() // in the language that was answered in last
	w.says("What would you like to do?")
	if n := len(w.answers(w.Direct(w.maya), "")); n != 0 {
		t.Errorf("%d messages for a choice in a menu", n)
	}
}

// What is begun on the page is about the profile that is chosen on it.
func TestPageIsAboutTheProfileThatIsChosen(t *testing.T) {
	t.Parallel()
	w := openSample(t)
	w.openHome()
	w.choose("menu:profile:", "backend")
	w.says("Prepare an interview kit: questions")
	w.choose("menu:level:", "senior")
	v := w.choose("menu:profile:", "pastry") // whose levels are others
	if page := pageOf(t, blocksOf(t, v)).words; strings.Contains(page, bare("Prepare an interview kit")) || strings.Contains(page, "backend") {
		t.Errorf("there are no questions for a pastry chef: %s", page)
	}
	w.says("CHF")
	w.pressHome("Draft a job description")
	if form := string(w.opened(w.maya).Raw); !strings.Contains(form, "Commis") {
		t.Errorf("the form is about another job: %s", form)
	}
}

// Neither another person's page nor another's draft is shown or changed.
func TestPagesAreTheirPersonsOwn(t *testing.T) {
	t.Parallel()
	w := open(t)
	_, _ = w.drafted()
	if err := w.OpenHome(t.Context(), w.tom, "home"); err != nil {
		t.Fatal(err)
	}
	w.until("Tom's page", func() bool { _, ok := w.Home(w.tom); return ok })
	v, _ := w.Home(w.tom)
	if page := fmt.Sprint(pageOf(t, blocksOf(t, v)).texts); strings.Contains(page, "Ardent") || !strings.Contains(page, "Nothing yet") {
		t.Errorf("Tom sees %s", page)
	}
}
