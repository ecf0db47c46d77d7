package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"recruitbot/bot/draft/model/fakemodel"
	"recruitbot/bot/slacksim"
)

// A process dies by kill -9 when it has saved what the model wrote, and before anybody
// has seen the end of it. The next one shows it, in the message that was begun, and
// asks the model for nothing.
func TestKillBetweenSavingAndPostingPaysNothingTwice(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "kill.db"))
	fake, err := fakemodel.Start(fakemodel.Config{Reply: repeats})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(fake.Close)
	through := holding(t, k.APIURL(), "chat.stopStream")
	env := []string{"OPENAI_BASE_URL=" + fake.URL(), "OPENAI_MODEL=fake"}
	first := k.serve(append(env, "SLACK_API_URL="+through.url)...)
	asked, err := k.Say(context.Background(), k.people[0], k.rooms[0], "", "draft a job description for a senior Go developer in London at Ardent, scale-up")
	if err != nil {
		t.Fatal(err)
	}
	k.until("the offer is there", func() bool { return k.replies(asked) == 1 })
	offer := k.answersTo(asked)[0]
	action, value := button(t, offer, "Write it now")
	if _, err := k.Click(context.Background(), k.people[0], offer, action, value); err != nil {
		t.Fatal(err)
	}
	<-through.held
	first.kill()
	k.serve(env...)
	k.pass(6)
	k.until("the draft is there", func() bool {
		all := k.answersTo(asked)
		return len(all) > 0 && strings.Contains(string(all[len(all)-1].Blocks), "Version 1")
	})
	drafts := 0
	for _, m := range k.answersTo(asked) {
		if m.Streaming {
			t.Error("a message is still being written")
		}
		if strings.Contains(string(m.Blocks)+m.Text, "the product of Ardent stands on") {
			drafts++
		}
	}
	if asked := len(fake.Requests()); drafts != 1 || asked != 1 {
		t.Errorf("%d drafts, the model was asked %d times; want one of each", drafts, asked)
	}
}

// answersTo are the bot's answers to a message.
func (k *killing) answersTo(m slacksim.Message) []slacksim.Message {
	var out []slacksim.Message
	for _, a := range k.Messages(slacksim.Channel{ID: m.Channel}, m.TS) {
		if a.BotID != "" {
			out = append(out, a)
		}
	}
	return out
}

// held is a way to an API on which the calls of one method never end.
type held struct {
	url  string
	held chan struct{} // closed when one has come
}

func holding(t *testing.T, api, method string) held {
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
		if !strings.HasSuffix(r.URL.Path, method) {
			proxy.ServeHTTP(w, r)
			return
		}
		once.Do(func() { close(h.held) })
		<-over
	}))
	t.Cleanup(server.Close)
	t.Cleanup(func() { close(over) })
	h.url = server.URL + to.Path
	return h
}
