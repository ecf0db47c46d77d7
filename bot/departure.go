package bot

import (
	"context"
	"fmt"
)

// Departure tells that a workspace has removed the app, or taken its token back. It is not
// stored: what is kept of the workspace goes at once, and there is nobody to be answered.
type Departure struct {
	ID   string
	Team string
	Why  string // the surface's word for it
}

// EventID implements Event.
func (d Departure) EventID() string { return d.ID }

// Key implements Event.
func (d Departure) Key() string { return d.ID }

// Where implements Event.
func (d Departure) Where() Thread { return Thread{Team: d.Team} }

func (Departure) event() {}

// depart removes what is kept of a workspace that has gone. It comes several times, also
// to several processes at once.
func (b *Bot) depart(ctx context.Context, d Departure) error {
	b.count("departed", d.Why)
	b.log().Warn("a workspace has removed the app or revoked its token: what is kept of it goes", "team", d.Team, "why", d.Why)
	if b.Records == nil {
		return nil
	}
	if err := b.Records.DeleteTeam(ctx, d.Team); err != nil {
		return fmt.Errorf("workspace %s has gone: %w", d.Team, err)
	}
	b.log().Info("what was kept of the workspace is gone", "team", d.Team)
	return nil
}
