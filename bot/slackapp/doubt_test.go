package slackapp_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

func doubtful(c *slackapp.Config) { c.Doubt = time.Millisecond }

// The sockets live by the other token: that the bot's is dead shows in refused calls.
func TestRunEndsWhenTheBotTokenDiesMeanwhile(t *testing.T) {
	for _, code := range []string{"token_revoked", "token_expired", "account_inactive", "invalid_auth"} {
		t.Run(code, func(t *testing.T) {
			w := prepare(t, slacksim.Config{}, doubtful)
			ended := make(chan error, 1)
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			go func() { ended <- w.app.Run(ctx, &listener{}) }()
			w.until("two connections", func() bool { return len(w.Connections()) == 2 })
			w.Cause(slacksim.Trouble{Method: "auth.test", Error: code, Times: 9})
			w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: code, Times: 9})
			m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
			failed := postError(t, w.app.Post(t.Context(), answer(w, m), say("hi")))
			if failed.Permanent || !strings.Contains(failed.Error(), "SLACK_BOT_TOKEN") {
				t.Errorf("post: %+v", failed)
			}
			refused, ok := errors.AsType[*slackapp.RefusedError](<-ended)
			if !ok || refused.Code != code || refused.Team != "" {
				t.Errorf("Run: %+v", refused)
			}
		})
	}
}

// A refusal that is one call's alone ends nothing.
func TestRunGoesOnWhileTheBotTokenLives(t *testing.T) {
	w := openWith(t, slacksim.Config{}, &listener{}, doubtful)
	asked := len(w.Calls("auth.test"))
	d := answer(w, w.say(w.AddChannel("hiring", w.ada), "", "hello"))
	for n := range 2 { // it is asked again only by a Run that goes on
		w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "not_allowed_token_type"})
		postError(t, w.app.Post(t.Context(), d, say("hi")))
		w.until("Slack was asked", func() bool { return len(w.Calls("auth.test")) > asked+n })
	}
	if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
		t.Error(err)
	}
	if _, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", "still there?"); err != nil {
		t.Error(err)
	}
}

// Slack's word to wait is obeyed from the first call on.
func TestStartWaitsAsSlackSays(t *testing.T) {
	w := prepare(t, slacksim.Config{AuthError: "token_revoked"}, nil) // what a second call would get
	w.Cause(slacksim.Trouble{Method: "auth.test", Status: 429, RetryAfter: time.Hour})
	ended := make(chan error, 1)
	ctx, stop := context.WithCancel(t.Context())
	go func() { ended <- w.app.Run(ctx, &listener{}) }()
	w.meter.wait(t, "connection unreachable", 1)
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	w.logged("again_in=1h0m0.")
}
