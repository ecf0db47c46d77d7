package slacksim_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// Every element of a message tells the app what was chosen, as Slack would.
func TestPageElementsTellTheApp(t *testing.T) {
	b := browser.Open(t)
	g := furnish(t)
	from := 0
	b.Do("open the channel", chromedp.EmulateViewport(1280, 5000), chromedp.Navigate(g.at(g.ada, g.hiring, "")), browser.Shows("#main .header", "Senior backend"))
	heard := func(want string) string {
		t.Helper()
		eventually(t, g.Sim, want, func() bool { return len(payloads(t, g.Sim, "block_actions")) > from })
		from++
		var p struct{ Actions []map[string]any }
		if err := json.Unmarshal(payloads(t, g.Sim, "block_actions")[from-1], &p); err != nil || len(p.Actions) != 1 {
			t.Fatalf("%d actions: %v", len(p.Actions), err)
		}
		a := p.Actions[0]
		chosen := a["value"]
		for k, v := range a {
			if strings.HasPrefix(k, "selected_") {
				chosen = v
			}
		}
		if option, ok := chosen.(map[string]any); ok {
			chosen = option["value"]
		}
		return fmt.Sprint(a["action_id"], " ", chosen)
	}
	told := func(want string, steps ...browser.Step) {
		t.Helper()
		b.Do(want, steps...)
		if got := heard(want); got != want {
			t.Errorf("the app heard %s, want %s", got, want)
		}
	}
	const message = "#main .message:nth-child(2) "
	told("share share", chromedp.Click(message+".actions .primary"))
	told("beside compare", chromedp.Click(message+".accessory .button"))
	told("level lead", browser.Chosen(message+"[data-action=level]", "lead"))
	told("since 2026-12-24", browser.Chosen(message+"[data-action=since]", "2026-12-24"))
	told("more report", chromedp.Click(message+".more"), browser.Shows(".popup", "An expert looks"), browser.Focused(".popup :first-child"), chromedp.KeyEvent(kb.ArrowDown+kb.Enter))
	told("feedback bad", chromedp.Click(message+".thumb:nth-child(2)"))
	b.Do("see which thumb was pressed", browser.Gone(message+".thumb[aria-pressed=true]:first-child"), chromedp.WaitVisible(message+".thumb[aria-pressed=true]")) // the message is drawn anew
	told("bin bin", chromedp.Click(message+".icon-button"))
	b.Do("change one's mind", chromedp.Click(message+".danger"), browser.Shows("dialog", "cannot be brought back"), chromedp.Click("dialog footer .button"), browser.Gone("dialog"))
	told("forget forget", chromedp.Click(message+".danger"), chromedp.Click("dialog footer .danger"))
	told("checks [map[description:map[text:at least two days type:mrkdwn] text:map[text:*Remote* type:mrkdwn] value:remote]]", chromedp.Click("[data-action=checks] .check input"))
	told("radios cdd", chromedp.Click("[data-action=radios] .check:nth-of-type(2) input"))
	told("at 14:30", browser.Chosen("[data-action=at]", "14:30"))
	told("who "+g.bob.ID, browser.Chosen("[data-action=who]", g.bob.ID))
	wantIntact(t, b, "Test workspace")
}

// With keys alone: skip to the box, complete a command, answer in a thread, press
// a button, use a menu, go to the app's home, fill in a form, mend what the app
// complains of, and leave.
func TestPageWithKeysAlone(t *testing.T) {
	b := browser.Open(t)
	g := furnish(t)
	b.Do("open the page", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(g.at(g.ada, g.hiring, "")), browser.Shows("#main .ephemeral", "Only you"))
	b.Do("skip to the box", chromedp.KeyEvent(kb.Tab), browser.Focused(".skip"), chromedp.KeyEvent(kb.Enter), browser.Focused(composer))
	b.Do("complete a command", chromedp.KeyEvent("/"), browser.Shows(".completion li[aria-selected=true]", "/backend-salary"), chromedp.KeyEvent(kb.ArrowDown), browser.Shows(".completion li[aria-selected=true]", "/backend-jd"),
		chromedp.KeyEvent(kb.Escape), browser.Lacks(".completion", "/backend"), chromedp.KeyEvent("backend-j"), browser.Shows(".completion li[aria-selected=true]", "/backend-jd"), chromedp.KeyEvent(kb.Tab+"two"+kb.Enter))
	eventually(t, g.Sim, "the command", func() bool {
		return strings.Contains(fmt.Sprintf("%s", payloads(t, g.Sim, "/backend-jd")), `"text":"two"`)
	})
	b.Do("go up to a button and press it", browser.Scrolled("#main .scroll", 0), browser.Tabbed(".replies", true), chromedp.KeyEvent(kb.Enter), browser.Shows("#thread .body", "€58K"), browser.Focused(thread))
	b.Do("answer and leave the thread", chromedp.KeyEvent("thank you"+kb.Enter), browser.Shows("#thread .body", "thank you"), chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible("#thread"), browser.Focused(".replies"))
	b.Do("go to the app and its home", browser.Tabbed("#sidebar section:last-child button", true), chromedp.KeyEvent(kb.Enter), browser.Shows("#main h1", "recruitbot"), browser.Tabbed("#main .tab", false), chromedp.KeyEvent(kb.Enter), browser.Shows(".home", "What I can do"))
	b.Do("open the form", browser.Tabbed(".home .primary", false), chromedp.KeyEvent(kb.Enter), browser.Shows("dialog h2", "Job description"), browser.Focused("dialog [data-action=title]"))
	b.Do("fill it in", chromedp.KeyEvent("Backend"+kb.Tab+"S"+kb.Tab+kb.Tab+" "), browser.Tabbed("dialog [data-action=remote] input", false), chromedp.KeyEvent(kb.ArrowDown), browser.Tabbed("dialog [data-action=about]", false), chromedp.KeyEvent("A team"), browser.Tabbed("dialog .submit", false), chromedp.KeyEvent(kb.Enter),
		browser.Shows("dialog .failed", "There is no such job."), browser.Focused("dialog [data-action=title][aria-invalid]"))
	wantSubmitted(t, g.Sim, map[string]any{"title": "Backend", "level": "senior", "skills": "go sql", "remote": "hybrid", "about": "A team"})
	b.Do("leave the form", chromedp.KeyEvent(kb.Escape), browser.Gone("dialog"), browser.Focused(".home .primary"))
	wantIntact(t, b, "Test workspace")
}

// payloads are what the app was told of one kind, oldest first.
func payloads(t *testing.T, sim *slacksim.Sim, kind string) []json.RawMessage {
	t.Helper()
	var out []json.RawMessage
	for _, e := range sim.Envelopes() {
		if e.Type != kind {
			continue
		}
		var frame struct{ Payload json.RawMessage }
		if err := json.Unmarshal(e.Body, &frame); err != nil {
			t.Fatal(err)
		}
		out = append(out, frame.Payload)
	}
	return out
}

// wantSubmitted demands what the last form was sent with, empty fields left out.
func wantSubmitted(t *testing.T, sim *slacksim.Sim, want map[string]any) {
	t.Helper()
	all := payloads(t, sim, "view_submission")
	var p struct {
		View struct {
			State struct {
				Values map[string]map[string]map[string]any
			}
		}
	}
	if err := json.Unmarshal(all[len(all)-1], &p); err != nil {
		t.Fatal(err)
	}
	got := map[string]any{}
	for _, block := range p.View.State.Values {
		for action, state := range block {
			if v := entered(state); v != "" {
				got[action] = v
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the form was sent with (-want +got):\n%s", diff)
	}
}

// entered is a field's value, several parted by spaces.
func entered(state map[string]any) string {
	option, _ := state["selected_option"].(map[string]any) // absent: no option
	if v, ok := option["value"].(string); ok {
		return v
	}
	var all []string
	options, _ := state["selected_options"].([]any) // absent: none
	for _, o := range options {
		all = append(all, o.(map[string]any)["value"].(string))
	}
	text, _ := state["value"].(string) // absent: nothing was typed
	return strings.Join(append(all, strings.Fields(text)...), " ")
}
