package slacksim

import (
	"net/http"
	"strconv"
	"time"
)

// Slack's rate limits (docs.slack.dev/apis/web-api/rate-limits): a method's tier
// is a number of calls a minute for the whole workspace, and posting has in
// addition one message a second for each channel. How short the "short bursts"
// are which Slack lets pass is not documented; here they are as long as a
// minute's worth of a tier, and postBurst messages in a channel.
const (
	postEvery = time.Second
	postBurst = 3
)

// perMinute is how many calls a minute a tier allows.
func perMinute(tier int) int { return []int{0, 1, 20, 50, 100}[tier] }

// budgets is what is left of each limit, by its name; guarded by Sim.mu.
type budgets map[string]*budget

// budget refills by one at every interval until it is full.
type budget struct {
	left int
	at   time.Time // when it was last refilled
}

// spend takes one call out of a budget. With none left it takes nothing and tells
// how long it is until the next.
func (b budgets) spend(name string, now time.Time, full int, every time.Duration) (wait time.Duration) {
	x := b[name]
	if x == nil {
		x = &budget{left: full, at: now}
		b[name] = x
	}
	fresh := int(now.Sub(x.at) / every)
	x.left = min(full, x.left+fresh)
	x.at = x.at.Add(time.Duration(fresh) * every)
	if x.left == 0 {
		return x.at.Add(every).Sub(now)
	}
	if x.left == full {
		x.at = now
	}
	x.left--
	return 0
}

// limited answers a call that is one too many; false lets it pass. Sim.mu is
// held.
func (s *Sim) limited(name string, q request) (answer, bool) {
	if !s.cfg.RateLimits {
		return answer{}, false
	}
	var wait time.Duration
	now := s.clock.now()
	if name == "chat.postMessage" || name == "chat.postEphemeral" {
		wait = s.budgets.spend("post to "+q["channel"], now, postBurst, postEvery)
	} else if most := perMinute(tierOf(name)); most > 0 {
		wait = s.budgets.spend(name, now, most, time.Minute/time.Duration(most))
	}
	if wait == 0 {
		return answer{}, false
	}
	s.refuse(name, "ratelimited")
	a := answer{
		status: http.StatusTooManyRequests, word: "ratelimited", header: http.Header{},
		body: mustJSON(reply{"ok": false, "error": "ratelimited"}),
	}
	a.header.Set("Retry-After", strconv.Itoa(int((wait+time.Second-1)/time.Second)))
	return a, true
}

// tierOf is a method's tier as its reference page tells it; 0 for a limit of its
// own, which is not modelled.
func tierOf(name string) int {
	switch name {
	case "apps.connections.open":
		return 1
	case "auth.test", "chat.postMessage", "chat.postEphemeral", "response_url", "upload":
		return 0
	case "chat.startStream", "chat.stopStream":
		return 2
	case "chat.appendStream", "users.info", "views.open", "views.publish", "views.push", "views.update",
		"files.completeUploadExternal", "files.getUploadURLExternal":
		return 4
	}
	return 3
}
