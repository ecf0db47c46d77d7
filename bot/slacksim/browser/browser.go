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

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Step is something that a test does in the browser.
type Step = chromedp.Action[chromedp.Void]

// Tab is a browser's tab with nothing in it.
type Tab struct {
	Ctx context.Context // for chromedp's own calls
	t   testing.TB

	mu     sync.Mutex
	faults []string // what the page threw
}

// Need is where Chromium is. It skips where there is none; a machine that checks changes
// has to have it.
func Need(t testing.TB) string {
	t.Helper()
	path, err := chromium()
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatalf("the page is not tested without Chromium: %v", err)
	}
	if err != nil {
		t.Skipf("SKIPPED, the page is not tested: %v", err)
	}
	return path
}

// Open starts Chromium where there is one; see Need.
func Open(t testing.TB) *Tab {
	t.Helper()
	path := Need(t)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("no-proxy-server", true),
	)
	ctx, cancelBrowser := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancelTab := chromedp.NewContext(ctx)
	t.Cleanup(func() {
		end, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		_ = chromedp.Cancel(end) // a browser that will not close is killed next
		cancelTab()
		cancelBrowser()
	})
	return watched(t, ctx)
}

// Another is one more window of the same browser.
func (b *Tab) Another() *Tab {
	b.t.Helper()
	ctx, cancel := chromedp.NewContext(b.Ctx)
	b.t.Cleanup(cancel)
	return watched(b.t, ctx)
}

// watched keeps what the tab's page throws.
func watched(t testing.TB, ctx context.Context) *Tab {
	t.Helper()
	b := &Tab{Ctx: ctx, t: t}
	err := chromedp.Listen(ctx, func(ev any) {
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
