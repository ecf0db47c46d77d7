package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

// Of two replicas one is paused for longer than its lease amid 300 direct
// messages, as a machine that is moved or starved is. The other takes what it
// held. When it wakes up it sends nothing whose lease is over. It looks at the clock in
// the last moment before it writes to Slack; only a thread that was stopped between
// these two, a few microseconds apart, could still send. There are as many threads as
// processors; here there is one.
func TestPauseOfOneOfTwoReplicasLosesNothing(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	first := k.serve("GOMAXPROCS=1")
	k.serve()
	k.ask(150)
	k.until("some are answered", func() bool { return k.answered() > 50 })
	first.signal(syscall.SIGSTOP)
	k.ask(150)
	k.settled() // what the paused one held too, so its leases are over
	first.signal(syscall.SIGCONT)
	k.redeliver()
	k.until("all are answered", func() bool { return k.answered() == len(k.asked) })
	doubled := 0
	for _, m := range k.asked {
		if k.replies(m) > 1 {
			doubled++
		}
	}
	t.Logf("%d messages, %d answered, %d doubled", len(k.asked), k.answered(), doubled)
	if doubled > 1 {
		t.Errorf("%d doubled, want none, or one by a rare chance", doubled)
	}
}

// The database server of two replicas crashes amid 300 direct messages and comes
// back. Nobody restarts the replicas.
func TestRestartOfTheDatabaseLosesNothingAndDoublesNothing(t *testing.T) {
	t.Parallel()
	server := pgtest.NewServer(t)
	k := newKilling(t, server.URL)
	k.serve()
	k.serve()
	k.ask(150)
	k.until("some are answered", func() bool { return k.answered() > 50 })
	server.Stop(t)
	k.ask(150)
	server.Start(t)
	k.finish()
}

// A second process on the same SQLite file says why it ends; once the first one
// is killed, another starts at once.
func TestSecondProcessOnAFileEnds(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "one.db"))
	first := k.serve()
	second := k.program("serve")
	out, err := second.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "is served by process") || !strings.Contains(string(out), "remedy") {
		t.Errorf("%v: %s", err, out)
	}
	k.ask(1)
	k.until("the first one answers", func() bool { return k.answered() == 1 })
	first.kill()
	k.serve()
	k.ask(1)
	k.finish()
}

// redeliver lets Slack's clock run on by a minute at a time, until all is answered.
// Each time it leaves a process that woke up the time to connect anew.
func (k *killing) redeliver() {
	for range 6 {
		ctx, cancel := context.WithTimeout(k.t.Context(), 3*time.Second)
		err := k.Wait(ctx, func() bool { return k.answered() == len(k.asked) })
		cancel()
		if err == nil {
			return
		}
		k.Advance(time.Minute)
	}
}

// settled waits until nothing that was accepted is open.
func (k *killing) settled() {
	k.t.Helper()
	db, err := store.Open(k.t.Context(), k.database, store.Config{})
	if err != nil {
		k.t.Fatal(err)
	}
	defer db.Close()
	for deadline := time.Now().Add(3 * patience); ; time.Sleep(20 * time.Millisecond) { // between two looks
		d, err := db.Depth(k.t.Context())
		if err != nil || time.Now().After(deadline) {
			k.t.Fatalf("still open: %+v, %v", d, err)
		}
		if d.Waiting+d.Claimed == 0 {
			return
		}
	}
}

// program is the binary with what it needs in its environment.
func (k *killing) program(args ...string) *exec.Cmd {
	cmd := exec.Command(k.binary, args...)
	cmd.Env = append(os.Environ(), "SLACK_BOT_TOKEN="+k.BotToken(), "SLACK_APP_TOKEN="+k.AppToken(),
		"SLACK_API_URL="+k.APIURL(), "RECRUITBOT_DATABASE_URL="+k.database)
	return cmd
}

func (p *process) signal(s os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatal(err)
	}
}
