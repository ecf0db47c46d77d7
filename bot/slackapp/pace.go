package slackapp

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/slack-go/slack"
	"golang.org/x/time/rate"

	"recruitbot/bot"
	"recruitbot/bot/recent"
)

const (
	longestWait = 10 * time.Second // for one's turn; who would wait longer is told to come again
	briefLimit  = 5 * time.Second  // a pause that Slack asks for and that is waited for on the spot
	briefTries  = 3
)

// limit is one of Slack's (docs.slack.dev/apis/web-api/rate-limits): so many calls
// a second after a burst. Slack doesn't publish how long bursts may be.
type limit struct {
	every rate.Limit
	burst int
}

// limitOf is the limit of a lane. Posting is one message a second in a channel,
// here a tenth less since calls overtake each other on their way, and several
// hundred a minute in a workspace; other calls have their tier.
func limitOf(l lane) limit {
	switch {
	case l.channel != "":
		return limit{rate.Every(1100 * time.Millisecond), 3}
	case l.call == "post" || l.call == "response_url":
		return limit{rate.Every(time.Minute / 300), 60}
	}
	perMinute := tierOf(l.call)
	return limit{rate.Every(time.Minute / perMinute), int(perMinute / 2)}
}

// tierOf is how many calls a minute a method's tier allows.
func tierOf(call string) time.Duration {
	switch call {
	case "chat.startStream", "chat.stopStream", "usergroups.users.list":
		return 20 // tier 2
	case "chat.appendStream", "views.open", "views.update", "views.publish", "files.getUploadURLExternal", "files.completeUploadExternal":
		return 100 // tier 4
	}
	return 50 // tier 3
}

// lane is what shares a limit: the calls of a method, or posts to a channel. Of spare
// calls, without which nobody misses anything, no more are made than Slack allows even
// where the pace is off.
type lane struct {
	call, channel string
	spare         bool
}

// laneOf is the lane of a post.
func laneOf(d bot.Delivery) lane { return lane{call: "post", channel: d.Thread.Channel} }

// pace keeps Slack's limits before Slack enforces them, and waits where Slack has.
type pace struct {
	on    bool                     // own limits are kept; a pause that Slack asks for is kept in any case
	lanes recent.Map[lane, *turns] // a channel that is forgotten was whole again long ago
}

// turns hands out the turns of a lane.
type turns struct {
	limiter *rate.Limiter

	mu     sync.Mutex
	paused time.Time // no turn before
}

func (p *pace) turns(l lane) *turns {
	return p.lanes.Of(l, func() *turns {
		t := &turns{limiter: rate.NewLimiter(rate.Inf, 0)}
		if p.on || l.spare {
			own := limitOf(l)
			t.limiter = rate.NewLimiter(own.every, own.burst)
		}
		return t
	})
}

// turn waits until a call may be made in all of the lanes. One that would wait too
// long gets a *slack.RateLimitedError at once, as if Slack had said so.
func (p *pace) turn(ctx context.Context, lanes ...lane) error {
	for _, l := range lanes {
		t := p.turns(l)
		place := t.limiter.Reserve()
		if wait := max(place.Delay(), t.pause()); wait > longestWait {
			place.Cancel()
			return &slack.RateLimitedError{RetryAfter: wait}
		}
		for wait := max(place.Delay(), t.pause()); wait > 0; wait = t.pause() {
			pause(ctx, wait)
			if ctx.Err() != nil {
				place.Cancel()
				return ctx.Err()
			}
		}
	}
	return nil
}

// may tells whether a call that can be left out may be made now, and takes its turn.
func (p *pace) may(l lane) bool {
	t := p.turns(l)
	return t.ready() && t.limiter.Allow()
}

// ready tells whether such a call may be made now. Half of a burst is left to those that
// can't be left out.
func (t *turns) ready() bool {
	free := t.limiter.Limit() == rate.Inf
	return t.pause() <= 0 && (free || t.limiter.Tokens() >= float64(t.limiter.Burst()+1)/2)
}

// pause is how long the lane stands still yet.
func (t *turns) pause() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	return time.Until(t.paused)
}

// told notes when Slack said that a lane has to wait; for how long, 0 for any other
// error. From then on the lane's own limit is kept, without bursts.
func (p *pace) told(l lane, err error) time.Duration {
	limited, ok := errors.AsType[*slack.RateLimitedError](err)
	if !ok {
		return 0
	}
	wait := max(limited.RetryAfter, time.Second)
	t := p.turns(l)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.limiter.SetLimit(limitOf(l).every)
	t.limiter.SetBurst(1)
	if until := time.Now().Add(wait); until.After(t.paused) {
		t.paused = until
	}
	return wait
}
