package slackapp

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gorilla/websocket"
	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// What stands between us and Slack may send back what it was sent, in any place of its
// answer; the error of it, which is logged and kept with a dead letter, still tells what
// went wrong.
func TestNoErrorRepeatsWhatWasSentBack(t *testing.T) {
	const words = `Maya said \"zanzibar\" to Quist`
	for name, c := range map[string]struct{ answer, told string }{
		"as the error":              {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + `{"ok":false,"error":"` + words + `"}`, redacted},
		"behind the status":         {"HTTP/1.1 503 " + words + "\r\nContent-Length: 0\r\n\r\n", "503 Service Unavailable"},
		"in place of an answer":     {words + "\r\n\r\n", "malformed HTTP"},
		"in place of a status":      {"HTTP/1.1 " + words + "\r\n\r\n", "malformed HTTP"},
		"in place of a header":      {"HTTP/1.1 200 OK\r\n" + words + "\r\n\r\n", "malformed MIME header"},
		"as how it is encoded":      {"HTTP/1.1 200 OK\r\nTransfer-Encoding: " + words + "\r\n\r\n", "unsupported transfer encoding"},
		"as an address to go on to": {"HTTP/1.1 302 Found\r\nLocation: http://%zz" + words + "\r\n\r\n", "Location header"},
		"behind such an address":    {"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/?" + words + "\r\n\r\n", "302"},
		"instead of JSON":           {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + words, "no JSON"},
	} {
		t.Run(name, func(t *testing.T) {
			app, err := New(Config{BotToken: "xoxb-1", AppToken: "xapp-1", APIURL: always(t, c.answer)})
			if err != nil {
				t.Fatal(err)
			}
			err = app.Post(context.Background(), bot.Delivery{EventID: "Ev1", Thread: bot.Thread{Channel: "D1", Direct: true}},
				bot.Reply{Parts: []bot.Part{bot.Text{Text: "hello"}}})
			if err == nil {
				t.Fatal("it went well")
			}
			for _, word := range []string{"Maya", "zanzibar", "Quist"} {
				if strings.Contains(err.Error(), word) {
					t.Errorf("%q is in %q", word, err)
				}
			}
			if !strings.Contains(err.Error(), c.told) {
				t.Errorf("%q tells nothing of %q", err, c.told)
			}
		})
	}
}

// slack-go itself quotes what it takes for a number or an address.
func TestNoErrorRepeatsWhatTheLibraryCouldNotRead(t *testing.T) {
	answer := "HTTP/1.1 429 Too Many Requests\r\nRetry-After: Maya said zanzibar\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
	app, err := New(Config{BotToken: "xoxb-1", AppToken: "xapp-1", APIURL: always(t, answer)})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := app.Direct(t.Context(), "T1", "U1"); err == nil || strings.Contains(err.Error(), "zanzibar") {
		t.Errorf("%v", err)
	}
}

func TestOfAFarewellTheCodeIsToldAndOfStrangeErrorsTheirKind(t *testing.T) {
	for want, err := range map[string]error{
		"read: websocket: close 1008 (policy violation): [redacted]":     fmt.Errorf("read: %w", &websocket.CloseError{Code: 1008, Text: "zanzibar"}),
		"websocket: close 1000 (normal)":                                 &websocket.CloseError{Code: 1000},
		"views.open: invalid_arguments":                                  fmt.Errorf("views.open: %w", slack.SlackErrorResponse{Err: "invalid_arguments"}),
		"conversations.replies: unknown error structure: [redacted]":     fmt.Errorf("conversations.replies: unknown error structure: %s", `{"message":"zanzibar"}`),
		`lookup of "slack.example": no such host, not the other's words`: fmt.Errorf(`lookup of "slack.example": no such host, not the other's words`),
	} {
		if got := newRedactor().err(err).Error(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// always answers every request with the same bytes until the test ends, and returns the
// address.
func always(t *testing.T, answer string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			if q, err := http.ReadRequest(bufio.NewReader(c)); err == nil {
				_ = q.Body.Close()
				_, _ = c.Write([]byte(answer))
			}
			_ = c.Close()
		}
	}()
	t.Cleanup(func() { _ = listener.Close(); <-ended })
	return "http://" + listener.Addr().String() + "/"
}

// A token goes to Slack alone, also where an answer sends the call elsewhere.
func TestNoCallIsLedElsewhere(t *testing.T) {
	asked := 0
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer elsewhere.Close()
	for _, status := range []string{"307 Temporary Redirect", "302 Found"} {
		answer := "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + elsewhere.URL + "\r\n\r\n"
		app, err := New(Config{BotToken: "xoxb-1", AppToken: "xapp-1", APIURL: always(t, answer)})
		if err != nil {
			t.Fatal(err)
		}
		d := bot.Delivery{EventID: "Ev1", Thread: bot.Thread{Channel: "D1", Direct: true}}
		if err := app.Post(t.Context(), d, bot.Reply{Parts: []bot.Part{bot.Text{Text: "hello"}}}); err == nil {
			t.Errorf("%s: it went well", status)
		}
	}
	if asked > 0 {
		t.Errorf("another host was asked %d times", asked)
	}
}
