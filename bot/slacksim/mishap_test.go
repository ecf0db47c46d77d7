package slacksim_test

import (
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func TestALostEnvelopeIsRepeatedWhenItIsOverdue(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	sim.Befall(slacksim.Mishap{Lost: true, Kind: "events_api"})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	sim.Advance(3 * time.Second)
	eventually(t, sim, "the repetition's acknowledgement", func() bool {
		all := sim.Envelopes()
		return len(all) == 2 && all[0].Acked.IsZero() && !all[1].Acked.IsZero()
	})
}

func TestAnEventMayArriveTwice(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	sim.Befall(slacksim.Mishap{Twice: true})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	all := acknowledged(t, sim, 2)
	if all[0].EventID != all[1].EventID || all[0].ID == all[1].ID {
		t.Errorf("envelopes %+v", all)
	}
	if first, second := <-b.events, <-b.events; first.Request.EnvelopeID == second.Request.EnvelopeID {
		t.Error("one envelope came twice")
	}
}

func TestAnAcknowledgementMayGetLost(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	sim.Befall(slacksim.Mishap{Deaf: true})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "one"))(t)
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "two"))(t)
	eventually(t, sim, "the second's acknowledgement", func() bool { return !sim.Envelopes()[1].Acked.IsZero() })
	sim.Advance(3 * time.Second)
	all := acknowledgedBut(t, sim, 3)
	if all[2].EventID != all[0].EventID {
		t.Errorf("envelopes %+v", all)
	}
}

// acknowledgedBut waits until of n envelopes all but the first are acknowledged.
func acknowledgedBut(t *testing.T, sim *slacksim.Sim, n int) []slacksim.Envelope {
	t.Helper()
	eventually(t, sim, "all but the first acknowledged", func() bool {
		open := 0
		for _, e := range sim.Envelopes() {
			if e.Acked.IsZero() {
				open++
			}
		}
		return len(sim.Envelopes()) == n && open == 1
	})
	all := sim.Envelopes()
	if !all[0].Acked.IsZero() {
		t.Errorf("the first was heard: %+v", all[0])
	}
	return all
}

func TestALateEnvelopeArrivesInItsTime(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	sim.Befall(slacksim.Mishap{Delay: 2 * time.Second})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	sim.Advance(1999 * time.Millisecond)
	if len(b.events) > 0 {
		t.Error("it came too soon")
	}
	sim.Advance(time.Millisecond)
	acknowledged(t, sim, 1)
}

func TestAConnectionMayBeCutBehindAnEnvelope(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	ws, _ := dial(t, sim)
	sim.Befall(slacksim.Mishap{Cut: true})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	if frame := read(t, ws); frame["type"] != "events_api" {
		t.Fatalf("frame %v", frame)
	}
	if _, _, err := ws.Read(within(t)); err == nil || websocket.CloseStatus(err) != -1 {
		t.Errorf("read: %v, want an end without a farewell", err)
	}
}

func TestEveryNthMeetsTrouble(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	dial(t, sim)
	sim.Cause(slacksim.Trouble{Method: "chat.postMessage", Every: 3, Times: 2, Error: "fatal_error"})
	sim.Befall(slacksim.Mishap{Every: 2, Times: 2, Lost: true})
	var failed []int
	for i := range 9 {
		if _, _, err := client(sim).PostMessage(ada.ID, slack.MsgOptionText("hello", false)); err != nil {
			failed = append(failed, i)
		}
	}
	if len(failed) != 2 || failed[0] != 2 || failed[1] != 5 {
		t.Errorf("calls %v failed, want the third and the sixth", failed)
	}
}

func TestTroubleEndsInItsTime(t *testing.T) {
	sim := open(t, slacksim.Config{})
	sim.Cause(slacksim.Trouble{Lasts: time.Minute, Times: 9, Error: "fatal_error"})
	_, err := client(sim).AuthTest()
	wantError(t, err, "fatal_error")
	sim.Advance(time.Minute)
	if _, err := client(sim).AuthTest(); err != nil {
		t.Errorf("a minute later: %v", err)
	}
}

// tap remembers what it is told.
type tap struct {
	mu     sync.Mutex
	acked  []slacksim.Envelope
	posted []slacksim.Message
}

func (t *tap) Acknowledged(e slacksim.Envelope) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.acked = append(t.acked, e)
}

func (t *tap) Posted(m slacksim.Message) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.posted = append(t.posted, m)
}

func (t *tap) counts() (acked, posted int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.acked), len(t.posted)
}

func TestATapHearsOfAcknowledgementsAndAnswers(t *testing.T) {
	for _, light := range []bool{false, true} {
		heard := &tap{}
		sim := open(t, slacksim.Config{Tap: heard, Light: light, Events: []string{"message.im"}})
		ada := sim.AddPerson("Ada")
		connect(t, sim, nil)
		asked := must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
		typed := must(sim.Type(ada, sim.Direct(ada), "/backend", "senior"))(t)
		if _, _, err := client(sim).PostMessage(asked.Channel, slack.MsgOptionTS(asked.TS), slack.MsgOptionText("hi", false)); err != nil {
			t.Fatal(err)
		}
		eventually(t, sim, "three acknowledgements", func() bool { acked, _ := heard.counts(); return acked == 3 })
		told := map[string]bool{}
		for _, e := range heard.acked {
			told[e.Channel+e.TS], told[e.ID] = true, true
		}
		if !told[asked.Channel+asked.TS] || !told[typed.Envelope] {
			t.Errorf("light %v: acknowledged %+v", light, heard.acked)
		}
		if len(heard.posted) != 1 || heard.posted[0].ThreadTS != asked.TS {
			t.Errorf("light %v: posted %+v", light, heard.posted)
		}
		if kept := len(sim.Envelopes()) + len(sim.Calls("chat.postMessage")); (kept > 0) == light {
			t.Errorf("light %v: %d envelopes and calls are kept", light, kept)
		}
	}
}
