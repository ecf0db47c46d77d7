package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
)

// secret stands in for what people write.
const secret = "zanzibar"

// At the most talkative level, amid everything that can go wrong, the log holds no
// token, no word that people write, no name of theirs and no address that is as
// good as a token.
func TestNothingConfidentialIsLogged(t *testing.T) {
	t.Parallel()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	w := &workspace{Sim: sim, t: t, maya: sim.AddPerson("Wilhelmina Quist"), tom: sim.AddPerson("Ignatius Brandeis")}
	w.hiring = sim.AddChannel("hush-hush", w.maya, w.tom)
	var log bytes.Buffer // slog's handler writes one line at a time
	config := Config{
		BotToken: sim.BotToken(), AppToken: sim.AppToken(), SlackAPI: sim.APIURL(), Sockets: 2, PerMinute: 20, Pace: true,
		DatabaseURL: "sqlite:" + filepath.Join(t.TempDir(), "test.db"), Retention: time.Hour, KeepQuestions: time.Hour,
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, config, slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	}()
	w.until("two sockets are open", func() bool { return len(sim.Connections()) == 2 })
	w.everythingThatCanGoWrong()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := sim.Close(); err != nil {
		t.Error(err)
	}
	for _, word := range []string{
		sim.BotToken(), sim.AppToken(), secret, "Wilhelmina", "Quist", "Ignatius", "Brandeis", "hush-hush",
		"/response/", "ticket",
	} {
		if at := strings.Index(strings.ToLower(log.String()), strings.ToLower(word)); at >= 0 {
			t.Errorf("%q is in the log: %q", word, log.String()[max(0, at-200):min(log.Len(), at+100)])
		}
	}
	for _, sign := range []string{"level=DEBUG", "level=WARN", "slack sent it again", "event is tried again", "refused the form", "can't be read"} {
		if !strings.Contains(log.String(), sign) {
			t.Errorf("it didn't come to %q, so this proves too little", sign)
		}
	}
}

// everythingThatCanGoWrong has people say the secret in every way, while calls fail
// in every way.
func (w *workspace) everythingThatCanGoWrong() {
	w.t.Helper()
	dm := w.Direct(w.maya)
	for _, trouble := range []slacksim.Trouble{
		{Status: 500}, {Status: 429, RetryAfter: time.Second}, {Cut: true}, {Garbage: "<html>" + secret + "</html>"}, {Error: "invalid_blocks"},
		{Cut: true, After: true}, {Error: "is_archived"}, {Error: "missing_scope"},
		{Error: "can't post " + secret + " for Quist"},
	} {
		trouble.Method = "chat.postMessage"
		w.Cause(trouble)
		w.say(dm, "", "salary of a senior, "+secret+"?")
		w.say(w.hiring, "", "<@"+w.BotUser()+"> "+secret+" <@"+w.tom.ID+">?")
	}
	first := w.Envelopes()[0]
	if err := w.Redeliver(first, 1); err != nil {
		w.t.Fatal(err)
	}
	m := w.command("/backend-salary", "senior "+secret)
	w.vote(w.maya, m, "Not helpful")
	w.thanked(w.maya, "Thank you. This helps")
	w.clickAs(w.maya, w.ephemeral(w.maya, "Thank you. This helps"), "Say why")
	w.until("a form is open", func() bool { return len(w.Views(w.maya)) == 1 })
	if _, err := w.Submit(w.t.Context(), w.maya, w.Views(w.maya)[0], map[string]string{"why": secret + " of Quist"}); err != nil {
		w.t.Fatal(err)
	}
	w.Cause(slacksim.Trouble{Method: "response_url", Status: 500})
	if buttons := w.press(m); buttons == "" {
		w.t.Fatal("there is no button to press")
	}
	for _, frame := range []string{
		`{"envelope_id":"odd1","type":"events_api","payload":{"event_id":17,"event":{"text":"` + secret + `"}}}`,
		`{"envelope_id":"odd2","type":"` + secret + `","payload":{"text":"` + secret + `","user_name":"Quist"}}`,
		`{"envelope_id":"odd3","type":"events_api","retry_reason":"` + secret + `","retry_attempt":1,"payload":{"event_id":"Ev9","event":{"type":"` + secret + `"}}}`,
	} {
		if err := w.SendEnvelope(json.RawMessage(frame)); err != nil {
			w.t.Fatal(err)
		}
	}
	if err := w.SendRaw([]byte(`{"envelope_id": ` + secret)); err != nil {
		w.t.Fatal(err)
	}
	w.until("everything is acknowledged", func() bool {
		for _, e := range w.Envelopes() {
			if e.Acked.IsZero() {
				return false
			}
		}
		return true
	})
	w.Disconnect("refresh_requested")
	w.until("there is a try after each kind of failure", func() bool {
		return len(w.Connections()) == 2 && len(w.Calls("chat.postMessage")) > 18
	})
}

// press presses the first button of a message; its action is returned.
func (w *workspace) press(m slacksim.Message) string {
	w.t.Helper()
	var blocks []struct {
		Elements []struct {
			ActionID string `json:"action_id"`
		} `json:"elements"`
	}
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		w.t.Fatal(err)
	}
	for _, b := range blocks {
		for _, e := range b.Elements {
			if e.ActionID != "" {
				if _, err := w.Click(w.t.Context(), w.maya, m, e.ActionID, ""); err != nil {
					w.t.Fatal(err)
				}
				return e.ActionID
			}
		}
	}
	return ""
}

// A token that is refused ends the process by an exit code of its own, with the
// variable to look at and without the token.
func TestRefusedTokenHasItsExitCode(t *testing.T) {
	sim, err := slacksim.Start(slacksim.Config{AuthError: "token_expired"})
	if err != nil {
		t.Fatal(err)
	}
	defer sim.Close()
	for name, value := range map[string]string{
		"SLACK_BOT_TOKEN": sim.BotToken(), "SLACK_APP_TOKEN": sim.AppToken(), "SLACK_API_URL": sim.APIURL(),
		"RECRUITBOT_DATABASE_URL": "sqlite:" + filepath.Join(t.TempDir(), "test.db"),
	} {
		t.Setenv(name, value)
	}
	var out bytes.Buffer
	if code := Run(t.Context(), []string{"serve"}, Streams{Out: &out, Err: &out}); code != exitRefused {
		t.Errorf("exit code %d", code)
	}
	if got := out.String(); !strings.Contains(got, "token_expired") || !strings.Contains(got, "SLACK_BOT_TOKEN") || strings.Contains(got, sim.BotToken()) {
		t.Errorf("it says %s", got)
	}
}
