package slacksim_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

const (
	composer = "#composer-input"
	thread   = "#thread-input"
	// hostile is what a person may type to break a page.
	hostile = `<script>document.title="broken"</script> "><img src=x onerror=alert(1)> <!channel>`
)

func TestPageInBrowser(t *testing.T) {
	b := browser.Open(t)
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	room := sim.AddChannel("hiring", ada, bob)
	echo(t, sim)
	url := sim.ServePage(slacksim.PageConfig{
		Title:    "Test workspace",
		Commands: []slacksim.PageCommand{{Name: "/echo", Hint: "[words]", Description: "Says them again"}},
		Try:      []slacksim.Suggestion{{Label: "Say hello", Channel: "hiring", Text: "/echo tried"}},
	})

	b.Do("open the page and try a suggestion", chromedp.EmulateViewport(1280, 800), chromedp.Navigate(url), chromedp.WaitVisible(".card"), chromedp.Click(".card"),
		browser.Shows(".ephemeral", "Only visible to you"), browser.Shows(".ephemeral .body", "/echo tried"))
	b.Do("complete a command", chromedp.SendKeys(composer, "/e"), browser.Shows(".completion li", "Says them again"), browser.Typed(composer, "\rwords"), browser.Shows(".ephemeral .body", "/echo words"))
	b.Do("type a command that is not there", browser.Typed(composer, "/nope"), browser.Shows(".ephemeral .body", "/nope is not a valid command"))
	b.Do("mention the bot", chromedp.SendKeys(composer, "@rec"), browser.Shows(".completion li", "@recruitbot"), browser.Typed(composer, "\r"+hostile), browser.Shows(".message .body", hostile), browser.Shows(".mention", "@recruitbot"))
	eventually(t, sim, "an answer in the thread", func() bool { return len(sim.Messages(room, "")) == 1 && sim.Messages(room, "")[0].ThreadTS != "" })
	if got := sim.Messages(room, "")[0].Text; !strings.HasPrefix(got, "<@"+sim.BotUser()+"> ") {
		t.Errorf("the message is %q, want a mention at its beginning", got)
	}
	b.Do("read the answer and press its button", browser.Shows(".replies", "1 reply"), chromedp.Click(".replies"),
		browser.Shows("#thread .body", "heard"), browser.Shows("#thread .body", "script"), chromedp.Click("#thread .actions .button"), browser.Shows("#main .body", "pressed the button"))
	b.Do("answer in the thread, where no command works", browser.Typed(thread, "/echo"), browser.Shows("#thread .ephemeral", "does not work in threads"))
	b.Do("close the thread with Escape", chromedp.KeyEvent("\x1b"), chromedp.WaitNotVisible("#thread"))

	b.Do("see what another says", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := sim.Say(ctx, bob, room, "", "live from Bob")
		return err
	}), browser.Shows(".message .body", "live from Bob"), browser.Shows("#live", "Bob: live from Bob"))
	b.Do("become another", browser.Chosen("#persona", bob.ID),
		browser.Gone(".ephemeral"), browser.Shows(".message .body", "live from Bob"))
	wantIntact(t, b, "Test workspace")
}

// wantIntact demands that nothing that was said has become part of the page.
func wantIntact(t *testing.T, b *browser.Tab, title string) {
	t.Helper()
	foreign, err := chromedp.Run(b.Ctx, chromedp.Evaluate[int](`document.querySelectorAll("script:not([src]), img, iframe, [onerror]").length`))
	if err != nil || foreign != 0 {
		t.Errorf("%d elements came from texts: %v", foreign, err)
	}
	if got, err := chromedp.Run(b.Ctx, chromedp.Title()); err != nil || !strings.HasSuffix(got, title) {
		t.Errorf("the title is %q: %v", got, err)
	}
	for _, fault := range b.Faults() {
		t.Errorf("the page threw %s", fault)
	}
}
