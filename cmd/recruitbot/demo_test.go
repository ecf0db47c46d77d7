package main

import (
	"bytes"
	"context"
	"flag"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim/browser"
)

// picture is where the README's picture is written; "" for nowhere.
var picture = flag.String("picture", "", "write a picture of the demo to this PNG file")

// A newcomer's first minute, in Chromium: a command, a mention, a follow-up in
// its thread, a direct message, something the sources don't hold, and something
// that is none of the bot's business.
func TestDemoInTheBrowser(t *testing.T) {
	tab := browser.Open(t)
	const composer, reply = "#composer-input", "#thread-input"
	tab.Do("open the demo", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(runDemo(t)), chromedp.WaitVisible(composer))
	tab.Do("type a command", browser.Typed(composer, "/backend-salary senior scale-up london"),
		browser.Shows(".ephemeral .body", "€66,700 to €84,000"), browser.Shows(".ephemeral .body", "€58,000 × 1.15 = €66,700"),
		browser.Shows(".ephemeral .body", "23 December 2026"))
	tab.Do("mention the bot", browser.Typed(composer, "@recruitbot what do IT consultancies pay?"),
		browser.Shows(".replies", "1 reply"), chromedp.Click(".replies"),
		browser.Shows("#thread .body", "€45–55K"))
	tab.Do("go on in the thread", browser.Typed(reply, "and in London?"), browser.Shows("#thread .body", "€51.75–66K"))
	if *picture != "" {
		tab.Picture(*picture)
	}
	tab.Do("ask what the sources don't hold", browser.Typed(reply, "and in Berlin?"), browser.Shows("#thread .body", "no figure for Berlin"))
	tab.Do("ask what is none of its business", browser.Typed(reply, "what's the weather like?"), browser.Shows("#thread .body", "not my field"))
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
