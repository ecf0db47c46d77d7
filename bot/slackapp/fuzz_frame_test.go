package slackapp

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"recruitbot/bot/slacksim"
)

// Whatever comes over the socket, it is read as one thing or as nothing, never a
// panic; an event that is taken has all that its answer needs; and an envelope
// that has an id can be acknowledged by it.
func FuzzFrame(f *testing.F) {
	for _, frame := range []string{
		`{"envelope_id":"e1","type":"events_api","payload":{"team_id":"T1","event_id":"Ev1","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"10.1","text":"salary &lt; 50k <@UBOT>"}}}`,
		`{"envelope_id":"e1","type":"events_api","retry_attempt":1,"payload":{"event_id":"Ev1","event":{"type":"app_mention","channel":"C1","user":"U1","ts":"10.1","thread_ts":"9.1","text":"<@UBOT> hi"}}}`,
		`{"envelope_id":"e2","type":"slash_commands","payload":{"command":"/recruit","text":"help","team_id":"T1","channel_id":"C1","user_id":"U1"}}`,
		`{"envelope_id":"e3","type":"interactive","payload":{"type":"block_actions","user":{"id":"U1"},"channel":{"id":"C1"},"container":{"message_ts":"1.1","is_ephemeral":true},"actions":[{"type":"button","action_id":"next#0","value":"{}","action_ts":"2.2"}]}}`,
		`{"envelope_id":"e4","type":"events_api","payload":{"event_id":"Ev1","event":{"type":"app_home_opened","tab":"messages","channel":"D1"}}}`,
		`{"envelope_id":"e4","type":"events_api","payload":{"event_id":"Ev1","event":{"type":"agent_session_stopped","channel":"D1","thread_ts":"9.1","user":"U1","streaming_message_ts":[]}}}`,
		`{"envelope_id":"e4","type":"events_api","payload":{"event_id":"Ev1","event":{"type":"assistant_thread_started","assistant_thread":{"user_id":"U1","channel_id":"D1","thread_ts":"9.1"}}}}`,
		`{"envelope_id":"e4","type":"events_api","payload":{"event_id":"Ev1","event":{"type":"function_executed","function":{"callback_id":"x"},"inputs":{"a":"b","c":[1]},"function_execution_id":"Fx1"}}}`,
		`{"envelope_id":"e4","type":"interactive","payload":{"type":"shortcut","callback_id":"salary","action_ts":"3.4","user":{"id":"U1"},"team":{"id":"T1"}}}`,
		`{"envelope_id":"e6","type":"events_api","payload":{"event_id":"Ev\u0000","event":{"type":"message","channel":"D1","user":"U1","ts":"1.1"}}}`,
		`{"envelope_id":"e7","type":"interactive","payload":{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","hash":"1.h","callback_id":"jd.brief","private_metadata":"{\"team\":\"T1\",\"channel\":\"C1\"}\nstate","blocks":[{"type":"input","block_id":"title"}],"state":{"values":{"title":{"title":{"type":"plain_text_input","value":"Go"}},"stack":{"stack":{"selected_options":[{"value":"go"}]}}}}}}}`,
		`{"envelope_id":"e8","type":"interactive","payload":{"type":"view_closed","user":{"id":"U1"},"view":{"id":"V1"}}}`,
		`{"type":"hello"}`, `{"type":"disconnect","reason":"link_disabled"}`, `null`, `[]`, ``, `{"envelope_id":7}`, `{"envelope_id":"e5","payload":`,
	} {
		f.Add([]byte(frame))
	}
	for _, odd := range slacksim.OddFrames("odd") {
		if len(odd.Body) < 10_000 {
			f.Add(odd.Body)
		}
	}
	f.Fuzz(func(t *testing.T, frame []byte) {
		e := readEnvelope(frame, &payload{})
		in := decode(e, us)
		if n := outcomes(in); n != 1 {
			t.Fatalf("%d outcomes: %+v", n, in)
		}
		if in.sent != nil {
			in.event = in.sent.Submission // the rules for events hold for it too
		}
		if in.event != nil && (in.event.EventID() == "" || in.event.Key() == "" || in.event.Where().Channel+in.event.Where().TS == "" || in.event.Where().Team == "" || strings.Contains(in.event.EventID()+in.event.Key()+in.event.Where().Key(), "\x00")) {
			t.Errorf("an event that can't be answered: %+v", in.event)
		}
		if in.command != nil && (in.command.Name == "" || !utf8.ValidString(in.command.Text)) {
			t.Errorf("a command that can't be answered: %+v", in.command)
		}
		acknowledgeable(t, frame, e)
		skimmedAsRead(t, frame)
	})
}

// skimmedAsRead demands that what is read in one go is what the library reads.
func skimmedAsRead(t *testing.T, frame []byte) {
	got, plain := skimEnvelope(frame, &payload{})
	if !plain {
		return
	}
	want := envelope{Payload: &payload{}}
	if err := json.Unmarshal(frame, &want); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%q is skimmed as\n%+v, and is\n%+v, %v", frame, got, want, err)
	}
}

// outcomes counts what an envelope comes to.
func outcomes(in heard) (n int) {
	for _, is := range []bool{in.event != nil, in.command != nil, in.opened != nil, in.stopped != nil, in.visit != nil, in.sent != nil, in.ignored != ""} {
		if is {
			n++
		}
	}
	return n
}

// acknowledgeable demands that Slack knows its envelope by the acknowledgement,
// and that one whose JSON is whole has the id that it says.
func acknowledgeable(t *testing.T, frame []byte, e envelope) {
	t.Helper()
	var back struct {
		ID string `json:"envelope_id"`
	}
	if err := json.Unmarshal(ackFrame(new(bytes.Buffer), e.ID, nil), &back); err != nil || back.ID != e.ID {
		t.Errorf("%q is acknowledged as %q: %v", e.ID, back.ID, err)
	}
	var whole struct {
		ID any `json:"envelope_id"`
	}
	if json.Unmarshal(frame, &whole) != nil {
		return
	}
	if id, ok := whole.ID.(string); ok && id != e.ID {
		t.Errorf("the envelope %q is read as %q", id, e.ID)
	}
}

// What is plain holds no markup that is left to act, whatever was written.
func FuzzPlain(f *testing.F) {
	for _, text := range []string{"<@U1> hi", "a &lt; b &amp;lt;", "<!here|@here> <#C1|general>", "<<a>|b>", "<@U1|<!x>>", "two\nlines  \n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := plain(text)
		if strings.Contains(escape(got), "<") || utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Errorf("plain(%q) = %q", text, got)
		}
		if strings.TrimSpace(got) != got {
			t.Errorf("plain(%q) = %q has blanks around it", text, got)
		}
	})
}
