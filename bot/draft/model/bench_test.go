package model_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

// BenchmarkAddedLatency measures what we add between the server's writing the first
// token and the caller's hearing it, the loopback's own time included: added-µs.
func BenchmarkAddedLatency(b *testing.B) {
	began := time.Now()
	var wrote atomic.Int64 // when the server wrote the first token, since began
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		flush := http.NewResponseController(w)
		_ = flush.Flush() // the head, as servers do before the model has begun
		wrote.Store(int64(time.Since(began)))
		_, _ = w.Write([]byte("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"{\\\"summary\\\":\\\"You\"}}]}\n\n"))
		_ = flush.Flush()
		_, _ = w.Write([]byte("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\\",\\\"duties\\\":[\\\"a\\\",\\\"b\\\"]}\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"))
	}))
	defer server.Close()
	client := model.New(model.Config{BaseURL: server.URL, Name: "fake"})
	defer client.Close()
	var added time.Duration
	for b.Loop() {
		first := true
		if _, err := askJSON(b.Context(), client, model.Sink{Text: func(string, string) {
			if first {
				added += time.Since(began) - time.Duration(wrote.Load())
				first = false
			}
		}}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(added.Microseconds())/float64(b.N), "added-µs/op")
}

// BenchmarkText measures a whole draft of 4,000 characters, in JSON, token by token.
func BenchmarkText(b *testing.B) {
	text := `{"summary": "` + strings.Repeat("You build APIs that last. ", 150) + `", "duties": ["Design", "Run"]}`
	_, client := start(b, fakemodel.Config{Reply: func(fakemodel.Request) fakemodel.Reply { return fakemodel.Reply{Text: text} }}, model.Config{})
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := askJSON(b.Context(), client, model.Sink{Text: func(string, string) {}}); err != nil {
			b.Fatal(err)
		}
	}
}
