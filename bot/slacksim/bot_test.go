package slacksim_test

import (
	"context"
	"fmt"
	"log"
	"slices"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
	"go.uber.org/goleak"

	"recruitbot/bot/slacksim"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// bot is a small app on the unmodified library: it acknowledges what it is told
// to, and remembers what it got.
type bot struct {
	*slack.Client
	sim *slacksim.Sim
	ack func(socketmode.Event) (payload any, ok bool) // ok=false: keep silent

	events chan socketmode.Event
}

// open starts a workspace that is closed with the test.
func open(t testing.TB, cfg slacksim.Config) *slacksim.Sim {
	t.Helper()
	sim, err := slacksim.Start(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	return sim
}

// client is the library's Web API client.
func client(sim *slacksim.Sim) *slack.Client {
	return slack.New(sim.BotToken(), slack.OptionAppLevelToken(sim.AppToken()), slack.OptionAPIURL(sim.APIURL()))
}

// connect runs a bot against the workspace until the test ends. Without ack it
// acknowledges everything with nothing.
func connect(t *testing.T, sim *slacksim.Sim, ack func(socketmode.Event) (any, bool)) *bot {
	t.Helper()
	if ack == nil {
		ack = func(socketmode.Event) (any, bool) { return nil, true }
	}
	b := &bot{Client: client(sim), sim: sim, ack: ack, events: make(chan socketmode.Event, 100)}
	ctx, cancel := context.WithCancel(context.Background())
	sock := socketmode.New(b.Client, socketmode.OptionLog(log.New(t.Output(), "", 0)))
	ran := make(chan struct{})
	go func() {
		defer close(ran)
		_ = sock.RunContext(ctx) // ends with the test
	}()
	handled := make(chan struct{})
	go func() {
		defer close(handled)
		b.handle(ctx, sock)
	}()
	t.Cleanup(func() { cancel(); <-ran; <-handled })
	eventually(t, sim, "a connection", func() bool { return len(sim.Connections()) > 0 })
	return b
}

func (b *bot) handle(ctx context.Context, sock *socketmode.Client) {
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-sock.Events:
			if e.Request == nil || e.Request.EnvelopeID == "" {
				continue
			}
			b.events <- e
			payload, ok := b.ack(e)
			if !ok {
				continue
			}
			_ = sock.AckCtx(ctx, e.Request.EnvelopeID, payload) // ends with the test
		}
	}
}

// within is the longest that a test waits for anything.
func within(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// eventually waits for a condition of the workspace.
func eventually(t *testing.T, sim *slacksim.Sim, what string, done func() bool) {
	t.Helper()
	if err := sim.Wait(within(t), done); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// acknowledged waits until n envelopes were sent and none is without an answer.
func acknowledged(t *testing.T, sim *slacksim.Sim, n int) []slacksim.Envelope {
	t.Helper()
	eventually(t, sim, fmt.Sprintf("%d acknowledged envelopes", n), func() bool {
		all := sim.Envelopes()
		open := slices.ContainsFunc(all, func(e slacksim.Envelope) bool { return e.Acked.IsZero() })
		return len(all) == n && !open
	})
	return sim.Envelopes()
}

// wantRefusals demands that exactly these error words were answered.
func wantRefusals(t *testing.T, sim *slacksim.Sim, words ...string) {
	t.Helper()
	var got []string
	for _, r := range sim.Refusals() {
		got = append(got, r.Error)
	}
	if !slices.Equal(got, words) {
		t.Errorf("refusals %q, want %q: %v", got, words, sim.Refusals())
	}
}

// wantError demands Slack's error word.
func wantError(t *testing.T, err error, word string) {
	t.Helper()
	if err == nil || err.Error() != word {
		t.Errorf("error %v, want %s", err, word)
	}
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
