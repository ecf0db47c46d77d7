package slackapp

import (
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

func TestOnlyOurOwnMessagesCountAsAnswers(t *testing.T) {
	for _, c := range []struct {
		name, user, botID, kind, event string
		answer, apology                bool // whether it stands for what would be sent
	}{
		{"ours by its bot", "", "BBOT", answerType, "Ev1", true, true},
		{"ours by its user", "UBOT", "", answerType, "Ev1", true, true},
		{"an apology: the answer may follow", "UBOT", "BBOT", apologyType, "Ev1", false, true},
		{"another app's with our metadata", "U9", "B9", answerType, "Ev1", false, false},
		{"another event's", "UBOT", "BBOT", answerType, "Ev2", false, false},
		{"other metadata", "UBOT", "BBOT", "other", "Ev1", false, false},
	} {
		m := slack.Message{Msg: slack.Msg{User: c.user, BotID: c.botID, Metadata: slack.SlackMetadata{
			EventType: c.kind, EventPayload: map[string]any{"event_id": c.event},
		}}}
		if got := answers(m, us, bot.Delivery{EventID: "Ev1"}); got != c.answer {
			t.Errorf("%s: %v for an answer", c.name, got)
		}
		if got := answers(m, us, bot.Delivery{EventID: "Ev1", Apology: true}); got != c.apology {
			t.Errorf("%s: %v for an apology", c.name, got)
		}
	}
}
