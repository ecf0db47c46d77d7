package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"recruitbot/bot/slackapp"
)

// channelsTime is how long channels are looked up: Slack lets each app ask for so many a
// minute, and other checks come after.
const channelsTime = 10 * time.Second

// checkChannels looks for each channel that a variable names. One that isn't there, or
// that the app is not in, is a warning: the app may be invited later, and its commands
// work there already.
func checkChannels(ctx context.Context, v *verdicts, c Config, app *slackapp.App) {
	ctx, cancel := context.WithTimeout(ctx, channelsTime)
	defer cancel()
	named := channelsNamed(c)
	if len(named) == 0 {
		return
	}
	there := 0
	for i, id := range slices.Sorted(maps.Keys(named)) {
		err := app.Reach(ctx, id)
		var refused *slackapp.RefusedError
		switch {
		case err == nil:
			there++
		case errors.As(err, &refused) && slices.Contains([]string{"channel_not_found", "is_archived", "not_in_channel"}, refused.Code):
			v.warn("channels", fmt.Sprintf("%s: %s: %s", strings.Join(named[id], ", "), id, refused.Code), refused.Remedy)
		default:
			v.warn("channels", fmt.Sprintf("%d of the %d channels named were not looked up: %v", len(named)-i, len(named), err), "see what is said of slack above")
			return
		}
	}
	if there == len(named) {
		v.ok("channels", fmt.Sprintf("recruitbot is in all of those named, %d in number", there))
	}
}

// channelsNamed are the ids of channels with the variables that name them.
func channelsNamed(c Config) map[string][]string {
	named := map[string][]string{}
	for _, one := range []struct {
		variable string
		ids      []string
	}{
		{"RECRUITBOT_CHANNELS", c.Channels},
		{"RECRUITBOT_PUBLISH_CHANNELS", c.PublishIn},
		{"RECRUITBOT_CHANNEL_PROFILES", slices.Collect(maps.Keys(c.Pinned))},
	} {
		for _, id := range one.ids {
			if !slices.Contains(named[id], one.variable) {
				named[id] = append(named[id], one.variable)
			}
		}
	}
	return named
}
