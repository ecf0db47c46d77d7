package slackapp

import (
	"context"
	"errors"
	"net/http"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Fold implements bot.Folder by the click's own address, which Slack keeps for half an
// hour: after that the message stays as it is. Errors are *bot.PostError.
func (a *App) Fold(ctx context.Context, d bot.Delivery, r bot.Reply) error {
	message := &slack.WebhookMessage{DeleteOriginal: true}
	if m := render(r, nativeTables); len(m.blocks) > 0 {
		message = &slack.WebhookMessage{
			ReplaceOriginal: true, ResponseType: slack.ResponseTypeEphemeral,
			Text: m.text(textLength), Blocks: &slack.Blocks{BlockSet: m.blocks},
		}
	}
	within, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var err error
	for range persistTries {
		if err = slack.PostWebhookCustomHTTPContext(within, d.ResponseURL, a.client, message); err == nil || !passing(err) {
			break
		}
		pause(within, persistPause)
	}
	status, told := errors.AsType[slack.StatusCodeError](err)
	switch {
	case err == nil:
		a.meter.Count("fold", "done")
		return nil
	case told && (status.Code == http.StatusNotFound || status.Code == http.StatusBadRequest):
		a.meter.Count("fold", "expired")
		return nil
	}
	a.meter.Count("fold", "failed")
	return a.failed(ctx, "fold the message of event "+d.EventID, err)
}
