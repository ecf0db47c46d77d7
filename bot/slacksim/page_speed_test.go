package slacksim_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// usable is how long a page took from its request until a person can type, in
// milliseconds.
const usable = `new Promise((done) => {
  const look = () => document.querySelector("#composer-input") && document.querySelector("#sidebar button") ? done(performance.now()) : requestAnimationFrame(look);
  look();
})`

// All that the page is made of comes in fewer than 200,000 bytes.
func TestPageIsSmall(t *testing.T) {
	b := browser.Open(t)
	b.Do("load", chromedp.Navigate(hiringPage(t)))
	measured(t, b, usable)
	sent := measured(t, b, `performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation")).reduce((n, e) => n + (e.transferSize || 0), 0)`)
	if sent < 20_000 || sent >= 200_000 {
		t.Errorf("%.0f bytes were sent, want less than 200,000", sent)
	}
	t.Logf("%.0f bytes in all", sent)
}

// The goal is 300 ms on loopback until a person can type.
func BenchmarkPageIsUsable(b *testing.B) {
	tab, url, all := browser.Open(b), hiringPage(b), 0.0
	for b.Loop() {
		tab.Do("load", chromedp.Navigate("about:blank"), chromedp.Navigate(url))
		all += measured(b, tab, usable)
	}
	b.ReportMetric(all/float64(b.N), "ms-usable")
}

// hiringPage is the address of the page of a workspace with one person and one channel.
func hiringPage(t testing.TB) string {
	t.Helper()
	sim := open(t, slacksim.Config{})
	sim.AddChannel("hiring", sim.AddPerson("Ada"))
	return sim.ServePage(slacksim.PageConfig{})
}

// thousands is a browser in a channel of so many messages.
func thousands(t testing.TB) (b *browser.Tab, say func(string)) {
	t.Helper()
	b = browser.Open(t)
	sim := open(t, slacksim.Config{Now: time.Now})
	ada := sim.AddPerson("Ada")
	room := sim.AddChannel("hiring", ada)
	say = func(text string) { t.Helper(); must(sim.Say(t.Context(), ada, room, "", text))(t) }
	for i := range manyMessages {
		say(fmt.Sprintf("number %d of many. %s", i, strings.Repeat("words ", i*7%90)))
	}
	url := sim.ServePage(slacksim.PageConfig{})
	b.Do("open the channel", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(url+"#"+ada.ID+"/"+room.ID), browser.Shows("#main .message", "number 1999 of"))
	return b, say
}

const manyMessages = 2000

// A channel of 2,000 messages is at hand at once and scrolls from its end to its
// beginning: every message is seen in its order, nothing on the screen is blank,
// and only what is near the screen is built.
func TestPageScrollsThousands(t *testing.T) {
	b, say := thousands(t)
	steps := scrolled(t, b)
	t.Logf("%v", steps)
	if steps["seen"] != manyMessages || steps["blank"] != 0 || steps["unordered"] != 0 {
		t.Errorf("%.0f of %d messages were seen; blank %.0f times; out of order %.0f times", steps["seen"], manyMessages, steps["blank"], steps["unordered"])
	}
	if steps["built"] > 150 {
		t.Errorf("%.0f messages were built at a time, want those near the screen", steps["built"])
	}

	b.Do("jump to the beginning and back to the end", browser.Scrolled("#main .scroll", 0), browser.Shows("#main .message", "number 0 of"), browser.Scrolled("#main .scroll", 1e8), browser.Shows("#main .message", "number 1999 of"))
	b.Do("say more while at the end", browser.Typed(composer, "the newest"), browser.Seen("#main .message", "the newest"))
	b.Do("read further up", browser.Scrolled("#main .scroll", 20_000), browser.Settled("#main .scroll"))
	before := measured(t, b, reading)
	say("not to be scrolled to")
	b.Do("let another speak", browser.Settled("#main .scroll"))
	if after := measured(t, b, reading); after != before {
		t.Errorf("message %.0f was being read, then %.0f", before, after)
	}
}

// The goal is a median frame under 34 ms while 2,000 messages are scrolled through.
func BenchmarkPageScrolls(b *testing.B) {
	tab, _ := thousands(b)
	var steps map[string]float64
	for b.Loop() {
		tab.Do("go to the end", browser.Scrolled("#main .scroll", 1e8), browser.Shows("#main .message", "number 1999 of"))
		steps = scrolled(b, tab)
	}
	b.ReportMetric(steps["median"], "ms/frame")
	b.ReportMetric(steps["p95"], "ms/frame-p95")
}

// scrolled is what scrolling saw and how long its frames took, in milliseconds.
func scrolled(t testing.TB, b *browser.Tab) map[string]float64 {
	t.Helper()
	steps, err := chromedp.Run(b.Ctx, chromedp.Evaluate[map[string]float64](scrolling, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return steps
}

// scrolling goes from the end to the beginning, about a screen a frame.
const scrolling = `(async () => {
  const box = document.querySelector("#main .scroll"), frames = [], seen = new Set();
  let blank = 0, unordered = 0, built = 0, last = performance.now(), still = 0, n = 0;
  const edge = box.getBoundingClientRect();
  for (;;) {
    const rows = [...box.querySelectorAll(".message")];
    built = Math.max(built, rows.length);
    const numbers = rows.map((r) => Number(/number (\d+)/.exec(r.textContent)[1]));
    if (numbers.some((x, i) => i > 0 && x !== numbers[i - 1] + 1)) unordered++;
    const shown = rows.filter((r) => { const a = r.getBoundingClientRect(); return a.bottom > edge.top && a.top < edge.bottom; });
    shown.forEach((r) => seen.add(r.dataset.ts));
    if (box.scrollTop > 20 && (shown.length === 0 || shown[0].getBoundingClientRect().top > edge.top + 1)) blank++;
    if (still >= 5 || n++ > 3000) break;
    const before = box.scrollTop;
    box.scrollTop -= 600;
    last = performance.now();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    frames.push((performance.now() - last) / 2);
    still = box.scrollTop === before ? still + 1 : 0;
  }
  frames.sort((a, b) => a - b);
  return { seen: seen.size, blank, unordered, built, frames: frames.length, median: frames[Math.floor(frames.length / 2)], p95: frames[Math.floor(frames.length * 0.95)], worst: frames.at(-1) };
})()`

// reading is the number of the first message on the screen.
const reading = `(() => {
  const edge = document.querySelector("#main .scroll").getBoundingClientRect().top;
  const row = [...document.querySelectorAll("#main .message")].find((r) => r.getBoundingClientRect().bottom > edge + 1);
  return Number(/number (\d+)/.exec(row.textContent)[1]);
})()`

func measured(t testing.TB, b *browser.Tab, script string) float64 {
	t.Helper()
	n, err := chromedp.Run(b.Ctx, chromedp.Evaluate[float64](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
