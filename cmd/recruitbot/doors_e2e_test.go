package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/slacksim"
)

// substance is what an answer says: its lead, text, table and sources, without what
// differs by door, such as who shared it and what is to be pressed.
type substance struct {
	Lead, Text string
	Table      [][]string
	Sources    []string
}

// substanceOf reads a message's blocks.
func substanceOf(t *testing.T, m slacksim.Message) (s substance) {
	t.Helper()
	var blocks []struct {
		Type     string
		Elements []json.RawMessage
		Rows     [][]json.RawMessage
	}
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		switch b.Type {
		case "rich_text":
			words := letters(t, b.Elements)
			if s.Lead == "" && strings.Contains(string(b.Elements[0]), `"bold":true`) {
				s.Lead = words
			} else {
				s.Text += words + "\n"
			}
		case "table":
			for _, row := range b.Rows {
				var cells []string
				for _, cell := range row {
					cells = append(cells, letters(t, []json.RawMessage{cell}))
				}
				s.Table = append(s.Table, cells)
			}
		case "context":
			if words := letters(t, b.Elements); strings.HasPrefix(words, "Source") {
				s.Sources = append(s.Sources, words)
			}
		}
	}
	return s
}

// letters are all texts below some elements, in their order.
func letters(t *testing.T, elements []json.RawMessage) string {
	t.Helper()
	var out strings.Builder
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			if text, ok := v["text"].(string); ok {
				out.WriteString(text)
			}
			walk(v["elements"])
			if v["type"] == "rich_text_section" {
				out.WriteString("\n")
			}
		}
	}
	for _, raw := range elements {
		var v any
		if err := json.Unmarshal(raw, &v); err != nil {
			t.Fatal(err)
		}
		walk(v)
	}
	return strings.TrimSpace(spaced(out.String()))
}

// door is a way to ask a question.
type door struct {
	name  string
	about string // "" takes every question, "salary" those for pay
	ask   func(w *workspace, question string) slacksim.Message
}

// doors are all of them but those without a message: see TestEveryDoorGivesTheSameAnswer.
func doors() []door {
	return []door{
		{"direct message", "", func(w *workspace, q string) slacksim.Message {
			dm := w.Direct(w.maya)
			return w.answer(dm, w.say(dm, "", q).TS, 1)
		}},
		{"mention", "", func(w *workspace, q string) slacksim.Message {
			return w.answer(w.hiring, w.say(w.hiring, "", "<@"+w.BotUser()+"> "+q).TS, 1)
		}},
		{"reply in a thread", "", func(w *workspace, q string) slacksim.Message {
			root := w.say(w.hiring, "", "<@"+w.BotUser()+">")
			w.answer(w.hiring, root.TS, 1)
			w.say(w.hiring, root.TS, q)
			return w.answer(w.hiring, root.TS, 2)
		}},
		{"command for anything", "", func(w *workspace, q string) slacksim.Message { return w.command("/recruit", q) }},
		{"command for pay", "salary", func(w *workspace, q string) slacksim.Message { return w.command("/backend-salary", q) }},
		{"a message's menu", "", func(w *workspace, q string) slacksim.Message { return w.askOn(w.say(w.hiring, "", q)) }},
		{"form from anywhere", "salary", func(w *workspace, q string) slacksim.Message {
			dm := w.Direct(w.maya)
			before := len(w.answers(dm, ""))
			w.submit(w.maya, w.launch("Check a salary"), map[string]string{"question": q})
			w.until("the form is answered", func() bool { return len(w.answers(dm, "")) == before+1 })
			return w.answers(dm, "")[before]
		}},
	}
}

// A question is answered alike by whatever door it comes.
func TestEveryDoorGivesTheSameAnswer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ about, question string }{
		{"salary", "What does a senior backend developer earn in a tech scale-up?"}, // as a prompt asks
		{"salary", "what does a senior earn in a scale-up in London?"},
		{"salary", "combien gagne un profil confirmé en PME ?"},
		{"salary", "is €52,000 a fair offer for a senior in a startup?"},
		{"salary", "compare senior pay in a startup and a scale-up"},
		{"", "which soft skills should I look for?"},
		{"", "quelles sont les missions du poste ?"},
		{"", "can someone become a backend developer without a degree?"},
	} {
		t.Run(c.question, func(t *testing.T) {
			w := open(t)
			var want substance
			for i, d := range doors() {
				if d.about != "" && d.about != c.about {
					continue
				}
				got := substanceOf(t, d.ask(w, c.question))
				if i == 0 {
					want = got
					if want.Lead+want.Text == "" || len(want.Sources) == 0 {
						t.Fatalf("the %s gives no answer with a source: %+v", d.name, want)
					}
					continue
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-direct message +it)\n%s", d.name, diff)
				}
			}
			if c.about == "salary" {
				sameStep(t, want, w.run("salary_lookup", map[string]string{"question": c.question}))
			}
		})
	}
}

// sameStep compares what a workflow gets, which is plain text.
func sameStep(t *testing.T, want substance, e slacksim.Execution) {
	t.Helper()
	if want.Lead != "" && spaced(e.Outputs["lead"]) != want.Lead {
		t.Errorf("the step's range is %q, want %q", e.Outputs["lead"], want.Lead)
	}
	parts := slices.Concat(strings.Split(strings.TrimSpace(want.Text), "\n"), want.Sources)
	for _, row := range want.Table[min(1, len(want.Table)):] {
		parts = append(parts, row...)
	}
	for _, part := range parts {
		if !strings.Contains(strings.ReplaceAll(spaced(e.Outputs["answer"]), "- ", ""), part) {
			t.Errorf("the step's answer lacks %q: %s", part, e.Outputs["answer"])
		}
	}
}

// What is chosen in menus and pressed on buttons asks what words would.
func TestChoicesAreAnsweredAsWordsAre(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "what does a senior earn in a scale-up in London?")
	want := substanceOf(t, w.answer(dm, asked.TS, 1))

	got := map[string]substance{}
	w.submit(w.maya, w.launch("Check a salary"), map[string]string{"level": "senior", "company": "scaleup", "uplift": "london"})
	w.until("the form is answered", func() bool { return len(w.answers(dm, "")) == 1 })
	got["form"] = substanceOf(t, w.answers(dm, "")[0])

	plain := w.say(dm, "", "what does a senior earn in a scale-up?")
	w.click(w.answer(dm, plain.TS, 1), "London area")
	got["button"] = substanceOf(t, w.answer(dm, plain.TS, 2))

	m := w.command("/backend-salary", "senior scale-up london")
	got["command"] = substanceOf(t, m)
	w.click(m, "Share in channel")
	w.until("it is shared", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	got["shared"] = substanceOf(t, w.answers(w.hiring, "")[0])

	w.openHome()
	w.choose("menu:level:", "senior")
	w.choose("menu:company:", "scaleup")
	w.choose("menu:uplift:", "london")
	w.pressHome("Send")
	w.until("the page's answer is in the conversation", func() bool { return len(w.answers(dm, "")) == 2 })
	got["page"] = substanceOf(t, w.answers(dm, "")[1])

	for _, name := range slices.Sorted(maps.Keys(got)) {
		if diff := cmp.Diff(want, got[name]); diff != "" {
			t.Errorf("%s (-words +it)\n%s", name, diff)
		}
	}
	sameStep(t, want, w.run("salary_lookup", map[string]string{"level": "senior", "company": "scale-up", "place": "London"}))
}
