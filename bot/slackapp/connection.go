package slackapp

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const (
	frameLimit = 1 << 20  // of a frame that is read; Slack's own are some kilobytes
	frameMost  = 16 << 20 // a frame longer than this ends its connection
	lingering  = 15 * time.Second
	farewell   = time.Second
)

// connection is one WebSocket connection of Socket Mode. It is pinged, and ends
// when nothing at all has come for the silence that the configuration allows.
type connection struct {
	h       *hearing
	number  int
	ws      *websocket.Conn
	silence time.Duration
	room    *payload // for the next frame that comes; read's own

	writing sync.Mutex
	ended   chan struct{} // closed by read

	leave   sync.Once
	leaving chan struct{} // closed when a successor is wanted
	refused *RefusedError // set before leaving is closed
}

// dial opens a connection. The address that Slack gives serves once.
func (h *hearing) dial(ctx context.Context, number int) (*connection, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, address, err := h.app.api.StartSocketModeContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask slack for a connection: %w", err)
	}
	dialer := websocket.Dialer{
		Proxy:            http.ProxyFromEnvironment,
		HandshakeTimeout: callTime,
		ReadBufferSize:   16 << 10,
		WriteBufferSize:  ackLimit + 1024, // an ack goes out in one piece: Slack may not join pieces
	}
	ws, answer, err := dialer.DialContext(ctx, address, nil)
	if err != nil {
		return nil, fmt.Errorf("connect to slack: %w", err)
	}
	_ = answer.Body.Close() // nothing is in it
	c := &connection{
		h: h, number: number, ws: ws, silence: h.app.cfg.Silence,
		ended: make(chan struct{}), leaving: make(chan struct{}),
	}
	ws.SetReadLimit(frameMost)
	ws.SetPongHandler(func(string) error { return c.alive() })
	ws.SetPingHandler(func(data string) error {
		_ = ws.WriteControl(websocket.PongMessage, []byte(data), time.Now().Add(c.silence)) // a dead connection shows by its silence
		return c.alive()
	})
	h.joined(c)
	return c, nil
}

// joined and parted keep the list of open connections.
func (h *hearing) joined(c *connection) {
	h.mu.Lock()
	h.open = append(h.open, c)
	h.mu.Unlock()
	h.app.open.Add(1)
	h.app.log.Info("slack connection", "socket", c.number, "up", true)
}

func (h *hearing) parted(c *connection) {
	h.mu.Lock()
	h.open = slices.DeleteFunc(h.open, func(x *connection) bool { return x == c })
	h.mu.Unlock()
	h.app.open.Add(-1)
	h.app.log.Info("slack connection", "socket", c.number, "up", false)
}

// alive notes that something has come.
func (c *connection) alive() error { return c.ws.SetReadDeadline(time.Now().Add(c.silence)) }

// read hears until the connection ends.
func (c *connection) read() {
	var pinging sync.WaitGroup
	pinging.Go(c.ping)
	defer pinging.Wait()
	defer close(c.ended)
	defer c.leaves(nil)
	defer c.h.parted(c)
	defer c.close()
	var frame bytes.Buffer
	for {
		if c.alive() != nil {
			return
		}
		kind, r, err := c.ws.NextReader()
		if err != nil {
			c.h.app.meter.Count("connection", "ended")
			c.h.app.log.Info("slack connection ended", "socket", c.number, "why", c.h.app.secret.err(err))
			return
		}
		frame.Reset()
		if _, err := frame.ReadFrom(io.LimitReader(r, frameLimit)); err != nil {
			continue // NextReader will say the same
		}
		if kind == websocket.TextMessage {
			c.take(frame.Bytes())
			clear(frame.Bytes()) // a person's words stay no longer
		}
		if frame.Cap() > frameLimit/4 {
			frame = bytes.Buffer{} // an odd giant: its memory isn't kept
		}
	}
}

// ping asks for a sign of life, three times in the silence that is allowed.
func (c *connection) ping() {
	tick := time.NewTicker(c.silence / 3)
	defer tick.Stop()
	for {
		select {
		case <-c.ended:
			return
		case now := <-tick.C:
			_ = c.ws.WriteControl(websocket.PingMessage, nil, now.Add(c.silence/3)) // read notices what has died
		}
	}
}

// leaves asks for a successor; refused is why there must be none. Slack closes a
// connection that it has called off, or else it is closed here after a while.
func (c *connection) leaves(refused *RefusedError) {
	c.leave.Do(func() {
		c.refused = refused
		close(c.leaving)
		time.AfterFunc(lingering, c.close)
	})
}

// isLeaving tells whether a successor is wanted.
func (c *connection) isLeaving() bool {
	select {
	case <-c.leaving:
		return true
	default:
		return false
	}
}

// write sends a frame. One that can't be written within ackWrite ends the
// connection.
func (c *connection) write(frame []byte) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	err := c.ws.SetWriteDeadline(time.Now().Add(ackWrite))
	if err == nil {
		err = c.ws.WriteMessage(websocket.TextMessage, frame)
	}
	if err != nil {
		c.close()
		return fmt.Errorf("write to slack: %w", err)
	}
	return nil
}

// takeLeave tells Slack that this is the end; Slack reads what was written before and
// closes, or else the timer does.
func (c *connection) takeLeave() *time.Timer {
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseNormalClosure, ""), time.Now().Add(farewell))
	return time.AfterFunc(farewell, c.close)
}

// close ends the connection; twice is fine.
func (c *connection) close() { _ = c.ws.Close() }
