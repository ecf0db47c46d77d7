package slacksim_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// What Slack makes of markup, by what was written.
func markups() []struct{ kind, text, want string } {
	return []struct{ kind, text, want string }{
		{"mrkdwn", "*a* _b_ ~c~ `d`", "<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>"},
		{"mrkdwn", "*_both_*", "<strong><em>both</em></strong>"},
		{"mrkdwn", "2*3*4 and a_b_c", "2*3*4 and a_b_c"},
		{"mrkdwn", "* not bold * and *not\nover lines*", "* not bold * and *not\nover lines*"},
		{"mrkdwn", "**standard** [label](https://a.example)", "**standard** [label](<a>https://a.example</a>)"},
		{"mrkdwn", "`*kept* &amp; _raw_`", "<code>*kept* &amp; _raw_</code>"},
		{"mrkdwn", "```\n*kept*\n  as is\n```after", "<pre>*kept*\n  as is</pre>after"},
		{"mrkdwn", "> quoted\n> twice\nplain", "<blockquote>quoted\ntwice</blockquote>plain"},
		{"mrkdwn", "&gt; quoted, escaped", "<blockquote>quoted, escaped</blockquote>"},
		{"mrkdwn", "a &lt;b&gt; &amp;amp; c", "a &lt;b&gt; &amp;amp; c"},
		{"mrkdwn", "• one\n• two", "• one\n• two"},
		{"mrkdwn", "<https://a.example/?x=1&amp;y=2|the *page*>", "<a>the *page*</a>"},
		{"mrkdwn", "see https://a.example/x_y_z.", "see <a>https://a.example/x_y_z</a>."},
		{"mrkdwn", "<javascript:alert(1)|click>", "&lt;javascript:alert(1)|click&gt;"},
		{"mrkdwn", "<mailto:a@b.example|write> <@UNOBODY> <#CNOWHERE|room>", "<a>write</a> <span>@UNOBODY</span> <span>#room</span>"},
		{"mrkdwn", "<!channel> <!subteam^S1|@team>", "<span>@channel</span> <span>@team</span>"},
		{"mrkdwn", ":tada: :never_heard_of:", "🎉 :never_heard_of:"},
		{"typed", "<!channel> <script>", "&lt;!channel&gt; &lt;script&gt;"},
		{"markdown", "**a** *b* __c__ _d_ ~~e~~ `f`", "<p><strong>a</strong> <em>b</em> <strong>c</strong> <em>d</em> <s>e</s> <code>f</code></p>"},
		{"markdown", "snake_case_word 2*3*4", "<p>snake_case_word 2<em>3</em>4</p>"},
		{"markdown", "[x](javascript:alert(1)) [y](https://a.example)", "<p><span>x</span>) <a>y</a></p>"},
		{"markdown", "1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"},
		{"markdown", "# t\n\n> q\n\n---", "<div>t</div><blockquote><p>q</p></blockquote><hr>"},
		{"markdown", "| a | b |\n|---|--:|\n| 1 | **2** |", "<div><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table></div>"},
		{"markdown", "<img src=x onerror=alert(1)> &amp;", "<p>&lt;img src=x onerror=alert(1)&gt; &amp;</p>"},
		{"markdown", "&lt;!channel&gt; &lt;b&gt;", "<p>&lt;!channel&gt; &lt;b&gt;</p>"},
	}
}

// drawn gives what the page makes of a text, without attributes.
const drawn = `(async (kind, text) => {
  const { mrkdwn } = await import("/demo/js/mrkdwn.js"), { markdown } = await import("/demo/js/blocks/markdown.js");
  const box = document.createElement("div");
  box.append(...(kind === "markdown" ? markdown(text) : mrkdwn(text, { typed: kind === "typed" })));
  for (const e of box.querySelectorAll("*")) for (const a of [...e.attributes]) e.removeAttribute(a.name);
  return box.innerHTML;
})`

func TestPageReadsMarkup(t *testing.T) {
	b := browser.Open(t)
	sim := open(t, slacksim.Config{})
	sim.AddPerson("Ada")
	b.Do("open the page", chromedp.Navigate(sim.ServePage(slacksim.PageConfig{})), chromedp.WaitVisible(composer))
	for _, c := range markups() {
		got, err := chromedp.Run(b.Ctx, chromedp.Evaluate[string](fmt.Sprintf("%s(%q, %q)", drawn, c.kind, c.text), chromedp.EvalAwaitPromise))
		if err != nil || got != c.want {
			t.Errorf("%s %q is drawn as\n%s, want\n%s: %v", c.kind, c.text, got, c.want, err)
		}
	}
}

// What is as hostile, and short enough for a chart.
const hostileTitle, hostileLabel = `<img src=x onerror=alert(1)> <!channel>`, `"><b>x <!channel>`

// Whatever people write, and wherever it appears, stays text: in messages,
// names, titles, prompts, statuses, files and forms.
func TestPageShowsTextAsText(t *testing.T) {
	b := browser.Open(t)
	sim := open(t, slacksim.Config{})
	ada := sim.AddColleague("Ada "+hostile, hostile)
	room := sim.AddChannel("hiring "+hostile, ada)
	g := gallery{Sim: sim}
	long := strings.Repeat("4,000 characters. ", 222) + "end"
	said := must(sim.Say(t.Context(), ada, room, "", hostile))(t)
	must(sim.Say(t.Context(), ada, room, "", long))(t)
	must(sim.Say(t.Context(), ada, room, "", strings.Repeat("x", 4000)))(t)
	g.post(t, "assistant.threads.setStatus", url.Values{"channel_id": {room.ID}, "thread_ts": {said.TS}, "status": {hostile}})
	g.post(t, "chat.postMessage", url.Values{"channel": {room.ID}, "text": {"x"}, "blocks": {fmt.Sprintf(`[{"type":"section","text":{"type":"plain_text","text":%q}},{"type":"call","x":%q},
		{"type":"data_visualization","title":%q,"chart":{"type":"pie","segments":[{"label":%q,"value":1}]}},{"type":"markdown","text":%q}]`, hostile, hostile, hostileTitle, hostileLabel, hostile)}})
	page := sim.ServePage(slacksim.PageConfig{Title: "Test workspace", Try: []slacksim.Suggestion{{Label: hostile, Text: hostile}}})
	b.Do("read it all", chromedp.EmulateViewport(360, 800), chromedp.Navigate(page), browser.Shows("#main h1", hostile), browser.Shows("#main .chart figcaption", hostileTitle), browser.Shows("#main .legend", hostileLabel),
		browser.Shows("#main .block-section", hostile), browser.Shows("#main .markdown", `"><img src=x onerror=alert(1)>`), browser.Selected("#persona", "Ada "+hostile+", "+hostile))
	b.Do("read on", browser.Scrolled("#main .scroll", 0), browser.Shows("#main .message .body", hostile), browser.Shows("#main .author", hostile), browser.Shows("#main .status", hostile), browser.Shows("#main .body", "characters. end"))
	if wide := measured(t, b, `document.querySelector("#main .scroll").scrollWidth - innerWidth`); wide > 0 {
		t.Errorf("a long word makes the page %.0f pixels wider", wide)
	}
	wantIntact(t, b, "Test workspace")
}
