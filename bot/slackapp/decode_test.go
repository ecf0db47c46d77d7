package slackapp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
)

var us = identity{User: "UBOT", Bot: "BBOT", Team: "T1"}

// callbackOf wraps an event the way Slack does.
func callbackOf(event string) envelope {
	return enveloped("events_api", `{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":`+event+`}`)
}

// enveloped is an envelope with a payload, as it comes; "" is for none.
func enveloped(kind, body string) envelope {
	if body != "" {
		body = `,"payload":` + body
	}
	return readEnvelope(fmt.Appendf(nil, `{"envelope_id":"e1","type":%q%s}`, kind, body), &payload{})
}

func TestDecodeMessages(t *testing.T) {
	dm := bot.Thread{Team: "T1", Channel: "D1", TS: "10.1", Direct: true}
	inChannel := bot.Thread{Team: "T1", Channel: "C1", TS: "10.1"}
	inThread := bot.Thread{Team: "T1", Channel: "C1", TS: "9.1"}
	for _, c := range []struct {
		name, event string
		want        bot.Event
	}{
		{"a direct message begins a thread of its own",
			`{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"10.1","text":"hello"}`,
			bot.Message{ID: "Ev1", Thread: dm, TS: "10.1", User: "U1", Text: "hello"}},
		{"a direct reply stays in its thread",
			`{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"11.5","thread_ts":"10.1","text":"and in London?"}`,
			bot.Message{ID: "Ev1", Thread: dm, TS: "11.5", User: "U1", Text: "and in London?"}},
		{"a mention in a channel, its tag removed",
			`{"type":"app_mention","channel":"C1","user":"U1","ts":"10.1","text":"<@UBOT> what is   an API?"}`,
			bot.Message{ID: "Ev1", Thread: inChannel, TS: "10.1", User: "U1", Text: "what is an API?", Mention: true}},
		{"the same mention as a message",
			`{"type":"message","channel_type":"channel","channel":"C1","user":"U1","ts":"10.1","text":"hey <@UBOT|recruitbot>, what?"}`,
			bot.Message{ID: "Ev1", Thread: inChannel, TS: "10.1", User: "U1", Text: "hey , what?", Mention: true}},
		{"an empty mention is an event: it gets the menu",
			`{"type":"app_mention","channel":"C1","user":"U1","ts":"10.1","text":"<@UBOT>"}`,
			bot.Message{ID: "Ev1", Thread: inChannel, TS: "10.1", User: "U1", Mention: true}},
		{"a reply in a channel's thread without a mention",
			`{"type":"message","channel_type":"channel","channel":"C1","user":"U1","ts":"10.2","thread_ts":"9.1","text":"and a senior?"}`,
			bot.Message{ID: "Ev1", Thread: inThread, TS: "10.2", User: "U1", Text: "and a senior?"}},
		{"the same in a private channel",
			`{"type":"message","channel_type":"group","channel":"C1","user":"U1","ts":"10.2","thread_ts":"9.1","text":"and a senior?"}`,
			bot.Message{ID: "Ev1", Thread: inThread, TS: "10.2", User: "U1", Text: "and a senior?"}},
		{"a file with words is a message",
			`{"type":"message","subtype":"file_share","channel_type":"im","channel":"D1","user":"U1","ts":"10.1","text":"see"}`,
			bot.Message{ID: "Ev1", Thread: dm, TS: "10.1", User: "U1", Text: "see"}},
		{"what somebody says by /me",
			`{"type":"message","subtype":"me_message","channel_type":"im","channel":"D1","user":"U1","ts":"10.1","text":"wonders what a senior earns"}`,
			bot.Message{ID: "Ev1", Thread: dm, TS: "10.1", User: "U1", Text: "wonders what a senior earns"}},
		{"a reply that is also sent to the channel is a message",
			`{"type":"message","subtype":"thread_broadcast","channel_type":"channel","channel":"C1","user":"U1","ts":"10.2","thread_ts":"9.1","text":"see"}`,
			bot.Message{ID: "Ev1", Thread: inThread, TS: "10.2", User: "U1", Text: "see"}},
		{"where the kind of channel is missing its id tells",
			`{"type":"message","channel":"D1","user":"U1","ts":"10.1","text":"hello"}`,
			bot.Message{ID: "Ev1", Thread: dm, TS: "10.1", User: "U1", Text: "hello"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := decode(callbackOf(c.event), us)
			if diff := cmp.Diff(c.want, got.event); diff != "" {
				t.Errorf("ignored %q; (-want +got)\n%s", got.ignored, diff)
			}
		})
	}
}

// A message is of the app's own workspace whatever its envelope says. Clicks, commands and
// pages are so too, since what is kept for their person is.
func TestDecodeWorkspaces(t *testing.T) {
	const in = `"team_id":"%[1]s","team":{"id":"%[1]s"},"user":{"id":"U1"},"channel":{"id":"C1"}`
	for name, c := range map[string]struct{ self, told, want string }{
		"our own":                                {"T1", "T1", "T1"},
		"another company's, in a shared channel": {"T1", "T2", "T1"},
		"none":                                   {"T1", "", "T1"},
	} {
		t.Run(name, func(t *testing.T) {
			self := identity{User: "UBOT", Bot: "BBOT", Team: c.self}
			got := map[string]string{}
			for _, event := range []string{
				`{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"10.1","text":"hello"}`,
				`{"type":"app_mention","channel":"C1","user":"U1","ts":"10.1","text":"<@UBOT> hello"}`,
				`{"type":"function_executed","function":{"callback_id":"x"},"function_execution_id":"Fx1"}`,
			} {
				e := decode(enveloped("events_api", fmt.Sprintf(`{"team_id":%q,"event_id":"Ev1","event":%s}`, c.told, event)), self)
				got[event] = e.event.Where().Team
			}
			for _, act := range []string{
				`"type":"block_actions","actions":[{"type":"button","action_id":"next#3","action_ts":"12.5"}]`,
				`"type":"message_action","callback_id":"x","message":{"ts":"10.1"}`,
				`"type":"shortcut","callback_id":"x"`,
			} {
				e := decode(enveloped("interactive", fmt.Sprintf(`{`+in+`,%[2]s}`, c.told, act)), self)
				got[act] = e.event.Where().Team
			}
			typed := decode(enveloped("slash_commands", fmt.Sprintf(`{"command":"/recruit","team_id":%q}`, c.told)), self)
			got["command"] = typed.command.Team
			looks := decode(enveloped("events_api", fmt.Sprintf(`{"team_id":%q,"event_id":"Ev1","event":{"type":"app_home_opened","tab":"home","user":"U1"}}`, c.told)), self)
			got["page"] = looks.visit.Team
			for what, team := range got {
				if team != c.want {
					t.Errorf("%s is of %s, want %s", what, team, c.want)
				}
			}
		})
	}
}

// Of other bots those are heard that are named, by their id or their app's, in either of
// the shapes that Slack gives their messages.
func TestDecodeMessagesOfBots(t *testing.T) {
	self := us
	self.Answers = []string{"B8", "A9", "BBOT"}
	const rest = `"channel":"C1","channel_type":"channel","ts":"10.1","text":"<@UBOT> what does a senior earn?"}`
	said := bot.Message{ID: "Ev1", Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "10.1"}, TS: "10.1", Text: "what does a senior earn?", Mention: true, Bot: true}
	by := func(user string) bot.Message { m := said; m.User = user; return m }
	for _, c := range []struct {
		event string
		want  bot.Event
	}{
		{`{"type":"message","user":"U8","bot_id":"B8",` + rest, by("U8")},
		{`{"type":"message","user":"U9","bot_id":"B9","app_id":"A9",` + rest, by("U9")},
		{`{"type":"message","subtype":"bot_message","bot_id":"B8","username":"jobs",` + rest, by("B8")},
		{`{"type":"app_mention","user":"U9","bot_id":"B9","app_id":"A9",` + rest, by("U9")},
		{`{"type":"message","user":"U7","bot_id":"B7","app_id":"A7",` + rest, nil},
		{`{"type":"message","subtype":"channel_join","user":"U8","bot_id":"B8",` + rest, nil},
		{`{"type":"message","user":"UBOT","bot_id":"BBOT",` + rest, nil}, // itself, whatever is named
		{`{"type":"message","bot_id":"BBOT","subtype":"bot_message",` + rest, nil},
	} {
		got := decode(callbackOf(c.event), self)
		if diff := cmp.Diff(c.want, got.event); diff != "" {
			t.Errorf("%s\nignored %q; (-want +got)\n%s", c.event, got.ignored, diff)
		}
	}
}

func TestDecodeDepartures(t *testing.T) {
	for event, why := range map[string]string{
		`{"type":"app_uninstalled"}`: "app_uninstalled",
		`{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["U9","UBOT"]},"event_ts":"10.1"}`: "tokens_revoked",
	} {
		if diff := cmp.Diff(bot.Event(bot.Departure{ID: "Ev1", Team: "T1", Why: why}), decode(callbackOf(event), us).event); diff != "" {
			t.Error(diff)
		}
	}
}

func TestDecodeIgnores(t *testing.T) {
	const rest = `"channel":"D1","channel_type":"im","ts":"10.1","text":"x"`
	for _, c := range []struct{ why, event string }{
		{"not_addressed", `{"type":"message","channel_type":"channel","channel":"C1","user":"U1","ts":"10.1","text":"lunch? <@U2>"}`},
		{"not_addressed", `{"type":"message","channel_type":"channel","channel":"C1","user":"U1","ts":"10.1","thread_ts":"10.1","text":"a root"}`},
		{"bot", `{"type":"message","user":"UBOT",` + rest + `}`},
		{"bot", `{"type":"message","user":"UBOT","bot_id":"BBOT",` + rest + `}`},
		{"bot", `{"type":"message","user":"U9","bot_id":"B9",` + rest + `}`},
		{"bot", `{"type":"message","user":"USLACKBOT",` + rest + `}`},
		{"no_user", `{"type":"message",` + rest + `}`},
		{"subtype", `{"type":"message","subtype":"message_changed","hidden":true,"message":{"text":"new"},` + rest + `}`},
		{"subtype", `{"type":"message","subtype":"message_deleted","hidden":true,"deleted_ts":"9.9",` + rest + `}`},
		{"subtype", `{"type":"message","subtype":"channel_join","user":"U1",` + rest + `}`},
		{"subtype", `{"type":"message","subtype":"bot_message","bot_id":"B9",` + rest + `}`},
		{"malformed", `{"type":"message","channel_type":"im","user":"U1","text":"no channel, no ts"}`},
		{"malformed", `{"type":"message","channel_type":"im","channel":"D1","user":"U1","event_ts":"10.1","text":"no ts"}`},
		{"subtype", `{"type":"message","subtype":"message_changed","message":{"text":"its link unfurled","attachments":[{"id":1}]},"user":"U1",` + rest + `}`},
		{"malformed", `{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"` + strings.Repeat("1", 1000) + `"}`},
		{"malformed", `{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"10.1\u0000"}`},
		{"malformed", `null`},
		{"malformed", `[]`},
		{"not_our_token", `{"type":"tokens_revoked","tokens":{"oauth":["UBOT"],"bot":["U9"]}}`},
		{"not_our_token", `{"type":"tokens_revoked"}`},
		{"not_subscribed", `{"type":"reaction_added","user":"U1"}`},
		{"not_subscribed", `{"type":"message","channel_type":"mpim","channel":"G1","user":"U1","ts":"10.1","text":"<@UBOT>"}`},
		{"other_tab", `{"type":"app_home_opened","tab":"about","channel":"D1","user":"U1"}`},
		{"other_tab", `{"type":"app_home_opened","tab":"home","channel":"D1"}`},
	} {
		t.Run(c.why, func(t *testing.T) {
			got := decode(callbackOf(c.event), us)
			if got.ignored != c.why || got.event != nil {
				t.Errorf("%s\nignored as %q, want %q; event %v", c.event, got.ignored, c.why, got.event)
			}
		})
	}
}

func TestDecodeSurvivesOddEnvelopes(t *testing.T) {
	for _, kind := range []string{"events_api", "slash_commands", "interactive", "something_new", ""} {
		for _, payload := range []string{``, `null`, `"text"`, `[1]`, `{}`, `{"event":null,"event_id":"Ev1"}`, `{"type":"view_submission"}`,
			`{"type":"block_actions","actions":[]}`, `{"type":"block_actions","actions":[{"type":"button"}]}`} {
			if got := decode(enveloped(kind, payload), us); got.ignored == "" {
				t.Errorf("%s %s: got %+v, want it ignored", kind, payload, got)
			}
		}
	}
}

func TestDecodeText(t *testing.T) {
	for in, want := range map[string]string{
		"salary &gt; 50k &amp; bonus":                    "salary > 50k & bonus",
		"&amp;lt; stays an escape":                       "&lt; stays an escape",
		"<@U2> and <@UBOT> what about <#C9|hiring>?":     "and what about #hiring?",
		"see <https://example.com/a|the page>":           "see the page",
		"see <https://example.com/a>":                    "see https://example.com/a",
		"<!here> <!subteam^S1|@recruiters> hello":        "recruiters hello",
		"two lines\n<@UBOT>  second   line ":             "two lines\n second line",
		"<mailto:a@example.com|a@example.com> is a mail": "a@example.com is a mail",
	} {
		if got := plain(in); strings.ReplaceAll(got, "\n ", "\n") != strings.ReplaceAll(want, "\n ", "\n") {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDecodeCommand(t *testing.T) {
	got := decode(enveloped("slash_commands",
		`{"command":"/backend-salary","text":"senior &lt; 5 years","team_id":"T1","channel_id":"C1","user_id":"U1","is_enterprise_install":"false"}`), us)
	want := &bot.Command{Name: "/backend-salary", Text: "senior < 5 years", Team: "T1", Channel: "C1", User: "U1"}
	if diff := cmp.Diff(want, got.command); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDecodeClick(t *testing.T) {
	click := func(container string) envelope {
		return enveloped("interactive", fmt.Sprintf(
			`{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},"container":%s,
			"response_url":"https://example.com/r","actions":[{"type":"button","action_id":"next#3","value":"v","action_ts":"12.5"}]}`, container))
	}
	for _, c := range []struct {
		name, container string
		thread          string
		ephemeral       bool
	}{
		{"on an answer in a thread", `{"channel_id":"C1","message_ts":"11.1","thread_ts":"10.1"}`, "10.1", false},
		{"on a message in the channel: a thread under it", `{"channel_id":"C1","message_ts":"11.1"}`, "11.1", false},
		{"on what only the reader sees: no thread", `{"channel_id":"C1","message_ts":"11.1","is_ephemeral":true}`, "", true},
		{"the same in a thread", `{"channel_id":"C1","message_ts":"11.1","thread_ts":"10.1","is_ephemeral":true}`, "10.1", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := bot.Click{
				ID: "U1:11.1:next#3:12.5", Thread: bot.Thread{Team: "T1", Channel: "C1", TS: c.thread}, User: "U1", On: "11.1",
				Action: "next", Value: "v", ResponseURL: "https://example.com/r", Ephemeral: c.ephemeral,
			}
			if diff := cmp.Diff(bot.Event(want), decode(click(c.container), us).event); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
