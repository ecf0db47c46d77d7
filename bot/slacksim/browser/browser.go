// Package browser drives a page in Chromium for tests.
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Step is something that a test does in the browser.
type Step = chromedp.Action[chromedp.Void]

// Tab is a browser's tab with nothing in it.
type Tab struct {
	Ctx context.Context // for chromedp's own calls
	t   *testing.T

	mu     sync.Mutex
	faults []string // what the page threw
}

// Open starts Chromium, or skips where there is none; a machine that checks
// changes has to have it.
func Open(t *testing.T) *Tab {
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
	b := &Tab{Ctx: ctx, t: t}
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

// Do takes steps, each of which must end within 20 seconds.
func (b *Tab) Do(what string, steps ...Step) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.Ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		text, _ := chromedp.Run(b.Ctx, chromedp.Text("body")) // "" says enough
		b.t.Fatalf("%s: %v; on the screen: %s", what, err, text)
	}
}

// Typed types into a box and presses Enter.
func Typed(box, text string) Step {
	return chromedp.Steps(chromedp.WaitVisible(box), chromedp.SendKeys(box, text+"\r"))
}

// Shows waits until an element with the text is on the screen.
func Shows(selector, text string) Step {
	return polled(fmt.Sprintf("%q in %s", text, selector),
		`(selector, text) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility() && e.textContent.includes(text))`, selector, text)
}

// Gone waits until no such element is there.
func Gone(selector string) Step {
	return polled("the end of "+selector, `(selector) => !document.querySelector(selector)`, selector)
}

func polled(what, function string, args ...any) Step {
	seen := chromedp.PollFunction[bool](function, chromedp.WithPollingArgs(args...), chromedp.WithPollingTimeout(15*time.Second))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := seen(ctx, target); err != nil {
			return fmt.Errorf("wait for %s: %w", what, err)
		}
		return nil
	})
}

// Chosen chooses in a menu, as a person does.
func Chosen(selector, value string) Step {
	return ran(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.value = %q; e.dispatchEvent(new Event("change", { bubbles: true })); })()`, selector, value))
}

// Picture writes what the tab shows to a PNG file.
func (b *Tab) Picture(path string) {
	b.t.Helper()
	data, err := chromedp.Run(b.Ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatalf("take a picture: %v", err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// Faults are what the page's scripts threw.
func (b *Tab) Faults() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.faults)
}

// Scrolled scrolls an element to so many pixels from its top.
func Scrolled(selector string, top int) Step {
	return ran(fmt.Sprintf(`(() => { document.querySelector(%q).scrollTop = %d; })()`, selector, top))
}

// ran runs a script for what it does.
func ran(script string) Step {
	do := chromedp.Evaluate[any](script + "; true")
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := do(ctx, target)
		return err
	})
}

// Themed makes the system prefer "light" or "dark".
func Themed(scheme string) Step {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		feature := &emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme}
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{feature}})
		if err != nil {
			return fmt.Errorf("prefer %s: %w", scheme, err)
		}
		return nil
	})
}
