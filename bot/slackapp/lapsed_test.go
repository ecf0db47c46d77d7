package slackapp_test

import (
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// The lease ends after the bot has begun to post: while it waits for its turn, or in
// the very last moment. Slack never hears of it, and the app posts on after.
func TestNothingIsPostedOnceTheLeaseIsOver(t *testing.T) {
	for _, asked := range []int64{1, 2} { // so many questions after Lapsed later
		w := prepare(t, slacksim.Config{}, nil)
		d := answer(w, w.say(w.AddChannel("hiring", w.ada), "", "hello"))
		var times atomic.Int64
		d.Lapsed = func() bool { return times.Add(1) >= asked }
		if err := w.app.Post(t.Context(), d, say("hi")); !errors.Is(err, bot.ErrLeaseLost) {
			t.Errorf("%d: %v", asked, err)
		}
		if n := len(w.Messages(slacksim.Channel{ID: d.Thread.Channel}, d.Thread.TS)); n != 1 {
			t.Errorf("%d: %d messages in the thread", asked, n)
		}
		d.Lapsed = nil
		if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
			t.Error(err)
		}
	}
}

func TestLeaseIsLookedAtAfterTheWaitForATurn(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	d := answer(w, w.say(w.AddChannel("hiring", w.ada), "", "hello"))
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 429, RetryAfter: time.Second})
	ends := time.Now().Add(500 * time.Millisecond) // amid the pause that Slack asks for
	d.Lapsed = func() bool { return time.Now().After(ends) }
	if err := w.app.Post(t.Context(), d, say("hi")); !errors.Is(err, bot.ErrLeaseLost) {
		t.Error(err)
	}
	if n := len(w.Calls("chat.postMessage")); n != 1 {
		t.Errorf("asked Slack %d times", n)
	}
}

// What goes by a click's own address isn't sent either.
func TestPrivateAnswerIsNotSentOnceTheLeaseIsOver(t *testing.T) {
	w, _, click := clickOutside(t)
	before := len(w.Ephemerals(w.ada))
	d := bot.Delivery{EventID: click.ID, Thread: click.Thread, User: click.User, ResponseURL: click.ResponseURL, Private: true}
	d.Lapsed = func() bool { return true }
	if err := w.app.Post(t.Context(), d, say("hi")); !errors.Is(err, bot.ErrLeaseLost) {
		t.Error(err)
	}
	if n := len(w.Ephemerals(w.ada)) - before; n > 0 {
		t.Errorf("%d private answers", n)
	}
}

func wantLost(t *testing.T, err error) {
	t.Helper()
	if !errors.Is(err, bot.ErrLeaseLost) {
		t.Errorf("got %v, want %v", err, bot.ErrLeaseLost)
	}
}
