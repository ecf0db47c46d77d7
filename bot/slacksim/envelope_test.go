package slacksim_test

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
)

func TestRedelivery(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, func(socketmode.Event) (any, bool) { return nil, false })
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)

	for _, step := range []struct {
		after   time.Duration
		attempt []int // of all deliveries so far
	}{
		{2999 * time.Millisecond, []int{0}},
		{time.Millisecond, []int{0, 1}}, // at once
		{62 * time.Second, []int{0, 1}}, // 3 s for the first repetition, then a minute
		{time.Second, []int{0, 1, 2}},
		{5*time.Minute + 2*time.Second, []int{0, 1, 2}},
		{time.Second, []int{0, 1, 2, 3}},
		{time.Hour, []int{0, 1, 2, 3}}, // and no more
	} {
		sim.Advance(step.after)
		var got []int
		for _, e := range sim.Envelopes() {
			got = append(got, e.Attempt)
		}
		if !slices.Equal(got, step.attempt) {
			t.Fatalf("after %s more: attempts %v, want %v", step.after, got, step.attempt)
		}
	}
	first := <-b.events
	again := <-b.events
	if again.Request.RetryAttempt != 1 || again.Request.RetryReason != "timeout" {
		t.Errorf("the library saw attempt %d, reason %q", again.Request.RetryAttempt, again.Request.RetryReason)
	}
	if first.Request.EnvelopeID == again.Request.EnvelopeID {
		t.Error("a repetition has its envelope's id")
	}
	all := sim.Envelopes()
	if all[0].EventID != all[3].EventID {
		t.Errorf("event ids %q and %q, want one", all[0].EventID, all[3].EventID)
	}
}

func TestAnAcknowledgedRepetitionIsTheLast(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, func(e socketmode.Event) (any, bool) { return nil, e.Request.RetryAttempt > 0 })
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)

	sim.Advance(3 * time.Second)
	eventually(t, sim, "the repetition acknowledged", func() bool { return !sim.Envelopes()[1].Acked.IsZero() })
	sim.Advance(time.Hour)
	if n := len(sim.Envelopes()); n != 2 {
		t.Errorf("%d deliveries, want 2", n)
	}
	wantRefusals(t, sim)
}

func TestALateAcknowledgementDoesNotCount(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	release := make(chan struct{})
	var held atomic.Bool
	connect(t, sim, func(e socketmode.Event) (any, bool) {
		if held.CompareAndSwap(false, true) {
			<-release
		}
		return nil, true
	})
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	sim.Advance(3 * time.Second)
	close(release)

	sent := acknowledged(t, sim, 2)
	if !sent[0].Late || sent[1].Late {
		t.Errorf("late %t and %t, want only the first", sent[0].Late, sent[1].Late)
	}
	wantRefusals(t, sim, "late_ack")
}

func TestAnEventSaidWhileTheBotIsAwayComesLater(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	b := connect(t, sim, nil)

	sim.Advance(time.Minute)
	if e := <-b.events; e.Request.RetryAttempt != 2 || e.Request.RetryReason != "connection_failed" {
		t.Errorf("attempt %d, reason %q", e.Request.RetryAttempt, e.Request.RetryReason)
	}
}

func TestRedeliverOnDemand(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	first := acknowledged(t, sim, 1)[0]

	if err := sim.Redeliver(first, 1); err != nil {
		t.Fatal(err)
	}
	again := acknowledged(t, sim, 2)[1]
	if again.EventID != first.EventID || again.ID == first.ID || again.Attempt != 1 {
		t.Errorf("again %+v", again)
	}
}

func TestOneAcknowledgementSettlesAllDeliveriesOfAnEvent(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, func(e socketmode.Event) (any, bool) { return nil, e.Request.RetryAttempt > 0 })
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	if err := sim.Redeliver(sim.Envelopes()[0], 1); err != nil {
		t.Fatal(err)
	}
	eventually(t, sim, "the second delivery acknowledged", func() bool { return !sim.Envelopes()[1].Acked.IsZero() })
	sim.Advance(time.Hour)
	if n := len(sim.Envelopes()); n != 2 {
		t.Errorf("%d deliveries, want 2", n)
	}
}

func TestOddFrames(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, nil)
	if err := sim.SendRaw([]byte("{not json")); err != nil {
		t.Fatal(err)
	}
	if err := sim.SendEnvelope([]byte(`{"envelope_id":"odd-1","type":"interactive","payload":{"type":"shortcut"}}`)); err != nil {
		t.Fatal(err)
	}
	eventually(t, sim, "the odd envelope acknowledged", func() bool { return !sim.Envelopes()[0].Acked.IsZero() })
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "still there?"))(t)
	acknowledged(t, sim, 2)
}
