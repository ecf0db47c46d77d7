package slackapp_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

func TestDirectMessageIsReceivedThenAcknowledged(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	dm := w.Direct(w.ada)
	m := w.say(dm, "", "salary & bonus? "+confidential)
	w.acked(1)
	got := w.brain.events()
	want := bot.Message{
		ID: w.Envelopes()[0].EventID, TS: m.TS, User: w.ada.ID, Text: "salary & bonus? " + confidential,
		Thread: bot.Thread{Team: w.Team(), Channel: dm.ID, TS: m.TS, Direct: true},
	}
	if len(got) != 1 || !reflect.DeepEqual(got[0], bot.Event(want)) {
		t.Errorf("received %+v, want %+v", got, want)
	}
	if !w.app.Connected() {
		t.Error("Connected() = false")
	}
	w.smooth()
}

func TestMentionArrivesTwiceWithOneKey(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	w.say(w.AddChannel("hiring", w.ada), "", "<@"+w.BotUser()+"> what is an API?")
	w.acked(2)
	got := w.brain.events()
	if len(got) != 2 || got[0].Key() != got[1].Key() || got[0].EventID() == got[1].EventID() {
		t.Errorf("received %+v", got)
	}
}

func TestWhatIsNotForTheBotIsAcknowledgedOnly(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	hiring := w.AddChannel("hiring", w.ada)
	m := w.say(hiring, "", "lunch?")
	if err := w.Edit(t.Context(), m, "lunch!"); err != nil {
		t.Fatal(err)
	}
	if err := w.Delete(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Post(t.Context(), bot.Delivery{EventID: "Ev", Thread: bot.Thread{Channel: hiring.ID}, InChannel: true}, say("mine")); err != nil {
		t.Fatal(err)
	}
	w.acked(4)
	if got := w.brain.events(); len(got) != 0 {
		t.Errorf("received %+v", got)
	}
}

func TestWhatIsNotStoredIsNotAcknowledged(t *testing.T) {
	full := make(chan struct{}, 1)
	full <- struct{}{}
	brain := &listener{receive: func(context.Context, bot.Event) error {
		select {
		case <-full:
			return errors.New("disk full")
		default:
			return nil
		}
	}}
	w := open(t, slacksim.Config{}, brain)
	w.say(w.Direct(w.ada), "", confidential)
	w.meter.wait(t, "receive failed", 1)
	if err := w.Redeliver(w.Envelopes()[0], 1); err != nil {
		t.Fatal(err)
	}
	w.until("the second to be acknowledged", func() bool {
		sent := w.Envelopes()
		return len(sent) == 2 && !sent[1].Acked.IsZero()
	})
	if got := brain.events(); len(got) != 1 {
		t.Errorf("received %+v", got)
	}
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	if first := w.Envelopes()[0]; !first.Acked.IsZero() {
		t.Error("acknowledged though it was not stored")
	}
}

func TestCommandIsAnsweredInItsAcknowledgement(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	out, err := w.Command(t.Context(), w.ada, w.AddChannel("hiring", w.ada), "/backend-salary", "a < b")
	if err != nil {
		t.Fatal(err)
	}
	if out.Message == nil || out.Message.Ephemeral != w.ada.ID || out.Message.Text != "You said: a &lt; b" {
		t.Errorf("answered with %+v", out.Message)
	}
	if calls := w.Calls("chat.postMessage", "chat.postEphemeral"); len(calls) > 0 {
		t.Errorf("called %v", calls)
	}
	w.smooth()
}

func TestEmptyAnswerAcknowledgesInSilence(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{answer: func(bot.Command) bot.Reply { return bot.Reply{} }})
	if out, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", ""); err != nil || out.Message != nil {
		t.Errorf("%+v, %v", out, err)
	}
}

func TestCommandWithTheLongestAnswerFits(t *testing.T) {
	long := say(strings.Repeat("é<&> ", 20_000))
	long.Parts = append(long.Parts, bot.Table{Header: []string{"é"}, Rows: [][]string{{strings.Repeat("é", 9000)}}})
	w := open(t, slacksim.Config{}, &listener{answer: func(bot.Command) bot.Reply { return long }})
	out, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.Message.Text, "shortened") {
		t.Errorf("not a word that it was cut: %.100q", out.Message.Text)
	}
	w.smooth()
}

func TestClickOnAnAnswer(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{answer: func(bot.Command) bot.Reply {
		return bot.Reply{Parts: []bot.Part{bot.Buttons{Buttons: []bot.Button{
			{Label: "One", Action: "next", Value: "1"}, {Label: "Two", Action: "next", Value: "2"},
		}}}}
	}})
	hiring := w.AddChannel("hiring", w.ada)
	out, err := w.Command(t.Context(), w.ada, hiring, "/backend", "")
	if err != nil {
		t.Fatal(err)
	}
	clicked, err := w.Click(t.Context(), w.ada, *out.Message, "next#1", "")
	if err != nil {
		t.Fatal(err)
	}
	got := w.brain.events()
	if len(got) != 1 {
		t.Fatalf("received %+v", got)
	}
	click := got[0].(bot.Click)
	if click.Action != "next" || click.Value != "2" || click.User != w.ada.ID || !click.Ephemeral ||
		click.Thread.Channel != hiring.ID || click.Thread.TS != "" || click.ResponseURL != clicked.ResponseURL {
		t.Errorf("received %+v", click)
	}
	w.smooth()
}

func TestOpeningTheMessagesTabOffersQuestions(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	if err := w.OpenHome(t.Context(), w.ada, "messages"); err != nil {
		t.Fatal(err)
	}
	w.until("prompts", func() bool { return len(w.Status(w.Direct(w.ada), "").Prompts) == 1 })
	if got := w.Status(w.Direct(w.ada), "").Prompts[0]; got.Title != "en" || got.Message != "What is it?" {
		t.Errorf("prompts %+v", got)
	}
	w.smooth()
}

// Envelopes of a shape that nobody expects are acknowledged and cost nothing;
// where somebody is addressed in one it is heard all the same.
func TestOddEnvelopes(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	odd := []string{
		`{"envelope_id":"o1","type":"events_api","payload":null}`,
		`{"envelope_id":"o2","type":"events_api"}`,
		`{"envelope_id":"o3","type":"events_api","payload":{"type":"event_callback","event_id":"Ev"}}`,
		`{"envelope_id":"o4","type":"events_api","payload":{"type":"event_callback","event_id":"Ev","event":{"type":"not_invented_yet"}}}`,
		`{"envelope_id":"o5","type":"not_invented_yet","payload":{}}`,
		`{"envelope_id":"o6","type":"slash_commands","payload":null}`,
		`{"envelope_id":"o7","type":"interactive","payload":{"type":"shortcut","callback_id":"x"}}`,
		`{"envelope_id":"o8","type":"interactive","payload":[]}`,
		`{"envelope_id":"o9","type":"events_api","retry_attempt":2,"retry_reason":"timeout","payload":{"type":"event_callback","team_id":"T1","event_id":"EvX",
			"event":{"type":"message","channel_type":"im","channel":"D9","user":"U9","ts":"1.1","text":"hi","blocks":[{"type":"table","rows":[[{"type":"hologram"}]]}]}}}`,
	}
	for _, body := range append(odd, `{"type":"not_invented_yet"}`, `{"type":"hello","num_connections":2}`) {
		if err := w.SendEnvelope(json.RawMessage(body)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.SendRaw([]byte("no JSON")); err != nil {
		t.Fatal(err)
	}
	w.acked(len(odd))
	got := w.brain.events()
	if len(got) != 1 || got[0].EventID() != "EvX" {
		t.Errorf("received %+v", got)
	}
	w.meter.wait(t, "ignored malformed", 5)
	w.meter.wait(t, "ignored not_subscribed", 1)
	w.meter.wait(t, "ignored unknown_envelope", 1)
	w.meter.wait(t, "bad_message malformed", 1)
	w.meter.wait(t, "bad_message no_envelope", 2)
	w.logged("why=no_envelope")
	w.smooth()
}

func TestPanicCostsOneEnvelope(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{
		answer:  func(c bot.Command) bot.Reply { panic(c.Text) },
		receive: func(_ context.Context, e bot.Event) error { panic(e.(bot.Message).Text) },
	})
	dm := w.Direct(w.ada)
	w.say(dm, "", confidential)
	for range 2 {
		out, err := w.Command(t.Context(), w.ada, dm, "/backend", confidential)
		if err != nil || out.Message == nil || !strings.Contains(out.Message.Text, "went wrong") {
			t.Fatalf("%+v, %v", out.Message, err)
		}
	}
	w.meter.wait(t, "panic envelope", 1)
	w.meter.wait(t, "panic answer", 2)
	if !strings.Contains(w.log.String(), "run_test.go") {
		t.Error("no stack in the log")
	}
}

func TestSlowStoreDelaysNoCommand(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{receive: func(ctx context.Context, _ bot.Event) error {
		<-ctx.Done()
		return ctx.Err()
	}})
	dm := w.Direct(w.ada)
	for range 200 {
		w.say(dm, "", "hello")
	}
	out, err := w.Command(t.Context(), w.ada, dm, "/backend", "quick")
	if err != nil {
		t.Fatal(err)
	}
	if out.Took.Seconds() > 3 {
		t.Errorf("answered after %v", out.Took)
	}
	since := time.Now()
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(since); took > 8*time.Second {
		t.Errorf("stopping took %v", took)
	}
}

// More than can be in hand at once is let go without an acknowledgement, so that
// Slack sends it again; commands go on.
func TestTooMuchAtOnce(t *testing.T) {
	release := make(chan struct{})
	w := open(t, slacksim.Config{}, &listener{receive: func(context.Context, bot.Event) error {
		<-release
		return nil
	}})
	defer close(release)
	dm := w.Direct(w.ada)
	for range 1 + 4096 + 4 { // in hand, waiting in its line, too many
		w.say(dm, "", "hello")
	}
	w.meter.wait(t, "dropped events_api", 4)
	if _, err := w.Command(t.Context(), w.ada, dm, "/backend", "still there?"); err != nil {
		t.Error(err)
	}
}

// An event in hand is stored and acknowledged before the connections close: the
// brain here takes all the time it has, unless they close on it.
func TestStopFinishesWhatIsInHand(t *testing.T) {
	var w *workspace
	begun := make(chan struct{})
	w = open(t, slacksim.Config{}, &listener{receive: func(ctx context.Context, _ bot.Event) error {
		close(begun)
		if w.Wait(ctx, func() bool { return len(w.Connections()) == 0 }) == nil {
			return errors.New("hung up on")
		}
		return nil
	}})
	w.say(w.Direct(w.ada), "", "hello")
	<-begun
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	if e := w.Envelopes()[0]; e.Acked.IsZero() || len(w.brain.events()) != 1 {
		t.Errorf("acknowledged at %v, received %v", e.Acked, w.brain.events())
	}
	if w.app.Connected() {
		t.Error("Connected() = true")
	}
}

func TestDisconnectIsSurvived(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	before := w.Connections()
	w.Disconnect("refresh_requested", before[0].ID)
	w.until("a new connection", func() bool {
		now := w.Connections()
		return len(now) == 2 && now[0].ID != before[0].ID && now[1].ID != before[0].ID
	})
	if _, err := w.Command(t.Context(), w.ada, w.Direct(w.ada), "/backend", "still there?"); err != nil {
		t.Error(err)
	}
}

func TestRunEndsWhenSlackRefusesForGood(t *testing.T) {
	for _, c := range []struct{ call, code, remedy string }{
		{"auth.test", "invalid_auth", "SLACK_BOT_TOKEN"},
		{"auth.test", "account_inactive", "install it again"},
		{"auth.test", "token_expired", "SLACK_BOT_TOKEN"},
		{"apps.connections.open", "invalid_auth", "SLACK_APP_TOKEN"},
		{"apps.connections.open", "token_revoked", "SLACK_APP_TOKEN"},
		{"apps.connections.open", "token_expired", "SLACK_APP_TOKEN"},
		{"apps.connections.open", "missing_scope", "connections:write"},
		{"apps.connections.open", "not_allowed_token_type", "xapp-"},
		{"apps.connections.open", "no_permission", "connections:write"},
		{"apps.connections.open", "link_disabled", "Socket Mode is off"},
	} {
		t.Run(c.call+" "+c.code, func(t *testing.T) {
			w := prepare(t, slacksim.Config{}, nil)
			w.Cause(slacksim.Trouble{Method: c.call, Error: c.code, Times: 10})
			err := w.app.Run(t.Context(), &listener{})
			refused, ok := errors.AsType[*slackapp.RefusedError](err)
			if !ok || refused.Code != c.code || !strings.Contains(err.Error(), c.remedy) {
				t.Errorf("Run: %v", err)
			}
		})
	}
}

// One token for many workspaces would mix up what is kept of each.
func TestRunEndsWhereTheAppIsInstalledForAWholeOrganisation(t *testing.T) {
	w := prepare(t, slacksim.Config{OrgWide: true}, nil)
	err := w.app.Run(t.Context(), &listener{})
	if _, refused := errors.AsType[*slackapp.RefusedError](err); !refused || !strings.Contains(err.Error(), "install it into the workspace on the app's page Install App") {
		t.Errorf("Run: %v", err)
	}
	if n := len(w.Connections()); n != 0 {
		t.Errorf("%d connections are open", n)
	}
}

func TestRunKeepsTryingWhileSlackIsDown(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	w.Cause(slacksim.Trouble{Method: "auth.test", Cut: true})
	w.Cause(slacksim.Trouble{Method: "auth.test", Status: 503})
	w.Cause(slacksim.Trouble{Method: "apps.connections.open", Error: "internal_error", Times: 2})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.app.Run(ctx, &listener{}) }()
	w.until("two connections", func() bool { return len(w.Connections()) == 2 })
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
