package browser

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Typed types into a box and presses Enter.
func Typed(box, text string) Step {
	return chromedp.Steps(chromedp.WaitVisible(box), chromedp.SendKeys(box, text+"\r"))
}

// Shows waits until an element with the text is on the screen.
func Shows(selector, text string) Step {
	return polled(fmt.Sprintf("%q in %s", text, selector),
		`(selector, text) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility() && e.textContent.includes(text))`, selector, text)
}

// Selected waits until a menu shows the option with the text.
func Selected(selector, text string) Step {
	return polled(fmt.Sprintf("%q chosen in %s", text, selector), `(selector, text) => document.querySelector(selector)?.selectedOptions[0]?.textContent === text`, selector, text)
}

// Seen waits until an element with the text is within the window.
func Seen(selector, text string) Step {
	return polled(fmt.Sprintf("%q within the window, in %s", text, selector),
		`(selector, text) => [...document.querySelectorAll(selector)].some((e) => e.textContent.includes(text) && e.contains(document.elementFromPoint(e.getBoundingClientRect().left + 90, e.getBoundingClientRect().top + 8)))`, selector, text)
}

// Lacks demands that no element on the screen has the text now.
func Lacks(selector, text string) Step {
	look := chromedp.Evaluate[bool](fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.checkVisibility() && e.textContent.includes(%q))`, selector, text))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if there, err := look(ctx, target); err != nil || there {
			return errors.Join(fmt.Errorf("%q stands in %s: %t", text, selector, there), err)
		}
		return nil
	})
}

// Focused waits until an element has the focus.
func Focused(selector string) Step {
	return polled("the focus at "+selector, `(selector) => Boolean(document.activeElement?.matches(selector))`, selector)
}

// Tabbed goes from element to element with the Tab key until one that matches
// has the focus; back goes against the order.
func Tabbed(selector string, back bool) Step {
	here := chromedp.Evaluate[bool](fmt.Sprintf(`Boolean(document.activeElement?.matches(%q))`, selector))
	var how []chromedp.KeyOption
	if back {
		how = append(how, chromedp.KeyModifiers(kb.ModifierShift))
	}
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		for range 200 {
			if there, err := here(ctx, target); err != nil || there {
				return err
			}
			if _, err := chromedp.KeyEvent(kb.Tab, how...)(ctx, target); err != nil {
				return fmt.Errorf("press Tab: %w", err)
			}
		}
		return fmt.Errorf("200 times Tab do not lead to %s", selector)
	})
}

// Gone waits until no such element is there.
func Gone(selector string) Step {
	return polled("the end of "+selector, `(selector) => !document.querySelector(selector)`, selector)
}

// polled waits in the page until a function says so. A page that is just being replaced
// takes the function with it: it is asked again in the next.
func polled(what, function string, args ...any) Step {
	const pages = 5
	seen := chromedp.PollFunction[bool](function, chromedp.WithPollingArgs(args...), chromedp.WithPollingTimeout(15*time.Second))
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		var err error
		for range pages {
			if _, err = seen(ctx, target); err == nil || !replaced(err) {
				break
			}
		}
		if err != nil {
			return fmt.Errorf("wait for %s: %w", what, err)
		}
		return nil
	})
}

// replaced tells that the page went away in which a function ran.
func replaced(err error) bool {
	return strings.Contains(err.Error(), "Cannot find context") || strings.Contains(err.Error(), "context was destroyed")
}

// Chosen chooses in a menu, as a person does.
func Chosen(selector, value string) Step {
	return ran(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.value = %q; e.dispatchEvent(new Event("change", { bubbles: true })); })()`, selector, value))
}

// Scrolled scrolls an element to so many pixels from its top.
func Scrolled(selector string, top int) Step {
	return ran(fmt.Sprintf(`(() => { document.querySelector(%q).scrollTop = %d; })()`, selector, top))
}

// Settled waits until an element scrolls no more.
func Settled(selector string) Step {
	return polled("the rest of "+selector, `(selector) => new Promise((done) => {
  const box = document.querySelector(selector), at = box.scrollTop;
  requestAnimationFrame(() => requestAnimationFrame(() => done(box.scrollTop === at)));
})`, selector)
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
