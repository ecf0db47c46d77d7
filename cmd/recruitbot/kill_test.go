package main

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store/pgtest"
)

// A process that serves dies by kill -9 amid 500 direct messages. Every message
// is answered in the end, and none twice.
func TestKillLosesNothingAndDoublesNothingOnSQLite(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "kill.db"))
	first := k.serve()
	k.ask(250)
	k.until("some are answered", func() bool { return k.answered() > 100 })
	first.kill()
	k.ask(250)
	k.serve()
	k.finish()
}

// Two replicas share a PostgreSQL database; one of them dies by kill -9 amid 500
// direct messages. What it held goes to the other when its lease ends.
func TestKillOfOneOfTwoReplicasLosesNothingAndDoublesNothing(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	first := k.serve()
	k.serve()
	k.ask(250)
	k.until("some are answered", func() bool { return k.answered() > 100 })
	first.kill()
	k.ask(250)
	k.finish()
}

// killing is a workspace in which many people ask while processes die.
type killing struct {
	*slacksim.Sim
	t        *testing.T
	binary   string
	database string
	asked    []slacksim.Message
	people   []slacksim.Person
	rooms    []slacksim.Channel // the direct one of each

	processes []*process
}

func newKilling(t *testing.T, database string) *killing {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	binary := filepath.Join(t.TempDir(), "recruitbot")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	k := &killing{Sim: sim, t: t, binary: binary, database: database}
	for i := range 10 {
		p := sim.AddPerson(fmt.Sprint("Person ", i))
		k.people, k.rooms = append(k.people, p), append(k.rooms, sim.Direct(p))
	}
	return k
}

// ask has so many messages written, each in a thread of its own, by ten people.
func (k *killing) ask(count int) {
	k.t.Helper()
	for i := range count {
		who := i % len(k.people)
		m, err := k.Say(context.Background(), k.people[who], k.rooms[who], "", "salary of a senior in a startup?")
		if err != nil {
			k.t.Fatal(err)
		}
		k.asked = append(k.asked, m)
	}
}

// replies counts the bot's answers to a message.
func (k *killing) replies(m slacksim.Message) int {
	n := 0
	for _, a := range k.Messages(slacksim.Channel{ID: m.Channel}, m.TS) {
		if a.BotID != "" {
			n++
		}
	}
	return n
}

func (k *killing) answered() int {
	n := 0
	for _, m := range k.asked {
		n += min(k.replies(m), 1)
	}
	return n
}

// finish lets Slack's clock run on, so that what was never acknowledged is
// delivered again, until every message is answered; then counts.
func (k *killing) finish() {
	k.t.Helper()
	k.pass(6)
	k.until("all are answered", func() bool { return k.answered() == len(k.asked) })
	doubled := 0
	for _, m := range k.asked {
		if n := k.replies(m); n != 1 {
			doubled++
		}
	}
	if doubled > 0 {
		k.t.Errorf("%d of %d messages have more than one answer", doubled, len(k.asked))
	}
	k.t.Logf("%d messages, %d answered, %d doubled", len(k.asked), k.answered(), doubled)
}

// pass lets Slack's clock run on by so many minutes. Within one Slack has long noticed that a socket
// is dead; here the clock runs faster than that, and would send what comes again into it.
func (k *killing) pass(minutes int) {
	k.t.Helper()
	k.until("the sockets of the dead are gone", k.buried)
	for range minutes {
		k.Advance(time.Minute)
	}
}

func (k *killing) until(what string, done func() bool) {
	k.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 3*patience)
	defer cancel()
	if err := k.Wait(ctx, done); err != nil {
		k.t.Fatalf("until %s: %v (%d of %d answered)", what, err, k.answered(), len(k.asked))
	}
}
