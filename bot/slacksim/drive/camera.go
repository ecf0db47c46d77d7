package drive

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// ErrNoChromium means that no picture was taken.
var ErrNoChromium = errors.New("no Chromium is installed: no pictures were taken")

// shutter is how long one picture may take.
const shutter = 30 * time.Second

// camera takes pictures of the page in a Chromium of its own.
type camera struct {
	tab     context.Context
	profile string // Chromium's folder
	end     func()
}

// camera starts Chromium when the script asks for pictures. Without one there is
// no camera, and where none is installed the error says so.
func (s Stage) camera(ctx context.Context, script Script) (*camera, error) {
	asked := slices.ContainsFunc(script.Steps, func(st Step) bool { return st.Picture != nil })
	if !asked || s.Page == "" {
		return nil, nil
	}
	path := chromium()
	if path == "" {
		return nil, ErrNoChromium
	}
	profile, err := os.MkdirTemp("", "recruitbot-chromium-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for Chromium: %w", err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(profile), chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true), chromedp.Flag("no-proxy-server", true), chromedp.Flag("lang", "en-GB"),
	)
	if os.Geteuid() == 0 { // Chromium has no sandbox for root
		options = append(options, chromedp.NoSandbox)
	}
	browser, endBrowser := chromedp.NewExecAllocator(ctx, options...)
	tab, endTab := chromedp.NewContext(browser)
	c := &camera{tab: tab, profile: profile, end: func() { endTab(); endBrowser() }}
	if err := chromedp.Do(tab); err != nil { // with this context, whose end is Chromium's
		c.close()
		return nil, fmt.Errorf("start Chromium: %w", err)
	}
	return c, nil
}

// chromium is where Chromium is; "" for none.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// close ends Chromium; no camera has nothing to end.
func (c *camera) close() {
	if c == nil {
		return
	}
	ctx, cancel := context.WithTimeout(c.tab, 10*time.Second)
	defer cancel()
	_ = chromedp.Cancel(ctx) // one that will not close is killed next
	c.end()
	_ = os.RemoveAll(c.profile) // in the temporary folder, at worst
}

// still makes the page hold still: nothing is focused, so that no cursor blinks.
const still = `(threaded) => {
	const seen = document.querySelector(threaded ? "#thread .message" : "#main .home:not([hidden]) > *, #main .scroll:not([hidden]) .message");
	document.activeElement?.blur();
	return Boolean(seen?.checkVisibility());
}`

// looks is how often a page is shown anew that went away while it was looked at.
const looks = 5

// take writes a picture of the page at the address.
func (c *camera) take(ctx context.Context, url string, p Picture, path string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	tab, cancel := context.WithTimeout(c.tab, shutter)
	defer cancel()
	scheme := "light"
	if p.Dark {
		scheme = "dark"
	}
	setUp := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		feature := &emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme}
		_, media := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{feature}})
		_, zone := chromedp.Call(ctx, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "UTC"})
		return errors.Join(media, zone)
	})
	// By way of an empty page: an address that differs in its fragment only would
	// not be loaded again.
	steps := []chromedp.Action[chromedp.Void]{
		chromedp.EmulateViewport(cmp.Or(p.Width, 1280), cmp.Or(p.Height, 800)), setUp,
		chromedp.Navigate("about:blank"), chromedp.Navigate(url), drawn(p.Thread),
	}
	for _, selector := range p.Click {
		steps = append(steps, chromedp.WaitVisible(selector), pressed(selector))
	}
	if p.Wait != "" {
		steps = append(steps, chromedp.WaitVisible(p.Wait))
	}
	steps = append(steps, drawn(p.Thread))
	err := chromedp.Do(tab, steps...)
	for again := 0; again < looks && err != nil && strings.Contains(err.Error(), "Cannot find context"); again++ {
		err = chromedp.Do(tab, steps...) // it looked at the page that was just going
	}
	if err != nil {
		return fmt.Errorf("show the page: %w", err)
	}
	data, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err != nil {
		return fmt.Errorf("take the picture: %w", err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// pressed clicks without a mouse, which would stay and be seen to hover.
func pressed(selector string) chromedp.Action[chromedp.Void] {
	press := chromedp.Evaluate[bool](fmt.Sprintf("document.querySelector(%q).click() === undefined", selector))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := press(ctx, target)
		return err
	})
}

// drawn waits until the conversation, its thread, or the app's home is on the screen.
func drawn(threaded bool) chromedp.Action[chromedp.Void] {
	poll := chromedp.PollFunction[bool](still, chromedp.WithPollingArgs(threaded), chromedp.WithPollingTimeout(shutter))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := poll(ctx, target)
		return err
	})
}
