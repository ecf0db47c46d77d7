package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Reader reads what people have written in a thread after one of its messages, oldest first.
// What it may not read isn't there.
type Reader interface {
	Replies(ctx context.Context, t Thread, after string) ([]Message, error)
}

const (
	catchUpSoon  = time.Second      // for reading a thread before its late mention is answered
	catchUpTime  = 30 * time.Second // for reading it aside, its turn waited for
	catchUpEvery = time.Second      // between two looks whether there is one to be read aside
	catchUpMost  = 1000             // that wait for it
)

// missed are late mentions whose threads are to be read yet. Its zero value is ready.
type missed struct {
	mu      sync.Mutex
	waiting []Message // without texts, the one that has waited longest first
}

// add lets a mention wait, once; false where there is no room.
func (l *missed) add(m Message) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if slices.ContainsFunc(l.waiting, func(w Message) bool { return w.ID == m.ID }) {
		return true
	}
	if len(l.waiting) >= catchUpMost {
		return false
	}
	l.waiting = append(l.waiting, Message{ID: m.ID, Thread: m.Thread, TS: m.TS})
	return true
}

// take takes the mention that has waited longest; false for none.
func (l *missed) take() (m Message, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting) == 0 {
		return m, false
	}
	m, l.waiting = l.waiting[0], l.waiting[1:]
	return m, true
}

// catchUp takes in what came before the mention that it belongs to. A reply without a
// mention is the bot's in a thread where it was mentioned, and it isn't kept anywhere else;
// so while a mention has to be sent again, after an outage, what people write below it goes
// by. After an outage there are many such mentions, and only so many threads may be read a
// minute: one that has to wait for its turn is read aside, and the mention answered. What
// can't be read is nobody's loss but theirs who wrote it.
func (b *Bot) catchUp(ctx context.Context, e Event) {
	m, ok := e.(Message)
	if !ok || !m.Late || !m.Mention || m.Thread.Direct || b.Reader == nil || !b.allowed(m.Thread) {
		return
	}
	err := b.takeReplies(ctx, m, catchUpSoon)
	if toWait(err) || errors.Is(err, context.DeadlineExceeded) {
		if b.missed.add(m) {
			return
		}
	}
	b.notCaughtUp(m, err)
}

// catchUpAside reads the threads that wait, until there are no more or it has to wait.
func (b *Bot) catchUpAside(ctx context.Context) {
	for ctx.Err() == nil {
		m, ok := b.missed.take()
		if !ok {
			return
		}
		err := b.takeReplies(ctx, m, catchUpTime)
		if toWait(err) && b.missed.add(m) {
			return
		}
		b.notCaughtUp(m, err)
	}
}

// leaveAside tells of the threads that nobody reads any more.
func (b *Bot) leaveAside() {
	for m, ok := b.missed.take(); ok; m, ok = b.missed.take() {
		b.notCaughtUp(m, errStopping)
	}
}

func (b *Bot) notCaughtUp(m Message, err error) {
	if err == nil {
		return
	}
	b.count("failed", "catch_up")
	b.log().Error("what was written below a mention that came late is not read", "event", m.ID, "error", err)
}

// toWait tells an error that comes of too many calls alone.
func toWait(err error) bool {
	refused, ok := errors.AsType[*PostError](err)
	return ok && refused.Limited
}

func (b *Bot) takeReplies(ctx context.Context, m Message, within time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	replies, err := b.Reader.Replies(ctx, m.Thread, m.TS)
	if err != nil {
		return fmt.Errorf("read the thread of %s: %w", m.ID, errors.Join(ctx.Err(), err))
	}
	for _, r := range replies {
		if err := b.Receive(ctx, r); err != nil {
			return errors.Join(ctx.Err(), err)
		}
	}
	return nil
}
