package slackapp_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

func paced(c *slackapp.Config) { c.Pace = true }

// live is a workspace that has Slack's limits, by a real clock.
func live() slacksim.Config { return slacksim.Config{RateLimits: true, Now: time.Now} }

// Six answers into one channel at once: more than Slack takes in a burst. It never
// has to say so.
func TestAnswersKeepTheChannelsPace(t *testing.T) {
	t.Parallel()
	w := prepare(t, live(), paced)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	since := time.Now()
	var posting sync.WaitGroup
	for i := range 6 {
		d := answer(w, m)
		d.EventID = fmt.Sprint("Ev", i)
		posting.Go(func() {
			if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
				t.Error(err)
			}
		})
	}
	posting.Wait()
	if took := time.Since(since); took < 2*time.Second || took > 15*time.Second {
		t.Errorf("it took %v, want the three seconds beyond the burst", took)
	}
	w.smooth()
}

// A channel that waits its turn holds up no other.
func TestOtherChannelsDoNotWait(t *testing.T) {
	t.Parallel()
	w := prepare(t, live(), paced)
	busy, quiet := answer(w, w.say(w.AddChannel("busy", w.ada), "", "hello")), answer(w, w.say(w.AddChannel("quiet", w.ada), "", "hello"))
	var posting sync.WaitGroup
	for range 5 {
		posting.Go(func() {
			if err := w.app.Post(t.Context(), busy, say("hi")); err != nil {
				t.Error(err)
			}
		})
	}
	w.until("the busy channel's burst", func() bool { return len(w.Calls("chat.postMessage")) >= 3 })
	before := len(w.Calls("chat.postMessage"))
	if err := w.app.Post(t.Context(), quiet, say("hi")); err != nil {
		t.Fatal(err)
	}
	if n := len(w.Calls("chat.postMessage")); n > before+2 {
		t.Errorf("it waited for %d of the busy channel's", n-before-1)
	}
	posting.Wait()
	w.smooth()
}

// Without a pace of its own the app is stopped by Slack, waits as told, and posts
// each answer once all the same.
func TestShortPauseIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 429, RetryAfter: time.Second})
	since := time.Now()
	if err := w.app.Post(t.Context(), answer(w, m), say("hi")); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(since); took < time.Second {
		t.Errorf("posted again after %v", took)
	}
	if got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS); len(got) != 2 {
		t.Errorf("%d messages in the thread", len(got))
	}
}

// An app that doesn't keep the pace by itself learns it from the first word of
// Slack's: a dozen answers into one channel at once arrive, each once.
func TestPaceIsLearntFromSlack(t *testing.T) {
	t.Parallel()
	w := prepare(t, live(), nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	places := make(chan struct{}, 4) // as many as the bot answers at once in a channel
	var posting sync.WaitGroup
	for i := range 12 {
		d := answer(w, m)
		d.EventID = fmt.Sprint("Ev", i)
		places <- struct{}{}
		posting.Go(func() {
			defer func() { <-places }()
			if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
				t.Error(err)
			}
		})
	}
	posting.Wait()
	if n := len(w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)); n != 13 {
		t.Errorf("%d messages in the thread", n)
	}
}

// A long pause is everyone's in the channel: who comes meanwhile doesn't ask
// Slack, and is told when to come again.
func TestLongPauseIsKeptByAllOfTheChannel(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 429, RetryAfter: time.Minute})
	for range 3 {
		failed := postError(t, w.app.Post(t.Context(), answer(w, m), say("hi")))
		if failed.Permanent || failed.After < 55*time.Second {
			t.Errorf("%+v", failed)
		}
	}
	if n := len(w.Calls("chat.postMessage")); n != 1 {
		t.Errorf("asked Slack %d times", n)
	}
}

func TestLooksKeepTheirTier(t *testing.T) {
	t.Parallel()
	w := prepare(t, live(), paced)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	d := answer(w, m)
	if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
		t.Fatal(err)
	}
	d.Again = true
	since, looks := time.Now(), 27 // two more than a burst
	for range looks {
		if err := w.app.Post(t.Context(), d, say("hi")); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(since); took < 2*time.Second {
		t.Errorf("%d looks took %v", looks, took)
	}
	if n := len(w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)); n != 2 {
		t.Errorf("%d messages in the thread", n)
	}
	w.smooth()
}
