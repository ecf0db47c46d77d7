package slackapp

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
)

// asDelivered is a direct message as Slack delivers one.
const asDelivered = `{"envelope_id":"7d3b6a5e-3d1f-4a53-9c1a-2f1b6d0c7e11","type":"events_api","accepts_response_payload":false,"retry_attempt":0,"retry_reason":"",
"payload":{"token":"none","team_id":"T1","context_team_id":"T1","api_app_id":"A1","event":{"user":"U1","type":"message","ts":"1795254000.000100","client_msg_id":"c1",
"text":"Combien gagne un profil senior à Paris ? &lt;3 <@U9>","team":"T1","blocks":[{"type":"rich_text","block_id":"b1","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Combien gagne un profil \"senior\" à Paris ? <3 "},{"type":"user","user_id":"U9"}]}]}],
"channel":"D1","event_ts":"1795254000.000100","channel_type":"im"},"type":"event_callback","event_id":"Ev1","event_time":1795254000,
"authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"U9","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-x"}}`

const asCommanded = `{"envelope_id":"e2","type":"slash_commands","accepts_response_payload":true,
"payload":{"token":"none","team_id":"T1","team_domain":"acme","channel_id":"C1","channel_name":"hiring","user_id":"U1","user_name":"maya","command":"/backend-salary",
"text":"senior scale-up","api_app_id":"A1","is_enterprise_install":"false","response_url":"http://127.0.0.1/r","trigger_id":"t1"}}`

func TestPlainFramesAreReadAtOneGo(t *testing.T) {
	for _, frame := range []string{asDelivered, asCommanded} {
		var want envelope
		if err := json.Unmarshal([]byte(frame), &want); err != nil {
			t.Fatal(err)
		}
		got, plain := skimEnvelope([]byte(frame), &payload{})
		if !plain || !reflect.DeepEqual(got, want) {
			t.Errorf("plain %t, got %+v, want %+v", plain, got, want)
		}
	}
}

// What isn't plain is left to the library.
func TestOddFramesAreNotSkimmed(t *testing.T) {
	for _, frame := range []string{
		``, `null`, `[]`, `{}`, `{"envelope_id":"e1"}`, asDelivered + `{}`, asDelivered[:len(asDelivered)-1],
		`{"envelope_id":7,"type":"events_api"}`, `{"type":"hello"}`, `{"envelope_id":"e1","type":"interactive","payload":{}}`,
		`{"envelope_id":"e1","type":"events_api","payload":{"event":{"TEXT":"shouted"}}}`,
		`{"envelope_id":"e1","type":"events_api","payload":{"event":{"user":{"id":"U1"}}}}`,
		`{"envelope_id":"e1","type":"events_api","payload":{"event":{"blocks":[}]}}}`,
		`{"envelope_id":"e1","type":"events_api","payload":{"event":{"x":01}}}`,
		"{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"payload\":{\"event\":{\"text\":\"\xff\"}}}",
	} {
		if e, plain := skimEnvelope([]byte(frame), &payload{}); plain {
			t.Errorf("%q is taken for %+v", frame, e)
		}
	}
}

// A message that was encoded once says the same as one that is encoded each time.
func TestReadyFormsSayTheSame(t *testing.T) {
	r := bot.Reply{Parts: []bot.Part{
		bot.Lead{Text: `€66,700 <to> "€84,000"`}, bot.Text{Text: "- one\n- two"}, bot.Table{Header: []string{"", "Pay"}, Rows: [][]string{{"senior", "€1"}}},
		bot.Buttons{Buttons: []bot.Button{{Label: "Share", Action: bot.ActionShare, Value: `{"a":"b"}`}}},
	}}
	m := render(r, nativeTables)
	s := sending{Delivery: bot.Delivery{EventID: "Ev1", Thread: bot.Thread{Channel: "D1", TS: "1.1", Direct: true}}}
	plain := form{name: "blocks", blocks: m.blocks, text: m.text(textLength)}
	var said [2]map[string]any
	for i, f := range []form{plain, ready(plain)} {
		body, err := bodyOf(outgoingOf(s, f))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(body, &said[i]); err != nil {
			t.Fatalf("%s: %v", body, err)
		}
	}
	if ready(plain).ready == nil || said[0]["blocks"] == nil || said[0]["text"] == "" {
		t.Fatalf("nothing is compared: %v", said[0])
	}
	if diff := cmp.Diff(said[0], said[1]); diff != "" {
		t.Error(diff)
	}
}

func TestAnswersOfTheWebAPIAreRead(t *testing.T) {
	for body, want := range map[string]answered{
		`{"ok":true,"channel":"D1","ts":"1.2","message":{"ok":false,"ts":"9.9","text":"a \"b\"","blocks":[{"x":[1,-2.5e3,null,true]}]}}`: {OK: true, TS: "1.2"},
		`{"message":{"text":"a \u00e9 \"b\""},"ok":true,"ts":"1.2"}`:                                                                     {OK: true, TS: "1.2"},
		`{"ok":true,"channel":"D1","ts":"1.2","message":{"text":"cut`:                                                                    {OK: true, TS: "1.2"}, // what follows the ts is not looked at
		`{"ok":false,"error":"invalid_blocks","Warning":"x"}`:                                                                            {Error: "invalid_blocks"},
	} {
		if got, err := readAnswered([]byte(body)); err != nil || got != want {
			t.Errorf("%s is read as %+v, %v", body, got, err)
		}
	}
	for _, body := range []string{``, `<html>`, `{"ok":true`, `{"ok":true}}`} {
		if got, err := readAnswered([]byte(body)); err == nil {
			t.Errorf("%q is read as %+v", body, got)
		}
	}
}

func BenchmarkReadEnvelope(b *testing.B) {
	for name, frame := range map[string]string{"message": asDelivered, "command": asCommanded} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var room payload
			for b.Loop() {
				readEnvelope([]byte(frame), &room)
			}
		})
	}
}
