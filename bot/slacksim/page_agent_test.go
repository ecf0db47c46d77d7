package slacksim_test

import (
	"context"
	"net/url"
	"testing"

	"github.com/chromedp/chromedp"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/browser"
)

// The agent's conversation: prompts of one click, a status with lines in turns,
// text that grows and is read out when it is whole, buttons below it, a title,
// and a document.
func TestPageAgentWrites(t *testing.T) {
	b := browser.Open(t)
	g := gallery{Sim: open(t, slacksim.Config{})}
	ada := g.AddPerson("Ada")
	direct := g.Direct(ada)
	connect(t, g.Sim, nil)
	api := func(method string, more ...string) browser.Step {
		form := url.Values{}
		for i := 0; i < len(more); i += 2 {
			form.Set(more[i], more[i+1])
		}
		return chromedp.Func(func(context.Context, *chromedp.Target) error { g.post(t, method, form); return nil })
	}
	page := g.ServePage(slacksim.PageConfig{})
	b.Do("take a prompt", api("assistant.threads.setSuggestedPrompts", "channel_id", direct.ID, "prompts", `[{"title":"A job description","message":"write one"}]`),
		chromedp.Navigate(page+"#"+ada.ID+"/"+direct.ID), chromedp.Click(".chip.prompt"), browser.Shows("#main .body", "write one"))
	root := g.Messages(direct, "")[0].TS
	b.Do("see what goes on", api("assistant.threads.setStatus", "channel_id", direct.ID, "thread_ts", root, "status", "is thinking...", "loading_messages", `["is reading the profile","is weighing words"]`),
		browser.Shows("#main .status", "is reading the profile"), browser.Shows("#main .status", "is weighing words"))
	b.Do("see text grow", api("chat.startStream", "channel", direct.ID, "thread_ts", root, "markdown_text", "## Backend\nYou **build"),
		browser.Shows("#thread .streaming .heading", "Backend"), browser.Gone("#main .status"), browser.Lacks("#live", "You"))
	said := g.Messages(direct, root)[1].TS
	b.Do("see it end", api("chat.appendStream", "channel", direct.ID, "ts", said, "markdown_text", "** it."), browser.Shows("#thread .markdown strong", "build"),
		api("chat.stopStream", "channel", direct.ID, "ts", said, "blocks", feedback), browser.Gone(".streaming"), browser.Shows("#live", "build"), chromedp.Click("#thread .thumb"), chromedp.WaitVisible("#thread .thumb[aria-pressed=true]"))
	b.Do("see the title", api("assistant.threads.setTitle", "channel_id", direct.ID, "thread_ts", root, "title", "Backend, Paris"), browser.Shows("#thread h2", "Backend, Paris"))
	wantIntact(t, b, "Simulated workspace")
	wantRefusals(t, g.Sim)
}

// feedback is what stands below an answer.
const feedback = `[{"type":"context_actions","elements":[{"type":"feedback_buttons","action_id":"f",
	"positive_button":{"text":{"type":"plain_text","text":"Good"},"value":"1"},"negative_button":{"text":{"type":"plain_text","text":"Bad"},"value":"0"}}]}]`
