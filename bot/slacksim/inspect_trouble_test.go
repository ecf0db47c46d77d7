package slacksim_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// Each trouble of the page's panel, with what the app then meets.
func TestPageTroubles(t *testing.T) {
	for _, c := range []struct {
		name string
		met  func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, room slacksim.Channel)
	}{
		{"disconnect", func(t *testing.T, sim *slacksim.Sim, _ slacksim.Person, _ slacksim.Channel) {
			eventually(t, sim, "a new connection", func() bool { return len(sim.Connections()) == 1 && len(sim.Calls("apps.connections.open")) == 2 })
		}},
		{"redeliver", func(t *testing.T, sim *slacksim.Sim, _ slacksim.Person, _ slacksim.Channel) {
			eventually(t, sim, "the event once more", func() bool {
				all := sim.Envelopes()
				return len(all) == 2 && all[1].EventID == all[0].EventID && all[1].Attempt == 1
			})
		}},
		{"slow", func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, _ slacksim.Channel) {
			done := make(chan error, 1)
			go func() { done <- post(t, sim, ada) }() // ends before the test does
			eventually(t, sim, "a call that waits", func() bool { return sim.Delayed() == 1 })
			sim.Advance(2 * time.Second)
			if err := <-done; err != nil {
				t.Error(err)
			}
			sim.Advance(30 * time.Second)
			if err := post(t, sim, ada); err != nil { // quick again, or it would not end
				t.Error(err)
			}
		}},
		{"limited", func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, _ slacksim.Channel) {
			wantOnce(t, sim, ada, "rate limit")
		}},
		{"error", func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, _ slacksim.Channel) {
			wantOnce(t, sim, ada, "503")
		}},
		{"lost", func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, room slacksim.Channel) {
			must(sim.Say(within(t), ada, room, "", "two"))(t)
			sim.Advance(3 * time.Second)
			eventually(t, sim, "the event after all", func() bool {
				all := sim.Envelopes()
				return len(all) == 3 && all[1].Acked.IsZero() && all[2].EventID == all[1].EventID && !all[2].Acked.IsZero()
			})
		}},
		{"timeout", func(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, room slacksim.Channel) {
			failed := make(chan error, 1)
			go func() { _, err := sim.Command(within(t), ada, room, "/echo", ""); failed <- err }()
			eventually(t, sim, "the command on its way", func() bool { return len(sim.Envelopes()) == 2 })
			sim.Advance(3 * time.Second)
			if err := <-failed; err == nil || !strings.Contains(err.Error(), "operation_timeout") {
				t.Errorf("the command ended with %v", err)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sim := open(t, slacksim.Config{})
			ada := sim.AddPerson("Ada")
			room := sim.AddChannel("hiring", ada)
			b := browse(t, sim, slacksim.PageConfig{})
			connect(t, sim, nil)
			must(sim.Say(within(t), ada, room, "", "one"))(t)
			acknowledged(t, sim, 1)
			b.act(t, "trouble", http.StatusOK, map[string]string{"person": ada.ID, "name": c.name})
			c.met(t, sim, ada, room)
		})
	}
}

// post lets the app write to a person.
func post(t *testing.T, sim *slacksim.Sim, p slacksim.Person) error {
	t.Helper()
	_, _, err := client(sim).PostMessageContext(within(t), p.ID, slack.MsgOptionText("hello", false))
	return err
}

// wantOnce demands that one message of the app fails, and the next does not.
func wantOnce(t *testing.T, sim *slacksim.Sim, ada slacksim.Person, word string) {
	t.Helper()
	if err := post(t, sim, ada); err == nil || !strings.Contains(err.Error(), word) {
		t.Errorf("the first message ended with %v, want %s", err, word)
	}
	if err := post(t, sim, ada); err != nil {
		t.Errorf("the second message: %v", err)
	}
}

// What can't be made to go wrong says so; the trace tells what did.
func TestPageTroublesAreListedAndTraced(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := browse(t, sim, slacksim.PageConfig{Troubles: []slacksim.PageTrouble{{Name: "model", Label: "Model down", About: "None is set."}}})
	connect(t, sim, nil)
	trouble := func(name string, status int) {
		t.Helper()
		b.act(t, "trouble", status, map[string]string{"person": ada.ID, "name": name})
	}
	trouble("model", http.StatusNotFound)
	trouble("redeliver", http.StatusNotFound) // nobody has said anything
	trouble("limited", http.StatusOK)
	got := b.get(t, "trace", http.StatusOK, nil)
	if want := []any{"chat.postMessage is answered with 429"}; !slices.Equal(got["pending"].([]any), want) {
		t.Errorf("waiting: %v, want %v", got["pending"], want)
	}
	if err := post(t, sim, ada); err == nil {
		t.Error("the trouble was not met")
	}
	got = b.get(t, "trace", http.StatusOK, nil)
	if line := got["happenings"].([]any)[0].(map[string]any); line["what"] != "chat.postMessage" || line["how"] != "HTTP 429, ratelimited" || line["bad"] != true {
		t.Errorf("the newest line is %v", line)
	}
	if len(got["pending"].([]any)) != 0 || got["connections"] != 1.0 {
		t.Errorf("after it: %v", got)
	}
}
