package slackapp

import (
	"context"
	"errors"
	"slices"
	"time"

	"recruitbot/bot"
)

// departTime is how long it may take to remove what is kept of a workspace. Slack sends
// the event again after three seconds, and once more is no harm.
const departTime = time.Minute

// revoked are the users whose tokens were revoked, by the kind of token.
type revoked struct {
	Bot []string `json:"bot"`
}

// readUninstalled reads that a workspace has removed the app.
func readUninstalled(c callback, self identity) heard {
	return heard{event: bot.Departure{ID: c.EventID, Team: first(c.TeamID, self.Team), Why: "app_uninstalled"}}
}

// readRevoked reads that tokens were revoked. People's are none of ours; only the bot's
// own means that the app has lost its workspace.
func readRevoked(c callback, self identity) heard {
	if !slices.Contains(c.Event.Tokens.Bot, self.User) {
		return ignore("not_our_token")
	}
	return heard{event: bot.Departure{ID: c.EventID, Team: first(c.TeamID, self.Team), Why: "tokens_revoked"}}
}

// depart has what is kept of a workspace removed, and ends the Run when it was the app's
// own: its token is dead. What can't be removed now is left for Slack to send again.
func (h *hearing) depart(e *envelope, d bot.Departure) {
	within, cancel := context.WithTimeout(context.Background(), departTime)
	defer cancel()
	if err := h.brain.Receive(within, d); err != nil {
		h.count("receive", "failed")
		h.app.log.Error("what is kept of a workspace that has gone is not removed", "team", d.Team, "envelope", e.ID, "error", h.app.secret.err(err))
		return
	}
	h.count("receive", "stored")
	h.acknowledge(e, nil)
	if d.Team != h.self.Team {
		return
	}
	gone := &RefusedError{What: "the workspace " + d.Team, Code: d.Why, Team: d.Team,
		Remedy: "what was kept of it is removed; to use recruitbot there again, install the app and copy the new token into " + botTokenName}
	select {
	case h.gone <- gone:
	default: // it was told before
	}
}

// parting waits until the app's own workspace has gone, or its bot's token is dead, or ctx
// ends.
func (h *hearing) parting(ctx context.Context) error {
	var asking <-chan time.Time // nil where there is no doubt
	for {
		select {
		case <-ctx.Done():
			return nil
		case gone := <-h.gone:
			return gone
		case <-h.app.doubts:
			if asking == nil {
				asking = time.After(h.app.cfg.Doubt)
			}
		case <-asking:
			asking = nil
			_, err := h.app.whoAmI(ctx)
			if refused, ok := errors.AsType[*RefusedError](err); ok && deadToken(refused.Code) {
				return refused
			}
		}
	}
}

// doubt has a Run that is under way ask whether the bot token is dead, where a call was
// refused as if it were. It is asked after a while: a workspace that removes the app says so
// itself, by an event that comes a little later, and what is kept of it is removed then.
func (a *App) doubt(code string) {
	if !deadToken(code) {
		return
	}
	select {
	case a.doubts <- struct{}{}:
	default: // it is asked already
	}
}
