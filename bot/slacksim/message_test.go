package slacksim_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"

	"recruitbot/bot/slacksim"
)

// innerEvents reads the events that the bot got, by their type.
func innerEvents(t *testing.T, b *bot, n int) map[string]any {
	t.Helper()
	out := map[string]any{}
	for range n {
		e := <-b.events
		ev, ok := e.Data.(slackevents.EventsAPIEvent)
		if !ok {
			t.Fatalf("got %s, want an event of the Events API", e.Type)
		}
		out[ev.InnerEvent.Type] = ev.InnerEvent.Data
	}
	return out
}

func TestMentionGivesTwoEvents(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	b := connect(t, sim, nil)

	said := must(sim.Say(t.Context(), ada, hiring, "", "<@"+sim.BotUser()+"> R&D <salary>?"))(t)

	sent := acknowledged(t, sim, 2)
	if sent[0].EventID == sent[1].EventID || sent[0].EventID == "" {
		t.Errorf("event ids %q and %q, want two", sent[0].EventID, sent[1].EventID)
	}
	got := innerEvents(t, b, 2)
	message, mention := got["message"].(*slackevents.MessageEvent), got["app_mention"].(*slackevents.AppMentionEvent)
	if message.ChannelType != "channel" || message.Channel != hiring.ID || message.User != ada.ID {
		t.Errorf("message %+v", message)
	}
	if message.TimeStamp != said.TS || mention.TimeStamp != said.TS {
		t.Errorf("ts %s and %s, want %s", message.TimeStamp, mention.TimeStamp, said.TS)
	}
	if want := "<@" + sim.BotUser() + "> R&amp;D &lt;salary&gt;?"; mention.Text != want {
		t.Errorf("text %q, want %q", mention.Text, want)
	}
	wantRefusals(t, sim)
}

func TestDirectMessageIsOneEvent(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)

	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "<@"+sim.BotUser()+"> hello"))(t)

	acknowledged(t, sim, 1)
	if m := innerEvents(t, b, 1)["message"].(*slackevents.MessageEvent); m.ChannelType != "im" {
		t.Errorf("channel type %q, want im", m.ChannelType)
	}
}

func TestTheBotHearsNothingWhereItIsNot(t *testing.T) {
	sim := open(t, slacksim.Config{BotAbsent: true})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	connect(t, sim, nil)

	must(sim.Say(t.Context(), ada, hiring, "", "<@"+sim.BotUser()+"> hello"))(t)
	if n := len(sim.Envelopes()); n != 0 {
		t.Errorf("%d envelopes, want none", n)
	}
	_, _, err := client(sim).PostMessage(hiring.ID, slack.MsgOptionText("hello", false))
	wantError(t, err, "not_in_channel")
	sim.InviteBot(hiring)
	must(sim.Say(t.Context(), ada, hiring, "", "hello again"))(t)
	acknowledged(t, sim, 1)
}

func TestEditDeleteAndJoinAreSubtypes(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	hiring := sim.AddChannel("hiring", ada)
	b := connect(t, sim, nil)

	m := must(sim.Say(t.Context(), ada, hiring, "", "one"))(t)
	if err := sim.Edit(t.Context(), m, "two"); err != nil {
		t.Fatal(err)
	}
	if err := sim.Delete(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	if err := sim.Join(t.Context(), bob, hiring); err != nil {
		t.Fatal(err)
	}
	acknowledged(t, sim, 4)
	var subtypes []string
	for range 4 {
		subtypes = append(subtypes, innerEvents(t, b, 1)["message"].(*slackevents.MessageEvent).SubType)
	}
	if want := []string{"", "message_changed", "message_deleted", "channel_join"}; !slices.Equal(subtypes, want) {
		t.Errorf("subtypes %q, want %q", subtypes, want)
	}
}

func TestOpenHome(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)

	if err := sim.OpenHome(t.Context(), ada, "messages"); err != nil {
		t.Fatal(err)
	}
	got := innerEvents(t, b, 1)["app_home_opened"].(*slackevents.AppHomeOpenedEvent)
	if got.Tab != "messages" || got.User != ada.ID || got.Channel != sim.Direct(ada).ID {
		t.Errorf("event %+v", got)
	}
}

func TestRepliesCarryMetadata(t *testing.T) {
	sim := open(t, slacksim.Config{Events: []string{"app_mention"}})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	api := client(sim)
	root := must(sim.Say(t.Context(), ada, hiring, "", "salary?"))(t)

	_, ts, err := api.PostMessage(hiring.ID, slack.MsgOptionText("58K", false), slack.MsgOptionTS(root.TS),
		slack.MsgOptionMetadata(slack.SlackMetadata{EventType: "answer", EventPayload: map[string]any{"event_id": "Ev1"}}))
	if err != nil {
		t.Fatal(err)
	}
	thread, more, _, err := api.GetConversationReplies(&slack.GetConversationRepliesParameters{
		ChannelID: hiring.ID, Timestamp: root.TS, IncludeAllMetadata: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(thread) != 2 || more || thread[1].Timestamp != ts || thread[1].User != sim.BotUser() {
		t.Fatalf("thread %+v", thread)
	}
	if got := thread[1].Metadata.EventPayload["event_id"]; got != "Ev1" {
		t.Errorf("metadata %v", thread[1].Metadata)
	}
	kept := sim.Messages(hiring, root.TS)
	if len(kept) != 2 || !json.Valid(kept[1].Metadata) || kept[0].ThreadTS != root.TS {
		t.Errorf("kept %+v", kept)
	}
	if top := sim.Messages(hiring, ""); len(top) != 1 {
		t.Errorf("%d messages outside threads, want the root", len(top))
	}
}
