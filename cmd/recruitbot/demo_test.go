package main

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim/browser"
)

const (
	composer = "#composer-input"
	answer   = "#thread .body"
	next     = "#tour .button"
)

// A newcomer's first minute, in Chromium: each guided step by one click, with
// what the newcomer is told to look at.
func TestGuidedMinuteInTheBrowser(t *testing.T) {
	tab := browser.Open(t)
	open := []browser.Step{chromedp.EmulateViewport(1280, 800), chromedp.Navigate(runDemo(t)), browser.Shows(".card", "A salary")}
	tab.Do("open the demo", append(open, chromedp.Click(".card"))...)
	shown := map[string][]browser.Step{
		"A salary":            {browser.Shows(".ephemeral .body", "€66,700 to €84,000"), browser.Shows(".ephemeral .body", "€58,000 × 1.15 = €66,700"), browser.Shows(".ephemeral .body", "23 December 2026")},
		"Compare":             {browser.Shows(answer, "Tech scale-up is above SME / startup"), browser.Shows(answer, "+€8,000 (16%)")},
		"Check an offer":      {browser.Shows(answer, "€52,000 is within the range")},
		"Go on in the thread": {browser.Shows(answer, "€52,000 is within the range"), browser.Shows(answer, "€5,500 below the range")},
		"A topic":             {browser.Shows(answer, "PostgreSQL"), browser.Shows("#thread .button", "Programming languages")},
		"A job description": {browser.Shows(answer, "here is what I understood"), browser.Shows(answer, "€66,700 to €84,000"), browser.Shows("#thread .button", "Write it now"),
			chromedp.Click(`//*[@id="thread"]//button[contains(., "Write it now")]`), browser.Shows(answer, "Senior backend developer (Go)"), browser.Shows("#thread .button", "Publish…")},
		"An interview kit": {browser.Shows(answer, "60 minutes, Go, PostgreSQL, AWS"), chromedp.Click(`//*[@id="thread"]//button[contains(., "Show the questions")]`),
			browser.Shows(answer, "In plain words"), browser.Shows("#thread .button", "Swap this question")},
		"The app's home": {browser.Shows(".home .header", "What would you like to do?"), browser.Shows(".home figure", "All types of company"),
			browser.Chosen(`.home [data-action="menu:level:"]`, "senior"), browser.Shows(".home", "Senior (5 to 10 years)")},
		"En français":        {browser.Shows("#main h1", "recrutement"), browser.Shows(answer, "brut par an"), browser.Shows(answer, "mis à jour le 23 décembre 2026")},
		"What it can't know": {browser.Shows("#main h1", "hiring"), browser.Shows(answer, "no figure for Berlin")},
	}
	for i, s := range tour() {
		if i > 0 {
			tab.Do("go on to "+s.Label, browser.Shows(next, "Next: "+s.Label), chromedp.Click(next))
		}
		if shown[s.Label] == nil {
			t.Fatalf("say here what %q shows", s.Label)
		}
		tab.Do(s.Label, append(shown[s.Label], browser.Shows("#tour .look", s.Look))...)
	}
	tab.Do("be through", browser.Shows("#tour", "That was all"), browser.Shows("#tour", fmt.Sprintf("%d of %d", len(tour()), len(tour()))))
	faultless(t, tab)
}

// A newcomer's own words: a command, a mention, a follow-up in its thread, and
// something that is none of the bot's business.
func TestDemoInTheBrowser(t *testing.T) {
	tab := browser.Open(t)
	const reply = "#thread-input"
	tab.Do("open the demo", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(runDemo(t)), chromedp.WaitVisible(composer))
	tab.Do("type a command", browser.Typed(composer, "/backend-salary senior scale-up london"), browser.Shows(".ephemeral .body", "€66,700 to €84,000"))
	tab.Do("mention the bot", browser.Typed(composer, "@recruitbot what do IT consultancies pay?"),
		browser.Shows(".replies", "1 reply"), chromedp.Click(".replies"), browser.Shows(answer, "€45–55K"))
	tab.Do("go on in the thread", browser.Typed(reply, "and in London?"), browser.Shows(answer, "€51.75–66K"))
	tab.Do("ask what is none of its business", browser.Typed(reply, "what's the weather like?"), browser.Shows(answer, "not my field"))
	faultless(t, tab)
}

// Trouble, one click each: the answers come all the same, and once.
func TestTroubleInTheBrowser(t *testing.T) {
	tab := browser.Open(t)
	trouble := func(name string) browser.Step {
		return chromedp.Steps(chromedp.WaitVisible(`[aria-describedby="about-`+name+`"]`), chromedp.Click(`[aria-describedby="about-`+name+`"]`))
	}
	ask := func(text string) browser.Step { return browser.Typed(composer, "@recruitbot "+text) }
	replies := func(text, count string) browser.Step {
		return browser.Shows("#main .message", "@recruitbot "+text+count)
	}
	tab.Do("open the troubles", chromedp.EmulateViewport(1280, 1000), chromedp.Navigate(runDemo(t)), chromedp.WaitVisible(composer),
		chromedp.Click("#inspect"), chromedp.Click("#inspect-tab-trouble"), browser.Shows(".trouble button[disabled]", "Model down"))
	tab.Do("429", trouble("limited"), browser.Shows(".told", "refused for 3 seconds"), ask("salary of a junior"), browser.Shows(".trace", "HTTP 429, ratelimited"), replies("salary of a junior", "1 reply"))
	tab.Do("503", trouble("error"), browser.Shows(".told", "server error"), ask("salary of a lead"), browser.Shows(".trace", "HTTP 503"), replies("salary of a lead", "1 reply"))
	tab.Do("a lost event", trouble("lost"), browser.Shows(".told", "gets lost"), ask("salary of a senior"), replies("salary of a senior", "1 reply"))
	tab.Do("redelivery", trouble("redeliver"), browser.Shows(".told", "was sent once more"), browser.Shows(".trace", "retry 1 (timeout)"), browser.Shows(".trace", "acknowledged"))
	tab.Do("disconnect", trouble("disconnect"), browser.Shows(".told", "Every connection was told to end"), browser.Shows("#inspect-trouble", "2 connections"),
		browser.Typed(composer, "/backend-salary senior startup"), browser.Shows(".ephemeral .body", "€50,000 to €62,000"))
	tab.Do("nothing came twice", replies("salary of a senior", "1 reply"), browser.Shows("#inspect-trouble", "nothing refused"))
	faultless(t, tab)
}

func faultless(t *testing.T, tab *browser.Tab) {
	t.Helper()
	for _, fault := range tab.Faults() {
		t.Errorf("the page threw %s", fault)
	}
}

// runDemo runs the demo until the test ends, and returns its address.
func runDemo(t *testing.T) string {
	t.Helper()
	t.Setenv("RECRUITBOT_LANGUAGE", "")
	out := &said{first: make(chan string, 1)}
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() {
		if code := Run(ctx, []string{"demo"}, Streams{In: strings.NewReader(""), Out: out, Err: &bytes.Buffer{}}); code != exitOK {
			t.Errorf("demo ended with %d", code)
		}
	})
	t.Cleanup(func() { stop(); running.Wait() })
	return regexp.MustCompile(`http://\S+`).FindString(<-out.first)
}

// said hands over the first that is written to it.
type said struct {
	once  sync.Once
	first chan string
}

func (s *said) Write(data []byte) (int, error) {
	s.once.Do(func() { s.first <- string(data) })
	return len(data), nil
}
