package drive

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"
)

// ErrNoChromium means that no picture was taken.
var ErrNoChromium = errors.New("no Chromium is installed: no pictures were taken")

// shutter is how long one picture may take.
const shutter = 30 * time.Second

// camera takes pictures of the page in a Chromium of its own.
type camera struct {
	tab     *tab
	profile string // Chromium's folder
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
	c := &camera{profile: profile}
	if c.tab, err = openTab(ctx, path, profile); err != nil {
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
	c.tab.close()
	for end := time.Now().Add(time.Second); os.RemoveAll(c.profile) != nil && time.Now().Before(end); { // its children may write yet
		time.Sleep(lookEvery)
	} // in the temporary folder, at worst
}

// still makes the page hold still: nothing is focused, so that no cursor blinks.
const still = `((threaded) => {
	const seen = document.querySelector(threaded ? "#thread .message" : "#main .home:not([hidden]) > *, #main .scroll:not([hidden]) .message");
	document.activeElement?.blur();
	return Boolean(seen?.checkVisibility());
})(%t)`

// take writes a picture of the page at the address.
func (c *camera) take(ctx context.Context, url string, p Picture, path string) error {
	ctx, cancel := context.WithTimeout(ctx, shutter)
	defer cancel()
	if err := c.show(ctx, url, p); err != nil {
		return fmt.Errorf("show the page: %w", err)
	}
	var shot struct{ Data []byte }
	if err := c.tab.call(ctx, "Page.captureScreenshot", map[string]any{"format": "png"}, &shot); err != nil {
		return fmt.Errorf("take the picture: %w", err)
	}
	if err := os.WriteFile(path, shot.Data, 0o644); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// show has the page on the screen as the picture wants it. It comes by way of an empty
// page: an address that differs in its fragment only would not be loaded again.
func (c *camera) show(ctx context.Context, url string, p Picture) error {
	scheme := "light"
	if p.Dark {
		scheme = "dark"
	}
	for _, step := range []struct {
		method string
		params map[string]any
	}{
		{"Emulation.setDeviceMetricsOverride", map[string]any{"width": cmp.Or(p.Width, 1280), "height": cmp.Or(p.Height, 800), "deviceScaleFactor": 1, "mobile": false}},
		{"Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}},
		{"Emulation.setTimezoneOverride", map[string]any{"timezoneId": "UTC"}},
		{"Page.navigate", map[string]any{"url": "about:blank"}},
		{"Page.navigate", map[string]any{"url": url}},
	} {
		var got struct{ ErrorText string } // of a page that is not to be had
		if err := c.tab.call(ctx, step.method, step.params, &got); err != nil {
			return err
		}
		if got.ErrorText != "" {
			return fmt.Errorf("%s: %s", step.method, got.ErrorText)
		}
	}
	drawn := fmt.Sprintf(still, p.Thread)
	type wait struct{ what, condition string }
	waits := []wait{{"the page", `location.href !== "about:blank" && document.readyState === "complete"`}, {"what was said", drawn}}
	for _, selector := range p.Click { // no mouse, which would stay and be seen to hover
		waits = append(waits, wait{selector, visible(selector)}, wait{"a click on " + selector, fmt.Sprintf("document.querySelector(%q).click() === undefined", selector)})
	}
	if p.Wait != "" {
		waits = append(waits, wait{p.Wait, visible(p.Wait)})
	}
	for _, w := range append(waits, wait{"the page to hold still", drawn}) {
		if err := c.tab.until(ctx, w.what, w.condition); err != nil {
			return err
		}
	}
	return nil
}

func visible(selector string) string {
	return fmt.Sprintf("Boolean(document.querySelector(%q)?.checkVisibility())", selector)
}
