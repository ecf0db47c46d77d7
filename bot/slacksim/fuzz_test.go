package slacksim_test

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"recruitbot/bot/slacksim"
)

// Whatever an app sends over its socket, the workspace goes on: the next
// acknowledgement is heard.
func FuzzWhatAnAppSends(f *testing.F) {
	f.Add([]byte(`{"envelope_id":"x"}`))
	f.Add([]byte(`{"envelope_id":"x","payload":{"text":"hi","blocks":[{"type":"section"}]}}`))
	f.Add([]byte(`null`))
	f.Add([]byte(``))
	f.Fuzz(func(t *testing.T, frame []byte) {
		if len(frame) > 1<<19 {
			t.Skip("a socket takes no more than a megabyte")
		}
		sim := open(t, slacksim.Config{Light: true})
		ws, _ := dial(t, sim)
		ada := sim.AddPerson("Ada")
		write := func(body []byte) {
			if err := ws.Write(within(t), websocket.MessageText, body); err != nil {
				t.Fatal(err)
			}
		}
		write(frame)
		done := make(chan error, 1)
		go func() {
			_, err := sim.Command(within(t), ada, sim.Direct(ada), "/backend", "")
			done <- err
		}()
		write(mustMarshal(t, map[string]any{"envelope_id": read(t, ws)["envelope_id"]}))
		if err := <-done; err != nil {
			t.Errorf("a command after it: %v", err)
		}
	})
}

// Whatever is posted, the workspace answers with JSON that says whether it was
// taken.
func FuzzWhatAnAppPosts(f *testing.F) {
	f.Add("application/json", []byte(`{"channel":"C","text":"hi","blocks":[{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}]}`))
	f.Add("application/json", []byte(`{"channel":"C","blocks":[{"type":"rich_text","elements":[{"elements":[1]}]},{"type":"actions","elements":[null]}]}`))
	f.Add("application/json", []byte(`{"channel":"C","text":"hi","metadata":{"event_type":1},"thread_ts":{}}`))
	f.Add("application/x-www-form-urlencoded", []byte(url.Values{"channel": {"C"}, "blocks": {`[{"type":"input","element":[]}]`}}.Encode()))
	f.Add("", []byte(`%zz`))
	f.Fuzz(func(t *testing.T, kind string, body []byte) {
		sim := open(t, slacksim.Config{})
		room := sim.AddChannel("hiring")
		text := strings.ReplaceAll(string(body), `"C"`, `"`+room.ID+`"`)
		for _, method := range []string{"chat.postMessage", "views.publish", "chat.update"} {
			req, err := http.NewRequestWithContext(within(t), http.MethodPost, sim.APIURL()+method, strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			req.Header["Content-Type"] = []string{strings.Map(printable, kind)}
			req.Header.Set("Authorization", "Bearer "+sim.BotToken())
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatalf("%s: %v", method, err)
			}
			var answer struct {
				OK    *bool
				Error string
			}
			if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil || answer.OK == nil || !*answer.OK && answer.Error == "" {
				t.Errorf("%s: answered %+v, %v", method, answer, err)
			}
			_ = resp.Body.Close() // read to its end
		}
	})
}

// printable keeps what a header may hold.
func printable(r rune) rune {
	if r < ' ' || r > '~' {
		return -1
	}
	return r
}

func TestMangledFramesAreOftenStillEnvelopes(t *testing.T) {
	body := []byte(`{"envelope_id":"e1","type":"events_api","payload":{"event":{"type":"message","text":"hello","blocks":[{"type":"rich_text"}]}}}`)
	r := rand.New(rand.NewPCG(1, 2))
	whole, changed := 0, 0
	for range 1000 {
		m := slacksim.Mangled(body, r)
		if json.Valid(m) {
			whole++
		}
		if string(m) != string(body) {
			changed++
		}
	}
	if whole < 200 || whole > 800 || changed < 900 {
		t.Errorf("of 1000, %d are JSON and %d changed", whole, changed)
	}
	if len(slacksim.Mangled(nil, r)) != 0 {
		t.Error("something came of nothing")
	}
}

func mustMarshal(t *testing.T, v any) []byte {
	t.Helper()
	return must(json.Marshal(v))(t)
}
