package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
	"recruitbot/bot/slacksim"
)

// withModel is a workspace whose drafts a fake model writes.
func withModel(t *testing.T, c fakemodel.Config) (*workspace, *fakemodel.Server) {
	t.Helper()
	fake, err := fakemodel.Start(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(fake.Close)
	return openWith(t, func(c *Config) { c.Model = model.Config{BaseURL: fake.URL(), Name: "fake"} }), fake
}

// repeats answers as the demo's model does, with a summary of its own.
func repeats(r fakemodel.Request) fakemodel.Reply {
	answer := handBack(r)
	var parts map[string]map[string]any
	if err := json.Unmarshal([]byte(answer.Text), &parts); err != nil || parts["summary"] == nil {
		return answer
	}
	parts["summary"]["text"] = "You build the services that the product of Ardent stands on, and you see them through to production."
	text, err := json.Marshal(parts)
	if err != nil {
		return fakemodel.Reply{Mishap: fakemodel.Broken}
	}
	return fakemodel.Reply{Text: string(text)}
}

// submitted sends the brief and returns the card's thread.
func (w *workspace) submitted() (thread string) {
	w.t.Helper()
	first := w.form("/backend-jd", "senior go postgres london scale-up 3 days remote")
	second := w.submit(w.maya, first, map[string]string{"employer": "Ardent"})
	w.submit(w.maya, *second, nil)
	w.until("the card is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	return w.answers(w.hiring, "")[0].TS
}

// finished waits until card, announcement and draft are in the thread.
func (w *workspace) finished(thread string) {
	w.t.Helper()
	w.until("the draft is there", func() bool {
		all := w.answers(w.hiring, thread)
		return len(all) == 3 && !all[2].Streaming && strings.Contains(string(all[2].Blocks), "Version 1")
	})
}

func TestModelsTextIsStreamedIntoTheThreadAndNeedsApproval(t *testing.T) {
	t.Parallel()
	w, _ := withModel(t, fakemodel.Config{Reply: repeats})
	thread := w.submitted()
	w.finished(thread)
	all := w.answers(w.hiring, thread)
	holds(t, all[1], "127.0.0.1", "without contact and people", "Stop")
	if len(w.Calls("chat.startStream")) != 1 || len(w.Calls("chat.stopStream")) != 1 {
		t.Error("the text was not streamed")
	}
	holds(t, all[2], "You build the services that the product of Ardent stands on", "€66,700 to €84,000 gross per year", "AI-generated draft (fake), review before use.")
	publish := w.dialog(w.maya, all[2], "Publish…")
	w.submit(w.maya, publish, map[string]string{"channel": w.hiring.ID})
	w.until("the refusal is there", func() bool { return len(w.answers(w.hiring, thread)) == 4 })
	holds(t, w.answers(w.hiring, thread)[3], "somebody has to approve it")
}

func TestModelIsStoppedByAButton(t *testing.T) {
	t.Parallel()
	w, _ := withModel(t, fakemodel.Config{Reply: repeats, PerToken: time.Second})
	thread := w.submitted()
	var announced slacksim.Message
	w.until("the model is writing", func() bool {
		for _, m := range w.answers(w.hiring, thread) {
			if m.Streaming {
				announced = w.answers(w.hiring, thread)[1]
				return true
			}
		}
		return false
	})
	w.click(announced, "Stop, take the standard text")
	w.finished(thread)
	holds(t, w.answers(w.hiring, thread)[2], "Senior backend developer (Go)", "Here is the standard text, which can be published.", "Version 1")
}

func TestModelThatFailsLeavesAGoodDraftAndALine(t *testing.T) {
	t.Parallel()
	w, fake := withModel(t, fakemodel.Config{})
	fake.Queue(fakemodel.Reply{Mishap: fakemodel.Unauthorised})
	thread := w.submitted()
	w.finished(thread)
	holds(t, w.answers(w.hiring, thread)[2], "Senior backend developer (Go)", "Here is the standard text, which can be published.")
}

func TestModelThatTakesTooLongLeavesTimeForTheDraft(t *testing.T) {
	t.Parallel()
	fake, err := fakemodel.Start(fakemodel.Config{Reply: repeats})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(fake.Close)
	fake.Queue(fakemodel.Reply{Mishap: fakemodel.HangBefore})
	w := openWith(t, func(c *Config) {
		c.AnswerTime, c.Model = 2*time.Second, model.Config{BaseURL: fake.URL(), Name: "fake", FirstWord: time.Minute, Whole: time.Minute}
	})
	thread := w.submitted()
	w.finished(thread)
	holds(t, w.answers(w.hiring, thread)[2], "Senior backend developer (Go)", "Here is the standard text, which can be published.", "in time")
	if n := len(fake.Requests()); n != 1 {
		t.Errorf("the model was asked %d times, want once", n)
	}
}

func TestEditingAModelsTextKeepsItsLabelAndItsNeedOfApproval(t *testing.T) {
	t.Parallel()
	w, _ := withModel(t, fakemodel.Config{Reply: repeats})
	thread := w.submitted()
	w.finished(thread)
	edit := w.dialog(w.maya, w.answers(w.hiring, thread)[2], "Edit")
	w.submit(w.maya, edit, map[string]string{"success": "After a year, you own a service."})
	w.until("the second version is there", func() bool { return len(w.answers(w.hiring, thread)) == 4 })
	second := w.answers(w.hiring, thread)[3]
	holds(t, second, "After a year, you own a service.", "AI-generated draft (fake), review before use.")
	w.submit(w.maya, w.dialog(w.maya, second, "Publish…"), map[string]string{"channel": w.hiring.ID})
	w.until("the refusal is there", func() bool { return len(w.answers(w.hiring, thread)) == 5 })
	holds(t, w.answers(w.hiring, thread)[4], "somebody has to approve it")
	w.submit(w.maya, w.dialog(w.maya, second, "Rewrite…"), map[string]string{"section": "all", "by": "template", "edited": "anew"})
	w.until("the third version is there", func() bool { return len(w.answers(w.hiring, thread)) == 6 })
	lacks(t, w.answers(w.hiring, thread)[5], "AI-generated draft (fake)")
}

func TestSectionsOfPeopleAreNotSentToAModelAgain(t *testing.T) {
	t.Parallel()
	w, fake := withModel(t, fakemodel.Config{Reply: repeats})
	thread := w.submitted()
	w.finished(thread)
	edit := w.dialog(w.maya, w.answers(w.hiring, thread)[2], "Edit")
	w.submit(w.maya, edit, map[string]string{"success": "After a year, you own a service."})
	w.until("the second version is there", func() bool { return len(w.answers(w.hiring, thread)) == 4 })
	w.submit(w.maya, w.dialog(w.maya, w.answers(w.hiring, thread)[3], "Rewrite…"), map[string]string{"section": "all"})
	w.until("the third version is there", func() bool {
		all := w.answers(w.hiring, thread)
		return len(all) == 6 && strings.Contains(string(all[5].Blocks), "Version 3")
	})
	holds(t, w.answers(w.hiring, thread)[5], "After a year, you own a service.")
	asked := fake.Requests()
	if last := asked[len(asked)-1]; strings.Contains(string(last.Schema), `"success"`) {
		t.Error("the model was asked for a section that a person has written")
	}
}
