package slacksim_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

// dial opens a bare connection and reads its first frame.
func dial(t *testing.T, sim *slacksim.Sim) (*websocket.Conn, map[string]any) {
	t.Helper()
	_, url, err := client(sim).StartSocketModeContext(within(t))
	if err != nil {
		t.Fatal(err)
	}
	ws, _, err := websocket.Dial(within(t), url, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ws.CloseNow() })
	return ws, read(t, ws)
}

func read(t *testing.T, ws *websocket.Conn) map[string]any {
	t.Helper()
	_, frame, err := ws.Read(within(t))
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(frame, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnAddressServesOnce(t *testing.T) {
	sim := open(t, slacksim.Config{})
	_, url, err := client(sim).StartSocketModeContext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ws, _, err := websocket.Dial(within(t), url, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {"https://api.slack.com"}}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ws.CloseNow() }()
	if hello := read(t, ws); hello["type"] != "hello" || hello["num_connections"] != 1.0 {
		t.Errorf("hello %v", hello)
	}
	second, resp, err := websocket.Dial(within(t), url, nil)
	if err == nil {
		_ = second.CloseNow()
		t.Fatal("the address served twice")
	}
	if resp == nil || resp.StatusCode != http.StatusForbidden {
		t.Errorf("answer %v, want 403", resp)
	}
	wantRefusals(t, sim, "link_used_or_unknown")
}

func TestConnectionsNeedTheAppToken(t *testing.T) {
	sim := open(t, slacksim.Config{})
	for token, word := range map[string]string{sim.BotToken(): "not_allowed_token_type", "xapp-other": "invalid_auth", "": "not_authed"} {
		_, _, err := slack.New("", slack.OptionAppLevelToken(token), slack.OptionAPIURL(sim.APIURL())).StartSocketModeContext(t.Context())
		wantError(t, err, word)
	}
}

func TestTheEleventhConnectionIsOneTooMany(t *testing.T) {
	sim := open(t, slacksim.Config{})
	for i := range 10 {
		if _, hello := dial(t, sim); hello["num_connections"] != float64(i+1) {
			t.Fatalf("hello %d: %v", i, hello)
		}
	}
	if _, frame := dial(t, sim); frame["type"] != "disconnect" || frame["reason"] != "too_many_websockets" {
		t.Errorf("frame %v", frame)
	}
}

func TestEachEnvelopeGoesToOneConnection(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	dial(t, sim)
	dial(t, sim)
	for range 4 {
		must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	}
	share := map[string]int{}
	for _, e := range sim.Envelopes() {
		share[e.Conn]++
	}
	for _, c := range sim.Connections() {
		if share[c.ID] != 2 {
			t.Errorf("connection %s got %d of 4", c.ID, share[c.ID])
		}
	}
}

func TestTheLibraryComesBackAfterDisconnect(t *testing.T) {
	for _, reason := range []string{"refresh_requested", "warning"} {
		t.Run(reason, func(t *testing.T) {
			sim := open(t, slacksim.Config{})
			ada := sim.AddPerson("Ada")
			connect(t, sim, nil)
			before := sim.Connections()[0].ID
			if n := sim.Disconnect(reason); n != 1 {
				t.Fatalf("%d told, want 1", n)
			}
			eventually(t, sim, "a new connection", func() bool {
				now := sim.Connections()
				return len(now) == 1 && now[0].ID != before
			})
			must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
			acknowledged(t, sim, 1)
		})
	}
}

func TestAWarnedConnectionLastsTenSeconds(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ws, _ := dial(t, sim)
	sim.Disconnect("warning")
	if frame := read(t, ws); frame["reason"] != "warning" {
		t.Fatalf("frame %v", frame)
	}
	if len(sim.Connections()) != 1 {
		t.Error("closed at once")
	}
	sim.Advance(10 * time.Second)
	_, _, err := ws.Read(within(t))
	if websocket.CloseStatus(err) != websocket.StatusNormalClosure {
		t.Errorf("read: %v, want a farewell", err)
	}
}

func TestASilencedConnectionSwallowsItsShare(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	ws, _ := dial(t, sim)
	if err := sim.Silence(sim.Connections()[0].ID); err != nil {
		t.Fatal(err)
	}
	must(sim.Say(t.Context(), ada, sim.Direct(ada), "", "hello"))(t)
	if sim.Envelopes()[0].Conn == "" {
		t.Error("the envelope went to no connection")
	}
	if err := ws.Write(within(t), websocket.MessageText, []byte(`{"envelope_id":"never sent"}`)); err != nil {
		t.Fatal(err)
	}
	sim.Disconnect("refresh_requested")
	_, frame, err := ws.Read(within(t))
	if websocket.CloseStatus(err) != websocket.StatusNormalClosure {
		t.Errorf("read %s, %v, want nothing but the end", frame, err)
	}
	eventually(t, sim, "the end", func() bool { return len(sim.Connections()) == 0 })
	wantRefusals(t, sim) // what was written to it went unheard
}

func TestAuthErrorsEndTheLibrary(t *testing.T) {
	sim := open(t, slacksim.Config{AuthError: "token_revoked"})
	_, err := client(sim).AuthTest()
	wantError(t, err, "token_revoked")
	_, _, err = client(sim).StartSocketModeContext(t.Context())
	wantError(t, err, "token_revoked")
}

func TestAnAckOf20KBIsDropped(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	ws, _ := dial(t, sim)
	failed := make(chan error, 1)
	go func() {
		_, err := sim.Command(within(t), ada, sim.Direct(ada), "/backend", "")
		failed <- err
	}()
	id, _ := read(t, ws)["envelope_id"].(string)
	ack := `{"envelope_id":"` + id + `","payload":{"text":"` + strings.Repeat("x", 20*1024) + `"}}`
	if err := ws.Write(t.Context(), websocket.MessageText, []byte(ack)); err != nil {
		t.Fatal(err)
	}
	if err := <-failed; !errors.Is(err, slacksim.ErrAckRefused) {
		t.Errorf("error %v, want the acknowledgement refused", err)
	}
	wantRefusals(t, sim, "payload_too_large")
}
