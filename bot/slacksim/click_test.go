package slacksim_test

import (
	"errors"
	"testing"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func button(action, value string) slack.Block {
	return slack.NewActionBlock("", slack.NewButtonBlockElement(action, value, slack.NewTextBlockObject("plain_text", "Go on", false, false)))
}

func TestAClickOnAMessage(t *testing.T) {
	sim := open(t, slacksim.Config{Events: []string{}})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	b := connect(t, sim, nil)
	root := must(sim.Say(t.Context(), ada, hiring, "", "hello"))(t)
	if _, _, err := b.PostMessage(hiring.ID, slack.MsgOptionTS(root.TS), slack.MsgOptionText("more?", false), slack.MsgOptionBlocks(button("more", "topic-1"))); err != nil {
		t.Fatal(err)
	}
	posted := sim.Messages(hiring, root.TS)[1]

	out := must(sim.Click(within(t), ada, posted, "more", "topic-1"))(t)

	got := (<-b.events).Data.(slack.InteractionCallback)
	if got.Container.MessageTs != posted.TS || got.Container.ThreadTs != root.TS || got.Container.IsEphemeral {
		t.Errorf("container %+v", got.Container)
	}
	action := got.ActionCallback.BlockActions[0]
	if action.ActionID != "more" || action.Value != "topic-1" || action.ActionTs == "" || action.BlockID == "" {
		t.Errorf("action %+v", action)
	}
	if got.Message.Text != "more?" || got.ResponseURL != out.ResponseURL || got.TriggerID == "" || got.User.ID != ada.ID {
		t.Errorf("callback %+v", got)
	}
	if err := slack.PostWebhookContext(t.Context(), out.ResponseURL, &slack.WebhookMessage{Text: "thanks", ReplaceOriginal: true}); err != nil {
		t.Fatal(err)
	}
	if now := sim.Messages(hiring, root.TS)[1]; now.Text != "thanks" || now.Blocks != nil || now.TS != posted.TS {
		t.Errorf("after replace_original: %+v", now)
	}
	wantRefusals(t, sim)
}

func TestAClickOnAnEphemeralMessage(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	hiring := sim.AddChannel("hiring", ada, bob)
	b := connect(t, sim, nil)
	if _, err := b.PostEphemeral(hiring.ID, ada.ID, slack.MsgOptionText("share?", false), slack.MsgOptionBlocks(button("share", "v"))); err != nil {
		t.Fatal(err)
	}
	message := sim.Ephemerals(ada)[0]

	if _, err := sim.Click(within(t), bob, message, "share", "v"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("Bob clicked what only Ada sees: %v", err)
	}
	out := must(sim.Click(within(t), ada, message, "share", ""))(t)
	if got := (<-b.events).Data.(slack.InteractionCallback); !got.Container.IsEphemeral || got.Channel.ID != hiring.ID {
		t.Errorf("callback %+v", got)
	}
	if err := slack.PostWebhookContext(t.Context(), out.ResponseURL, &slack.WebhookMessage{DeleteOriginal: true}); err != nil {
		t.Fatal(err)
	}
	if n := len(sim.Ephemerals(ada)); n != 0 {
		t.Errorf("%d messages left after delete_original", n)
	}
}

func TestFeedbackButtons(t *testing.T) {
	sim := open(t, slacksim.Config{Events: []string{}})
	ada := sim.AddPerson("Ada")
	b := connect(t, sim, nil)
	plain := func(s string) *slack.TextBlockObject { return slack.NewTextBlockObject("plain_text", s, false, false) }
	feedback := slack.NewFeedbackButtonsBlockElement("feedback", slack.NewFeedbackButton(plain("Good"), "up"), slack.NewFeedbackButton(plain("Bad"), "down"))
	if _, _, err := b.PostMessage(ada.ID, slack.MsgOptionText("58K", false), slack.MsgOptionBlocks(slack.NewContextActionsBlock("", feedback))); err != nil {
		t.Fatal(err)
	}
	message := sim.Messages(sim.Direct(ada), "")[0]
	must(sim.Click(within(t), ada, message, "feedback", "down"))(t)
	if got := (<-b.events).Data.(slack.InteractionCallback).ActionCallback.BlockActions[0]; got.Value != "down" {
		t.Errorf("action %+v", got)
	}
	if _, err := sim.Click(within(t), ada, message, "feedback", "sideways"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("error %v for a value that no button has", err)
	}
}
