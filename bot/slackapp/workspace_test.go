package slackapp_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// confidential stands in for what people write; it must not get into the log.
const confidential = "confidential-words"

// listener is a brain that writes down what it receives.
type listener struct {
	answer  func(bot.Command) bot.Reply
	receive func(context.Context, bot.Event) error // nil takes everything
	form    func(bot.Click) (*bot.Form, error)     // nil opens none
	submit  func(bot.Submission) bot.Checked       // nil takes everything

	mu    sync.Mutex
	heard []bot.Event
}

func (l *listener) Answer(_ context.Context, c bot.Command) bot.Reply {
	if l.answer == nil {
		return say("You said: " + c.Text)
	}
	return l.answer(c)
}

func (l *listener) Form(_ context.Context, c bot.Click) (*bot.Form, error) {
	if l.form == nil {
		return nil, nil
	}
	return l.form(c)
}

func (l *listener) Submit(s bot.Submission) bot.Checked {
	if l.submit == nil {
		return bot.Checked{}
	}
	return l.submit(s)
}

func (l *listener) Receive(ctx context.Context, e bot.Event) error {
	if l.receive != nil {
		if err := l.receive(ctx, e); err != nil {
			return err
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heard = append(l.heard, e)
	return nil
}

func (l *listener) events() []bot.Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	return append([]bot.Event(nil), l.heard...)
}

func say(text string) bot.Reply { return bot.Reply{Parts: []bot.Part{bot.Text{Text: text}}} }

// workspace is a pretended Slack with the app running in it.
type workspace struct {
	*slacksim.Sim
	t     *testing.T
	app   *slackapp.App
	brain *listener
	meter *tally
	log   *lines
	ada   slacksim.Person
	stop  func() error // ends Run and gives what it returned; twice is fine
}

// open starts a workspace with a connected app. At the end it demands that Slack
// refused nothing and that nothing secret was logged.
func open(t *testing.T, sim slacksim.Config, brain *listener) *workspace {
	t.Helper()
	return openWith(t, sim, brain, nil)
}

// openWith is open with an app of its own configuration.
func openWith(t *testing.T, sim slacksim.Config, brain *listener, tweak func(*slackapp.Config)) *workspace {
	t.Helper()
	w := prepare(t, sim, tweak)
	w.brain = brain
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.app.Run(ctx, brain) }()
	w.stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() {
		if err := w.stop(); err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	w.until("two connections", func() bool { return len(w.Connections()) == 2 })
	return w
}

// prepare starts a workspace and makes an app that doesn't run.
func prepare(t *testing.T, sim slacksim.Config, tweak func(*slackapp.Config)) *workspace {
	t.Helper()
	s, err := slacksim.Start(sim)
	if err != nil {
		t.Fatal(err)
	}
	w := &workspace{Sim: s, t: t, meter: newTally(), log: &lines{}}
	cfg := slackapp.Config{
		BotToken: s.BotToken(), AppToken: s.AppToken(), APIURL: s.APIURL(), Meter: w.meter,
		Log: slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Prompts: func(context.Context, bot.Opening) []bot.Prompt {
			return []bot.Prompt{{Title: "en", Message: "What is it?"}}
		},
	}
	if tweak != nil {
		tweak(&cfg)
	}
	if w.app, err = slackapp.New(cfg); err != nil {
		t.Fatal(err)
	}
	w.ada = s.AddPerson("Ada")
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		for _, secret := range []string{s.BotToken(), s.AppToken(), "/response/", "/link", confidential} {
			if strings.Contains(w.log.String(), secret) {
				t.Errorf("%q is in the log:\n%s", secret, w.log)
			}
		}
	})
	return w
}

// until waits for a state of the workspace.
func (w *workspace) until(what string, done func() bool) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), 10*time.Second)
	defer cancel()
	if err := w.Wait(ctx, done); err != nil {
		w.t.Fatalf("waiting for %s: %v\n%s", what, err, w.log)
	}
}

// acked waits until n envelopes were sent and all are acknowledged.
func (w *workspace) acked(n int) {
	w.t.Helper()
	w.until("acknowledgements", func() bool {
		for _, e := range w.Envelopes() {
			if e.Acked.IsZero() {
				return false
			}
		}
		return len(w.Envelopes()) >= n
	})
}

func (w *workspace) say(c slacksim.Channel, thread, text string) slacksim.Message {
	w.t.Helper()
	m, err := w.Say(w.t.Context(), w.ada, c, thread, text)
	if err != nil {
		w.t.Fatal(err)
	}
	return m
}

// smooth demands that Slack took everything.
func (w *workspace) smooth() {
	w.t.Helper()
	if refusals := w.Refusals(); len(refusals) > 0 {
		w.t.Errorf("Slack refused: %+v", refusals)
	}
}

// tally counts for a test, and wakes who waits for a count.
type tally struct {
	mu    sync.Mutex
	count map[string]int
	more  chan struct{} // closed at the next count
}

func newTally() *tally { return &tally{count: map[string]int{}, more: make(chan struct{})} }

func (c *tally) Count(name, label string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.count[name+" "+label]++
	close(c.more)
	c.more = make(chan struct{})
}

// wait returns when something was counted n times.
func (c *tally) wait(t *testing.T, what string, n int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	for {
		c.mu.Lock()
		now, more := c.count[what], c.more
		c.mu.Unlock()
		if now >= n {
			return
		}
		select {
		case <-more:
		case <-ctx.Done():
			t.Fatalf("%q counted %d times, not %d", what, now, n)
		}
	}
}

// lines is a log in memory.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// logged demands that a text is in the log.
func (w *workspace) logged(text string) {
	w.t.Helper()
	if !strings.Contains(w.log.String(), text) {
		w.t.Errorf("%q is not in the log:\n%s", text, w.log)
	}
}
