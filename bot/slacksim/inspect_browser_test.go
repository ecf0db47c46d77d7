package slacksim_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// The drawer tells how a message came to be, and makes things go wrong, with the
// keyboard alone once through.
func TestInspectorInBrowser(t *testing.T) {
	b := browser.Open(t)
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	ada := sim.AddPerson("Ada")
	room := sim.AddChannel("hiring", ada)
	echo(t, sim)
	url := sim.ServePage(slacksim.PageConfig{Troubles: []slacksim.PageTrouble{{Name: "model", Label: "Model down", About: "None is set."}}})
	focus := tabbed
	enter := chromedp.KeyEvent("\r")

	b.Do("ask", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(url), browser.Typed(composer, hostile), browser.Shows(".replies", "1 reply"), chromedp.Click(".replies"), browser.Shows("#thread .body", "heard"))
	b.Do("open the drawer by key", focus("#inspect"), enter, browser.Shows("#inspector .steps", "chat.postMessage"), browser.Shows("#inspector .steps", "HTTP 200"),
		browser.Shows("#inspector .rules", "✓ Blocks2 of 50"), browser.Shows("#inspector .json", `"action_id": "again"`), browser.Shows(".message.chosen", "heard"))
	b.Do("see what was asked and answered", focus("#inspector .steps summary"), enter, browser.Shows("#inspector .steps pre", `"channel": "`+room.ID+`"`))
	link, err := chromedp.Run(b.Ctx, chromedp.Evaluate[string](`(() => { const a = document.querySelector("#inspector a"); return a.rel + " " + a.target + " " + decodeURIComponent(a.href); })()`))
	if err != nil || !strings.HasPrefix(link, `noopener noreferrer _blank https://app.slack.com/block-kit-builder/#{"blocks":[{"`) {
		t.Errorf("the link to Block Kit Builder is %q: %v", link, err)
	}
	b.Do("copy", chromedp.Click("#inspector .actions button"), browser.Shows("#inspector .actions button", "opied"))
	b.Do("go to the question above", focus("#inspector [aria-label='Older message']"), enter, browser.Shows("#inspector .steps", "envelope message"), browser.Shows("#inspector .steps", "acknowledged after"))
	b.Do("choose by a click", chromedp.Click("#thread .message:last-child .body .section"), browser.Shows("#inspector .rules", "Blocks"))
	b.Do("look at a command's answer", browser.Typed(composer, "/echo words"), browser.Shows(".ephemeral", "/echo words"), chromedp.Click(".ephemeral .text"), browser.Shows("#inspector .steps", "envelope /echo"))

	b.Do("go to the troubles by key", focus("#inspect-tab-message"), chromedp.KeyEvent(kb.ArrowRight), browser.Shows(".trouble button", "Disconnect"), browser.Shows(".trouble button[disabled]", "Model down"), browser.Shows(".trace", "slash_commands /echo"))
	b.Do("disconnect", chromedp.Click(".trouble:first-child button"), browser.Shows(".told", "Every connection was told to end: 1"), browser.Shows(".trace", "apps.connections.open"))
	b.Do("meet a 429", chromedp.Click(".trouble:nth-child(4) button"), browser.Shows("#inspect-trouble", "waiting: chat.postMessage is answered with 429"))
	b.Do("close with Escape, the thread stays", focus("#inspect-tab-trouble"), chromedp.KeyEvent("\x1b"), chromedp.WaitNotVisible("#inspector"), chromedp.WaitVisible("#thread"))
	for _, look := range []struct {
		theme string
		width int64
	}{{"light", 1280}, {"dark", 1280}, {"light", 360}, {"dark", 360}} {
		b.Do("look at both in "+look.theme, chromedp.EmulateViewport(look.width, 800), browser.Themed(look.theme), chromedp.Click("#inspect"), browser.Shows("#inspector .steps", "envelope /echo"), fits("#inspector"))
		seen(b, fmt.Sprintf("inspector-%s-%d", look.theme, look.width))
		b.Do("and the troubles", chromedp.Click("#inspect-tab-trouble"), browser.Shows(".trouble button", "Disconnect"), fits("#inspector"))
		seen(b, fmt.Sprintf("trouble-%s-%d", look.theme, look.width))
		b.Do("close it", chromedp.Click(`[aria-label="Close the inspector"]`))
	}
	wantIntact(t, b, "Simulated workspace")
}

// tabbed presses Tab until the focus is on an element, as one does without a
// mouse.
func tabbed(selector string) browser.Step {
	there := chromedp.Evaluate[bool](fmt.Sprintf("document.activeElement.matches(%q)", selector))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		for range 80 {
			if ok, err := there(ctx, target); ok || err != nil {
				return err
			}
			if _, err := chromedp.KeyEvent("\t")(ctx, target); err != nil {
				return err
			}
		}
		return fmt.Errorf("the Tab key does not lead to %s", selector)
	})
}

// seen writes a picture where the test was asked for some.
func seen(b *browser.Tab, name string) {
	if *pictures != "" {
		b.Picture(filepath.Join(*pictures, name+".png"))
	}
}

// fits demands that nothing in an element, nor the page, is wider than the
// screen.
func fits(selector string) browser.Step {
	wide := chromedp.Evaluate[string](fmt.Sprintf(`[...document.querySelectorAll("body, %s, %s *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("pre, .hidden")).map((e) => e.outerHTML.slice(0, 80)).join("; ")`, selector, selector))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if found, err := wide(ctx, target); err != nil || found != "" {
			return fmt.Errorf("wider than the screen: %s, %w", found, err)
		}
		return nil
	})
}

// The guided steps: a command, a question, one that goes on in its thread; each
// with one click, in any order, in both themes and on a narrow screen.
func TestTourInBrowser(t *testing.T) {
	b := browser.Open(t)
	for _, look := range []struct {
		theme string
		width int64
	}{{"light", 1280}, {"dark", 360}} {
		sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
		ada := sim.AddPerson("Ada")
		sim.AddChannel("hiring", ada)
		echo(t, sim)
		url := sim.ServePage(slacksim.PageConfig{Try: []slacksim.Suggestion{
			{Label: "A command", Channel: "hiring", Text: "/echo tried", Look: "only you see it."},
			{Label: "A question", Channel: "hiring", Text: "@recruitbot one", Look: "it is in a thread."},
			{Label: "Go on", Channel: "hiring", Text: "and two", Thread: true, Look: "it goes on."},
			{Label: "To the bot", Text: "three", Look: "directly."},
		}})
		next := "#tour .button"
		b.Do("begin with a card", chromedp.EmulateViewport(look.width, 740), browser.Themed(look.theme), chromedp.Navigate(url), chromedp.WaitVisible(".card"), chromedp.WaitNotVisible("#tour"),
			chromedp.Click(".card"), browser.Shows(".ephemeral .body", "/echo tried"), browser.Shows("#tour", "1 of 4"), browser.Shows("#tour .look", "only you see it"))
		b.Do("take the last but one out of its turn", chromedp.Click("#tour summary"), browser.Shows("#tour .all", "✓ A command"))
		seen(b, "tour-all-"+look.theme)
		b.Do("it asks its question first", chromedp.Click("#tour li:nth-child(3) button"), browser.Shows("#thread .body", "heard and two"), browser.Shows("#thread .body", "heard <@"), browser.Shows("#tour", "3 of 4"), fits("#tour"))
		seen(b, "tour-thread-"+look.theme)
		b.Do("end by key", tabbed(next), chromedp.KeyEvent("\r"), browser.Shows(".body", "heard three"), browser.Shows("#tour", "That was all"))
		b.Do("hide it", chromedp.Click(`#tour [aria-label="Hide the first minute"]`), chromedp.WaitNotVisible("#tour"))
	}
	wantIntact(t, b, "Simulated workspace")
}
