package main

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

// workspace is a simulated workspace with recruitbot serving in it, as `serve`
// runs it, over an SQLite file.
type workspace struct {
	*slacksim.Sim
	t      *testing.T
	maya   slacksim.Person
	tom    slacksim.Person
	hiring slacksim.Channel
	refuse string // a refusal that the test brings about; no other may happen
}

// patience bounds every wait of these tests; they fail rather than hang.
const patience = time.Minute

func open(t *testing.T) *workspace {
	t.Helper()
	return openWith(t, func(*Config) {})
}

// openWith is open with a configuration changed.
func openWith(t *testing.T, change func(*Config)) *workspace {
	t.Helper()
	w, config := furnished(t)
	change(&config)
	w.serve(config, slog.New(slog.DiscardHandler))
	return w
}

// furnished is a workspace in which nobody serves yet, and a configuration for it. At its
// end it demands that nothing was refused.
func furnished(t *testing.T) (*workspace, Config) {
	t.Helper()
	return furnishedAs(t, func(*slacksim.Config) {})
}

// furnishedAs is furnished with something of the workspace's changed.
func furnishedAs(t *testing.T, change func(*slacksim.Config)) (*workspace, Config) {
	t.Helper()
	base, err := loadBase("")
	if err != nil {
		t.Fatal(err)
	}
	offers := unwired(Config{}, base)
	place := slacksim.Config{Menu: menuOf(offers), Steps: stepsOf(offers)}
	change(&place)
	sim, err := slacksim.Start(place)
	if err != nil {
		t.Fatal(err)
	}
	w := &workspace{Sim: sim, t: t, maya: sim.AddPerson("Maya"), tom: sim.AddPerson("Tom")}
	w.hiring = sim.AddChannel("hiring", w.maya, w.tom)
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
		for _, r := range sim.Refusals() {
			if r.Error != w.refuse {
				t.Errorf("the workspace refused: %v", r)
			}
		}
	})
	return w, Config{
		BotToken: sim.BotToken(), AppToken: sim.AppToken(), SlackAPI: sim.APIURL(), Sockets: 2, Now: sim.Now,
		DatabaseURL: "sqlite:" + filepath.Join(t.TempDir(), "test.db"), Retention: time.Hour,
	}
}

// serve has a process serve in the workspace until the test ends.
func (w *workspace) serve(config Config, log *slog.Logger) {
	w.t.Helper()
	before := len(w.Connections())
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, config, log) }()
	w.t.Cleanup(func() {
		stop()
		select {
		case err := <-ended:
			if err != nil {
				w.t.Errorf("serve: %v", err)
			}
		case <-time.After(10 * time.Second):
			w.t.Error("serve did not end within 10 s")
		}
	})
	w.until("its sockets are open", func() bool { return len(w.Connections()) == before+config.Sockets })
}

// until waits for a condition.
func (w *workspace) until(what string, done func() bool) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := w.Wait(ctx, done); err != nil {
		w.t.Fatalf("until %s: %v", what, err)
	}
}

// say lets Maya write, and returns her message.
func (w *workspace) say(c slacksim.Channel, thread, text string) slacksim.Message {
	w.t.Helper()
	m, err := w.Say(context.Background(), w.maya, c, thread, text)
	if err != nil {
		w.t.Fatal(err)
	}
	return m
}

// answer waits until the thread holds so many answers of the bot and returns the
// last.
func (w *workspace) answer(c slacksim.Channel, thread string, count int) slacksim.Message {
	w.t.Helper()
	w.until("an answer stands in the thread", func() bool { return len(w.answers(c, thread)) >= count })
	all := w.answers(c, thread)
	if len(all) != count {
		w.t.Fatalf("%d answers in the thread, want %d", len(all), count)
	}
	return all[count-1]
}

func (w *workspace) answers(c slacksim.Channel, thread string) []slacksim.Message {
	var out []slacksim.Message
	for _, m := range w.Messages(c, thread) {
		if m.BotID != "" {
			out = append(out, m)
		}
	}
	return out
}

// command lets Maya type a command and returns what she gets to see.
func (w *workspace) command(name, text string) slacksim.Message {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := w.Command(ctx, w.maya, w.hiring, name, text)
	if err != nil {
		w.t.Fatal(err)
	}
	if out.Message == nil {
		w.t.Fatalf("%s %s was acknowledged in silence", name, text)
	}
	return *out.Message
}

// click presses the first button whose label begins so.
func (w *workspace) click(m slacksim.Message, label string) {
	w.t.Helper()
	w.clickAs(w.maya, m, label)
}

// clickAs lets a person press a button.
func (w *workspace) clickAs(p slacksim.Person, m slacksim.Message, label string) {
	w.t.Helper()
	action, value := button(w.t, m, label)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if _, err := w.Click(ctx, p, m, action, value); err != nil {
		w.t.Fatal(err)
	}
}

// holds fails unless the message says each of the parts.
func holds(t *testing.T, m slacksim.Message, parts ...string) {
	t.Helper()
	said := strings.ReplaceAll(m.Text+"\n"+string(m.Blocks), "\u00a0", " ")
	for _, p := range parts {
		if !strings.Contains(said, p) {
			t.Errorf("lacks %q: %s", p, said)
		}
	}
}
