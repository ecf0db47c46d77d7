package main

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

// run lets a workflow of Maya's take a step, and returns how it ended.
func (w *workspace) run(step string, inputs map[string]string) slacksim.Execution {
	w.t.Helper()
	e, err := w.RunStep(w.maya, step, inputs)
	if err != nil {
		w.t.Fatal(err)
	}
	w.until("the step has ended", func() bool { return w.Execution(e.ID).State != slacksim.Running })
	return w.Execution(e.ID)
}

// wants fails unless an output holds a text.
func wants(t *testing.T, e slacksim.Execution, output, text string) {
	t.Helper()
	if got := strings.ReplaceAll(e.Outputs[output], "\u00a0", " "); !strings.Contains(got, text) {
		t.Errorf("%s is %q and lacks %q; the step %s: %s", output, got, text, e.State, e.Error)
	}
}

func TestAWorkflowLooksASalaryUp(t *testing.T) {
	t.Parallel()
	w := open(t)
	e := w.run("salary_lookup", map[string]string{"level": "senior", "company": "scale-up", "place": "London"})
	wants(t, e, "lead", "€66,700 to €84,000")
	wants(t, e, "answer", "€58,000 × 1.15 = €66,700")
	for output, want := range map[string]string{"low": "66700", "high": "84000", "currency": "EUR"} {
		if e.Outputs[output] != want {
			t.Errorf("%s is %q, want %q", output, e.Outputs[output], want)
		}
	}
	wants(t, e, "source", "Fiches Métiers")
	wants(t, e, "date", "23 December 2026")

	e = w.run("salary_lookup", map[string]string{"question": "salaire d'un confirmé en PME ?"})
	wants(t, e, "lead", "40 000 à 50 000 €")
	e = w.run("salary_lookup", map[string]string{"level": "lead", "company": "scaleup"})
	wants(t, e, "low", "70000")
}

func TestAWorkflowIsToldHonestlyWhatIsNotKnown(t *testing.T) {
	t.Parallel()
	w := open(t)
	for _, c := range []struct {
		inputs map[string]string
		want   string
	}{
		{map[string]string{"level": "senior", "place": "Berlin"}, "no figure for Berlin.\nThey have the grid in EUR"},
		{map[string]string{"question": "what is the weather like?", "profile": "plumber"}, "plumber"},
	} {
		e := w.run("salary_lookup", c.inputs)
		if e.State != slacksim.Failed || !strings.Contains(e.Error, c.want) || len(e.Outputs) > 0 {
			t.Errorf("%v: %s, %q, %v", c.inputs, e.State, e.Error, e.Outputs)
		}
	}
}

func TestAWorkflowDraftsAJobDescriptionAndItsKit(t *testing.T) {
	t.Parallel()
	w := open(t)
	e := w.run("draft_job_description", map[string]string{
		"person": w.maya.ID, "level": "senior", "company": "scale-up", "employer": "Acme", "place": "London",
		"technologies": "Go, PostgreSQL", "remote_days": "3", "channel": w.hiring.ID,
	})
	wants(t, e, "title", "Senior backend developer")
	wants(t, e, "text", "Acme")
	cards := w.answers(w.hiring, "")
	if len(cards) != 1 || cards[0].TS != e.Outputs["message"] || e.Outputs["channel"] != w.hiring.ID {
		t.Fatalf("it says %v; %d cards in the channel", e.Outputs, len(cards))
	}
	holds(t, w.answers(w.hiring, cards[0].TS)[1], "Publish", "Acme")

	kit := w.run("interview_kit", map[string]string{"person": w.maya.ID, "level": "senior", "draft": e.Outputs["draft"], "minutes": "45"})
	wants(t, kit, "text", "Red flags")
	dm := w.Direct(w.maya)
	if kit.Outputs["channel"] != dm.ID {
		t.Errorf("without a channel it went to %s, not to %s", kit.Outputs["channel"], dm.ID)
	}
	holds(t, w.answers(dm, "")[0], "Senior, 45 minutes", "version 1")
}

// What is one person's must not come to stand in another's conversation.
func TestAStepWritesIntoNoConversationButThePersonsOwn(t *testing.T) {
	t.Parallel()
	w := open(t)
	tom := w.AddPerson("Tom")
	inputs := func(person, channel string) map[string]string {
		return map[string]string{"person": person, "channel": channel, "level": "senior", "company": "scale-up", "employer": "Acme", "place": "London"}
	}
	maya := w.run("draft_job_description", inputs(w.maya.ID, ""))
	mayas := w.Direct(w.maya)
	if maya.Outputs["channel"] != mayas.ID {
		t.Fatalf("Maya's draft is in %q", maya.Outputs["channel"])
	}
	e := w.run("draft_job_description", inputs(tom.ID, mayas.ID))
	if e.State != slacksim.Failed || !strings.Contains(e.Error, "not the person’s own") {
		t.Errorf("Tom's draft in Maya's conversation: %s %q", e.State, e.Error)
	}
	french := inputs(tom.ID, w.maya.ID)
	french["language"] = "fr"
	if e := w.run("draft_job_description", french); !strings.Contains(e.Error, "pas celle de la personne") {
		t.Errorf("in the conversation that Maya's id stands for: %s %q", e.State, e.Error)
	}
	if n := len(w.answers(mayas, "")); n != 1 {
		t.Errorf("%d cards in Maya's conversation, want hers", n)
	}
	if e := w.run("draft_job_description", inputs(w.maya.ID, mayas.ID)); e.State != slacksim.Completed || e.Outputs["channel"] != mayas.ID {
		t.Errorf("Maya's draft in Maya's conversation: %s %q, in %q", e.State, e.Error, e.Outputs["channel"])
	}
}

func TestAStepThatLacksSomethingSaysWhat(t *testing.T) {
	t.Parallel()
	w := open(t)
	e := w.run("draft_job_description", map[string]string{"person": w.maya.ID, "level": "wizard", "company": "scale-up", "employer": "Acme"})
	if e.State != slacksim.Failed || e.Error == "" {
		t.Errorf("a draft of no level: %s %q", e.State, e.Error)
	}
	e = w.run("interview_kit", map[string]string{"person": w.maya.ID, "level": "wizard"})
	if e.State != slacksim.Failed || !strings.Contains(e.Error, "level") {
		t.Errorf("a kit of no level: %s %q", e.State, e.Error)
	}
}

// A run is told of again where Slack had no acknowledgement, under another event id; and
// its end may be told while the answer to that gets lost.
func TestARunOfAStepEndsOnce(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.refuse = "execution_not_in_running_state"
	w.Cause(slacksim.Trouble{Method: "functions.completeSuccess", Cut: true, After: true})
	e := w.run("draft_job_description", map[string]string{"person": w.maya.ID, "level": "senior", "company": "scale-up", "employer": "Acme", "place": "London"})
	for _, sent := range w.Envelopes() {
		if sent.Type == "function_executed" {
			if err := w.Redeliver(sent, 1); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.run("salary_lookup", nil) // by now the redelivery was read
	dm := w.Direct(w.maya)
	if n := len(w.answers(dm, "")); n != 1 || e.State != slacksim.Completed {
		t.Errorf("%d cards for one run, which is %s", n, e.State)
	}
	w.Cause(slacksim.Trouble{Method: "functions.completeSuccess", Status: 503, Times: 5})
	began := time.Now()
	if e := w.run("salary_lookup", map[string]string{"level": "senior"}); e.State != slacksim.Completed {
		t.Errorf("after an outage it is %s", e.State)
	} else if time.Since(began) > patience {
		t.Error("it took too long")
	}
}
