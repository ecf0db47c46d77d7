package slacksim_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
)

// visitor asks as a browser would that shows the page.
type visitor struct {
	*http.Client
	url, origin string
}

// browse serves the page of a workspace in which everybody has the echo.
func browse(t *testing.T, sim *slacksim.Sim, cfg slacksim.PageConfig) *visitor {
	t.Helper()
	b := &visitor{Client: &http.Client{Transport: &http.Transport{}}, url: sim.ServePage(cfg), origin: sim.URL()}
	t.Cleanup(b.CloseIdleConnections)
	return b
}

// echo is an app that says what it hears: a message in its thread, with a
// button; a command for its reader only; a click in the channel.
func echo(t *testing.T, sim *slacksim.Sim) {
	t.Helper()
	api := client(sim)
	post := func(channel string, options ...slack.MsgOption) {
		if _, _, err := api.PostMessageContext(t.Context(), channel, options...); err != nil {
			t.Error(err)
		}
	}
	connect(t, sim, func(e socketmode.Event) (any, bool) {
		switch d := e.Data.(type) {
		case slack.SlashCommand:
			return map[string]any{"text": d.Command + " " + d.Text}, true
		case slack.InteractionCallback:
			post(d.Channel.ID, slack.MsgOptionText("pressed "+d.ActionCallback.BlockActions[0].Value, false))
		case slackevents.EventsAPIEvent:
			m, ok := d.InnerEvent.Data.(*slackevents.MessageEvent)
			if !ok || m.BotID != "" {
				return nil, true
			}
			words := slack.NewTextBlockObject(slack.PlainTextType, "heard "+m.Text, false, false)
			button := slack.NewButtonBlockElement("again", "the button", slack.NewTextBlockObject(slack.PlainTextType, "Again", false, false))
			post(m.Channel, slack.MsgOptionText(m.Text, false), slack.MsgOptionTS(m.TimeStamp),
				slack.MsgOptionBlocks(slack.NewSectionBlock(words, nil, nil), slack.NewActionBlock("", button)))
		}
		return nil, true
	})
}

// act does what a person does on the page and demands the HTTP status.
func (b *visitor) act(t *testing.T, name string, status int, fields map[string]string) map[string]any {
	t.Helper()
	body, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(within(t), http.MethodPost, b.url+"api/"+name, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Origin", b.origin)
	req.Header.Set("Content-Type", "application/json")
	return b.answer(t, req, status)
}

func (b *visitor) answer(t *testing.T, req *http.Request, status int) map[string]any {
	t.Helper()
	res, err := b.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var out map[string]any
	if err := json.NewDecoder(res.Body).Decode(&out); err != nil {
		t.Fatalf("%s: %v", req.URL, err)
	}
	if res.StatusCode != status {
		t.Fatalf("%s %s: %s %v, want %d", req.Method, req.URL, res.Status, out, status)
	}
	return out
}

func TestPageActs(t *testing.T) {
	sim := open(t, slacksim.Config{Commands: []string{"/echo"}})
	ada := sim.AddPerson("Ada")
	room := sim.AddChannel("hiring", ada)
	b := browse(t, sim, slacksim.PageConfig{})
	who := func(more ...string) map[string]string {
		fields := map[string]string{"person": ada.ID, "channel": room.ID}
		for i := 0; i < len(more); i += 2 {
			fields[more[i]] = more[i+1]
		}
		return fields
	}
	failed := b.act(t, "command", http.StatusBadGateway, who("name", "/echo"))
	if failed["error"] != "dispatch_failed" {
		t.Errorf("without a connection: %v, want dispatch_failed", failed)
	}
	echo(t, sim)

	said := b.act(t, "say", http.StatusOK, who("text", "a < b"))
	root := said["ts"].(string)
	eventually(t, sim, "an answer in the thread", func() bool { return len(sim.Messages(room, root)) == 2 })
	reply := sim.Messages(room, root)[1]
	if !strings.Contains(string(reply.Blocks), "heard a &lt; b") {
		t.Errorf("the answer's blocks are %s", reply.Blocks)
	}

	b.act(t, "click", http.StatusOK, who("ts", reply.TS, "action", "again", "value", "the button"))
	eventually(t, sim, "the click's message", func() bool { return len(sim.Messages(room, "")) == 2 })
	if got := sim.Messages(room, "")[1].Text; got != "pressed the button" {
		t.Errorf("the click said %q", got)
	}

	b.act(t, "command", http.StatusOK, who("name", "/echo", "text", "x y"))
	if got := sim.Ephemerals(ada); len(got) != 1 || got[0].Text != "/echo x y" {
		t.Errorf("ephemerals %v, want /echo x y", got)
	}
	for name, status := range map[string]int{"/other": http.StatusNotFound, "no slash": http.StatusNotFound} {
		if out := b.act(t, "command", status, who("name", name)); out["error"] != "unknown_command" {
			t.Errorf("command %q: %v, want unknown_command", name, out)
		}
	}
	b.act(t, "say", http.StatusNotFound, map[string]string{"person": "UNOBODY", "channel": room.ID, "text": "hi"})
	wantRefusals(t, sim)
}

func TestPageConversationOfTwo(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada, bob := sim.AddPerson("Ada"), sim.AddPerson("Bob")
	b := browse(t, sim, slacksim.PageConfig{})
	one := b.act(t, "direct", http.StatusOK, map[string]string{"person": ada.ID, "with": bob.ID})
	two := b.act(t, "direct", http.StatusOK, map[string]string{"person": bob.ID, "with": ada.ID})
	if one["channel"] != two["channel"] {
		t.Errorf("conversations %v and %v, want one", one, two)
	}
	b.act(t, "direct", http.StatusNotFound, map[string]string{"person": ada.ID, "with": ada.ID})
	b.act(t, "say", http.StatusOK, map[string]string{"person": ada.ID, "channel": one["channel"].(string), "text": "between us"})
	if n := len(sim.Envelopes()); n != 0 {
		t.Errorf("the app heard %d envelopes of a conversation that it is not in", n)
	}
}

func TestPageKeepsOthersOut(t *testing.T) {
	sim := open(t, slacksim.Config{})
	ada := sim.AddPerson("Ada")
	b := browse(t, sim, slacksim.PageConfig{})
	own := strings.TrimPrefix(b.origin, "http://")
	_, port, _ := strings.Cut(own, ":")
	say := `{"person":"` + ada.ID + `","channel":"` + sim.Direct(ada).ID + `","text":"hello"}`
	for name, c := range map[string]struct {
		method, path, host, origin, kind, body string
		want                                   int
	}{
		"the page":             {method: "GET", want: 200},
		"by name":              {method: "GET", host: "localhost:" + port, want: 200},
		"a foreign name":       {method: "GET", host: "evil.example:" + port, want: 403},
		"another port":         {method: "GET", host: "127.0.0.1:1", want: 403},
		"no port":              {method: "GET", host: "127.0.0.1", want: 403},
		"the stream elsewhere": {method: "GET", path: "api/events", origin: "http://evil.example", want: 403},
		"an act":               {method: "POST", path: "api/say", origin: b.origin, kind: "application/json", body: say, want: 200},
		"another page's act":   {method: "POST", path: "api/say", origin: "http://evil.example", kind: "application/json", body: say, want: 403},
		"an act from nowhere":  {method: "POST", path: "api/say", kind: "application/json", body: say, want: 403},
		"an opaque origin":     {method: "POST", path: "api/say", origin: "null", kind: "application/json", body: say, want: 403},
		"a form":               {method: "POST", path: "api/say", origin: b.origin, kind: "text/plain", body: say, want: 415},
		"too much":             {method: "POST", path: "api/say", origin: b.origin, kind: "application/json", body: `{"text":"` + strings.Repeat("x", 65<<10) + `"}`, want: 413},
		"no JSON":              {method: "POST", path: "api/say", origin: b.origin, kind: "application/json", body: "text=hello", want: 400},
		"a file":               {method: "POST", path: "api/upload?name=a.txt&person=" + ada.ID, origin: b.origin, kind: "application/octet-stream", body: strings.Repeat("x", 65<<10), want: 200},
		"another page's file":  {method: "POST", path: "api/upload?name=a.txt&person=" + ada.ID, origin: "http://evil.example", kind: "application/octet-stream", body: "x", want: 403},
		"a file as a form":     {method: "POST", path: "api/upload?name=a.txt&person=" + ada.ID, origin: b.origin, kind: "multipart/form-data", body: "x", want: 415},
		"a stranger's file":    {method: "POST", path: "api/upload?name=a.txt&person=UNOBODY", origin: b.origin, kind: "application/octet-stream", body: "x", want: 404},
		"a file too large":     {method: "POST", path: "api/upload?name=a.txt&person=" + ada.ID, origin: b.origin, kind: "application/octet-stream", body: strings.Repeat("x", 10<<20+1), want: 413},
		"a read that writes":   {method: "GET", path: "api/say", want: 404},
		"a list of files":      {method: "GET", path: "js/", want: 404},
		"another's state":      {method: "GET", path: "api/state?person=UNOBODY", want: 404},
	} {
		t.Run(name, func(t *testing.T) {
			req, err := http.NewRequestWithContext(within(t), c.method, b.url+c.path, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			req.Host = c.host
			for k, v := range map[string]string{"Origin": c.origin, "Content-Type": c.kind} {
				if v != "" {
					req.Header.Set(k, v)
				}
			}
			res, err := b.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			if res.StatusCode != c.want {
				t.Errorf("%s, want %d", res.Status, c.want)
			}
			wantGuards(t, res.Header)
		})
	}
	if n := len(sim.Messages(sim.Direct(ada), "")); n != 1 {
		t.Errorf("%d messages were said, want 1", n)
	}
}

// wantGuards demands what keeps a browser from trusting more than the page.
func wantGuards(t *testing.T, h http.Header) {
	t.Helper()
	policy := h.Get("Content-Security-Policy")
	for _, rule := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, rule+";") && !strings.HasSuffix(policy, rule) {
			t.Errorf("policy %q is without %q", policy, rule)
		}
	}
	if strings.Contains(policy, "unsafe") {
		t.Errorf("policy %q allows what is unsafe", policy)
	}
	if cache := h.Get("Cache-Control"); cache != "no-store" && cache != "no-cache" {
		t.Errorf("Cache-Control %q", cache)
	}
}

// The page is small, and no text can become markup: nothing in it turns strings
// into elements, and the markup holds no script.
func TestPageFiles(t *testing.T) {
	var size int64
	err := filepath.WalkDir("page", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		size += int64(len(text))
		if found := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function`).Find(text); found != nil {
			t.Errorf("%s uses %s", path, found)
		}
		if found := regexp.MustCompile(`<style|<script>|\son\w+=|style=`).Find(text); found != nil && strings.HasSuffix(path, ".html") {
			t.Errorf("%s has %q inline", path, found)
		}
		if found := regexp.MustCompile(`(?:url\(|@import|from ")https?:`).Find(text); found != nil {
			t.Errorf("%s loads from elsewhere: %s", path, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if size < 10_000 || size > 200_000 {
		t.Errorf("the page is %d bytes, want at most 200,000", size)
	}
	sim := open(t, slacksim.Config{})
	b := browse(t, sim, slacksim.PageConfig{})
	res, err := b.Get(sim.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	html, err := io.ReadAll(res.Body)
	if err != nil || res.Request.URL.Path != "/demo/" || !bytes.Contains(html, []byte("page.js")) {
		t.Errorf("the workspace's address leads to %s: %v", res.Request.URL, err)
	}
}
