package model_test

import (
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"recruitbot/bot/draft/model"
)

// Whatever a server sends, a call ends: with a text no longer than was asked for, or
// with a fault that has a line for people.
func FuzzStream(f *testing.F) {
	for _, seed := range []string{
		"data: {\"choices\":[{\"delta\":{\"content\":\"You\"}}]}\n\ndata: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n",
		"data: {\"choices\":[{\"delta\":{\"content\":\"{\\\"summary\\\":\\\"a\\\",\\\"duties\\\":[\\\"b\\\",\\\"c\\\"]}\"},\"finish_reason\":\"stop\"}]}\n\n",
		"data: {\"error\":{\"message\":\"a\",\"code\":\"rate_limit_exceeded\"}}\n\n", ": wait\n\ndata: {\n\n", "{\"error\":\"a\"}", "data: {\"choices\":null,\"usage\":null,\"error\":null}\n",
		"data: {\"choices\":[{\"delta\":{\"refusal\":\"no\"},\"finish_reason\":\"content_filter\"}]}\n\n", "data: {\"choices\":[{\"delta\":{\"content\":\"<think>a</think>b\"},\"finish_reason\":\"length\"}]}\n\n",
	} {
		f.Add([]byte(seed), true)
		f.Add([]byte(seed), false)
	}
	var body atomic.Pointer[[]byte]
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = w.Write(*body.Load())
	}))
	f.Cleanup(server.Close)
	client := model.New(model.Config{BaseURL: server.URL, Name: "fake", Pause: time.Microsecond, Rest: time.Nanosecond})
	f.Cleanup(client.Close)
	f.Fuzz(func(t *testing.T, sent []byte, schema bool) {
		body.Store(&sent)
		r := model.Request{User: "a", Most: 20}
		if schema {
			r.Schema = vacancy()
		}
		var heard told
		res, err := client.Stream(t.Context(), r, heard.sink())
		if utf8.RuneCountInString(res.Text) > 20 || utf8.RuneCountInString(heard.texts[""]) > 20 {
			t.Errorf("%q is longer than was asked for", res.Text)
		}
		if err == nil && res.Text == "" {
			t.Error("no text and no fault")
		}
		if err != nil && faultOf(t, err).Line("en") == "" {
			t.Errorf("%v has no line", err)
		}
	})
}
