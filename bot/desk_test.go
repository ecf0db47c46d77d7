package bot_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// noteDesk is a desk for notes of one field. What it does it says, with the language in
// which it was asked to.
type noteDesk struct{ poster bot.Poster }

func (noteDesk) Name() string { return "note" }

func (noteDesk) Commands() []bot.CommandSpec {
	return []bot.CommandSpec{{Name: "/note", Hint: "[title]", Description: "Write a note"}}
}

func (noteDesk) Command(c bot.Command, language string) bot.Reply {
	return bot.Reply{Form: noteForm(c.Text, language)}
}

func noteForm(title, language string) *bot.Form {
	return &bot.Form{ID: "note.new", Title: "Note " + language, Submit: "Write", Fields: []bot.Field{
		{ID: "title", Kind: bot.Line, Label: "Title", Value: []string{title}},
	}}
}

func (noteDesk) Wants(text string) bool { return strings.HasPrefix(text, "write a note") }

func (noteDesk) Form(_ context.Context, c bot.Click, language string) (*bot.Form, error) {
	if c.Action == "note.edit" {
		return noteForm(c.Value, language), nil
	}
	return nil, nil
}

func (noteDesk) Check(s bot.Submission, language string) bot.Checked {
	if s.Value("title") == "?" {
		return bot.Checked{Faults: map[string]string{"title": "no title, in " + language}}
	}
	return bot.Checked{}
}

func (d noteDesk) Do(ctx context.Context, e bot.Errand) (string, error) {
	var did string
	switch x := e.Event.(type) {
	case bot.Message:
		did = "asked: " + x.Text
	case bot.Click:
		did = "pressed: " + x.Action
	case bot.Submission:
		did = "sent: " + x.Value("title")
	}
	e.Delivery.InChannel = true
	return "noted", d.poster.Post(ctx, e.Delivery, bot.Reply{Parts: []bot.Part{
		bot.Lead{Text: did + " in " + e.Language},
		bot.Buttons{Buttons: []bot.Button{{Label: "Edit", Action: "note.edit", Value: "old"}, {Label: "Done", Action: "note.done"}}},
	}})
}

// notes is a house with the desk; what it said in the direct conversation is said.
func notes(t *testing.T) (h *house, said func() []slacksim.Message) {
	h = start(t, func(b *bot.Bot) { b.Desks = []bot.Desk{noteDesk{b.Poster}} })
	return h, func() (list []slacksim.Message) {
		for _, m := range h.Messages(h.dm, "") {
			if m.BotID != "" {
				list = append(list, m)
			}
		}
		return list
	}
}

// form waits for Maya's form.
func (h *house) form() slacksim.View {
	h.t.Helper()
	h.until("a form is there", func() bool { return len(h.Views(h.maya)) == 1 })
	return h.Views(h.maya)[0]
}

func (h *house) send(v slacksim.View, title string) slacksim.Outcome {
	h.t.Helper()
	out, err := h.Submit(h.t.Context(), h.maya, v, map[string]string{"title": title})
	if err != nil {
		h.t.Fatal(err)
	}
	return out
}

// wantSaid waits until the desk has said these, in their order.
func wantSaid(h *house, said func() []slacksim.Message, want ...string) {
	h.t.Helper()
	h.until("it is said: "+want[len(want)-1], func() bool { return len(said()) >= len(want) })
	var got []string
	for _, m := range said() {
		first, _, _ := strings.Cut(m.Text, "\n")
		got = append(got, first)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		h.t.Error(diff)
	}
}

func TestDeskIsGivenTheMessagesThatItWants(t *testing.T) {
	h, said := notes(t)
	if _, err := h.Say(t.Context(), h.maya, h.dm, "", "write a note please"); err != nil {
		t.Fatal(err)
	}
	wantSaid(h, said, "asked: write a note please in en")
	h.ask("salary of a senior in a startup") // is answered in its thread as ever
	h.meter.wait(t, "settled noted")
}

func TestDeskOpensFormsAndIsGivenWhatIsSent(t *testing.T) {
	h, said := notes(t)
	if out, err := h.Command(t.Context(), h.maya, h.dm, "/note", "tea"); err != nil || out.Message != nil {
		t.Fatalf("answered with %+v, %v", out.Message, err)
	}
	form := h.form()
	if out := h.send(form, "?"); out.View.Errors["title"] != "no title, in en" {
		t.Errorf("faults: %v", out.View.Errors)
	}
	h.send(form, "coffee")
	wantSaid(h, said, "sent: coffee in en")

	h.press(said()[0], "note.edit")
	h.send(h.form(), "water")
	wantSaid(h, said, "sent: coffee in en", "sent: water in en")
	h.press(said()[0], "note.done")
	wantSaid(h, said, "sent: coffee in en", "sent: water in en", "pressed: note.done in en")
	h.meter.wait(t, "accepted submission")
	if len(h.Refusals()) > 0 {
		t.Errorf("Slack refused %v", h.Refusals())
	}
}

func TestDeskSpeaksThePersonsLanguage(t *testing.T) {
	h, said := notes(t)
	h.ask("answer in French")
	if _, err := h.Command(t.Context(), h.maya, h.dm, "/note", ""); err != nil {
		t.Fatal(err)
	}
	form := h.form()
	if !strings.Contains(string(form.Raw), "Note fr") {
		t.Errorf("the form is %s", form.Raw)
	}
	h.send(form, "thé")
	wantSaid(h, said, "sent: thé in fr")
}

func TestFailedErrandIsTriedAgainAndDoneOnce(t *testing.T) {
	h, said := notes(t)
	if _, err := h.Command(t.Context(), h.maya, h.dm, "/note", ""); err != nil {
		t.Fatal(err)
	}
	form := h.form()
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Cut: true, After: true})
	h.send(form, "coffee")
	h.meter.wait(t, "settled noted")
	wantSaid(h, said, "sent: coffee in en")
}

func TestFormsOfADeskThatIsGoneAreSaidToBe(t *testing.T) {
	h, _ := notes(t)
	thread := bot.Thread{Team: h.Team(), Channel: h.dm.ID, Direct: true}
	old := bot.Submission{ID: "old", Thread: thread, User: h.maya.ID, Form: "letters.new"}
	if err := h.bot.Receive(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	h.until("it is said", func() bool {
		m := h.Messages(h.dm, "")
		return len(m) == 1 && strings.Contains(m[0].Text, "too old")
	})
}

func TestFormIsNotCountedAsAQuestion(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Desks, b.PerMinute = []bot.Desk{noteDesk{b.Poster}}, 1 })
	if _, err := h.Command(t.Context(), h.maya, h.dm, "/note", ""); err != nil {
		t.Fatal(err)
	}
	h.send(h.form(), "coffee")
	h.meter.wait(t, "settled noted")
}

func TestNoFormWhereTheBotIsNotToBeUsed(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Desks, b.Channels = []bot.Desk{noteDesk{b.Poster}}, []string{"C0OTHER"} })
	elsewhere := h.AddChannel("elsewhere", h.maya)
	out, err := h.Command(t.Context(), h.maya, elsewhere, "/note", "")
	if err != nil || out.Message == nil || !strings.Contains(out.Message.Text, "I don't answer in this channel") {
		t.Errorf("%+v, %v", out.Message, err)
	}
	thread := bot.Thread{Team: h.Team(), Channel: elsewhere.ID}
	if f, err := h.bot.Form(t.Context(), bot.Click{Thread: thread, Action: "note.edit"}); f != nil || err != nil {
		t.Errorf("a click opens %+v, %v", f, err)
	}
}
