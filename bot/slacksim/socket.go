package slacksim

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/coder/websocket"
)

// maxSockets is how many connections Slack gives one app.
const maxSockets = 10

// hub keeps the connections and what went over them. It is guarded by Sim.mu.
type hub struct {
	serial    int
	turn      int
	urls      map[string]bool // tickets handed out and not used yet
	conns     []*conn
	shipments []*shipment          // in the order sent; empty in a light workspace
	byID      map[string]*shipment // by envelope id; in a light workspace until they are over
}

// conn is one connection with its queue of frames.
type conn struct {
	Connection
	ws    *websocket.Conn
	queue []frame
	last  bool          // close when the queue is empty
	cut   bool          // and without a farewell
	wake  chan struct{} // holds one token when there is something to do
}

// frame is what goes over a connection at once.
type frame struct {
	kind websocket.MessageType
	body []byte
}

// push queues a text frame; Sim.mu is held.
func (c *conn) push(body []byte) { c.pushFrame(frame{websocket.MessageText, body}) }

func (c *conn) pushFrame(f frame) {
	c.queue = append(c.queue, f)
	c.nudge()
}

func (c *conn) nudge() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// pick takes the connections in turn; nil when none is open.
func (h *hub) pick() *conn {
	for range h.conns {
		h.turn++
		if c := h.conns[h.turn%len(h.conns)]; !c.last {
			return c
		}
	}
	return nil
}

// openConnection is apps.connections.open.
func (s *Sim) openConnection(request) (reply, *fault) {
	s.hub.serial++
	ticket := fmt.Sprintf("ticket-%d", s.hub.serial)
	s.hub.urls[ticket] = true
	return reply{"url": "ws://" + s.address + "/link?ticket=" + ticket + "&app_id=" + appID}, nil
}

// serveSocket takes a connection whose address was handed out by
// apps.connections.open, once.
func (s *Sim) serveSocket(w http.ResponseWriter, r *http.Request) {
	ticket := r.URL.Query().Get("ticket")
	s.mu.Lock()
	known := s.hub.urls[ticket]
	delete(s.hub.urls, ticket)
	if !known {
		s.refuse("connection", "link_used_or_unknown", "each address from apps.connections.open serves once")
	}
	s.mu.Unlock()
	if !known {
		http.Error(w, "this address was used or never handed out", http.StatusForbidden)
		return
	}
	c := &conn{wake: make(chan struct{}, 1)}
	ws, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		InsecureSkipVerify: true, // the library says it comes from api.slack.com, which this host is not
		OnPingReceived:     func(context.Context, []byte) bool { return !s.silenced(c) },
	})
	if err != nil {
		return // Accept has answered
	}
	ws.SetReadLimit(1 << 20)
	c.ws = ws
	s.serveConn(c)
}

// serveConn keeps a connection until one side ends it.
func (s *Sim) serveConn(c *conn) {
	ctx, cancel := context.WithCancel(s.ctx)
	s.register(c)
	s.running.Go(func() { defer cancel(); s.writeFrames(ctx, c) })
	s.running.Go(func() { s.ping(ctx, c) })
	for {
		_, body, err := c.ws.Read(ctx)
		if err != nil {
			break
		}
		if !s.silenced(c) {
			s.acknowledge(body)
		}
	}
	cancel()
	_ = c.ws.CloseNow() // may be closed already
	s.mu.Lock()
	s.hub.conns = slices.DeleteFunc(s.hub.conns, func(x *conn) bool { return x == c })
	s.changed(Change{Kind: "connection", ID: c.ID})
	s.mu.Unlock()
}

func (s *Sim) silenced(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return c.Silenced
}

// register greets a new connection.
func (s *Sim) register(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hub.serial++
	c.Connection = Connection{ID: fmt.Sprintf("conn-%d", s.hub.serial), Opened: s.clock.now()}
	if len(s.hub.conns) >= maxSockets {
		s.refuse("connection", "too_many_websockets")
		c.push(disconnectFrame("too_many_websockets"))
		c.last = true
		return
	}
	s.hub.conns = append(s.hub.conns, c)
	c.push(mustJSON(map[string]any{
		"type": "hello", "num_connections": len(s.hub.conns),
		"connection_info": map[string]any{"app_id": appID},
		"debug_info":      map[string]any{"host": c.ID, "build_number": 1, "approximate_connection_time": 18060},
	}))
	s.changed(Change{Kind: "connection", ID: c.ID})
}

// writeFrames sends what is queued, until the connection ends.
func (s *Sim) writeFrames(ctx context.Context, c *conn) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.wake:
		}
		s.mu.Lock()
		frames, last, cut, silent := c.queue, c.last, c.cut, c.Silenced
		c.queue = nil
		s.mu.Unlock()
		for _, f := range frames {
			if silent {
				continue
			}
			if err := c.ws.Write(ctx, f.kind, f.body); err != nil {
				return
			}
		}
		if cut {
			_ = c.ws.CloseNow() // the app may be gone first
			return
		}
		if last {
			_ = c.ws.Close(websocket.StatusNormalClosure, "") // the app may be gone first
			return
		}
	}
}

// ping shows the app that the connection lives.
func (s *Sim) ping(ctx context.Context, c *conn) {
	tick := time.NewTicker(s.cfg.PingInterval)
	defer tick.Stop()
	for {
		if !s.silenced(c) {
			pingCtx, cancel := context.WithTimeout(ctx, s.cfg.PingInterval)
			_ = c.ws.Ping(pingCtx) // an app too busy to answer is no fault of the connection
			cancel()
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func disconnectFrame(reason string) []byte {
	return mustJSON(map[string]any{"type": "disconnect", "reason": reason, "debug_info": map[string]any{"host": "slacksim"}})
}
