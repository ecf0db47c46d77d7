package bot

import (
	"context"
	"fmt"
)

// placed is a claim whose event has its place: one from where there is none, such as a
// shortcut that stands everywhere, goes on in the direct conversation with its person.
func (b *Bot) placed(ctx context.Context, c Claim) (Claim, error) {
	t, who := c.Event.Where(), asker(c.Event)
	if !t.Direct || t.Channel != "" && t.Channel != who.user || b.People == nil {
		return c, nil
	}
	direct, err := b.People.Direct(ctx, who.team, who.user)
	if err != nil {
		return c, fmt.Errorf("find the direct conversation: %w", err)
	}
	switch e := c.Event.(type) {
	case Click:
		e.Thread = direct
		c.Event = e
	case Submission:
		e.Thread = direct
		c.Event = e
	}
	return c, nil
}
