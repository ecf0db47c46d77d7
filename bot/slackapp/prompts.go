package slackapp

import (
	"context"

	"github.com/slack-go/slack"
)

// promptsLimit is how many suggested prompts Slack shows.
const promptsLimit = 4

// suggest offers questions to start with. With an agent view there is no thread: Slack
// takes a call that names one and does nothing. With the older assistant view there is. A
// failure is only logged: nobody waits for it.
func (h *hearing) suggest(e *envelope, o opened) {
	defer h.survive("prompts", e)
	if h.app.cfg.Prompts == nil {
		return
	}
	if o.Thread.TS != "" {
		h.app.assistant.Store(true)
	} else if h.app.assistant.Load() {
		return // a thread begins beside it
	}
	ctx, cancel := context.WithTimeout(context.Background(), callTime)
	defer cancel()
	params := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: o.Thread.Channel, ThreadTS: o.Thread.TS}
	for _, p := range h.app.cfg.Prompts(ctx, o.Opening) {
		if len(params.Prompts) < promptsLimit {
			params.AddPrompt(p.Title, p.Message)
		}
	}
	if len(params.Prompts) == 0 {
		return
	}
	call := lane{call: "assistant.threads.setSuggestedPrompts"}
	if err := h.app.pace.turn(ctx, call); err != nil {
		h.count("prompts", "skipped")
		return
	}
	err := h.app.api.SetAssistantThreadsSuggestedPromptsContext(ctx, params)
	h.app.pace.told(call, err)
	if err != nil {
		h.count("prompts", "failed")
		h.app.log.Warn("suggested prompts not set", "channel", o.Thread.Channel, "error", h.app.secret.err(err))
		return
	}
	h.count("prompts", "set")
}
