package main

import (
	"context"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// form lets Maya type a command that opens a form, and returns it.
func (w *workspace) form(name, text string) slacksim.View {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if _, err := w.Command(ctx, w.maya, w.hiring, name, text); err != nil {
		w.t.Fatal(err)
	}
	return w.opened(w.maya)
}

// opened waits for the form that a person has before them.
func (w *workspace) opened(p slacksim.Person) slacksim.View {
	w.t.Helper()
	w.until("a form is open", func() bool { return len(w.Views(p)) > 0 })
	return w.Views(p)[len(w.Views(p))-1]
}

// submit sends a form and returns the one that is open after it, if any.
func (w *workspace) submit(p slacksim.Person, v slacksim.View, fields map[string]string) *slacksim.View {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := w.Submit(ctx, p, v, fields)
	if err != nil {
		w.t.Fatal(err)
	}
	return out.View
}

// dialog lets a person press a button that opens a form.
func (w *workspace) dialog(p slacksim.Person, m slacksim.Message, label string) slacksim.View {
	w.t.Helper()
	w.clickAs(p, m, label)
	return w.opened(p)
}

// drafted brings a first draft about and returns its card and its text.
func (w *workspace) drafted() (card, text slacksim.Message) {
	w.t.Helper()
	first := w.form("/backend-jd", "senior go postgres london scale-up 3 days remote")
	second := w.submit(w.maya, first, map[string]string{"employer": "Ardent"})
	if second == nil {
		w.t.Fatal("there is no second page")
	}
	if done := w.submit(w.maya, *second, map[string]string{"contact": "jobs@ardent.example"}); done != nil {
		w.t.Fatalf("the form is still open: %v", done.Errors)
	}
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	card = w.answers(w.hiring, "")[0]
	w.until("the draft is in its thread", func() bool { return len(w.answers(w.hiring, card.TS)) == 2 })
	return card, w.answers(w.hiring, card.TS)[1]
}

func TestJobDescriptionIsWrittenFromAFormInTwoSteps(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	holds(t, card, "is drafting a job description", "Senior", "Ardent", "London", "3 days", "Go, PostgreSQL", "€66,700 to €84,000")
	holds(t, text, "Senior backend developer (Go)", "€66,700 to €84,000 gross per year", "What you will do", "Go", "PostgreSQL", "jobs@ardent.example",
		"Version 1, draft", "automated assistant", "Edit", "Export", "Publish")
}

func TestDraftTellsWhereWhatItSaysComesFrom(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	w.click(text, "Where it comes from")
	w.until("the table is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 3 })
	holds(t, w.answers(w.hiring, card.TS)[2], "€66,700 to €84,000 gross per year", "the grid", "PostgreSQL", "the form", "the profile", "the country's rules")
}

func TestFaultsOfTheBriefStandAtTheirFields(t *testing.T) {
	t.Parallel()
	w := open(t)
	first := w.form("/backend-jd", "senior london")
	again := w.submit(w.maya, first, map[string]string{"employer": "Ardent <!channel>", "company": "scaleup", "title": strings.Repeat("x", 100)})
	if again == nil || len(again.Errors) != 2 {
		t.Fatalf("want two faults, at the employer and the title: %+v", again)
	}
	second := w.submit(w.maya, *again, map[string]string{"employer": "Ardent", "title": "Backend developer", "company": "scaleup"})
	if second == nil {
		t.Fatal("no second page")
	}
	again = w.submit(w.maya, *second, map[string]string{"pay.min": "90000", "pay.max": "80 000", "team": "🚀"})
	if again == nil || len(again.Errors) != 2 {
		t.Fatalf("want two faults, at the pay and the team: %+v", again)
	}
	if done := w.submit(w.maya, *again, map[string]string{"pay.min": "70000", "pay.max": "80 000", "team": "Six people"}); done != nil {
		t.Fatalf("still open: %v", done.Errors)
	}
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	holds(t, w.answers(w.hiring, "")[0], "€70,000 to €80,000")
}

func TestMentionOffersToWrite(t *testing.T) {
	t.Parallel()
	w := open(t)
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> draft a job description for a senior Go developer in London, scale-up, 3 days remote")
	offer := w.answer(w.hiring, asked.TS, 1)
	holds(t, offer, "here is what I understood", "London", "Go", "3 days", "€66,700 to €84,000", "Complete and write", "Write it now")
	w.click(offer, "Write it now")
	w.until("card and draft are in the thread", func() bool { return len(w.answers(w.hiring, asked.TS)) == 3 })
	holds(t, w.answers(w.hiring, asked.TS)[2], "Senior backend developer (Go)", "What you will do")
}

func TestDraftIsEditedComparedAndRewritten(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	edit := w.dialog(w.maya, text, "Edit")
	w.submit(w.maya, edit, map[string]string{"summary": "You look after the payment services of Ardent."})
	w.until("the second version is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 3 })
	second := w.answers(w.hiring, card.TS)[2]
	holds(t, second, "You look after the payment services of Ardent.", "Version 2")
	w.click(second, "What changed?")
	w.until("the comparison is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 4 })
	holds(t, w.answers(w.hiring, card.TS)[3], "From version 1 to version 2", "Summary", "Added: You look after the payment services of Ardent.", "Removed: ")
	again := w.dialog(w.maya, second, "Rewrite…")
	w.submit(w.maya, again, map[string]string{"section": "all", "tone": "warm", "length": "short"})
	w.until("the third version is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 5 })
	holds(t, w.answers(w.hiring, card.TS)[4], "Version 3")
}

func TestDraftIsExported(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	export := w.dialog(w.maya, text, "Export…")
	w.submit(w.maya, export, map[string]string{"formats": "docx\nhtml\nmd\ntxt\njsonld"})
	w.until("five files are in the thread", func() bool { return len(w.Files()) == 5 })
	w.until("and shown there", func() bool { return len(w.answers(w.hiring, card.TS)) == 3 })
}

func TestOnlyThePersonAskedMayApproveAndThenItIsPublished(t *testing.T) {
	t.Parallel()
	w := open(t)
	board := w.AddChannel("jobs", w.maya, w.tom)
	card, text := w.drafted()
	ask := w.dialog(w.maya, text, "Ask for approval…")
	w.submit(w.maya, ask, map[string]string{"approver": w.tom.ID})
	toTom := w.Direct(w.tom)
	w.until("Tom is asked", func() bool { return len(w.answers(toTom, "")) == 1 })
	asked := w.answers(toTom, "")[0]
	holds(t, asked, "asks you to approve", "Senior backend developer (Go)", "Approve", "Ask for changes…")

	publish := w.dialog(w.maya, text, "Publish…")
	w.submit(w.maya, publish, map[string]string{"channel": board.ID})
	w.until("the refusal is there", func() bool { return len(w.answers(w.hiring, card.TS)) == 4 })
	holds(t, w.answers(w.hiring, card.TS)[3], "has not been approved")

	w.clickAs(w.tom, asked, "Approve")
	w.until("the approval is in the thread", func() bool { return len(w.answers(w.hiring, card.TS)) == 5 })
	holds(t, w.answers(w.hiring, card.TS)[4], "approved version 1", w.tom.ID)

	publish = w.dialog(w.maya, text, "Publish…")
	w.submit(w.maya, publish, map[string]string{"channel": board.ID})
	w.until("it is published", func() bool { return len(w.answers(board, "")) == 1 })
	holds(t, w.answers(board, "")[0], "Senior backend developer (Go)", "€66,700 to €84,000")
}
