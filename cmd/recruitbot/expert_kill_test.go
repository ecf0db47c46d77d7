package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store/pgtest"
)

// A process dies by kill -9 when the experts' channel has a question, and before it has
// been saved where. The next one finds it there: it stands once, its asker is told once,
// and it can be claimed.
func TestKillBetweenPostingAndSavingDoublesNoQuestion(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	experts := k.AddChannel("experts", k.people[1])
	through := swallowing(t, k.APIURL(), "chat.postMessage", experts.ID)
	env := "RECRUITBOT_EXPERT_CHANNEL=" + experts.ID
	first := k.serve(env, "SLACK_API_URL="+through.url)
	asked := k.askExperts(first)
	<-through.held
	first.kill()
	k.serve(env)
	told := func() int { return k.said(asked, "is with our experts") }
	k.until("the asker is told", func() bool { return told() > 0 })
	if n := len(k.onBoard(experts)); n != 1 || told() != 1 {
		t.Errorf("the question stands there %d times, the asker was told %d times", n, told())
	}
	k.press(k.people[1], k.onBoard(experts)[0], "Claim")
	k.until("it is claimed", func() bool { return strings.Contains(string(k.onBoard(experts)[0].Blocks), "has claimed this") })
}

// A process dies when an answer is saved and brought to its asker, and before the experts'
// channel shows it. The next one shows it, and brings no second answer.
func TestKillBetweenAnsweringAndShowingDoublesNoAnswer(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	experts := k.AddChannel("experts", k.people[1])
	through := holding(t, k.APIURL(), "chat.update")
	env := "RECRUITBOT_EXPERT_CHANNEL=" + experts.ID
	first := k.serve(env, "SLACK_API_URL="+through.url)
	asked := k.askExperts(first)
	k.until("the experts see it", func() bool { return len(k.onBoard(experts)) == 1 })
	k.press(k.people[1], k.onBoard(experts)[0], "Answer")
	k.send(k.people[1], map[string]string{"answer": "Two weeks."})
	<-through.held
	first.kill()
	k.serve(env)
	k.until("the channel shows the answer", func() bool { return strings.Contains(string(k.onBoard(experts)[0].Blocks), "has answered:") })
	if n := k.said(asked, "Two weeks."); n != 1 || len(k.onBoard(experts)) != 1 {
		t.Errorf("%d answers, %d messages on the board", n, len(k.onBoard(experts)))
	}
}

// askExperts has somebody ask a person below an answer of a process, and returns what was
// asked at first.
func (k *killing) askExperts(p *process) slacksim.Message {
	k.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if !p.log.wait(ctx, "questions are passed on") {
		k.t.Fatalf("no way to the experts:\n%s", p.log.String())
	}
	asked, err := k.Say(ctx, k.people[0], k.rooms[0], "", spain)
	if err != nil {
		k.t.Fatal(err)
	}
	k.until("it is answered", func() bool { return k.replies(asked) == 1 })
	k.press(k.people[0], k.answersTo(asked)[0], "Ask a person")
	k.send(k.people[0], nil)
	return asked
}

// press lets a person press a button.
func (k *killing) press(p slacksim.Person, m slacksim.Message, label string) {
	k.t.Helper()
	action, value := button(k.t, m, label)
	if _, err := k.Click(context.Background(), p, m, action, value); err != nil {
		k.t.Fatal(err)
	}
}

// send fills in the form that opens for a person, and sends it.
func (k *killing) send(p slacksim.Person, fields map[string]string) {
	k.t.Helper()
	k.until("a form is open", func() bool { return len(k.Views(p)) == 1 })
	if _, err := k.Submit(context.Background(), p, k.Views(p)[0], fields); err != nil {
		k.t.Fatal(err)
	}
}

// said counts the bot's answers to a message that hold a text.
func (k *killing) said(m slacksim.Message, text string) (n int) {
	for _, a := range k.answersTo(m) {
		if strings.Contains(string(a.Blocks), text) {
			n++
		}
	}
	return n
}

func (k *killing) onBoard(c slacksim.Channel) []slacksim.Message { return k.Messages(c, "") }

// swallowing is a way to an API on which the answer to a method's call with a text in it
// never comes back, though the call got through.
func swallowing(t *testing.T, api, method, text string) held {
	t.Helper()
	to, err := url.Parse(api)
	if err != nil {
		t.Fatal(err)
	}
	h := held{held: make(chan struct{})}
	proxy := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.Out.URL.Scheme, r.Out.URL.Host = to.Scheme, to.Host }}
	var once sync.Once
	over := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return // the caller is gone
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		if !strings.HasSuffix(r.URL.Path, method) || !bytes.Contains(body, []byte(text)) {
			proxy.ServeHTTP(w, r)
			return
		}
		proxy.ServeHTTP(httptest.NewRecorder(), r)
		once.Do(func() { close(h.held) })
		<-over
	}))
	t.Cleanup(server.Close)
	t.Cleanup(func() { close(over) })
	h.url = server.URL + to.Path
	return h
}
