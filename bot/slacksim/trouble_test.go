package slacksim_test

import (
	"errors"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func TestTroubles(t *testing.T) {
	for _, c := range []struct {
		name    string
		trouble slacksim.Trouble
		check   func(error) bool
		kept    int // messages there after the call
	}{
		{"rate limit", slacksim.Trouble{Status: 429, RetryAfter: 7 * time.Second}, func(err error) bool {
			var limited *slack.RateLimitedError
			return errors.As(err, &limited) && limited.RetryAfter == 7*time.Second
		}, 0},
		{"server error", slacksim.Trouble{Status: 503}, func(err error) bool {
			var status slack.StatusCodeError
			return errors.As(err, &status) && status.Code == 503
		}, 0},
		{"server error after the effect", slacksim.Trouble{Status: 500, After: true}, failed, 1},
		{"error word", slacksim.Trouble{Error: "fatal_error"}, func(err error) bool { return err != nil && err.Error() == "fatal_error" }, 0},
		{"garbage", slacksim.Trouble{Garbage: "<html>", After: true}, failed, 1},
		{"cut before", slacksim.Trouble{Cut: true}, failed, 0},
		{"cut after", slacksim.Trouble{Cut: true, After: true}, failed, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			sim := open(t, slacksim.Config{})
			ada := sim.AddPerson("Ada")
			c.trouble.Method = "chat.postMessage"
			sim.Cause(c.trouble)
			api := client(sim)

			_, _, err := api.PostMessage(ada.ID, slack.MsgOptionText("hello", false))

			if !c.check(err) {
				t.Errorf("error %v", err)
			}
			if n := len(sim.Messages(sim.Direct(ada), "")); n != c.kept {
				t.Errorf("%d messages, want %d", n, c.kept)
			}
			if _, _, err := api.PostMessage(ada.ID, slack.MsgOptionText("hello", false)); err != nil {
				t.Errorf("after the trouble: %v", err)
			}
			wantRefusals(t, sim)
		})
	}
}

func failed(err error) bool { return err != nil }

func TestADelayLastsByTheWorkspacesClock(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	sim.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: 5 * time.Second})
	done := make(chan error, 1)
	go func() {
		_, _, err := client(sim).PostMessage(ada.ID, slack.MsgOptionText("hello", false))
		done <- err
	}()
	eventually(t, sim, "the call under way", func() bool { return sim.Delayed() == 1 })
	sim.Advance(5 * time.Second)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	call := sim.Calls("chat.postMessage")[0]
	if want := sim.Now(); !call.At.Equal(want) {
		t.Errorf("answered at %s, want %s", call.At, want)
	}
}

func TestTroubleComesAsOftenAsOrdered(t *testing.T) {
	sim := open(t, slacksim.Config{})
	sim.Cause(slacksim.Trouble{Status: 500, Times: 2})
	api := client(sim)
	for i := range 3 {
		_, err := api.AuthTest()
		if (err != nil) != (i < 2) {
			t.Errorf("call %d: %v", i, err)
		}
	}
}
