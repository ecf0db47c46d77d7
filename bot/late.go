package bot

import (
	"context"
	"fmt"
	"time"
)

// Reader reads what people have written in a thread after one of its messages, oldest first.
// What it may not read isn't there.
type Reader interface {
	Replies(ctx context.Context, t Thread, after string) ([]Message, error)
}

// catchUpTime is what there is for reading a thread, beside the time for the answer.
const catchUpTime = 10 * time.Second

// catchUp takes in what came before the mention that it belongs to. A reply without a
// mention is the bot's in a thread where it was mentioned, and it isn't kept anywhere else;
// so while a mention has to be sent again, after an outage, what people write below it goes
// by. What can't be read is nobody's loss but theirs who wrote it: the mention is answered
// all the same.
func (b *Bot) catchUp(ctx context.Context, e Event) {
	m, ok := e.(Message)
	if !ok || !m.Late || !m.Mention || m.Thread.Direct || b.Reader == nil || !b.allowed(m.Thread) {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, catchUpTime)
	defer cancel()
	if err := b.takeReplies(ctx, m); err != nil {
		b.count("failed", "catch_up")
		b.log().Error("what was written below a mention that came late is not read", "event", m.ID, "error", err)
	}
}

func (b *Bot) takeReplies(ctx context.Context, m Message) error {
	replies, err := b.Reader.Replies(ctx, m.Thread, m.TS)
	if err != nil {
		return fmt.Errorf("read the thread of %s: %w", m.ID, err)
	}
	for _, r := range replies {
		if err := b.Receive(ctx, r); err != nil {
			return err
		}
	}
	return nil
}
