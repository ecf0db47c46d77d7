package slackapp

import (
	"testing"

	"github.com/slack-go/slack"
)

func TestOnlyOurOwnMessagesCountAsAnswers(t *testing.T) {
	for _, c := range []struct {
		name, user, botID, kind, event string
		want                           bool
	}{
		{"ours by its bot", "", "BBOT", answerType, "Ev1", true},
		{"ours by its user", "UBOT", "", answerType, "Ev1", true},
		{"another app's with our metadata", "U9", "B9", answerType, "Ev1", false},
		{"another event's", "UBOT", "BBOT", answerType, "Ev2", false},
		{"other metadata", "UBOT", "BBOT", "other", "Ev1", false},
	} {
		m := slack.Message{Msg: slack.Msg{User: c.user, BotID: c.botID, Metadata: slack.SlackMetadata{
			EventType: c.kind, EventPayload: map[string]any{"event_id": c.event},
		}}}
		if got := isAnswer(m, us, "Ev1"); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
