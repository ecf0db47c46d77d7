package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Subject is a bot to measure: a program that finds Slack by SLACK_BOT_TOKEN,
// SLACK_APP_TOKEN and SLACK_API_URL.
type Subject struct {
	Name string
	Path string
	Args []string
	Env  []string // NAME=value, beyond the environment of this process
}

// Process is a bot running in a process of its own.
type Process struct {
	ColdStart time.Duration // from the start of the process to its first open connection

	cmd   *exec.Cmd
	ended chan struct{}
	err   error // how it ended; set before ended is closed
}

// connectTime is how long a bot may take to open its first connection.
const connectTime = 15 * time.Second

// Start runs a bot in the crowd's workspace and waits for its first connection.
// What it writes goes to log. The caller ends it.
func (c *Crowd) Start(ctx context.Context, s Subject, log io.Writer) (*Process, error) {
	p := &Process{cmd: exec.Command(s.Path, s.Args...), ended: make(chan struct{})}
	p.cmd.Env = append(os.Environ(),
		"SLACK_BOT_TOKEN="+c.BotToken(), "SLACK_APP_TOKEN="+c.AppToken(), "SLACK_API_URL="+c.APIURL())
	p.cmd.Env = append(p.cmd.Env, s.Env...)
	p.cmd.Stdout, p.cmd.Stderr = log, log
	before := map[string]bool{}
	for _, conn := range c.Connections() {
		before[conn.ID] = true
	}
	began := time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", s.Name, err)
	}
	ctx, cancel := context.WithTimeout(ctx, connectTime)
	defer cancel()
	go func() {
		defer cancel() // nobody waits for the dead
		defer close(p.ended)
		p.err = p.cmd.Wait()
	}()
	err := c.Wait(ctx, func() bool {
		for _, conn := range c.Connections() {
			if !before[conn.ID] {
				return true
			}
		}
		return false
	})
	p.ColdStart = time.Since(began)
	if err == nil {
		return p, nil
	}
	select {
	case <-p.ended:
		return nil, fmt.Errorf("%s ended before it opened a connection: %v", s.Name, p.cmd.ProcessState)
	default:
		return nil, errors.Join(fmt.Errorf("%s opened no connection: %w", s.Name, err), p.End())
	}
}

// Kill ends the process as kill -9 does, and waits for it.
func (p *Process) Kill() {
	_ = p.cmd.Process.Kill() // it may have ended already
	<-p.ended
}

// endTime is how long a process may take to end when it is asked to.
const endTime = 15 * time.Second

// End asks the process to end and waits; one that does not is killed. The error
// tells how it ended, nil for well.
func (p *Process) End() error {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended already
	select {
	case <-p.ended:
		return p.err
	case <-time.After(endTime):
	}
	p.Kill()
	return errors.New("it did not end when it was told to")
}

// Ended is closed when the process has ended.
func (p *Process) Ended() <-chan struct{} { return p.ended }

// Signal sends a signal to the process.
func (p *Process) Signal(sig os.Signal) error { return p.cmd.Process.Signal(sig) }

// Usage is what a process has taken of the machine.
type Usage struct {
	CPU    time.Duration // in user and system mode since its start
	Memory int64         // resident now, in bytes
	Peak   int64         // the most that was ever resident
}

// clockTick is the unit of CPU time in /proc, the same on every Linux that Go
// runs on.
const clockTick = 10 * time.Millisecond

// Usage reads it from /proc, which only Linux has.
func (p *Process) Usage() (Usage, error) {
	dir := "/proc/" + strconv.Itoa(p.cmd.Process.Pid)
	stat, err := os.ReadFile(dir + "/stat")
	if err != nil {
		return Usage{}, fmt.Errorf("read the process's times: %w", err)
	}
	status, err := os.ReadFile(dir + "/status")
	if err != nil {
		return Usage{}, fmt.Errorf("read the process's memory: %w", err)
	}
	var u Usage
	// The second field is the program's name in brackets, which may hold blanks;
	// user and system time are the fields 14 and 15.
	_, rest, _ := strings.Cut(string(stat), ") ")
	if fields := strings.Fields(rest); len(fields) > 12 {
		u.CPU = time.Duration(number(fields[11])+number(fields[12])) * clockTick
	}
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		kilobytes := number(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
		switch name {
		case "VmRSS":
			u.Memory = kilobytes << 10
		case "VmHWM":
			u.Peak = kilobytes << 10
		}
	}
	return u, nil
}

// OwnCPU is what this process, with the workspace in it, has taken: what the bots
// had to share the machine with.
func OwnCPU() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// number reads what the kernel wrote; what is no number is 0.
func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
