package slacksim_test

import (
	"testing"
	"time"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func TestAStatusGoesWithAnAnswerOrWithTime(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	direct := sim.Direct(ada)
	root := must(sim.Say(t.Context(), ada, direct, "", "salary?"))(t)
	api := client(sim)
	think := func() {
		t.Helper()
		if err := api.SetAssistantThreadsStatus(slack.AssistantThreadsSetStatusParameters{
			ChannelID: direct.ID, ThreadTS: root.TS, Status: "is looking", LoadingMessages: []string{"reading", "adding up"},
		}); err != nil {
			t.Fatal(err)
		}
		if got := sim.Status(direct, root.TS); got.Text != "is looking" || len(got.Loading) != 2 {
			t.Fatalf("status %+v", got)
		}
	}
	think()
	sim.Advance(time.Minute)
	think() // counts anew from here
	sim.Advance(time.Minute)
	if got := sim.Status(direct, root.TS); got.Text == "" {
		t.Error("the first status's end ended the second")
	}
	sim.Advance(time.Minute)
	if got := sim.Status(direct, root.TS); got.Text != "" {
		t.Errorf("status %q after two minutes", got.Text)
	}
	think()
	if _, _, err := api.PostMessage(direct.ID, slack.MsgOptionTS(root.TS), slack.MsgOptionText("58K", false)); err != nil {
		t.Fatal(err)
	}
	if got := sim.Status(direct, root.TS); got.Text != "" {
		t.Errorf("status %q after the answer", got.Text)
	}
}

func TestSuggestedPrompts(t *testing.T) {
	sim := open(t, slacksim.Config{})
	direct := sim.Direct(sim.AddPerson("Ada"))
	api := client(sim)
	suggest := func(n int, thread string) error {
		p := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: direct.ID, ThreadTS: thread}
		for range n {
			p.AddPrompt("Salary", "What does a senior earn?")
		}
		return api.SetAssistantThreadsSuggestedPrompts(p)
	}
	if err := suggest(4, ""); err != nil {
		t.Fatal(err)
	}
	if got := sim.Status(direct, "").Prompts; len(got) != 4 || got[0].Message != "What does a senior earn?" {
		t.Errorf("prompts %+v", got)
	}
	wantError(t, suggest(5, ""), "invalid_arguments")
	if err := suggest(1, "1.2"); err != nil {
		t.Errorf("a thread is ignored, not refused: %v", err)
	}
	wantRefusals(t, sim, "invalid_arguments", "silently_ignored")
}
