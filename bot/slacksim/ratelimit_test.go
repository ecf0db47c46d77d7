package slacksim_test

import (
	"errors"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func TestPostingIsOneASecondInAChannelAfterAShortBurst(t *testing.T) {
	sim := open(t, slacksim.Config{RateLimits: true})
	hiring, other := sim.AddChannel("hiring"), sim.AddChannel("other")
	post := func(c slacksim.Channel) error {
		_, _, err := client(sim).PostMessage(c.ID, slack.MsgOptionText("hello", false))
		return err
	}
	for range 3 {
		if err := post(hiring); err != nil {
			t.Fatal(err)
		}
	}
	limited, ok := errors.AsType[*slack.RateLimitedError](post(hiring))
	if !ok || limited.RetryAfter != time.Second {
		t.Fatalf("the fourth at once: %v, want to be told to wait a second", limited)
	}
	if err := post(other); err != nil {
		t.Errorf("another channel: %v", err)
	}
	sim.Advance(time.Second)
	if err := post(hiring); err != nil {
		t.Errorf("a second later: %v", err)
	}
	if err := post(hiring); err == nil {
		t.Error("two a second are let pass")
	}
	if n := len(sim.Messages(hiring, "")); n != 4 {
		t.Errorf("%d messages, want 4", n)
	}
	wantRefusals(t, sim, "ratelimited", "ratelimited")
}

func TestAMethodHasItsTier(t *testing.T) {
	sim := open(t, slacksim.Config{RateLimits: true})
	hiring := sim.AddChannel("hiring")
	look := func() error {
		_, err := client(sim).GetConversationHistory(&slack.GetConversationHistoryParameters{ChannelID: hiring.ID})
		return err
	}
	for range 50 {
		if err := look(); err != nil {
			t.Fatal(err)
		}
	}
	limited, ok := errors.AsType[*slack.RateLimitedError](look())
	if !ok || limited.RetryAfter != 2*time.Second {
		t.Fatalf("the 51st of a minute: %v, want to be told to wait 2 s", limited)
	}
	sim.Advance(1200 * time.Millisecond)
	if err := look(); err != nil {
		t.Errorf("a 50th of a minute later: %v", err)
	}
	wantRefusals(t, sim, "ratelimited")
}
