package slacksim_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// streaming opens a stream in the thread of a message of Ada's.
func streaming(t *testing.T) (*slacksim.Sim, *slack.Client, slacksim.Channel, string, string) {
	t.Helper()
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	direct := sim.Direct(ada)
	root := must(sim.Say(t.Context(), ada, direct, "", "write"))(t)
	api := client(sim)
	_, ts, err := api.StartStream(direct.ID, slack.MsgOptionTS(root.TS), slack.MsgOptionMarkdownText("A "))
	if err != nil {
		t.Fatal(err)
	}
	return sim, api, direct, root.TS, ts
}

func TestAStreamGrowsAndEnds(t *testing.T) {
	sim, api, direct, root, ts := streaming(t)
	if m := sim.Messages(direct, root)[1]; !m.Streaming || m.Text != "A " {
		t.Errorf("at first %+v", m)
	}
	if _, _, err := api.AppendStream(direct.ID, ts, slack.MsgOptionChunks(slack.NewMarkdownTextChunk("**bold** "), slack.NewTaskUpdateChunk("1", "Look it up"))); err != nil {
		t.Fatal(err)
	}
	if _, _, err := api.StopStream(direct.ID, ts, slack.MsgOptionMarkdownText("word"), slack.MsgOptionBlocks(button("good", "1"))); err != nil {
		t.Fatal(err)
	}
	m := sim.Messages(direct, root)[1]
	if m.Streaming || m.Text != "A **bold** word" || !strings.Contains(string(m.Blocks), `"good"`) {
		t.Errorf("at last %+v", m)
	}
	_, _, err := api.AppendStream(direct.ID, ts, slack.MsgOptionMarkdownText("more"))
	wantError(t, err, "message_not_in_streaming_state")
}

func TestAStreamEndsByItselfAfterFiveMinutes(t *testing.T) {
	sim, api, direct, _, ts := streaming(t)
	sim.Advance(5*time.Minute - time.Millisecond)
	if _, _, err := api.AppendStream(direct.ID, ts, slack.MsgOptionMarkdownText("just in time")); err != nil {
		t.Error(err)
	}
	sim.Advance(time.Millisecond)
	_, _, err := api.AppendStream(direct.ID, ts, slack.MsgOptionMarkdownText("too late"))
	wantError(t, err, "message_not_in_streaming_state")
}

func TestAStreamInAChannelNamesItsReader(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	root := must(sim.Say(t.Context(), ada, hiring, "", "write"))(t)
	start := func(options ...slack.MsgOption) error {
		_, _, err := client(sim).StartStream(hiring.ID, append(options, slack.MsgOptionTS(root.TS))...)
		return err
	}
	wantError(t, start(), "missing_recipient_user_id")
	wantError(t, start(slack.MsgOptionRecipientUserID(ada.ID)), "missing_recipient_team_id")
	if err := start(slack.MsgOptionRecipientUserID(ada.ID), slack.MsgOptionRecipientTeamID(sim.Team())); err != nil {
		t.Error(err)
	}
	wantError(t, start(slack.MsgOptionRecipientUserID(ada.ID), slack.MsgOptionRecipientTeamID(sim.Team()), slack.MsgOptionMarkdownText(x(12_001))), "msg_too_long")
}
