package main

import (
	"net/http"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

// A channel that can't be written to is told at start, with the remedy: in the log, by
// readiness and by a metric. No question is taken that would be lost.
func TestWrongExpertChannelIsToldAtStart(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]struct {
		spoil  func(*circle, *Config)
		code   string
		remedy string
	}{
		"no such channel":        {func(_ *circle, c *Config) { c.ExpertChannel = "C0NOWHERE" }, "channel_not_found", "check the id"},
		"a channel without it":   {func(w *circle, _ *Config) { w.KickBot(w.experts) }, "channel_not_found", "/invite @recruitbot"},
		"a public one, likewise": {func(w *circle, c *Config) { w.KickBot(w.hiring); c.ExpertChannel = w.hiring.ID }, "not_in_channel", "/invite @recruitbot"},
		"an archived one":        {func(w *circle, _ *Config) { w.Archive(w.experts) }, "is_archived", "bring it back"},
	} {
		t.Run(name, func(t *testing.T) {
			address := freeAddress(t)
			c := openCircle(t, 1, func(c *circle, config *Config) {
				spoil.spoil(c, config)
				config.HTTPAddr, c.refuse = address, spoil.code
			})
			c.logged("questions can't be passed on to people", 1)
			c.logged(spoil.remedy, 1)
			m := c.say(c.Direct(c.maya), "", spain)
			lacks(t, c.answer(c.Direct(c.maya), m.TS, 1), "Ask a person")
			if status, body := get(t, "http://"+address+"/readyz"); status != http.StatusOK || !strings.Contains(body, spoil.code) {
				t.Errorf("readiness says %d: %s", status, body)
			}
			if _, body := get(t, "http://"+address+"/metrics"); !strings.Contains(body, "recruitbot_expert_route_up 0") {
				t.Error("the metric doesn't tell")
			}
			http.DefaultClient.CloseIdleConnections()
		})
	}
}

func TestWishForAPersonIsDeclinedWhileThereIsNoWay(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, func(c *circle, config *Config) { c.Archive(c.experts) })
	c.logged("questions can't be passed on to people", 1)
	m := c.say(c.Direct(c.maya), "", "I want to talk to a human")
	lacks(t, c.answer(c.Direct(c.maya), m.TS, 1), "[Ask a person]", `"Ask a person"`)
	holds(t, c.answers(c.Direct(c.maya), m.TS)[0], "Your question was not sent")
}

func TestCheckTellsOfTheExpertChannel(t *testing.T) {
	t.Setenv("RECRUITBOT_EXPERT_CHANNEL", "C0NOWHERE")
	out, err := checked(t, slacksim.Config{Scopes: manifestScopes(t)})
	if err == nil || !strings.Contains(out, "FAIL  experts") || !strings.Contains(out, "channel_not_found") || !strings.Contains(out, "/invite @recruitbot") {
		t.Errorf("%v:\n%s", err, out)
	}
}

// Who looks after recruitbot sees on their page what waits, and decides about it there.
func TestPageOfAnAdministratorShowsWhatWaits(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	admin := *c.workspace
	admin.maya = c.lea // whose page it is
	v := admin.openHome()
	if text := string(blocksOf(t, v)); !strings.Contains(text, "No question and no proposal is waiting") {
		t.Errorf("%s", text)
	}
	c.passedOn(c.asked(spain), "Ask a person", nil)
	c.until("it is saved where it stands", func() bool { return strings.Contains(string(blocksOf(t, admin.openHome())), "Nobody has claimed it") })
	admin.pressHome("Answer")
	c.submit(c.lea, c.opened(c.lea), map[string]string{"answer": "Two weeks.", "source": "Workers' Statute"})
	c.proposed(c.onBoard(0, "has answered:"))
	c.until("the page has the proposal", func() bool { return strings.Contains(string(blocksOf(t, admin.openHome())), "Notice periods in Spain") })
	admin.pressHome("Look at it")
	form := c.opened(c.lea)
	left := c.submit(c.lea, form, map[string]string{"decision": "return"})
	if left == nil || !strings.Contains(left.Errors["why"], "what should be corrected") {
		t.Fatalf("sent back without a reason: %+v", left)
	}
	c.submit(c.lea, *left, map[string]string{"decision": "approve"})
	c.onBoard(1, "has approved this")
}
