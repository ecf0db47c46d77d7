package model_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/model/fakemodel"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// start starts a fake and a client of it. What c leaves out is set for tests: short
// pauses, and times that no healthy answer comes near.
func start(t testing.TB, f fakemodel.Config, c model.Config) (*fakemodel.Server, *model.Client) {
	t.Helper()
	server, err := fakemodel.Start(f)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	c.BaseURL, c.Name = server.URL(), "fake"
	if c.Pause == 0 {
		c.Pause = time.Millisecond
	}
	client := model.New(c)
	t.Cleanup(client.Close)
	return server, client
}

// told is what a sink heard, by path, and how often it was told to begin again.
type told struct {
	texts    map[string]string
	paths    []string
	restarts int
}

func (h *told) sink() model.Sink {
	h.texts = map[string]string{}
	return model.Sink{
		Text: func(path, delta string) {
			if !slices.Contains(h.paths, path) {
				h.paths = append(h.paths, path)
			}
			h.texts[path] += delta
		},
		Restart: func() {
			h.restarts++
			h.texts, h.paths = map[string]string{}, nil
		},
	}
}

// faultOf is the fault that an error is; it fails the test with any other error.
func faultOf(t testing.TB, err error) *model.Fault {
	t.Helper()
	var f *model.Fault
	if !errors.As(err, &f) {
		t.Fatalf("got %v, want a fault", err)
	}
	return f
}

// counts is a meter.
type counts struct {
	mu    sync.Mutex
	count map[string]int
	took  map[string]int
}

func (c *counts) Count(name, label string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.count == nil {
		c.count = map[string]int{}
	}
	c.count[name+" "+label]++
}

func (c *counts) Took(name string, _ time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.took == nil {
		c.took = map[string]int{}
	}
	c.took[name]++
}

// vacancy is the schema of a small job description.
func vacancy() json.RawMessage {
	return json.RawMessage(`{"type":"object","additionalProperties":false,"required":["summary","duties"],"properties":{
		"summary":{"type":"string"},"duties":{"type":"array","minItems":2,"items":{"type":"string"}}}}`)
}

const written = `{"summary": "You build \"APIs\" in Go. 🚀", "duties": ["Design them", "Run them\nwell"]}`

func ask(ctx context.Context, c *model.Client, sink model.Sink) (model.Result, error) {
	return c.Stream(ctx, model.Request{Team: "T1", Person: "U1", System: "You write adverts.", User: "Write one."}, sink)
}

func askJSON(ctx context.Context, c *model.Client, sink model.Sink) (model.Result, error) {
	return c.Stream(ctx, model.Request{Team: "T1", Person: "U1", System: "You write adverts.", User: "Write one.", Schema: vacancy()}, sink)
}
