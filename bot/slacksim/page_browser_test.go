package slacksim_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
)

// step is something that a test does in the browser.
type step = chromedp.Action[chromedp.Void]

// tab is a browser's tab with nothing in it.
type tab struct {
	ctx context.Context
	t   *testing.T

	mu     sync.Mutex
	faults []string // what the page threw
}

// openTab starts Chromium, or skips where there is none; a machine that checks
// changes has to have it.
func openTab(t *testing.T) *tab {
	t.Helper()
	path, err := chromium()
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatalf("the page is not tested without Chromium: %v", err)
	}
	if err != nil {
		t.Skipf("SKIPPED, the page is not tested: %v", err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("no-proxy-server", true),
	)
	ctx, cancelBrowser := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancelTab := chromedp.NewContext(ctx)
	b := &tab{ctx: ctx, t: t}
	t.Cleanup(func() {
		end, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		_ = chromedp.Cancel(end) // a browser that will not close is killed next
		cancelTab()
		cancelBrowser()
	})
	err = chromedp.Listen(ctx, func(ev any) {
		if thrown, ok := ev.(*runtime.EventExceptionThrown); ok {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.faults = append(b.faults, fmt.Sprint(thrown.ExceptionDetails.Text, " ", thrown.ExceptionDetails.Exception))
		}
	})
	if err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return b
}

func chromium() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no Chromium is installed")
}

func (b *tab) do(what string, steps ...step) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		text, _ := chromedp.Run(b.ctx, chromedp.Text("body")) // "" says enough
		b.t.Fatalf("%s: %v; on the screen: %s", what, err, text)
	}
}

// typed types into a box and presses Enter.
func typed(box, text string) step {
	return chromedp.Steps(chromedp.WaitVisible(box), chromedp.SendKeys(box, text+"\r"))
}

// shows waits until an element with the text is on the screen.
func shows(selector, text string) step {
	return polled(fmt.Sprintf("%q in %s", text, selector),
		`(selector, text) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility() && e.textContent.includes(text))`, selector, text)
}

// gone waits until no such element is there.
func gone(selector string) step {
	return polled("the end of "+selector, `(selector) => !document.querySelector(selector)`, selector)
}

func polled(what, function string, args ...any) step {
	seen := chromedp.PollFunction[bool](function, chromedp.WithPollingArgs(args...), chromedp.WithPollingTimeout(15*time.Second))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := seen(ctx, target); err != nil {
			return fmt.Errorf("wait for %s: %w", what, err)
		}
		return nil
	})
}

// chosen chooses in a menu, as a person does.
func chosen(selector, value string) step {
	choose := chromedp.Evaluate[bool](fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.value = %q; return e.dispatchEvent(new Event("change")); })()`, selector, value))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := choose(ctx, target)
		return err
	})
}

const (
	composer = "#composer-input"
	thread   = "#thread-input"
	// hostile is what a person may type to break a page.
	hostile = `<script>document.title="broken"</script> "><img src=x onerror=alert(1)> <!channel>`
)

func TestPageInBrowser(t *testing.T) {
	b := openTab(t)
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	room := sim.AddChannel("hiring", ada, bob)
	echo(t, sim)
	url := sim.ServePage(slacksim.PageConfig{
		Title:    "Test workspace",
		Commands: []slacksim.PageCommand{{Name: "/echo", Hint: "[words]", Description: "Says them again"}},
		Try:      []slacksim.Suggestion{{Label: "Say hello", Channel: "hiring", Text: "/echo tried"}},
	})

	b.do("open the page and try a suggestion", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(url), chromedp.WaitVisible(".card"), chromedp.Click(".card"),
		shows(".ephemeral", "Only visible to you"), shows(".ephemeral .body", "/echo tried"))
	b.do("complete a command", chromedp.SendKeys(composer, "/e"), shows(".completion li", "Says them again"), typed(composer, "\rwords"), shows(".ephemeral .body", "/echo words"))
	b.do("type a command that is not there", typed(composer, "/nope"), shows(".ephemeral .body", "/nope is not a valid command"))
	b.do("mention the bot", chromedp.SendKeys(composer, "@rec"), shows(".completion li", "@recruitbot"), typed(composer, "\r"+hostile), shows(".message .body", hostile), shows(".mention", "@recruitbot"))
	eventually(t, sim, "an answer in the thread", func() bool { return len(sim.Messages(room, "")) == 1 && sim.Messages(room, "")[0].ThreadTS != "" })
	if got := sim.Messages(room, "")[0].Text; !strings.HasPrefix(got, "<@"+sim.BotUser()+"> ") {
		t.Errorf("the message is %q, want a mention at its beginning", got)
	}
	b.do("read the answer and press its button", shows(".replies", "1 reply"), chromedp.Click(".replies"),
		shows("#thread .body", "heard"), shows("#thread .body", "script"), chromedp.Click("#thread .actions .button"), shows("#main .body", "pressed the button"))
	b.do("answer in the thread, where no command works", typed(thread, "/echo"), shows("#thread .ephemeral", "does not work in threads"))
	b.do("close the thread with Escape", chromedp.KeyEvent("\x1b"), chromedp.WaitNotVisible("#thread"))

	b.do("see what another says", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := sim.Say(ctx, bob, room, "", "live from Bob")
		return err
	}), shows(".message .body", "live from Bob"), shows("#live", "Bob: live from Bob"))
	b.do("become another", chosen("#persona", bob.ID),
		gone(".ephemeral"), shows(".message .body", "live from Bob"))
	b.wantIntact("Test workspace")
}

// wantIntact demands that nothing that was said has become part of the page.
func (b *tab) wantIntact(title string) {
	b.t.Helper()
	foreign, err := chromedp.Run(b.ctx, chromedp.Evaluate[int](`document.querySelectorAll("script:not([src]), img, iframe, [onerror]").length`))
	if err != nil || foreign != 0 {
		b.t.Errorf("%d elements came from texts: %v", foreign, err)
	}
	if got, err := chromedp.Run(b.ctx, chromedp.Title()); err != nil || !strings.HasSuffix(got, title) {
		b.t.Errorf("the title is %q: %v", got, err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, fault := range b.faults {
		b.t.Errorf("the page threw %s", fault)
	}
}
