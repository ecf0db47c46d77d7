// Package canned is the bot that people write first with slack-go: it acknowledges
// and answers everything with the same words. It exists to be measured beside
// recruitbot.
package canned

import (
	"context"
	"fmt"
	"io"
	"log"
	"sync"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"
)

// text is the one answer.
const text = "A senior backend developer earns €58,000 to €70,000 a year."

// atOnce is how many messages are answered at once.
const atOnce = 16

// Run answers until ctx ends; then it returns nil.
func Run(ctx context.Context, botToken, appToken, apiURL string) error {
	api := slack.New(botToken, slack.OptionAppLevelToken(appToken), slack.OptionAPIURL(apiURL))
	client := socketmode.New(api, socketmode.OptionLog(log.New(io.Discard, "", 0)))
	places := make(chan struct{}, atOnce)
	var running sync.WaitGroup
	defer running.Wait()
	ended := make(chan error, 1)
	running.Go(func() { ended <- client.RunContext(ctx) })
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-ended:
			if ctx.Err() != nil {
				return nil
			}
			return fmt.Errorf("connect: %w", err)
		case e := <-client.Events:
			if m := heard(ctx, client, e); m != nil {
				places <- struct{}{}
				running.Go(func() { defer func() { <-places }(); answer(ctx, api, m) })
			}
		}
	}
}

// heard acknowledges an envelope and returns the message that it may hold.
func heard(ctx context.Context, client *socketmode.Client, e socketmode.Event) *slackevents.MessageEvent {
	switch e.Type {
	case socketmode.EventTypeSlashCommand:
		_ = client.AckCtx(ctx, e.Request.EnvelopeID, map[string]any{"text": text}) // such a bot looks at no error
	case socketmode.EventTypeEventsAPI:
		_ = client.AckCtx(ctx, e.Request.EnvelopeID, nil)
		if event, ok := e.Data.(slackevents.EventsAPIEvent); ok {
			if m, ok := event.InnerEvent.Data.(*slackevents.MessageEvent); ok && m.BotID == "" {
				return m
			}
		}
	}
	return nil
}

func answer(ctx context.Context, api *slack.Client, m *slackevents.MessageEvent) {
	_, _, _ = api.PostMessageContext(ctx, m.Channel, slack.MsgOptionText(text, false), slack.MsgOptionTS(m.TimeStamp)) // nor here
}
