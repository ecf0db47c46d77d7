package slackapp

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/slack-go/slack"
)

// callTime is how long one call of Slack's Web API may take.
const callTime = 10 * time.Second

// Run holds the connections to Slack and hands what is heard to the brain, until
// ctx ends; then it returns nil, once everything in hand is done. While Slack
// can't be reached it keeps trying. It returns a *RefusedError when trying is
// useless.
func (a *App) Run(ctx context.Context, brain Brain) error {
	self, err := backoff.Retry(ctx, func() (identity, error) {
		self, err := a.introduce(ctx)
		if _, refused := errors.AsType[*RefusedError](err); refused {
			return self, backoff.Permanent(err)
		}
		if limited, ok := errors.AsType[*slack.RateLimitedError](err); ok {
			return self, toldToWait{err, &backoff.RetryAfterError{Duration: limited.RetryAfter + rand.N(time.Second)}}
		}
		return self, err
	}, backoff.WithMaxElapsedTime(0), backoff.WithNotify(func(err error, wait time.Duration) {
		a.meter.Count("connection", "unreachable")
		a.log.Warn("slack can't be reached", "error", err, "again_in", wait)
	}))
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return err
	}
	a.log.Info("slack knows us", "team", self.Team, "bot_user", self.User)
	h := &hearing{app: a, self: self, brain: brain}
	return h.listen(ctx)
}

// Team is the id of the workspace that the app is in.
func (a *App) Team(ctx context.Context) (string, error) {
	self, err := a.introduce(ctx)
	return self.Team, err
}

// introduce asks Slack, once, who the app is.
func (a *App) introduce(ctx context.Context) (identity, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.self != nil {
		return *a.self, nil
	}
	who, err := a.whoAmI(ctx)
	if err != nil {
		return identity{}, err
	}
	if refused := orgWide(who.TeamID); refused != nil {
		return identity{}, refused
	}
	a.self = &identity{User: who.UserID, Bot: who.BotID, Team: who.TeamID, Answers: a.cfg.Bots}
	return *a.self, nil
}

// whoAmI asks Slack whose the bot token is; a *RefusedError where it is nobody's any more.
func (a *App) whoAmI(ctx context.Context) (*slack.AuthTestResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	who, err := a.api.AuthTestContext(ctx)
	if err == nil {
		return who, nil
	}
	if refused := refusal("auth.test", botTokenName, err); refused != nil {
		return nil, refused
	}
	return nil, fmt.Errorf("auth.test: %w", a.secret.err(err))
}

// toldToWait is an error after which Slack wants to be left alone for a while.
type toldToWait struct {
	error
	until *backoff.RetryAfterError
}

// Unwrap gives both, of which the text is the first's alone.
func (w toldToWait) Unwrap() []error { return []error{w.error, w.until} }
