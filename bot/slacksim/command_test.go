package slacksim_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
)

// unanswered types a command that nobody acknowledges, and lets the 3 s pass.
func unanswered(t *testing.T, sim *slacksim.Sim, p slacksim.Person, name string) error {
	t.Helper()
	failed := make(chan error, 1)
	sent := len(sim.Envelopes())
	go func() {
		_, err := sim.Command(within(t), p, sim.Direct(p), name, "")
		failed <- err
	}()
	eventually(t, sim, "the command sent", func() bool { return len(sim.Envelopes()) > sent })
	sim.Advance(3 * time.Second)
	return <-failed
}

// answering acknowledges with one payload.
func answering(payload any) func(socketmode.Event) (any, bool) {
	return func(socketmode.Event) (any, bool) { return payload, true }
}

func TestACommandIsAnsweredInItsAcknowledgement(t *testing.T) {
	sim := open(t, slacksim.Config{Commands: []string{"/backend-salary"}})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	b := connect(t, sim, answering(map[string]any{"response_type": "ephemeral", "text": "58K"}))

	out := must(sim.Command(within(t), ada, hiring, "/backend-salary", "senior & lead"))(t)

	got := (<-b.events).Data.(slack.SlashCommand)
	if got.Text != "senior &amp; lead" || got.UserID != ada.ID || got.ChannelID != hiring.ID || got.TriggerID == "" {
		t.Errorf("the library saw %+v", got)
	}
	if out.Message == nil || out.Message.Text != "58K" || out.Message.Ephemeral != ada.ID {
		t.Fatalf("outcome %+v", out)
	}
	if len(sim.Messages(hiring, "")) != 0 || len(sim.Ephemerals(ada)) != 1 {
		t.Error("the answer is not Ada's alone")
	}
	wantRefusals(t, sim)
}

func TestACommandMayBeAnsweredForAll(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	connect(t, sim, answering(map[string]any{"response_type": "in_channel", "text": "58K"}))
	must(sim.Command(within(t), ada, hiring, "/backend", ""))(t)
	if got := sim.Messages(hiring, ""); len(got) != 1 || got[0].User != sim.BotUser() {
		t.Errorf("messages %+v", got)
	}
}

func TestCommandsThatFail(t *testing.T) {
	sim := open(t, slacksim.Config{Commands: []string{"/backend"}})
	ada := sim.AddPerson("Ada")
	direct := sim.Direct(ada)

	_, err := sim.Command(within(t), ada, direct, "/frontend", "")
	if !errors.Is(err, slacksim.ErrUnknownCommand) {
		t.Errorf("error %v, want unknown command", err)
	}
	_, err = sim.Command(within(t), ada, direct, "/backend", "")
	if !errors.Is(err, slacksim.ErrNoConnection) {
		t.Errorf("error %v, want no connection", err)
	}
	connect(t, sim, func(socketmode.Event) (any, bool) { return nil, false })
	if err := unanswered(t, sim, ada, "/backend"); !errors.Is(err, slacksim.ErrTimeout) {
		t.Errorf("error %v, want a timeout", err)
	}
	sim.Advance(time.Hour)
	if n := len(sim.Envelopes()); n != 2 {
		t.Errorf("%d envelopes, want 2: commands are not repeated", n)
	}
}

func TestAnAcknowledgementWithBadBlocksIsRefused(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	header := map[string]any{"type": "header", "text": map[string]any{"type": "plain_text", "text": strings.Repeat("x", 151)}}
	connect(t, sim, answering(map[string]any{"text": "x", "blocks": []any{header}}))
	_, err := sim.Command(within(t), ada, sim.Direct(ada), "/backend", "")
	if !errors.Is(err, slacksim.ErrAckRefused) || !strings.Contains(err.Error(), "/blocks/0/text/text") {
		t.Errorf("error %v, want a refusal that names the place", err)
	}
	wantRefusals(t, sim, "invalid_blocks")
}

func TestACommandsAnswerMayBeReplaced(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	connect(t, sim, answering(map[string]any{"text": "writing"}))
	out := must(sim.Command(within(t), ada, sim.Direct(ada), "/jd", ""))(t)
	if err := slack.PostWebhookContext(t.Context(), out.ResponseURL, &slack.WebhookMessage{Text: "written", ReplaceOriginal: true}); err != nil {
		t.Fatal(err)
	}
	if got := sim.Ephemerals(ada); len(got) != 1 || got[0].Text != "written" || got[0].TS != out.Message.TS {
		t.Errorf("messages %+v", got)
	}
}

func TestResponseURLServesFiveTimesForThirtyMinutes(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	connect(t, sim, nil)
	post := func(url string, m slack.WebhookMessage) error { return slack.PostWebhookContext(t.Context(), url, &m) }

	out := must(sim.Command(within(t), ada, hiring, "/backend", ""))(t)
	for range 4 {
		if err := post(out.ResponseURL, slack.WebhookMessage{Text: "more"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := post(out.ResponseURL, slack.WebhookMessage{Text: "for all", ResponseType: "in_channel"}); err != nil {
		t.Fatal(err)
	}
	if len(sim.Ephemerals(ada)) != 4 || len(sim.Messages(hiring, "")) != 1 {
		t.Errorf("%d for Ada and %d for all", len(sim.Ephemerals(ada)), len(sim.Messages(hiring, "")))
	}
	var status slack.StatusCodeError
	if err := post(out.ResponseURL, slack.WebhookMessage{Text: "a sixth"}); !errors.As(err, &status) || status.Code != 404 {
		t.Errorf("the sixth: %v, want 404", err)
	}

	later := must(sim.Command(within(t), ada, hiring, "/backend", ""))(t)
	sim.Advance(30*time.Minute - time.Millisecond)
	if err := post(later.ResponseURL, slack.WebhookMessage{Text: "just in time"}); err != nil {
		t.Errorf("before thirty minutes: %v", err)
	}
	sim.Advance(time.Millisecond)
	if err := post(later.ResponseURL, slack.WebhookMessage{Text: "too late"}); !errors.As(err, &status) || status.Code != 404 {
		t.Errorf("after thirty minutes: %v, want 404", err)
	}
	wantRefusals(t, sim, "used_url", "expired_url")
}
