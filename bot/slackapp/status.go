package slackapp

import (
	"context"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Status implements bot.Streamer. Slack takes a status away after two minutes, or when
// something is posted in the thread. It never fails: where Slack shows none, there is
// none.
func (a *App) Status(ctx context.Context, t bot.Thread, text string) error {
	call := lane{call: "assistant.threads.setStatus"}
	if t.TS == "" || !a.pace.may(call) {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, showTime)
	defer cancel()
	if !a.assistant.Load() {
		session := sessionProcessing
		if text == "" {
			session = sessionActive
		}
		if err := a.aside(ctx, "agents.sessions.setStatus", map[string]any{"channel_id": t.Channel, "thread_ts": t.TS, "status": session}); err != nil {
			a.log.Debug("no button to stop", "channel", t.Channel, "error", a.secret.err(err))
		}
	}
	err := a.api.SetAssistantThreadsStatusContext(ctx, slack.AssistantThreadsSetStatusParameters{ChannelID: t.Channel, ThreadTS: t.TS, Status: text})
	a.pace.told(call, err)
	if err != nil {
		a.meter.Count("stream", "no_status")
		a.log.Debug("status not shown", "channel", t.Channel, "error", a.secret.err(err))
	}
	return nil
}

// Direct implements bot.Directory. Errors are *bot.PostError; one for a person that
// there isn't, or who can't be written to, is permanent.
func (a *App) Direct(ctx context.Context, team, user string) (bot.Thread, error) {
	call := lane{call: "conversations.open"}
	if err := a.pace.turn(ctx, call); err != nil {
		return bot.Thread{}, a.failed(ctx, "find the conversation with "+user, err)
	}
	within, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	c, _, _, err := a.api.OpenConversationContext(within, &slack.OpenConversationParameters{Users: []string{user}, ReturnIM: true})
	a.pace.told(call, err)
	if err != nil {
		return bot.Thread{}, a.failed(ctx, "find the conversation with "+user, err)
	}
	return bot.Thread{Team: team, Channel: c.ID, Direct: true}, nil
}
