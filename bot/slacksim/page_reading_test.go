package slacksim_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// tall is a message of three screens with a button below.
func tall(name, last string) string {
	lines := name + " begins" + strings.Repeat(`\nanother line of many`, 45)
	return fmt.Sprintf(`[{"type":"section","text":{"type":"mrkdwn","text":"%s"}},{"type":"section","text":{"type":"mrkdwn","text":"%s"}},
		{"type":"actions","elements":[{"type":"button","action_id":"edit","text":{"type":"plain_text","text":"Edit"}}]},{"type":"context","elements":[{"type":"plain_text","text":%q}]}]`, lines, lines, last)
}

// An answer taller than the screen is read from its beginning. Whoever reads
// further up is told of what is new, and a button that was pressed keeps the
// focus when its message changes.
func TestPageIsReadFromTheBeginning(t *testing.T) {
	b := browser.Open(t)
	g := gallery{Sim: open(t, slacksim.Config{})}
	g.ada = g.AddPerson("Ada")
	g.hiring = g.AddChannel("hiring", g.ada)
	connect(t, g.Sim, nil)
	asked := must(g.Say(t.Context(), g.ada, g.hiring, "", "write it"))(t)
	g.url = g.ServePage(slacksim.PageConfig{})
	post := func(blocks, text string) browser.Step {
		return g.said(t, "chat.postMessage", url.Values{"channel": {g.hiring.ID}, "thread_ts": {asked.TS}, "text": {text}, "blocks": {blocks}})
	}
	const edit = "#thread .button"
	b.Do("get a long answer", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(g.at(g.ada, g.hiring, asked.TS)), browser.Shows("#thread .body", "write it"),
		post(tall("The first", "version 1"), "first"), browser.Shows("#thread .body", "The first begins"), browser.Settled("#thread .scroll"), browser.Seen("#thread .section", "The first begins"))
	first := g.Messages(g.hiring, asked.TS)[1]
	b.Do("go down to its button and press it", browser.Tabbed(edit, true), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(edit+".pressed"),
		g.said(t, "chat.update", url.Values{"channel": {g.hiring.ID}, "ts": {first.TS}, "text": {"first"}, "blocks": {tall("The first", "version 2")}}), browser.Shows("#thread .context", "version 2"), browser.Focused(edit))
	b.Do("get another", browser.Scrolled("#thread .scroll", 1e6), browser.Settled("#thread .scroll"), post(tall("The second", "version 1"), "second"), browser.Shows("#thread .body", "The second begins"), browser.Settled("#thread .scroll"), browser.Seen("#thread .section", "The second begins"))
	b.Do("use it, away from its end", chromedp.Click("#thread .message:last-child .button"), browser.Settled("#thread .scroll"), post("[]", "what came of it"), browser.Seen("#thread .message", "what came of it"))
	b.Do("read further up", browser.Scrolled("#thread .scroll", 0), browser.Settled("#thread .scroll"), post("[]", "the newest"), browser.Shows("#thread .newer", "New messages"), chromedp.Click("#thread .newer"),
		browser.Seen("#thread .message", "the newest"), chromedp.WaitNotVisible("#thread .newer"))
	wantIntact(t, b, "Simulated workspace")
}

// Many windows of one browser, more than it keeps connections of HTTP/1.1, all
// hear at once what is said.
func TestPageInManyWindows(t *testing.T) {
	b := browser.Open(t)
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	room := sim.AddChannel("hiring", ada)
	page := sim.ServePage(slacksim.PageConfig{})
	windows := []*browser.Tab{b}
	for len(windows) < 8 {
		windows = append(windows, b.Another())
	}
	for i, w := range windows {
		w.Do(fmt.Sprintf("open window %d", i+1), chromedp.Navigate(page), browser.Shows("#main h1", "hiring"))
	}
	windows[len(windows)-1].Do("say something in the last", browser.Typed(composer, "to all windows"))
	for i, w := range windows {
		w.Do(fmt.Sprintf("read it in window %d", i+1), browser.Shows("#main .body", "to all windows"))
	}
	if n := len(sim.Messages(room, "")); n != 1 {
		t.Errorf("%d messages were said, want 1", n)
	}
}
