package slackapp_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// counter is a desk's counter: a form of two pages, opened by a command or a click.
func counter() *listener {
	return &listener{
		answer: func(bot.Command) bot.Reply { return bot.Reply{Form: firstPage()} },
		form:   func(bot.Click) (*bot.Form, error) { return firstPage(), nil },
		submit: func(s bot.Submission) bot.Checked {
			switch {
			case s.Form == "jd.first" && s.Value("title") == "?":
				return bot.Checked{Faults: map[string]string{"title": "A title has letters.", "elsewhere": "And more."}}
			case s.Form == "jd.first":
				return bot.Checked{Next: &bot.Form{ID: "jd.second", Title: "Page 2", Submit: "Write", State: s.Value("title"), Fields: []bot.Field{
					{ID: "team", Kind: bot.Paragraph, Label: "Team", Optional: true},
				}}}
			}
			return bot.Checked{}
		},
	}
}

func firstPage() *bot.Form {
	return &bot.Form{ID: "jd.first", Title: "Page 1", Submit: "Next", Fields: []bot.Field{
		{ID: "level", Kind: bot.Choice, Label: "Level", Options: []bot.Option{{Value: "senior", Label: "Senior"}}, Value: []string{"senior"}},
		{ID: "title", Kind: bot.Line, Label: "Title"},
	}}
}

// shown waits until a person has a form with a title before them.
func (w *workspace) shown(title string) slacksim.View {
	w.t.Helper()
	var top slacksim.View
	w.until("a form "+title, func() bool {
		views := w.Views(w.ada)
		if len(views) == 0 || !strings.Contains(string(views[len(views)-1].Raw), title) {
			return false
		}
		top = views[len(views)-1]
		return true
	})
	return top
}

func (w *workspace) command(c slacksim.Channel) {
	w.t.Helper()
	if out, err := w.Command(w.t.Context(), w.ada, c, "/backend-jd", confidential); err != nil || out.Message != nil {
		w.t.Fatalf("%+v, %v", out.Message, err)
	}
}

func (w *workspace) submit(v slacksim.View, fields map[string]string) slacksim.Outcome {
	w.t.Helper()
	out, err := w.Submit(w.t.Context(), w.ada, v, fields)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// told waits until the person was privately told so many things, and gives the last.
func (w *workspace) told(n int) string {
	w.t.Helper()
	w.until("a private word", func() bool { return len(w.Ephemerals(w.ada)) == n })
	return w.Ephemerals(w.ada)[n-1].Text
}

func TestFormOfTwoPages(t *testing.T) {
	w := open(t, slacksim.Config{}, counter())
	hiring := w.AddChannel("hiring", w.ada)
	w.command(hiring)
	first := w.shown("Page 1")
	out := w.submit(first, map[string]string{"title": "?"})
	if diff := cmp.Diff(map[string]string{"title": "A title has letters.", "level": "And more."}, out.View.Errors); diff != "" {
		t.Error(diff)
	}
	w.submit(first, map[string]string{"title": "Go developer"})
	second := w.shown("Page 2")
	if out := w.submit(second, map[string]string{"team": confidential}); out.View != nil || len(w.Views(w.ada)) > 0 {
		t.Errorf("the form is still open: %+v", out.View)
	}
	want := []bot.Event{bot.Submission{
		ID: fmt.Sprintf("%s:%s:%s:%s", w.Team(), w.ada.ID, second.ID, second.Hash), User: w.ada.ID, Form: "jd.second",
		Thread: bot.Thread{Team: w.Team(), Channel: hiring.ID}, State: "Go developer", Values: map[string][]string{"team": {confidential}},
	}}
	if diff := cmp.Diff(want, w.brain.events()); diff != "" {
		t.Error(diff)
	}
	w.smooth()
}

func TestClickThatOpensAForm(t *testing.T) {
	brain := counter()
	w := open(t, slacksim.Config{}, brain)
	m := w.button(w.Direct(w.ada))
	if _, err := w.Click(t.Context(), w.ada, m, "jd.edit#0", ""); err != nil {
		t.Fatal(err)
	}
	w.submit(w.shown("Page 1"), map[string]string{"title": "Go developer"})
	w.submit(w.shown("Page 2"), nil)
	got := brain.events()
	if want := (bot.Thread{Team: w.Team(), Channel: m.Channel, TS: m.TS, Direct: true}); len(got) != 1 || got[0].Where() != want {
		t.Errorf("received %+v", got)
	}
	w.smooth()
}

func TestClickThatOpensNoForm(t *testing.T) {
	brain := counter()
	brain.form = nil
	w := open(t, slacksim.Config{}, brain)
	if _, err := w.Click(t.Context(), w.ada, w.button(w.Direct(w.ada)), "jd.edit#0", ""); err != nil {
		t.Fatal(err)
	}
	if got := brain.events(); len(got) != 1 || len(w.Views(w.ada)) > 0 {
		t.Errorf("received %+v", got)
	}
}

// button is a message with one button.
func (w *workspace) button(c slacksim.Channel) slacksim.Message {
	w.t.Helper()
	d := bot.Delivery{EventID: "Ev1", Thread: bot.Thread{Team: w.Team(), Channel: c.ID, Direct: c.Direct}, InChannel: true}
	r := bot.Reply{Parts: []bot.Part{bot.Buttons{Buttons: []bot.Button{{Label: "Edit", Action: "jd.edit"}}}}}
	if err := w.app.Post(w.t.Context(), d, r); err != nil {
		w.t.Fatal(err)
	}
	return w.Messages(c, "")[0]
}

func TestFormThatCannotBeOpened(t *testing.T) {
	for _, c := range []struct {
		name   string
		causes []slacksim.Trouble
		says   string // "" where the form opens after all
	}{
		{"too late", []slacksim.Trouble{{Error: "expired_trigger_id"}}, "enter the command again"},
		{"refused", []slacksim.Trouble{{Error: "invalid_arguments"}}, "went wrong on my side"},
		{"Slack stumbles", []slacksim.Trouble{{Status: 503}, {Cut: true}}, ""},
		{"Slack has opened it and doesn't say so", []slacksim.Trouble{{Cut: true, After: true}}, ""},
		{"a short pause", []slacksim.Trouble{{Status: 429, RetryAfter: time.Second}}, ""},
		{"a long pause", []slacksim.Trouble{{Status: 429, RetryAfter: time.Minute}}, "went wrong on my side"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := open(t, slacksim.Config{}, counter())
			for _, trouble := range c.causes {
				trouble.Method = "views.open"
				w.Cause(trouble)
			}
			w.command(w.AddChannel("hiring", w.ada))
			if c.says != "" {
				if got := w.told(1); !strings.Contains(got, c.says) || len(w.Views(w.ada)) > 0 {
					t.Errorf("told %q", got)
				}
				return
			}
			w.shown("Page 1")
			w.meter.wait(t, "form opened", 1)
			if got := w.Ephemerals(w.ada); len(got) > 0 {
				t.Errorf("told %+v", got)
			}
		})
	}
}

func TestFormThatTakesTooLongSaysPressAgain(t *testing.T) {
	brain := counter()
	var w *workspace
	brain.form = func(bot.Click) (*bot.Form, error) {
		w.Advance(3 * time.Second)
		return firstPage(), nil
	}
	w = open(t, slacksim.Config{}, brain)
	_, err := w.Click(t.Context(), w.ada, w.button(w.Direct(w.ada)), "jd.edit#0", "")
	if !errors.Is(err, slacksim.ErrTimeout) {
		t.Error(err)
	}
	if got := w.told(1); !strings.Contains(got, "press again") {
		t.Errorf("told %q", got)
	}
}

func TestFormThatTheBrainCannotMake(t *testing.T) {
	for name, form := range map[string]func(bot.Click) (*bot.Form, error){
		"error":          func(bot.Click) (*bot.Form, error) { return nil, errors.New("disk full") },
		"panic":          func(bot.Click) (*bot.Form, error) { panic(confidential) },
		"too large":      func(bot.Click) (*bot.Form, error) { return &bot.Form{State: strings.Repeat("x", 3000)}, nil },
		"nothing in it ": func(bot.Click) (*bot.Form, error) { return &bot.Form{}, errors.New("no draft") },
	} {
		t.Run(name, func(t *testing.T) {
			brain := counter()
			brain.form = form
			w := open(t, slacksim.Config{}, brain)
			if _, err := w.Click(t.Context(), w.ada, w.button(w.Direct(w.ada)), "jd.edit#0", ""); err != nil {
				t.Fatal(err)
			}
			if got := w.told(1); !strings.Contains(got, "went wrong on my side") || len(brain.events()) > 0 {
				t.Errorf("told %q, received %v", got, brain.events())
			}
		})
	}
}

func TestFormThatCannotBeSaved(t *testing.T) {
	brain := counter()
	full := make(chan struct{}, 1)
	full <- struct{}{}
	brain.receive = func(context.Context, bot.Event) error {
		select {
		case <-full:
			return errors.New("disk full")
		default:
			return nil
		}
	}
	w := open(t, slacksim.Config{}, brain)
	w.command(w.Direct(w.ada))
	w.submit(w.shown("Page 1"), map[string]string{"title": "Go developer"})
	second := w.shown("Page 2")
	out := w.submit(second, map[string]string{"team": confidential})
	if out.View == nil || !strings.Contains(out.View.Errors["team"], "could not be saved. Please send it again") {
		t.Fatalf("%+v", out.View)
	}
	w.submit(second, map[string]string{"team": confidential})
	if got := brain.events(); len(got) != 1 || len(w.Views(w.ada)) > 0 {
		t.Errorf("received %+v", got)
	}
}

func TestFormWhoseCheckPanics(t *testing.T) {
	brain := counter()
	brain.submit = func(bot.Submission) bot.Checked { panic(confidential) }
	w := open(t, slacksim.Config{}, brain)
	w.command(w.Direct(w.ada))
	out := w.submit(w.shown("Page 1"), map[string]string{"title": "Go developer"})
	if out.View == nil || !strings.Contains(out.View.Errors["level"], "went wrong") {
		t.Errorf("%+v", out.View)
	}
}

// A page that is larger than an acknowledgement may be is put into the form after it.
func TestLargeNextPage(t *testing.T) {
	brain := counter()
	large := &bot.Form{ID: "jd.second", Title: "Large page", Submit: "Write"}
	for i := range 9 {
		large.Fields = append(large.Fields, bot.Field{ID: fmt.Sprint("f", i), Kind: bot.Paragraph, Label: "Section", Value: []string{strings.Repeat("word ", 600)}})
	}
	brain.submit = func(s bot.Submission) bot.Checked {
		if s.Form == "jd.first" {
			return bot.Checked{Next: large}
		}
		return bot.Checked{}
	}
	w := open(t, slacksim.Config{}, brain)
	w.command(w.Direct(w.ada))
	w.Cause(slacksim.Trouble{Method: "views.update", Status: 503})
	w.submit(w.shown("Page 1"), map[string]string{"title": "Go developer"})
	w.until("the next page", func() bool { return len(w.Calls("views.update")) == 2 })
	w.submit(w.shown("Large page"), nil)
	if got := brain.events(); len(got) != 1 || len(got[0].(bot.Submission).Values) != 9 {
		t.Errorf("received %+v", got)
	}
	w.smooth()
}
