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
func (s *socket) suggest(ctx context.Context, e envelope, o opened) {
	defer s.survive("prompts", e)
	if s.app.cfg.Prompts == nil {
		return
	}
	params := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: o.channel}
	for _, p := range s.app.cfg.Prompts(s.app.cfg.Language) {
		if len(params.Prompts) < promptsLimit {
			params.AddPrompt(p.Title, p.Message)
		}
	}
	if len(params.Prompts) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := s.app.api.SetAssistantThreadsSuggestedPromptsContext(ctx, params); err != nil {
		s.count("prompts", "failed")
		s.app.log.Warn("suggested prompts not set", "channel", o.channel, "error", s.app.secret.err(err))
		return
	}
	s.count("prompts", "set")
}
