package bot_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/knowledge"
)

// saying is a section of one text.
func saying(text string) bot.Section {
	return func(context.Context, bot.Visit, string) ([]bot.Part, error) {
		return []bot.Part{bot.Text{Text: text}}, nil
	}
}

func many(n int, text string) bot.Section {
	return func(context.Context, bot.Visit, string) ([]bot.Part, error) {
		return slices.Repeat([]bot.Part{bot.Text{Text: text}}, n), nil
	}
}

func textOf(p bot.Page) string {
	var all []string
	for _, part := range p.Parts {
		switch part := part.(type) {
		case bot.Text:
			all = append(all, part.Text)
		case bot.Note:
			all = append(all, part.Text)
		}
	}
	return strings.Join(all, "|")
}

// A section that fails is left out, whatever became of it, and the page says so.
func TestPageIsMadeOfTheSectionsThatCanBeMade(t *testing.T) {
	ended := make(chan struct{}, 1)
	b := &bot.Bot{Language: "fr", Home: []bot.Section{
		saying("one"),
		func(context.Context, bot.Visit, string) ([]bot.Part, error) {
			return []bot.Part{bot.Text{Text: "half"}}, errors.New("no")
		},
		func(context.Context, bot.Visit, string) ([]bot.Part, error) { panic("at the disco") },
		func(ctx context.Context, _ bot.Visit, _ string) ([]bot.Part, error) {
			<-ctx.Done()
			ended <- struct{}{}
			return nil, ctx.Err()
		},
		func(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
			return []bot.Part{bot.Text{Text: v.User + " " + language}}, nil
		},
		func(context.Context, bot.Visit, string) ([]bot.Part, error) { return nil, nil },
	}}
	b.Know(knowledge.New(nil, knowledge.Common{}))
	got := textOf(b.PageOf(t.Context(), bot.Visit{Team: "T1", User: "U1"}))
	if !strings.HasPrefix(got, "one|") || !strings.Contains(got, "U1 fr|Une partie de cette page ne peut pas s’afficher") || strings.Contains(got, "disco") {
		t.Errorf("%s", got)
	}
	<-ended // it was told to end
}

// Where there is too much the longest sections are cut, and say so; the others stay whole.
func TestPageCutsItsLongestSections(t *testing.T) {
	b := &bot.Bot{Home: []bot.Section{many(3, "a"), many(90, "b"), many(60, "c"), many(4, "d")}}
	b.Know(knowledge.New(nil, knowledge.Common{}))
	got := textOf(b.PageOf(t.Context(), bot.Visit{}))
	parts := strings.Split(got, "|")
	if len(parts) > 80 {
		t.Errorf("%d parts", len(parts))
	}
	if !strings.HasPrefix(got, "a|a|a|b|") || !strings.HasSuffix(got, "|d|d|d|d") || strings.Count(got, "more than fits") != 2 {
		t.Errorf("%s", got)
	}
	if b, c := strings.Count(got, "b|"), strings.Count(got, "c|"); b-c > 2 || c-b > 2 {
		t.Errorf("%d and %d are left of the two longest", b, c)
	}
}

// counting is a page that tells what was done on it, and how often it was made.
func counting(b *bot.Bot) {
	made := 0
	b.Home = []bot.Section{func(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
		made++
		return []bot.Part{
			bot.Text{Text: fmt.Sprintf("made %d in %s after %s", made, language, v.Done)},
			bot.Menus{Menus: []bot.Menu{{ID: "language", Action: bot.ActionLanguage, Label: "Language", Options: []bot.Option{{Value: "fr", Label: "Français"}, {Value: "xx", Label: "None"}}}}},
			bot.Buttons{Buttons: []bot.Button{{Label: "Ask", Action: bot.ActionAsk}, {Label: "Edit", Action: "note.edit", Value: "old"}, {Label: "Done", Action: "note.done"}}},
		}, nil
	}}
}

// homeSays opens nothing: it waits until Maya's page says something.
func (h *house) homeSays(text string) slacksim.View {
	h.t.Helper()
	h.until("the page says "+text, func() bool {
		v, ok := h.Home(h.maya)
		return ok && strings.Contains(string(v.Raw), text)
	})
	v, _ := h.Home(h.maya)
	return v
}

func (h *house) pressHome(v slacksim.View, action, value string) {
	h.t.Helper()
	if _, err := h.ClickView(h.t.Context(), h.maya, v, action, value); err != nil {
		h.t.Fatal(err)
	}
}

// What is done on the page, by a press or by a form, shows it anew once it is done.
func TestPageIsMadeAnewAfterWhatWasDoneOnIt(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Desks = []bot.Desk{noteDesk{b.Poster}} }, counting)
	if err := h.OpenHome(t.Context(), h.maya, "home"); err != nil {
		t.Fatal(err)
	}
	v := h.homeSays("made 1 in en")
	h.pressHome(v, "note.done#2", "")
	v = h.homeSays("made 2 in en after note.done")
	h.pressHome(v, "note.edit#1", "old")
	h.send(h.form(), "A title")
	v = h.homeSays("made 3 in en after note.new")
	h.pressHome(v, "menu:language:language", "fr")
	v = h.homeSays("made 4 in fr after language")
	if n := len(h.Messages(h.dm, "")); n != 2 {
		t.Errorf("%d messages, want what the desk said to a press and to a form", n)
	}
	h.pressHome(v, "menu:language:language", "xx")
	h.until("a choice that is no language is told of", func() bool { return len(h.Messages(h.dm, "")) == 3 })
}

// A question in the page's form is answered in the conversation, and goes on from there.
func TestQuestionOfAFormIsAnsweredInTheConversation(t *testing.T) {
	h := start(t, counting)
	if err := h.OpenHome(t.Context(), h.maya, "home"); err != nil {
		t.Fatal(err)
	}
	h.pressHome(h.homeSays("made 1"), "ask#0", "")
	form := h.form()
	out, err := h.Submit(t.Context(), h.maya, form, map[string]string{"question": " "})
	if err != nil || out.View == nil || len(out.View.Errors) != 1 {
		t.Fatalf("a form without words: %+v, %v", out, err)
	}
	if _, err := h.Submit(t.Context(), h.maya, form, map[string]string{"question": "salaire d'un senior en PME ? <!channel>"}); err != nil {
		t.Fatal(err)
	}
	h.homeSays("after ask")
	said := h.Messages(h.dm, "")
	has(t, "the answer", said[len(said)-1].Text, inFrench)
	has(t, "with its question", plain(said[len(said)-1].Text), "Votre question : salaire d'un senior en PME ? &lt;!channel&gt;")
	has(t, "the next question", h.told("et à Londres ?"), "57 500 à 74 400 €")
}
