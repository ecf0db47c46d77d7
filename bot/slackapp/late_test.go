package slackapp_test

import (
	"context"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// Slack waits three seconds; what is acknowledged after them is counted as late.
func TestLateAcknowledgementIsCounted(t *testing.T) {
	slow := &listener{receive: func(context.Context, bot.Event) error {
		time.Sleep(3100 * time.Millisecond) // a store that heeds no time limit
		return nil
	}}
	w := open(t, slacksim.Config{}, slow)
	w.say(w.Direct(w.ada), "", "hello")
	w.meter.wait(t, "ack late", 1)
}
