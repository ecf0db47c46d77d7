package slacksim

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/coder/websocket"
)

// OddFrame is a frame that no healthy Slack sends, and that an app has to
// survive.
type OddFrame struct {
	Name     string
	Body     []byte
	Binary   bool // sent as a binary frame
	Envelope bool // it has an envelope_id, which the app can acknowledge
}

// OddFrames are those that were seen to break apps, and their kin. Each call's
// envelopes begin with the prefix, so that frames can be sent more than once.
func OddFrames(prefix string) []OddFrame {
	var all []OddFrame
	add := func(name, body string) { all = append(all, OddFrame{Name: name, Body: []byte(body)}) }
	envelope := func(name, rest string) {
		id := fmt.Sprintf("%s-%d", prefix, len(all))
		body := []byte(`{"envelope_id":"` + id + `",` + rest + `}`)
		all = append(all, OddFrame{Name: name, Body: body, Envelope: true})
	}
	add("null", `null`)
	add("an empty frame", ``)
	add("an empty object", `{}`)
	add("a list", `[]`)
	add("a number", `17`)
	add("a text", `"hello"`)
	add("truncated JSON", `{"envelope_id":"e1","type":"events_api","payload":{"event":{"type":"mess`)
	add("a page", `<html><body>502 Bad Gateway</body></html>`)
	add("an unknown type", `{"type":"greeting"}`)
	add("nested 20,000 deep", strings.Repeat(`[`, 20_000)+strings.Repeat(`]`, 20_000))
	add("4 MB of nothing", `{"type":"hello","x":"`+strings.Repeat("x", 4<<20)+`"}`)
	all = append(all, OddFrame{Name: "a binary frame", Body: []byte{0, 0xff, 0xfe, 1}, Binary: true})
	for _, kind := range []string{"events_api", "slash_commands", "interactive", "greeting"} {
		envelope(kind+" without payload", `"type":"`+kind+`"`)
		envelope(kind+", payload null", `"type":"`+kind+`","payload":null`)
		envelope(kind+", payload a list", `"type":"`+kind+`","payload":[]`)
		envelope(kind+", payload a text", `"type":"`+kind+`","payload":"x"`)
		envelope(kind+", payload empty", `"type":"`+kind+`","payload":{}`)
	}
	envelope("no type", `"payload":{}`)
	event := func(name, event string) {
		envelope(name, `"type":"events_api","payload":{"type":"event_callback","team_id":"`+teamID+`","event_id":"Ev-`+prefix+`","event":`+event+`}`)
	}
	event("event null", `null`)
	event("event a number", `1`)
	event("event without type", `{}`)
	event("an unknown event", `{"type":"moon_phase","channel":"C1","ts":"1.1"}`)
	event("a message without channel, user and ts", `{"type":"message","channel_type":"im","text":"hello"}`)
	event("a message whose text is a number", `{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"1.1","text":1}`)
	event("a message with an unknown block element",
		`{"type":"message","subtype":"bot_message","channel_type":"im","channel":"D1","ts":"1.1","text":"x",`+
			`"blocks":[{"type":"actions","elements":[{"type":"hologram"}]}]}`)
	return all
}

// SendFrame sends an odd frame on the next connection in turn. One with an
// envelope id is kept in Envelopes.
func (s *Sim) SendFrame(f OddFrame) error {
	if f.Envelope {
		return s.SendEnvelope(json.RawMessage(f.Body))
	}
	kind := websocket.MessageText
	if f.Binary {
		kind = websocket.MessageBinary
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.hub.pick()
	if c == nil {
		return ErrNoConnection
	}
	c.pushFrame(frame{kind, slices.Clone(f.Body)})
	return nil
}

// Mangled is a frame with one to three things changed in it at random: a member
// gone or of another kind, or bytes turned, gone or cut off. It may be no JSON any
// more, and it may be as it was.
func Mangled(body []byte, r *rand.Rand) []byte {
	out := slices.Clone(body)
	for range 1 + r.IntN(3) {
		if len(out) == 0 {
			return out
		}
		at := r.IntN(len(out))
		switch r.IntN(5) {
		case 0:
			out[at] = byte(r.Uint32())
		case 1:
			out = out[:at]
		case 2:
			out = slices.Delete(out, at, min(len(out), at+1+r.IntN(40)))
		default:
			out = mangledMember(out, r)
		}
	}
	return out
}

// mangledMember changes or drops one member of an object; what is no JSON stays.
func mangledMember(body []byte, r *rand.Rand) []byte {
	var root any
	if json.Unmarshal(body, &root) != nil {
		return body
	}
	var found []func()
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				found = append(found,
					func() { delete(v, k) },
					func() {
						v[k] = []any{nil, 1e300, "", []any{}, map[string]any{}, true, strings.Repeat("é", 4000)}[r.IntN(7)]
					})
				walk(v[k])
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(root)
	if len(found) == 0 {
		return body
	}
	found[r.IntN(len(found))]()
	return mustJSON(root)
}
