package slackapp

import (
	"bufio"
	"bytes"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gorilla/websocket"
)

// meeting is an app of its own with a log, and with connections to other ends that read
// what comes, or don't.
type meeting struct {
	t   *testing.T
	h   *hearing
	log bytes.Buffer
}

func meet(t *testing.T) *meeting {
	t.Helper()
	m := &meeting{t: t}
	app, err := New(Config{BotToken: "xoxb-1", AppToken: "xapp-1", APIURL: "http://slack.invalid/", Log: slog.New(slog.NewTextHandler(&m.log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	m.h = &hearing{app: app}
	return m
}

// connect gives a connection and its other end. Nothing lies in between: what isn't read
// there isn't taken here.
func (m *meeting) connect() (c *connection, end *websocket.Conn) {
	m.t.Helper()
	near, far := net.Pipe()
	ends := make(chan *websocket.Conn, 1)
	go func() {
		defer close(ends)
		r, err := http.ReadRequest(bufio.NewReader(far))
		if err != nil {
			return
		}
		if ws, err := (&websocket.Upgrader{}).Upgrade(&handed{far}, r, nil); err == nil {
			ends <- ws
		}
	}()
	dialer := websocket.Dialer{NetDial: func(string, string) (net.Conn, error) { return near, nil }}
	ws, answer, err := dialer.Dial((&url.URL{Scheme: "ws", Host: "slack.invalid"}).String(), nil)
	if err != nil {
		m.t.Fatal(err)
	}
	_ = answer.Body.Close() // nothing is in it
	end = <-ends
	m.t.Cleanup(func() { _ = ws.Close(); _ = end.Close() })
	c = &connection{h: m.h, ws: ws, silence: time.Minute, ended: make(chan struct{}), leaving: make(chan struct{})}
	m.h.joined(c)
	return c, end
}

// handed gives an upgrader its connection.
type handed struct{ conn net.Conn }

func (h *handed) Header() http.Header         { return http.Header{} }
func (h *handed) Write(p []byte) (int, error) { return h.conn.Write(p) }
func (h *handed) WriteHeader(int)             {}
func (h *handed) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return h.conn, bufio.NewReadWriter(bufio.NewReader(h.conn), bufio.NewWriter(h.conn)), nil
}

// The other end of a connection reads no more. What came over it is acknowledged over the
// other connection while Slack still waits, two thirds of its three seconds before their end.
func TestAckGoesOverAnotherConnectionWhereNobodyReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := meet(t)
		stalled, _ := m.connect()
		_, reads := m.connect()
		heard := make(chan string, 1)
		go func() {
			_, frame, err := reads.ReadMessage()
			heard <- fmt.Sprint(string(frame), " ", err)
		}()
		since := time.Now()
		m.h.acknowledge(&envelope{ID: "e-1", came: since, over: stalled}, nil)
		if got := <-heard; got != `{"envelope_id":"e-1"} <nil>` {
			t.Errorf("the other end heard %s", got)
		}
		if took := time.Since(since); took > time.Second {
			t.Errorf("after %v", took)
		}
	})
}

// Nobody reads anywhere. A thousand acknowledgements that don't arrive are few lines.
func TestAcksThatCannotBeWrittenDoNotFillTheLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := meet(t)
		stalled, _ := m.connect()
		m.connect()
		for i := range 1000 {
			m.h.acknowledge(&envelope{ID: fmt.Sprint("e-", i), came: time.Now(), over: stalled}, nil)
		}
		time.Sleep(time.Second)
		m.h.acknowledge(&envelope{ID: "e-last", came: time.Now(), over: stalled}, nil)
		told := strings.Count(m.log.String(), "slack not told that it arrived")
		_, last, _ := strings.Cut(m.log.String(), "envelope=e-last type=unknown")
		if told != 2 || !strings.Contains(last, "others_before=999") {
			t.Errorf("%d lines:\n%s", told, m.log.String())
		}
	})
}
