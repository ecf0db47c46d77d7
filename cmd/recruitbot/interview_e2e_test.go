package main

import (
	"strings"
	"testing"

	"recruitbot/bot/draft/model/fakemodel"
)

func TestInterviewKitIsChosenFromAForm(t *testing.T) {
	t.Parallel()
	w := open(t)
	form := w.form("/backend-interview", "senior go postgres aws 60min")
	if done := w.submit(w.maya, form, nil); done != nil {
		t.Fatalf("the form is still open: %v", done.Errors)
	}
	w.until("the kit is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	kit := w.answers(w.hiring, "")[0]
	holds(t, kit, "asked for an interview kit", "Senior, 60 minutes, Go, PostgreSQL, AWS", "Show the questions", "Another set", "Export", "never score or rank")

	w.click(kit, "Show the questions")
	w.until("six questions or more are in the thread", func() bool { return strings.Count(w.thread(kit.TS), "Swap this question") >= 6 })
	if shown := w.thread(kit.TS); !strings.Contains(shown, "Anchors") || !strings.Contains(shown, "Red flags") {
		t.Errorf("questions without anchors or red flags: %s", shown)
	}
	for i, page := range w.answers(w.hiring, kit.TS)[1:] { // of a question that is the only one for its need there is no other
		w.click(page, "Swap this question")
		w.until("the swap is answered", func() bool {
			return strings.Count(w.thread(kit.TS), "Instead:")+strings.Count(w.thread(kit.TS), "no other question") > i
		})
	}
	if !strings.Contains(w.thread(kit.TS), "Instead:") {
		t.Error("no question could be swapped")
	}

	w.click(kit, "Another set")
	export := w.dialog(w.maya, kit, "Export…")
	w.submit(w.maya, export, map[string]string{"formats": "docx\nhtml\nmd\ntxt"})
	w.until("four files are there", func() bool { return len(w.Files()) == 4 })
}

func TestInterviewKitOfADescriptionCoversItsMustHaves(t *testing.T) {
	t.Parallel()
	w := open(t)
	card, text := w.drafted()
	form := w.dialog(w.maya, text, "Interview kit…")
	w.submit(w.maya, form, nil)
	w.until("the kit is in the thread", func() bool { return strings.Contains(w.thread(card.TS), "Must-haves, and the questions") })
	holds(t, w.answers(w.hiring, card.TS)[2], "For “Senior backend developer (Go)”, version 1.", "PostgreSQL")

	// What is changed in the description afterwards tells what of the kit is out of date.
	edit := w.dialog(w.maya, text, "Edit")
	w.submit(w.maya, edit, map[string]string{"must": "- In-depth knowledge of Go\n- Experience with Terraform\n- Clear writing"})
	w.until("the kit is said to be out of date", func() bool { return strings.Contains(w.thread(card.TS), "The interview kit is out of date") })
	if said := w.thread(card.TS); !strings.Contains(said, "New must-have: “Experience with Terraform”") {
		t.Errorf("the new must-have is not named: %s", said)
	}
}

func TestInterviewKitIsChosenFromAMention(t *testing.T) {
	t.Parallel()
	w := open(t)
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> prépare un kit d'entretien pour un junior PHP, 45 minutes")
	holds(t, w.answer(w.hiring, asked.TS, 1), "Kit d’entretien", "45 minutes", "PHP", "Voir les questions")
	bare := w.say(w.hiring, "", "<@"+w.BotUser()+"> Bonjour, kit d'entretien pour un senior Go")
	holds(t, w.answer(w.hiring, bare.TS, 1), "Kit d’entretien", "Go", "Voir les questions")
	vague := w.say(w.hiring, "", "<@"+w.BotUser()+"> suggest interview questions")
	holds(t, w.answer(w.hiring, vague.TS, 1), "For which level?")
}

// thread is all that the bot has said in a thread.
func (w *workspace) thread(ts string) string {
	var said strings.Builder
	for _, m := range w.answers(w.hiring, ts) {
		said.Write(m.Blocks)
	}
	return said.String()
}

func TestModelProposesAndAPersonDecides(t *testing.T) {
	t.Parallel()
	w, fake := withModel(t, fakemodel.Config{})
	w.submit(w.maya, w.form("/backend-interview", "senior go 60min"), nil)
	w.until("the kit is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	kit := w.answers(w.hiring, "")[0]

	fake.Queue(fakemodel.Reply{Text: `{"ask": "A tram company asks you to replace its timetable service without a break. Where do you begin?\n` + "```" + `\nfetch(\"https://tram.example\", List<@Nullable Stop>)\n` + "```" + `", "tests": "Changing a running system in steps.",
		"competency": "design", "probes": ["What do you measure first?", "How do you go back?"], "anchor1": "Rewrites all of it.", "anchor3": "Moves one route at a time.",
		"anchor5": "Also runs both and compares.", "red_flags": ["No way back."], "plain": "Small steps, each of which can be undone."}`})
	w.submit(w.maya, w.dialog(w.maya, kit, "Another topic…"), map[string]string{"text": "replacing a legacy service"})
	w.until("the proposal is in the thread", func() bool { return len(w.answers(w.hiring, kit.TS)) == 2 })
	proposal := w.answers(w.hiring, kit.TS)[1]
	holds(t, proposal, "AI-generated proposal (fake), review before use. It is not part of the kit.", "A tram company", "Add it to the kit", "Leave it out")
	w.click(kit, "Show the questions")
	w.until("the questions are in the thread", func() bool { return strings.Count(w.thread(kit.TS), "Swap this question") >= 5 })
	if n := strings.Count(w.thread(kit.TS), "A tram company"); n != 1 {
		t.Errorf("the proposal stands in the thread %d times before it was accepted", n)
	}
	w.click(proposal, "Add it to the kit")
	w.until("it is in the kit", func() bool { return strings.Count(w.thread(kit.TS), "Changing a running system in steps.") == 2 })

	fake.Queue(fakemodel.Reply{Text: `{"ask": "Do you have children?"}`})
	question := w.answers(w.hiring, kit.TS)[2]
	w.submit(w.maya, w.dialog(w.maya, question, "Put into our context…"), map[string]string{"text": "we run trams"})
	w.until("the refusal is there", func() bool { return strings.Contains(w.thread(kit.TS), "what no interview may ask") })

	for i, ask := range []string{"As <!channel> knows, where do you begin?", "See https://evil.example: what is wrong?", `Read [this](evil.example): what is wrong?`, `Where does \u003c@U0MAYA\u003e begin?`} {
		fake.Queue(fakemodel.Reply{Text: `{"ask": "` + ask + `"}`})
		w.submit(w.maya, w.dialog(w.maya, question, "Put into our context…"), map[string]string{"text": "we run trams"})
		w.until("it is refused", func() bool { return strings.Count(w.thread(kit.TS), "had a mention or a link in it") == i+1 })
	}
	if strings.Contains(w.thread(kit.TS), "evil.example") {
		t.Error("a link of the model's stands in the thread")
	}
}
