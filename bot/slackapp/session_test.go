package slackapp_test

import (
	"net/http"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// A title that would have to wait is left out: nobody misses it.
func TestNoTitleWhereSlackWantsToBeLeftAlone(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	dm := w.Direct(w.ada)
	m := w.say(dm, "", "what does a senior earn?")
	w.acked(1)
	w.Cause(slacksim.Trouble{Method: "agents.sessions.rename", Status: http.StatusTooManyRequests, RetryAfter: time.Hour})
	thread := bot.Thread{Team: w.Team(), Channel: dm.ID, TS: m.TS, Direct: true}
	w.app.Entitle(thread, "Senior pay")
	w.until("the call that is refused", func() bool { return len(w.Calls("agents.sessions.rename")) == 1 })
	w.meter.wait(t, "session titled", 1)
	w.app.Entitle(thread, "Senior pay in Paris")
	w.meter.wait(t, "session skipped", 1)
	if calls := w.Calls("agents.sessions.rename"); len(calls) != 1 {
		t.Errorf("%d calls though Slack wanted none for an hour", len(calls))
	}
}
