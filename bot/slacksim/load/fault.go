package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"recruitbot/bot/slacksim"
)

// Fault is one kind of bad weather, tried on a bot while the crowd asks.
type Fault struct {
	Name   string
	Config slacksim.Config // of the workspace
	Only   func(Act) bool  // which acts the crowd does; nil for all
	Count  int             // how many; 0 for 60
	Rate   float64         // how many a second; 0 for 30

	Before func(*Trial)                              // before the first act; nil for nothing
	Amid   func(ctx context.Context, t *Trial) error // beside the acts; nil for nothing
	After  func(*Trial)                              // once all that will be answered is; nil for nothing
	Fatal  bool                                      // the bot has to end by itself, and with an error
	Steady bool                                      // Slack's clock never hurries: the bot needs its time to notice
}

// Trial is a fault under way.
type Trial struct {
	*Crowd
	subject Subject
	log     io.Writer
	process *Process
}

// Verdict is what a bot made of a fault.
type Verdict struct {
	Fault    string
	Result   Result
	Refusals []slacksim.Refusal // what Slack would not have taken from the bot
	Memory   int64              // the most that the bot's last process took
	Wrong    string             // what went wrong besides the acts; "" for nothing
}

// Try runs a bot through a fault, with the crowd's acts taken in turn. patience
// bounds the wait for answers. An error means that the fault could not be tried.
func (f Fault) Try(ctx context.Context, s Subject, acts []Act, patience time.Duration, log io.Writer) (v Verdict, err error) {
	crowd, err := NewCrowd(10, f.Config)
	if err != nil {
		return Verdict{}, err
	}
	defer func() { err = errors.Join(err, crowd.Close()) }()
	t := &Trial{Crowd: crowd, subject: s, log: log}
	if t.process, err = crowd.Start(ctx, s, log); err != nil {
		return Verdict{}, err
	}
	defer func() { t.process.Kill() }()
	if err := pause(ctx, settleTime); err != nil { // its other connections
		return Verdict{}, err
	}
	if f.Before != nil {
		f.Before(t)
	}
	v, err = f.endure(ctx, t, f.plan(acts, patience))
	v.Fault, v.Refusals = f.Name, crowd.Refusals()
	return v, err
}

// settleTime is what a bot gets to open all its connections, and what is waited
// for second answers.
const settleTime = 500 * time.Millisecond

func (f Fault) plan(acts []Act, patience time.Duration) Plan {
	p := Plan{Count: f.Count, Rate: f.Rate, Patience: patience, Quiet: 3 * settleTime}
	for _, a := range acts {
		if f.Only == nil || f.Only(a) {
			p.Acts = append(p.Acts, a)
		}
	}
	if p.Count == 0 {
		p.Count = 60
	}
	if p.Rate == 0 {
		p.Rate = 30
	}
	return p
}

// endure does the acts with the fault beside them.
func (f Fault) endure(ctx context.Context, t *Trial, p Plan) (v Verdict, err error) {
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	if !f.Steady {
		running.Go(func() { t.hurry(ctx) })
	}
	var amid error
	over := make(chan struct{})
	running.Go(func() {
		defer close(over)
		if f.Amid != nil {
			amid = f.Amid(ctx, t)
		}
	})
	if f.Fatal {
		p.Patience = 3 * time.Second // nothing more will come
	}
	p.Settled = func() {
		<-over
		if f.After != nil {
			f.After(t)
		}
	}
	v.Result, err = t.Run(ctx, p)
	if err = errors.Join(err, amid); err != nil {
		return v, fmt.Errorf("%s: %w", f.Name, err)
	}
	v.Wrong = f.ending(t)
	if u, err := t.process.Usage(); err == nil { // one that has ended takes nothing
		v.Memory = u.Peak
	}
	return v, nil
}

// ending tells what is wrong with how the bot lives or has ended.
func (f Fault) ending(t *Trial) string {
	select {
	case <-t.process.Ended():
		if !f.Fatal {
			return fmt.Sprintf("it ended: %v", t.process.err)
		}
		if t.process.err == nil {
			return "it ended without an error"
		}
	default:
		if f.Fatal {
			return "it went on"
		}
	}
	return ""
}

// hurry lets Slack's clock run fast whenever nothing has come back for longer than
// an acknowledgement may take, so that repetitions need not be waited for. It runs
// by a second at a time, and no further than to the next envelope: that one has
// its three seconds.
func (t *Trial) hurry(ctx context.Context) {
	wait, sent := 4*time.Second, 0
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.ledger.changed:
			wait = 4 * time.Second
		case <-time.After(wait):
			wait = 10 * time.Millisecond
			if now := len(t.Envelopes()); now != sent {
				wait, sent = 4*time.Second, now
				continue
			}
			t.Advance(time.Second)
		}
	}
}

// Restart kills the bot, if it still lives, and starts it anew.
func (t *Trial) Restart(ctx context.Context) error {
	t.process.Kill()
	p, err := t.Start(ctx, t.subject, t.log)
	if err != nil {
		return fmt.Errorf("restart: %w", err)
	}
	t.process = p
	return nil
}
