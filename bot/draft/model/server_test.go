package model_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/draft/model"
)

// serve is a client of a server that answers every call so.
func serve(t *testing.T, answer func(w http.ResponseWriter, r *http.Request)) *model.Client {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(answer))
	t.Cleanup(server.Close)
	client := model.New(model.Config{BaseURL: server.URL, Name: "fake", Pause: time.Millisecond})
	t.Cleanup(client.Close)
	return client
}

// say streams events.
func say(w http.ResponseWriter, events ...string) {
	w.Header().Set("Content-Type", "text/event-stream")
	for _, e := range events {
		fmt.Fprintf(w, "data: %s\n\n", e)
	}
	_ = http.NewResponseController(w).Flush()
}

func TestRetryAfterAsADate(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat))
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprint(w, `{"error":"overloaded"}`)
	})
	_, err := ask(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.Down || f.Wait < 50*time.Minute || f.Wait > time.Hour || f.Status != 503 {
		t.Errorf("got %+v", f)
	}
}

// Some servers answer 200 and tell of the error in the stream.
func TestAnErrorAsTheFirstEvent(t *testing.T) {
	for sent, want := range map[string]model.Kind{
		`{"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}}`:   model.Limited,
		`{ "error": {"message":"slow down","type":"requests","code":"rate_limit_exceeded"}}`: model.Limited,
		`{ "error": "the model crashed"}`: model.Down,
	} {
		client := serve(t, func(w http.ResponseWriter, _ *http.Request) { say(w, sent) })
		res, err := ask(t.Context(), client, model.Sink{})
		if f := faultOf(t, err); f.Kind != want || res.Attempts != 3 || strings.Contains(f.Error(), "slow down") {
			t.Errorf("%s: got %v after %d attempts", sent, f, res.Attempts)
		}
	}
}

// A text that has ended is not held back by a server that keeps the connection.
func TestAServerThatKeepsTheConnectionAfterTheEnd(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		say(w, `{"choices":[{"delta":{"content":"You build APIs."},"finish_reason":"stop"}]}`)
		<-r.Context().Done()
	})
	if res, err := ask(t.Context(), client, model.Sink{}); err != nil || res.Text != "You build APIs." || res.Took > 10*time.Second {
		t.Errorf("got %+v, %v", res, err)
	}
}

// A model may reason for longer than its first word is waited for, if it shows that.
func TestReasoningIsASignOfLife(t *testing.T) {
	for _, field := range []string{"reasoning", "reasoning_content"} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				for every, n := time.NewTicker(100*time.Millisecond), 0; n < 25 && r.Context().Err() == nil; n++ {
					<-every.C
					say(w, `{"choices":[{"delta":{"`+field+`":"The person wants a text."}}]}`)
				}
				say(w, `{"choices":[{"delta":{"content":"You build APIs."},"finish_reason":"stop"}]}`, "[DONE]")
			}))
			defer server.Close()
			client := model.New(model.Config{BaseURL: server.URL, Name: "fake", FirstWord: 2 * time.Second})
			defer client.Close()
			if res, err := ask(t.Context(), client, model.Sink{}); err != nil || res.Text != "You build APIs." {
				t.Errorf("got %+v, %v", res, err)
			}
		})
	}
}

// JSON that is whole is whole, whatever becomes of the connection.
func TestWholeJSONIsTaken(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		say(w, `{"choices":[{"delta":{"content":"{\"summary\":\"a\",\"duties\":[\"b\",\"c\"]}"}}]}`)
		panic(http.ErrAbortHandler)
	})
	if res, err := askJSON(t.Context(), client, model.Sink{}); err != nil || res.Text != `{"summary":"a","duties":["b","c"]}` || res.Attempts != 1 {
		t.Errorf("got %+v, %v", res, err)
	}
}

// What can't become JSON any more is not waited for.
func TestBrokenJSONEndsTheCall(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		say(w, `{"choices":[{"delta":{"content":"{\"summary\" \"a\"}"}}]}`)
		<-r.Context().Done()
	})
	res, err := askJSON(t.Context(), client, model.Sink{})
	if f := faultOf(t, err); f.Kind != model.OffSchema || res.Took > 10*time.Second {
		t.Errorf("got %v after %v", f, res.Took)
	}
}
