package slackapp

import (
	"context"

	"recruitbot/bot"
)

// readStopped reads the press of Slack's own button to stop.
func readStopped(c callback, self identity) heard {
	in := c.Event
	if in.Channel == "" || in.ThreadTS == "" {
		return ignore("malformed")
	}
	return heard{stopped: &bot.Thread{Team: self.Team, Channel: in.Channel, TS: in.ThreadTS, Direct: direct(in.Channel)}}
}

// readStarted reads the beginning of a thread in the assistant view, or of another look
// at it.
func readStarted(c callback, self identity) heard {
	in := c.Event.Assistant
	if in.Channel == "" || in.ThreadTS == "" || in.User == "" {
		return ignore("malformed")
	}
	return heard{opened: &opened{bot.Opening{
		Thread: bot.Thread{Team: self.Team, Channel: in.Channel, TS: in.ThreadTS, Direct: true}, User: in.User,
	}}}
}

// Entitle implements bot.Sessions. In the agent view it renames the thread's session, or
// makes one of that name; in the older assistant view it names the thread. It leaves out
// what would have to wait.
func (a *App) Entitle(t bot.Thread, title string) {
	if title = clip(oneLine(title), titleMost); title == "" || t.TS == "" {
		return
	}
	pool, call := a.asides.Load(), renaming
	if a.assistant.Load() {
		call = titling
	}
	if pool == nil || !a.pace.turns(lane{call: call, spare: true}).ready() || !pool.run("", func() { a.entitle(call, t, title) }) {
		a.meter.Count("session", "skipped")
	}
}

// titleMost is how long the name of a session may be, in characters.
const titleMost = 200

// The calls that name a thread, in the agent view and in the assistant view.
const (
	renaming = "agents.sessions.rename"
	titling  = "assistant.threads.setTitle"
)

// entitle names a thread by a call, or by the first after it that the workspace's view
// takes.
func (a *App) entitle(call string, t bot.Thread, title string) {
	ctx, cancel := context.WithTimeout(context.Background(), showTime)
	defer cancel()
	where := map[string]any{"channel_id": t.Channel, "thread_ts": t.TS, "title": title}
	err := a.aside(ctx, call, where)
	if call == renaming && codeOf(err) == "session_not_found" {
		where["status"] = sessionActive
		err = a.aside(ctx, "agents.sessions.setStatus", where)
		delete(where, "status")
	}
	if call == renaming && err != nil {
		err = a.aside(ctx, titling, where)
	}
	if err != nil {
		a.meter.Count("session", "failed")
		a.log.Debug("a thread has no title", "channel", t.Channel, "error", a.secret.err(err))
		return
	}
	a.meter.Count("session", "titled")
}

// aside makes a call that nobody waits for, if it can be made at once.
func (a *App) aside(ctx context.Context, method string, body any) error {
	l := lane{call: method, spare: true}
	if !a.pace.may(l) {
		return errNotNow
	}
	_, err := a.call(ctx, method, body, nil)
	a.pace.told(l, err)
	return err
}

// The states of a session that are told. Slack's button to stop stands beside one that
// is at work.
const (
	sessionActive     = "active"
	sessionProcessing = "processing"
)
