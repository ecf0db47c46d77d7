package slacksim_test

import (
	"encoding/json"
	"testing"

	"github.com/coder/websocket"

	"recruitbot/bot/slacksim"
)

func TestOddFramesArriveAsTheyAre(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ws, _ := dial(t, sim)
	ws.SetReadLimit(-1)
	envelopes := 0
	for _, f := range slacksim.OddFrames("odd") {
		if err := sim.SendFrame(f); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		kind, body, err := ws.Read(within(t))
		if err != nil || string(body) != string(f.Body) || (kind == websocket.MessageBinary) != f.Binary {
			t.Errorf("%s arrived as a frame of kind %v with %d bytes, %v", f.Name, kind, len(body), err)
		}
		if f.Envelope {
			envelopes++
			if !json.Valid(f.Body) {
				t.Errorf("%s is an envelope and no JSON", f.Name)
			}
		}
	}
	all := sim.Envelopes()
	if len(all) != envelopes {
		t.Fatalf("%d envelopes are kept, want %d", len(all), envelopes)
	}
	ack := `{"envelope_id":"` + all[0].ID + `"}`
	if err := ws.Write(within(t), websocket.MessageText, []byte(ack)); err != nil {
		t.Fatal(err)
	}
	eventually(t, sim, "its acknowledgement", func() bool { return !sim.Envelopes()[0].Acked.IsZero() })
	wantRefusals(t, sim)
}
