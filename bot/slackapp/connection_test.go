package slackapp_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// run starts an app with a configuration of its own, and waits until so many
// connections are up.
func run(t *testing.T, connections int, tweak func(*slackapp.Config)) *workspace {
	t.Helper()
	w := prepare(t, slacksim.Config{PingInterval: time.Hour}, tweak)
	w.brain = &listener{}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.app.Run(ctx, w.brain) }()
	w.stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = w.stop() }) // a test looks at what Run returned where it matters
	w.until("the connections", func() bool { return len(w.Connections()) == connections })
	return w
}

// The silence that is allowed is a third of a second here and 6 s by default.
func TestSilentConnectionIsReplaced(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets, c.Silence = 1, time.Second/3 })
	old, since := w.Connections()[0], time.Now()
	if err := w.Silence(old.ID); err != nil {
		t.Fatal(err)
	}
	w.until("another connection", func() bool {
		now := w.Connections()
		return len(now) == 1 && now[0].ID != old.ID
	})
	if took := time.Since(since); took > 5*time.Second {
		t.Errorf("replaced after %v", took)
	}
	w.say(w.Direct(w.ada), "", "hello")
	w.acked(1)
}

// A connection on which nothing happens is kept as long as its pings are
// answered.
func TestQuietConnectionIsKept(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets, c.Silence = 1, time.Second/2 })
	before := w.Connections()[0]
	<-time.After(2 * time.Second)
	if now := w.Connections(); len(now) != 1 || now[0].ID != before.ID {
		t.Errorf("%+v instead of %+v", now, before)
	}
}

// Slack warns ten seconds before it closes a connection. The successor is up
// before that, and the old one is heard to its end: there is no gap even with a
// single connection.
func TestRefreshLeavesNoGap(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets = 1 })
	old := w.Connections()[0]
	w.Disconnect("warning", old.ID)
	w.until("a successor beside it", func() bool { return len(w.Connections()) == 2 })
	for range 4 { // in turn on both
		w.say(w.Direct(w.ada), "", "hello")
	}
	w.acked(4)
	w.Advance(11 * time.Second)
	w.until("the old one closed", func() bool {
		now := w.Connections()
		return len(now) == 1 && now[0].ID != old.ID
	})
	if _, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", "still there?"); err != nil {
		t.Error(err)
	}
	w.smooth()
}

// An envelope whose connection is cut while it is in hand is acknowledged over
// the other one.
func TestAckGoesOverAnotherConnection(t *testing.T) {
	for _, reason := range []string{"refresh_requested", "too_many_websockets"} {
		t.Run(reason, func(t *testing.T) {
			begun, release := make(chan struct{}), make(chan struct{})
			w := open(t, slacksim.Config{}, &listener{receive: func(context.Context, bot.Event) error {
				close(begun)
				<-release
				return nil
			}})
			w.say(w.Direct(w.ada), "", "hello")
			<-begun
			on := w.Envelopes()[0].Conn
			w.Disconnect(reason, on)
			w.until("its connection gone", func() bool {
				for _, c := range w.Connections() {
					if c.ID == on {
						return false
					}
				}
				return len(w.Connections()) == 2
			})
			close(release)
			w.acked(1)
		})
	}
}

func TestSocketModeSwitchedOffEndsTheRun(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	ended := make(chan error, 1)
	go func() { ended <- w.app.Run(t.Context(), &listener{}) }()
	w.until("two connections", func() bool { return len(w.Connections()) == 2 })
	w.Disconnect("link_disabled")
	err := <-ended
	if refused, ok := errors.AsType[*slackapp.RefusedError](err); !ok || refused.Code != "link_disabled" || !strings.Contains(err.Error(), "Socket Mode is off") {
		t.Errorf("Run: %v", err)
	}
}

// A connection that was healthy is replaced without a pause, which would be 50 ms at
// least. The machine may be slow, so one of several times will do.
func TestFirstRedialIsImmediate(t *testing.T) {
	least := time.Hour
	for range 20 {
		if least <= 45*time.Millisecond {
			break
		}
		w := run(t, 1, func(c *slackapp.Config) { c.Sockets = 1 })
		before, since := w.Connections()[0].ID, time.Now()
		w.Disconnect("refresh_requested")
		w.until("the next connection", func() bool {
			now := w.Connections()
			return len(now) == 1 && now[0].ID != before
		})
		least = min(least, time.Since(since))
	}
	if least > 45*time.Millisecond {
		t.Errorf("it took %v", least)
	}
}

// Slack closes each new connection at once for a while: the app comes back, with
// growing pauses.
func TestConnectionsThatEndAtOnceAreNotAStorm(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets = 1 })
	for range 4 {
		before := w.Connections()[0].ID
		w.Disconnect("refresh_requested")
		w.until("the next connection", func() bool {
			now := w.Connections()
			return len(now) == 1 && now[0].ID != before
		})
	}
	opened := w.Calls("apps.connections.open")
	if n := len(opened); n != 5 {
		t.Errorf("asked for %d connections, want 5", n)
	}
	w.logged("slack connections end soon after they begin")
}

// How long Slack could not be reached is no reason to wait for it later.
func TestTheFirstLossAfterAnOutageIsMadeGoodAtOnce(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets = 1 })
	w.Cause(slacksim.Trouble{Method: "apps.connections.open", Status: 503, Times: 4})
	for range 2 { // one loss before the outage, one after it
		before := w.Connections()[0].ID
		w.Disconnect("refresh_requested")
		w.until("the next connection", func() bool {
			now := w.Connections()
			return len(now) == 1 && now[0].ID != before
		})
	}
	pauses := regexp.MustCompile(`end soon after they begin.* again_in=(\S+)`).FindAllStringSubmatch(w.log.String(), -1)
	if len(pauses) != 1 {
		t.Fatalf("%d pauses in the log, want one:\n%s", len(pauses), w.log)
	}
	if d, err := time.ParseDuration(pauses[0][1]); err != nil || d > 200*time.Millisecond {
		t.Errorf("a pause of %v, %v", d, err)
	}
}

func TestOddFramesAreSurvived(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	envelopes := 0
	for _, f := range slacksim.OddFrames("odd") {
		if err := w.SendFrame(f); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if f.Envelope {
			envelopes++
		}
	}
	w.acked(envelopes)
	before := w.Connections()
	if _, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", "still there?"); err != nil {
		t.Error(err)
	}
	if len(before) != 2 {
		t.Errorf("%d connections are left", len(before))
	}
}

// What can't be parsed is acknowledged all the same, by the id that stands in
// front; its text isn't logged (open looks into the log).
func TestUnparsableEnvelopesAreAcknowledged(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	for i, rest := range []string{
		`"type":"events_api","payload":{"text":"` + strings.Repeat(confidential+" ", 1<<16) + `"}}`,
		`"type":"events_api","payload":` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`,
		`"type":"events_api","payload":{"event_id":17,"event":{"text":"` + confidential + `"}}}`,
	} {
		if err := w.SendEnvelope(json.RawMessage(fmt.Sprintf(`{"envelope_id":"odd%d",%s`, i, rest))); err != nil {
			// Its depth is beyond what the workspace itself parses.
			if err := w.SendRaw([]byte(fmt.Sprintf(`{"envelope_id":"odd%d",%s`, i, rest))); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.meter.wait(t, "bad_message no_json", 2)
	w.meter.wait(t, "bad_message malformed", 1)
	w.meter.wait(t, "ack sent", 3)
}

// One frame's payload is read where the one before it was: nothing of that is left.
func TestAFrameHasNothingOfTheOneBefore(t *testing.T) {
	w := run(t, 1, func(c *slackapp.Config) { c.Sockets = 1 })
	dm := w.Direct(w.ada)
	first := w.say(dm, "", "what does a senior earn?")
	reply := w.say(dm, first.TS, "and a junior?")
	plain := w.say(dm, "", "what is an API?")
	w.acked(3)
	roots := map[string]string{}
	for _, e := range w.brain.events() {
		m, ok := e.(bot.Message)
		if !ok {
			t.Fatalf("received %+v", e)
		}
		roots[m.TS] = m.Thread.TS
	}
	want := map[string]string{first.TS: first.TS, reply.TS: first.TS, plain.TS: plain.TS}
	if !reflect.DeepEqual(roots, want) {
		t.Errorf("messages and their threads' roots %v, want %v", roots, want)
	}
}
