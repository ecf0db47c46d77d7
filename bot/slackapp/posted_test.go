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
		{"one that is still being written", "UBOT", "BBOT", writingType, "Ev1", false, false},
		{"another app's with our metadata", "U9", "B9", answerType, "Ev1", false, false},
		{"another event's", "UBOT", "BBOT", answerType, "Ev2", false, false},
		{"other metadata", "UBOT", "BBOT", "other", "Ev1", false, false},
	} {
		m := slack.Message{Msg: slack.Msg{User: c.user, BotID: c.botID, Metadata: slack.SlackMetadata{
			EventType: c.kind, EventPayload: map[string]any{"event_id": c.event},
		}}}
		for d, want := range map[bool]bool{false: c.answer, true: c.apology} {
			var f found
			d := bot.Delivery{EventID: "Ev1", Apology: d}
			if f.see(m, us, d); f.answered(d) != want {
				t.Errorf("%s: %v, for an apology %v", c.name, !want, d.Apology)
			}
		}
	}
}

func TestMessagesThatWereBegun(t *testing.T) {
	thread := bot.Thread{Channel: "C1", TS: "1.0"}
	for _, c := range []struct {
		name  string
		m     slack.Msg
		d     bot.Delivery
		begun bool
	}{
		{"a stream that was not ended", slack.Msg{User: "UBOT", Timestamp: "2.0"}, bot.Delivery{EventID: "Ev1", Thread: thread}, true},
		{"another app's", slack.Msg{User: "U9", Timestamp: "2.0"}, bot.Delivery{EventID: "Ev1", Thread: thread}, false},
		{"files", slack.Msg{User: "UBOT", Timestamp: "2.0", Files: []slack.File{{ID: "F1"}}}, bot.Delivery{EventID: "Ev1", Thread: thread}, false},
		{"the thread's root", slack.Msg{User: "UBOT", Timestamp: "1.0"}, bot.Delivery{EventID: "Ev1", Thread: thread}, false},
		{"openly in the channel it may be anything", slack.Msg{User: "UBOT", Timestamp: "2.0"}, bot.Delivery{EventID: "Ev1", Thread: thread, InChannel: true}, false},
	} {
		var f found
		if f.see(slack.Message{Msg: c.m}, us, c.d); (f.begun != "") != c.begun || f.answered(c.d) {
			t.Errorf("%s: %+v", c.name, f)
		}
	}
}
