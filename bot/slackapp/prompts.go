package slackapp

import (
	"context"

	"github.com/slack-go/slack"
)

// promptsLimit is how many suggested prompts Slack shows.
const promptsLimit = 4

// suggest offers questions to start with. It gives no thread: with an agent view
// Slack takes a call that names one and does nothing. A failure is only logged:
// nobody waits for it.
func (h *hearing) suggest(e envelope, o opened) {
	defer h.survive("prompts", e)
	if h.app.cfg.Prompts == nil {
		return
	}
	params := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: o.channel}
	for _, p := range h.app.cfg.Prompts(h.app.cfg.Language) {
		if len(params.Prompts) < promptsLimit {
			params.AddPrompt(p.Title, p.Message)
		}
	}
	if len(params.Prompts) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), callTime)
	defer cancel()
	call := lane{call: "assistant.threads.setSuggestedPrompts"}
	if err := h.app.pace.turn(ctx, call); err != nil {
		h.count("prompts", "skipped")
		return
	}
	err := h.app.api.SetAssistantThreadsSuggestedPromptsContext(ctx, params)
	h.app.pace.told(call, err)
	if err != nil {
		h.count("prompts", "failed")
		h.app.log.Warn("suggested prompts not set", "channel", o.channel, "error", h.app.secret.err(err))
		return
	}
	h.count("prompts", "set")
}
