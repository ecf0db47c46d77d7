package main

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"recruitbot/bot/slacksim"
)

// process is a recruitbot serving in a process of its own.
type process struct {
	t      *testing.T
	cmd    *exec.Cmd
	log    journal
	reaped sync.Once
	ended  error

	sockets []string // ids of its connections
}

// serve starts a process, with more variables in its environment, and waits
// until both its sockets are open.
func (k *killing) serve(env ...string) *process {
	k.t.Helper()
	p := &process{t: k.t, cmd: exec.Command(k.binary, "serve"), log: journal{more: make(chan struct{})}}
	p.cmd.Env = append(os.Environ(), "SLACK_BOT_TOKEN="+k.BotToken(), "SLACK_APP_TOKEN="+k.AppToken(),
		"SLACK_API_URL="+k.APIURL(), "RECRUITBOT_DATABASE_URL="+k.database, "RECRUITBOT_LEASE_SECONDS=3",
		"RECRUITBOT_QUESTIONS_PER_MINUTE=0", "RECRUITBOT_PACE=off")
	p.cmd.Env = append(p.cmd.Env, env...)
	p.cmd.Stderr = &p.log
	before := k.Connections()
	if err := p.cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	k.t.Cleanup(p.kill)
	k.until("its sockets are open", func() bool {
		p.sockets = nil
		for _, c := range k.Connections() {
			if !slices.ContainsFunc(before, func(old slacksim.Connection) bool { return old.ID == c.ID }) {
				p.sockets = append(p.sockets, c.ID)
			}
		}
		return len(p.sockets) == 2
	})
	k.processes = append(k.processes, p)
	return p
}

// buried tells whether the workspace has noticed of all processes that ended that their sockets did.
func (k *killing) buried() bool {
	open := k.Connections()
	return !slices.ContainsFunc(k.processes, func(p *process) bool {
		return p.cmd.ProcessState != nil && slices.ContainsFunc(open, func(c slacksim.Connection) bool { return slices.Contains(p.sockets, c.ID) })
	})
}

// kill ends the process as kill -9 does and waits for it.
func (p *process) kill() {
	p.reaped.Do(func() {
		_ = p.cmd.Process.Kill()
		p.ended = p.cmd.Wait()
		if p.t.Failed() {
			p.t.Logf("the process wrote:\n%s", p.log.String())
		}
	})
}

// terminate ends the process as an operator does, and returns how it ended.
func (p *process) terminate() error {
	p.reaped.Do(func() {
		_ = p.cmd.Process.Signal(syscall.SIGTERM)
		p.ended = p.cmd.Wait()
	})
	return p.ended
}

// hangup has the process load its profiles again, and waits for what it says of
// that.
func (p *process) hangup(says string) {
	p.t.Helper()
	p.log.forget()
	if err := p.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		p.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if !p.log.wait(ctx, says) {
		p.t.Fatalf("it never said %q, but:\n%s", says, p.log.String())
	}
}

// command lets a person type a command.
func (k *killing) command(name string) slacksim.Message {
	k.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := k.Command(ctx, k.people[0], k.rooms[0], name, "")
	if err != nil {
		k.t.Fatal(err)
	}
	return *out.Message
}

// journal is what a process writes.
type journal struct {
	mu   sync.Mutex
	text strings.Builder
	more chan struct{} // closed at the next write
}

func (j *journal) Write(data []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	close(j.more)
	j.more = make(chan struct{})
	return j.text.Write(data)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

func (j *journal) forget() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.text.Reset()
}

// wait returns true once the journal holds the text.
func (j *journal) wait(ctx context.Context, text string) bool { return j.waitTimes(ctx, text, 1) }

// waitTimes returns true once the journal holds the text so many times.
func (j *journal) waitTimes(ctx context.Context, text string, times int) bool {
	for {
		j.mu.Lock()
		found, more := strings.Count(j.text.String(), text) >= times, j.more
		j.mu.Unlock()
		if found {
			return true
		}
		select {
		case <-more:
		case <-ctx.Done():
			return false
		}
	}
}
