package slacksim_test

import (
	"encoding/json"
	"flag"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// pictures is where the tests leave what they see; "" for nowhere.
var pictures = flag.String("pictures", "", "write pictures of the page's surfaces to this folder")

// gallery is a workspace with every surface and every kind of block in it.
type gallery struct {
	*slacksim.Sim
	url              string
	ada, bob         slacksim.Person
	hiring, recruits slacksim.Channel
	empty            slacksim.Channel
	draft            string // ts of what a long draft answers
}

// furnish fills a workspace and serves it. A click on "jd" opens the form; all
// else that people do is acknowledged.
func furnish(t *testing.T) gallery {
	t.Helper()
	g := gallery{Sim: open(t, slacksim.Config{})}
	g.ada, g.bob = g.AddPerson("Ada Martin"), g.AddPerson("Bob Okafor")
	g.hiring, g.recruits = g.AddChannel("hiring", g.ada, g.bob), g.AddPrivateChannel("recruits", g.ada)
	g.empty = g.AddPrivateChannel("quiet", g.ada)
	api := client(g.Sim)
	connect(t, g.Sim, func(e socketmode.Event) (any, bool) {
		if c, ok := e.Data.(slack.InteractionCallback); ok && c.Type == slack.InteractionTypeBlockSuggestion {
			return map[string]any{"options": []any{map[string]any{"text": map[string]any{"type": "plain_text", "text": "Paris"}, "value": "paris"}}}, true
		}
		if c, ok := e.Data.(slack.InteractionCallback); ok && len(c.ActionCallback.BlockActions) > 0 && c.ActionCallback.BlockActions[0].ActionID == "jd" {
			g.post(t, "views.open", url.Values{"trigger_id": {c.TriggerID}, "view": {pageData(t, "modal")}})
		}
		if c, ok := e.Data.(slack.InteractionCallback); ok && c.Type == slack.InteractionTypeViewSubmission {
			return map[string]any{"response_action": "errors", "errors": map[string]string{"title": "There is no such job."}}, true
		}
		return nil, true
	})
	asked := must(g.Say(t.Context(), g.ada, g.hiring, "", "What does a senior earn in a *scale-up*? "+hostile))(t)
	var messages []json.RawMessage
	if err := json.Unmarshal([]byte(pageData(t, "messages")), &messages); err != nil {
		t.Fatal(err)
	}
	for _, blocks := range messages {
		g.post(t, "chat.postMessage", url.Values{"channel": {g.hiring.ID}, "text": {"a message"}, "blocks": {string(blocks)}})
	}
	g.post(t, "chat.postMessage", url.Values{"channel": {g.hiring.ID}, "thread_ts": {asked.TS}, "text": {"Between *€58K* and *€73K*."}})
	g.post(t, "chat.postEphemeral", url.Values{"channel": {g.hiring.ID}, "user": {g.ada.ID}, "text": {"Only you see this: :wave:"}})
	g.draft = must(g.Say(t.Context(), g.ada, g.recruits, "", "Write me a description"))(t).TS
	g.post(t, "chat.postMessage", url.Values{"channel": {g.recruits.ID}, "thread_ts": {g.draft}, "text": {"a draft"}, "blocks": {tall("The draft", "Version 1, draft")}})
	g.post(t, "reactions.add", url.Values{"channel": {g.hiring.ID}, "timestamp": {asked.TS}, "name": {"eyes"}})
	g.post(t, "views.publish", url.Values{"user_id": {g.ada.ID}, "view": {pageData(t, "home")}})
	direct := g.Direct(g.ada)
	g.post(t, "assistant.threads.setSuggestedPrompts", url.Values{"channel_id": {direct.ID}, "prompts": {`[{"title":"Salary of a senior","message":"salary senior?"},{"title":"Compare two companies","message":"compare"}]`}})
	talk := must(g.Say(t.Context(), g.ada, direct, "", "Write me a job description"))(t)
	must(api.UploadFileContext(t.Context(), slack.UploadFileParameters{Filename: "job-description.docx", Title: "Job description, backend developer", Reader: strings.NewReader("words"), FileSize: 5, Channel: direct.ID, ThreadTimestamp: talk.TS, InitialComment: "Here it is, as a document."}))(t)
	g.post(t, "chat.startStream", url.Values{"channel": {direct.ID}, "thread_ts": {talk.TS}, "markdown_text": {"## Backend developer\nYou will **build** what recruiters"}})
	g.post(t, "assistant.threads.setStatus", url.Values{"channel_id": {direct.ID}, "thread_ts": {talk.TS}, "status": {"is writing the second part..."}})
	g.url = g.ServePage(slacksim.PageConfig{
		Title:    "Test workspace",
		Commands: []slacksim.PageCommand{{Name: "/backend-salary", Hint: "[level] [company] [place]", Description: "What such a person earns"}, {Name: "/backend-jd", Description: "Write a job description"}},
		Try:      []slacksim.Suggestion{{Label: "Salary", Channel: "hiring", Text: "/backend-salary senior"}, {Label: "En français", Text: "combien gagne un senior ?"}},
	})
	return g
}

func pageData(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "page", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// post calls a method as the app.
func (g gallery) post(t *testing.T, method string, form url.Values) {
	t.Helper()
	if got, _ := ask(t, g.Sim, method, "application/x-www-form-urlencoded", form.Encode()); got["ok"] != true {
		t.Errorf("%s: %v", method, got)
	}
}

// at is the page's address for a person in a channel, and a thread in it.
func (g gallery) at(p slacksim.Person, c slacksim.Channel, thread string) string {
	return g.url + "#" + strings.TrimSuffix(strings.Join([]string{p.ID, c.ID, thread}, "/"), "/")
}

// surface is something to look at.
type surface struct {
	name  string
	steps []browser.Step
}

func (g gallery) surfaces() []surface {
	direct := g.Direct(g.ada)
	talk := g.Messages(direct, "")[0].TS
	top := browser.Scrolled("#main .scroll", 0)
	look := func(url string, more ...browser.Step) []browser.Step {
		return append([]browser.Step{chromedp.Navigate("about:blank"), chromedp.Navigate(url), chromedp.WaitVisible(".top")}, more...)
	}
	return []surface{
		{"channel-top", look(g.at(g.ada, g.hiring, ""), browser.Shows("#main .ephemeral", "Only you"), top, browser.Shows("#main .message", "Only visible to you"))},
		{"channel-end", look(g.at(g.ada, g.hiring, ""), browser.Shows("#main .ephemeral", "Only you"))},
		{"thread", look(g.at(g.ada, g.hiring, g.Messages(g.hiring, "")[0].TS), browser.Shows("#thread .body", "€58K"))},
		{"agent", look(g.at(g.ada, direct, talk), browser.Shows("#thread .body", "You will build"))},
		{"messages-tab", look(g.at(g.ada, direct, ""), browser.Shows("#main .chip", "Compare two"))},
		{"home", look(g.at(g.ada, direct, ""), chromedp.Click("#main .tab"), browser.Shows(".home", "What I can do"))},
		{"modal", look(g.at(g.ada, direct, ""), chromedp.Click("#main .tab"), browser.Shows(".home", "What I can do"), chromedp.Click(".home .button.primary"), browser.Shows("dialog h2", "Job description"))},
		{"modal-faults", look(g.at(g.ada, direct, ""), chromedp.Click("#main .tab"), browser.Shows(".home", "What I can do"), chromedp.Click(".home .button.primary"), browser.Shows("dialog h2", "Job description"),
			chromedp.Click("dialog .submit"), browser.Shows("dialog .failed", "required"), chromedp.SendKeys("dialog [data-action=place] input", "pa"), browser.Shows("dialog [role=option]", "Paris"))},
		{"long-draft", look(g.at(g.ada, g.recruits, g.draft), browser.Shows("#thread .body", "The draft begins"), browser.Seen("#thread .section", "The draft begins"))},
		{"empty", look(g.at(g.ada, g.empty, ""), browser.Shows(".empty", "quiet"))},
		{"completion", look(g.at(g.ada, g.empty, ""), chromedp.SendKeys(composer, "/"), browser.Shows(".completion li", "What such a person"))},
		{"inspector", look(g.at(g.ada, g.hiring, ""), browser.Shows("#main .ephemeral", "Only you"), chromedp.Click("#inspect"), browser.Shows("#inspector .rules", "Text"), chromedp.Click("#inspector [aria-label='Older message']"), browser.Shows("#inspector .json", "block_id"), chromedp.Click("#inspector summary"))},
		{"trouble", look(g.at(g.ada, g.hiring, ""), browser.Shows("#main .ephemeral", "Only you"), chromedp.Click("#inspect"), chromedp.Click("#inspect-tab-trouble"), browser.Shows(".trouble button", "Disconnect"), chromedp.Click(".trouble button"), browser.Shows(".told", "told to end"), browser.Shows(".trace li", "→"))},
		{"tour", look(g.at(g.ada, g.hiring, ""), browser.Shows("#main .ephemeral", "Only you"), chromedp.Click("#tour summary"), browser.Shows("#tour li", "Salary"))},
	}
}

// visit goes to every surface, in both themes, on a wide and on a narrow screen.
func visit(t *testing.T, look func(b *browser.Tab, g gallery, name string)) {
	t.Helper()
	b := browser.Open(t)
	g := furnish(t)
	for _, theme := range []string{"light", "dark"} {
		for screen, width := range map[string]int64{"wide": 1280, "narrow": 360} {
			b.Do("choose theme and width", chromedp.EmulateViewport(width, 800), browser.Themed(theme))
			for _, s := range g.surfaces() {
				b.Do(s.name, s.steps...)
				look(b, g, strings.Join([]string{s.name, theme, screen}, "-"))
				for _, v := range g.Views(g.ada) {
					if err := g.CloseView(t.Context(), g.ada, v); err != nil {
						t.Error(err)
					}
				}
			}
		}
	}
	wantIntact(t, b, "Test workspace")
	wantRefusals(t, g.Sim)
}

// Every surface fits its screen, and draws all that Slack draws: what is boxed
// is what the gallery has for that. axe-core has no serious finding on any.
func TestPageLooks(t *testing.T) {
	boxed := map[string]bool{}
	check, checked := axeScript(t), 0.0
	visit(t, func(b *browser.Tab, _ gallery, name string) {
		if *pictures != "" {
			b.Picture(filepath.Join(*pictures, name+".png"))
		}
		if wide := listed(t, b, tooWide); len(wide) > 0 {
			t.Errorf("%s is wider than its window: %s", name, wide)
		}
		for _, x := range listed(t, b, `[...document.querySelectorAll(".unknown summary")].map((e) => e.textContent.split("”")[0])`) {
			boxed[x] = true
		}
		if check == "" {
			return
		}
		if _, err := chromedp.Run(b.Ctx, chromedp.Evaluate[any](check+"; true")); err != nil {
			t.Fatal(err)
		}
		for _, f := range listed(t, b, axe) {
			t.Errorf("%s: %s", name, f)
		}
		passed := measured(t, b, `window.axePassed`)
		if checked += passed; passed < 10 {
			t.Errorf("%s: only %.0f rules were looked at", name, passed)
		}
	})
	if want := map[string]bool{"Block “call": true}; !maps.Equal(boxed, want) {
		t.Errorf("boxed were %v, want %v", boxed, want)
	}
	t.Logf("%.0f rules of axe-core passed", checked)
	if check == "" {
		t.Skip("SKIPPED, accessibility is not tested: AXE_CORE names no script (npm pack axe-core, package/axe.min.js)")
	}
}

// tooWide lists what the window cuts off.
const tooWide = `[...document.querySelectorAll("body *")].filter((e) =>
	e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table, .offers, pre, .skip, .hidden")).map((e) => e.tagName + "." + e.className)`

// axeScript is axe-core, which is no part of the page: AXE_CORE names its script;
// "" for none, which a machine that checks changes must not have.
func axeScript(t *testing.T) string {
	t.Helper()
	path := os.Getenv("AXE_CORE")
	if path == "" && os.Getenv("CI") == "true" {
		t.Fatal("AXE_CORE names no script: accessibility is not tested")
	}
	if path == "" {
		return ""
	}
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

func listed(t *testing.T, b *browser.Tab, script string) []string {
	t.Helper()
	out, err := chromedp.Run(b.Ctx, chromedp.Evaluate[[]string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// axe lists what is serious or critical.
const axe = `axe.run(document, { resultTypes: ["violations"] }).then((r) => {
  window.axePassed = r.passes.length;
  return r.violations.filter((v) => ["serious", "critical"].includes(v.impact))
    .flatMap((v) => v.nodes.map((n) => v.impact + " " + v.id + ": " + n.target.join(" ") + ": " + (n.failureSummary || "").split("\n").slice(1).join(" ").trim().slice(0, 200)));
})`
