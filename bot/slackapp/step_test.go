package slackapp

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
)

func TestDecodeStep(t *testing.T) {
	const event = `{"type":"function_executed","function":{"callback_id":"salary_lookup","title":"Look up"},"function_execution_id":"Fx1",
		"inputs":{"level":"senior &amp; lead","years":7,"odd":["x"],"none":null},"bot_access_token":"xwfp-secret"}`
	got := decode(callbackOf(event), us)
	want := bot.Step{ID: "Fx1", Team: "T1", Name: "salary_lookup", Inputs: map[string]string{"level": "senior & lead", "years": "7"}}
	if diff := cmp.Diff(bot.Event(want), got.event); diff != "" {
		t.Errorf("ignored %q; (-want +got)\n%s", got.ignored, diff)
	}
	if kept, err := json.Marshal(got.event); err != nil || strings.Contains(string(kept), "xwfp") {
		t.Errorf("the run's token is kept: %s, %v", kept, err)
	}
	if got := decode(callbackOf(`{"type":"function_executed","inputs":{}}`), us); got.ignored != "malformed" {
		t.Errorf("a run without an id: %+v", got)
	}
}

func TestDecodeShortcutFromAnywhere(t *testing.T) {
	got := decode(enveloped("interactive", `{"type":"shortcut","callback_id":"salary","trigger_id":"1.2","action_ts":"3.4","user":{"id":"U1"},"team":{"id":"T1"}}`), us)
	want := bot.Click{ID: "U1:shortcut:salary:3.4", Thread: bot.Thread{Team: "T1", Channel: "U1", Direct: true}, User: "U1", Action: "salary"}
	if diff := cmp.Diff(bot.Event(want), got.event); diff != "" {
		t.Errorf("ignored %q; (-want +got)\n%s", got.ignored, diff)
	}
}

func TestDecodeSessions(t *testing.T) {
	got := decode(callbackOf(`{"type":"agent_session_stopped","channel":"C1","thread_ts":"9.1","user":"U1","streaming_message_ts":[]}`), us)
	if got.stopped == nil || *got.stopped != (bot.Thread{Team: "T1", Channel: "C1", TS: "9.1"}) {
		t.Errorf("the press of stop is read as %+v", got)
	}
	for _, kind := range []string{"assistant_thread_started", "assistant_thread_context_changed"} {
		got := decode(callbackOf(`{"type":"`+kind+`","assistant_thread":{"user_id":"U1","channel_id":"D1","thread_ts":"9.1","context":{}}}`), us)
		want := bot.Opening{Thread: bot.Thread{Team: "T1", Channel: "D1", TS: "9.1", Direct: true}, User: "U1"}
		if got.opened == nil || got.opened.Opening != want {
			t.Errorf("%s is read as %+v", kind, got)
		}
	}
}
