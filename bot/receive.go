package bot

import (
	"context"
	"fmt"
)

// Receive takes an event in. It returns nil once the event is on disk, or when
// nobody addressed the bot with it; only then may it be acknowledged. An event
// that comes again is taken in once, and so is an act of which another event has told: its
// Key counts, and for a message that is where it stands, whatever else is said of it.
func (b *Bot) Receive(ctx context.Context, e Event) error {
	if d, ok := e.(Departure); ok {
		return b.depart(ctx, d)
	}
	if m, ok := e.(Message); ok && !m.Mention && !m.Thread.Direct {
		if !b.allowed(m.Thread) {
			return nil
		}
		joined, err := b.Conversations.Joined(ctx, m.Thread)
		if err != nil {
			return fmt.Errorf("receive event %s: %w", e.EventID(), err)
		}
		if !joined {
			return nil
		}
	}
	fresh, err := b.Inbox.Accept(ctx, e)
	if err != nil {
		return fmt.Errorf("receive event %s: %w", e.EventID(), err)
	}
	if fresh {
		b.count("accepted", kindOf(e))
	} else {
		b.count("redelivered", kindOf(e))
	}
	return nil
}

// kindOf names an event's kind for counting.
func kindOf(e Event) string {
	switch e := e.(type) {
	case Message:
		switch {
		case e.Thread.Direct:
			return "direct"
		case e.Mention:
			return "mention"
		}
		return "reply"
	case Click:
		return "click"
	case Submission:
		return "submission"
	case Step:
		return "step"
	}
	return "other"
}
