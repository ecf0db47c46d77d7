package main

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/draft/model/fakemodel"
	"recruitbot/bot/slacksim"
)

// olderView is a workspace with the older assistant view.
func olderView(t *testing.T) *workspace {
	w, config := furnishedAs(t, func(c *slacksim.Config) { c.AssistantView = true })
	w.serve(config, slog.New(slog.DiscardHandler))
	return w
}

// offered lets Maya open her conversation until questions are offered the first of which
// is titled so: what she did last counts once it is settled, a moment after its answer.
func (w *workspace) offered(first string) []slacksim.Prompt {
	w.t.Helper()
	dm := w.Direct(w.maya)
	var last []slacksim.Prompt
	for end := time.Now().Add(patience); time.Now().Before(end); {
		w.opens()
		ctx, cancel := context.WithTimeout(w.t.Context(), 300*time.Millisecond)
		err := w.Wait(ctx, func() bool {
			last = w.Status(dm, "").Prompts
			return len(last) > 0 && spaced(last[0].Title) == first
		})
		if cancel(); err == nil {
			return last
		}
	}
	w.t.Fatalf("“%s” is not offered, but %v", first, last)
	return nil
}

// spaced is a text with blanks for spaces that don't break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func (w *workspace) opens() {
	w.t.Helper()
	if err := w.OpenHome(w.t.Context(), w.maya, "messages"); err != nil {
		w.t.Fatal(err)
	}
}

func TestQuestionsAreOfferedByWhatWasDoneLastAndInWhichLanguage(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	if n := len(w.offered("Senior salary")); n != 4 {
		t.Errorf("%d questions are offered, want 4", n)
	}
	asked := w.say(dm, "", "combien gagne un senior en scale-up ?")
	w.answer(dm, asked.TS, 1)
	london := w.offered("Et à Londres ?")[0]
	next := w.say(dm, "", london.Message)
	holds(t, w.answer(dm, next.TS, 1), "66 700 à 84 000 €")

	second := w.submit(w.maya, w.launch("Draft a job description"), map[string]string{"employer": "Acme", "level": "senior", "company": "scaleup", "place": "London"})
	w.submit(w.maya, *second, nil)
	w.until("the draft's card is there", func() bool { return len(w.answers(dm, "")) == 1 })
	w.until("the draft is saved", func() bool { return len(w.answers(dm, w.answers(dm, "")[0].TS)) == 2 })
	again := w.offered("Reprendre mon brouillon")[0]
	asked = w.say(dm, "", again.Message)
	holds(t, w.answer(dm, asked.TS, 1), "Acme", "Publier")
}

func TestAThreadIsNamedAfterItsTopic(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "Hi! which soft skills should Mr Smith have?")
	w.answer(dm, asked.TS, 1)
	w.until("the thread has a name", func() bool { return w.Status(dm, asked.TS).Title != "" })
	if title := w.Status(dm, asked.TS).Title; strings.Contains(title, "Smith") || !strings.Contains(strings.ToLower(title), "soft skills") {
		t.Errorf("it is called %q", title)
	}
	vague := w.say(dm, "", "what is the weather like tomorrow?")
	w.answer(dm, vague.TS, 1)
	last := w.say(dm, "", "which soft skills?")
	w.answer(dm, last.TS, 1)
	w.until("the third thread has a name", func() bool { return w.Status(dm, last.TS).Title != "" })
	if title := w.Status(dm, vague.TS).Title; title != "" {
		t.Errorf("a question without a topic is called %q", title)
	}
}

func TestAModelIsStoppedBySlacksOwnButton(t *testing.T) {
	t.Parallel()
	w, _ := withModel(t, fakemodel.Config{Reply: repeats, PerToken: time.Second})
	thread := w.submitted()
	w.until("the model is writing, and can be stopped", func() bool {
		all := w.answers(w.hiring, thread)
		return len(all) == 3 && all[2].Streaming && w.Status(w.hiring, thread).Session == "processing"
	})
	w.refuse = "message_not_in_streaming_state" // Slack has stopped the stream itself
	if err := w.StopSession(w.maya, w.hiring, thread); err != nil {
		t.Fatal(err)
	}
	w.finished(thread)
	holds(t, w.answers(w.hiring, thread)[2], "Senior backend developer (Go)", "Here is the standard text, which can be published.")
	w.until("nothing is under way any more", func() bool { return w.Status(w.hiring, thread).Session == "active" })
}

func TestTheOlderViewHasTheSameFeatures(t *testing.T) {
	t.Parallel()
	w := olderView(t)
	dm := w.Direct(w.maya)
	w.opens()
	w.until("a thread has begun", func() bool { return len(w.Messages(dm, "")) == 1 })
	thread := w.Messages(dm, "")[0].TS
	w.until("questions are offered there", func() bool { return len(w.Status(dm, thread).Prompts) == 4 })
	question := w.Status(dm, thread).Prompts[0].Message
	w.say(dm, thread, question)
	w.until("it is answered in the thread", func() bool { return len(w.answers(dm, thread)) == 2 })
	holds(t, w.answers(dm, thread)[1], "€58,000 to €70,000", "23 December 2026")
	w.until("the thread has a name", func() bool { return w.Status(dm, thread).Title != "" })
	w.say(dm, thread, "and in London?")
	w.until("it goes on from there", func() bool { return len(w.answers(dm, thread)) == 3 })
	holds(t, w.answers(dm, thread)[2], "€66,700 to €84,000")
	if n := len(w.Calls("agents.sessions.rename")); n > 0 {
		t.Errorf("%d calls of the newer view", n)
	}
}
