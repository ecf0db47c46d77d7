package slacksim_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

func TestTheClockStandsStillUntilItIsMoved(t *testing.T) {
	start := time.Date(2027, 1, 4, 8, 0, 0, 0, time.UTC)
	sim := open(t, slacksim.Config{Start: start})
	ada := sim.AddPerson("Ada")
	first := must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "one"))(t)
	second := must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "two"))(t)
	if first.TS != "1799049600.000000" || second.TS <= first.TS {
		t.Errorf("ts %s and %s", first.TS, second.TS)
	}
	sim.Advance(90 * time.Minute)
	if got := sim.Now(); !got.Equal(start.Add(90 * time.Minute)) {
		t.Errorf("now %s", got)
	}
}

func TestAWorkspaceMayFollowAClock(t *testing.T) {
	var ahead atomic.Int64
	base := time.Date(2027, 1, 4, 8, 0, 0, 0, time.UTC)
	sim := open(t, slacksim.Config{Now: func() time.Time { return base.Add(time.Duration(ahead.Load())) }})
	ada := sim.AddPerson("Ada")
	dial(t, sim)
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	ahead.Store(int64(3 * time.Second))
	eventually(t, sim, "the repetition", func() bool { return len(sim.Envelopes()) == 2 })
}

func TestWaitEndsWithItsContextAndWithTheWorkspace(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	never := func() bool { return false }
	if err := sim.Wait(ctx, never); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want cancelled", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- sim.Wait(within(t), never) }()
	if err := sim.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; !errors.Is(err, slacksim.ErrClosed) {
		t.Errorf("error %v, want closed", err)
	}
}

func TestSubscribersSeeChangesInOrder(t *testing.T) {
	sim := open(t, slacksim.Config{})
	changes, cancel := sim.Subscribe()
	other, _ := sim.Subscribe()
	ada := sim.AddPerson("Ada")
	m := must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	person, said := <-changes, <-changes
	if person.Kind != "place" || said.Kind != "message" || said.TS != m.TS || said.Seq != person.Seq+1 {
		t.Errorf("changes %+v and %+v", person, said)
	}
	cancel()
	for range changes { // what was still under way, then the end
	}
	if err := sim.Close(); err != nil {
		t.Fatal(err)
	}
	for range other {
	}
	cancel() // twice does nothing
}

func TestASubscriberWhoSleepsLosesChangesAndSeesIt(t *testing.T) {
	sim := open(t, slacksim.Config{})
	changes, cancel := sim.Subscribe()
	for range 300 {
		sim.AddPerson("Ada")
	}
	cancel()
	last := 0
	for c := range changes {
		last = c.Seq
	}
	if last != 256 {
		t.Errorf("last change seen %d, want 256", last)
	}
}

func TestCloseEndsAllThatWaits(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	dial(t, sim)
	sim.Cause(slacksim.Trouble{Method: "auth.test", Delay: time.Hour})
	held, asked := make(chan error, 1), make(chan error, 1)
	go func() {
		_, err := client(sim).AuthTest()
		held <- err
	}()
	go func() {
		_, err := sim.Command(within(t), ada, sim.Direct(ada), "/backend", "")
		asked <- err
	}()
	eventually(t, sim, "both waiting", func() bool { return sim.Delayed() == 1 && len(sim.Envelopes()) == 1 })
	if err := sim.Close(); err != nil {
		t.Fatal(err)
	}
	<-held // answered or cut, but not held any more
	if err := <-asked; !errors.Is(err, slacksim.ErrClosed) {
		t.Errorf("error %v, want closed", err)
	}
}
