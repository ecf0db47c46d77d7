package document_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/draft/document"
	"recruitbot/bot/slacksim/browser"
)

// visit opens the examples' pages in both themes, on a wide and on a narrow screen.
func visit(t *testing.T, look func(b *browser.Tab, name string)) {
	t.Helper()
	b := browser.Open(t)
	for name, d := range map[string]document.Document{"description": description(), "kit": kit()} {
		page, err := d.HTML()
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), name+".html")
		if err := os.WriteFile(path, page, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, theme := range []string{"light", "dark"} {
			for screen, width := range map[string]int64{"wide": 1280, "narrow": 360} {
				b.Do("open "+name, chromedp.EmulateViewport(width, 800), browser.Themed(theme), chromedp.Navigate("file://"+path), browser.Shows("h1", d.Title))
				look(b, name+"-"+theme+"-"+screen)
			}
		}
	}
	if faults := b.Faults(); len(faults) > 0 {
		t.Errorf("the page threw %s", faults)
	}
}

// A page fits its screen, however narrow; only a table's frame may scroll.
func TestPageFitsItsScreen(t *testing.T) {
	visit(t, func(b *browser.Tab, name string) {
		if *pictures != "" {
			shot, err := chromedp.Run(b.Ctx, chromedp.FullScreenshot(100))
			if err != nil {
				t.Fatal(err)
			}
			keep(t, name+".png", shot)
		}
		wide, err := chromedp.Run(b.Ctx, chromedp.Evaluate[[]string](`[...document.querySelectorAll("body *")].filter((e) =>
			e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("table")).map((e) => e.tagName + "." + e.className)`))
		if err != nil || len(wide) > 0 {
			t.Errorf("%s is wider than its window: %s, %v", name, wide, err)
		}
	})
}

// axe-core finds nothing at all. AXE_CORE names its script.
func TestPageIsAccessible(t *testing.T) {
	path := os.Getenv("AXE_CORE")
	if path == "" && os.Getenv("CI") == "true" {
		t.Fatal("AXE_CORE names no script: accessibility is not tested")
	}
	if path == "" {
		t.Skip("SKIPPED, accessibility is not tested: AXE_CORE names no script (npm pack axe-core, package/axe.min.js)")
	}
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	visit(t, func(b *browser.Tab, name string) {
		if _, err := chromedp.Run(b.Ctx, chromedp.Evaluate[any](string(script)+"; true")); err != nil {
			t.Fatal(err)
		}
		found, err := chromedp.Run(b.Ctx, chromedp.Evaluate[[]string](axe, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Errorf("%s: %s", name, f)
		}
		passed, err := chromedp.Run(b.Ctx, chromedp.Evaluate[int](`window.axePassed`))
		if err != nil || passed < 15 {
			t.Errorf("%s: only %d rules were looked at, %v", name, passed, err)
		}
	})
}

// axe lists whatever axe-core objects to.
const axe = `axe.run(document, { resultTypes: ["violations"] }).then((r) => {
  window.axePassed = r.passes.length;
  return r.violations.flatMap((v) => v.nodes.map((n) => v.impact + " " + v.id + ": " + n.target.join(" ") + ": " + (n.failureSummary || "")));
})`

// Printed, a kit begins pages where it says so.
func TestPageBreaksInPrint(t *testing.T) {
	b := browser.Open(t)
	page, err := kit().HTML()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kit.html")
	if err := os.WriteFile(path, page, 0o600); err != nil {
		t.Fatal(err)
	}
	b.Do("open the kit", chromedp.Navigate("file://"+path), browser.Shows("h1", "Interview kit"))
	pdf, err := chromedp.Run(b.Ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	keep(t, "kit-print.pdf", pdf)
	if pages := bytes.Count(pdf, []byte("/Type /Page\n")); pages != 3 {
		t.Errorf("the kit has %d pages in print, want 3", pages)
	}
}
