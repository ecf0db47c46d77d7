package drive

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// tab is a page in a Chromium of its own, which is told what to do by its DevTools
// protocol, one call after the other.
//
// 21 November 2026: the few calls that pictures need are made here. The library that the
// tests use has a type for each of the protocol's, which took a hundredth of the memory of a bot that
// takes no pictures.
type tab struct {
	process *exec.Cmd
	kill    func()
	ended   chan struct{} // closed when the process is over
	line    *websocket.Conn
	session string
	calls   int
}

// How often what should be there is looked for, and how long Chromium has to start and
// to end.
const (
	lookEvery = 20 * time.Millisecond
	beginTime = 30 * time.Second
	endTime   = 10 * time.Second
)

// openTab starts Chromium with an empty page; ctx's end is its own. The error of one that
// does not start tells what it said last.
func openTab(ctx context.Context, path, profile string) (*tab, error) {
	args := []string{
		"--headless", "--remote-debugging-port=0", "--user-data-dir=" + profile, "--lang=en-GB", "--hide-scrollbars",
		"--no-first-run", "--no-default-browser-check", "--no-proxy-server", "--disable-gpu", "--disable-component-update",
		"--disable-background-networking", "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync", "--force-color-profile=srgb",
		"--use-mock-keychain", "--password-store=basic", // no question by the desk
	}
	if os.Geteuid() == 0 { // Chromium has no sandbox for root
		args = append(args, "--no-sandbox")
	}
	said, err := os.Create(filepath.Join(profile, "stderr"))
	if err != nil {
		return nil, err
	}
	defer said.Close() // Chromium has its own
	ctx, end := context.WithCancelCause(ctx)
	t := &tab{process: exec.CommandContext(ctx, path, args...), kill: func() { end(nil) }, ended: make(chan struct{})}
	t.process.Stderr = said
	endWithUs(t.process)
	if err := t.process.Start(); err != nil {
		t.kill()
		return nil, err
	}
	go func() { // close waits for it
		defer close(t.ended)
		_ = t.process.Wait() // its state tells
		end(fmt.Errorf("it ended, %v", t.process.ProcessState))
	}()
	begin, cancel := context.WithTimeout(ctx, beginTime)
	defer cancel()
	if err := t.connect(begin, filepath.Join(profile, "DevToolsActivePort")); err != nil {
		err = cmp.Or(context.Cause(ctx), err)
		t.close()
		return nil, fmt.Errorf("%w; the last it said: %q", err, lastOf(said))
	}
	return t, nil
}

// lastOf is the last kilobyte of a file.
func lastOf(f *os.File) string {
	last := make([]byte, 1024)
	from, _ := f.Seek(0, io.SeekEnd)                      // 0 where nothing can be told
	n, _ := f.ReadAt(last, max(from-int64(len(last)), 0)) // what there is
	return strings.TrimSpace(string(last[:n]))
}

// connect waits for the file in which Chromium says where it listens, and opens a page.
func (t *tab) connect(ctx context.Context, file string) error {
	var port, path string
	for path == "" {
		if err := look(ctx); err != nil {
			return fmt.Errorf("wait for %s: %w", filepath.Base(file), err)
		}
		data, _ := os.ReadFile(file) // until it is there
		port, path, _ = strings.Cut(string(data), "\n")
	}
	line, answer, err := websocket.Dial(ctx, "ws://127.0.0.1:"+port+path, nil)
	if err != nil {
		return err
	}
	if answer.Body != nil {
		_ = answer.Body.Close() // nothing is read of it
	}
	line.SetReadLimit(-1) // pictures are large
	t.line = line
	var made struct{ TargetID string }
	if err := t.call(ctx, "Target.createTarget", map[string]any{"url": "about:blank"}, &made); err != nil {
		return err
	}
	var attached struct{ SessionID string }
	err = t.call(ctx, "Target.attachToTarget", map[string]any{"targetId": made.TargetID, "flatten": true}, &attached)
	t.session = attached.SessionID
	return err
}

// look waits until it is time to look again, or ctx ends.
func look(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-time.After(lookEvery):
		return nil
	}
}

// refused is what Chromium answers to a call that it can't do.
type refused struct{ Message string }

func (r *refused) Error() string { return r.Message }

// call makes a call and waits for its result; nil wants none. What else Chromium tells
// meanwhile is passed over. A tab is dead once a call's ctx has ended: its line is closed by it.
func (t *tab) call(ctx context.Context, method string, params map[string]any, result any) error {
	t.calls++
	call := map[string]any{"id": t.calls, "method": method, "params": params}
	if t.session != "" {
		call["sessionId"] = t.session
	}
	if err := wsjson.Write(ctx, t.line, call); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	for {
		var got struct {
			ID     int
			Result json.RawMessage
			Error  *refused
		}
		switch err := wsjson.Read(ctx, t.line, &got); {
		case err != nil:
			return fmt.Errorf("%s: %w", method, err)
		case got.ID != t.calls:
		case got.Error != nil:
			return fmt.Errorf("%s: %w", method, got.Error)
		case result == nil:
			return nil
		default:
			return json.Unmarshal(got.Result, result)
		}
	}
}

// until waits for something: until an expression is true on the page. A page that is just
// going has none. The error tells what the expression threw last, if it did.
func (t *tab) until(ctx context.Context, what, expression string) error {
	thrown := ""
	for {
		var got struct {
			Result           struct{ Value bool }
			ExceptionDetails struct {
				Text      string
				Exception struct{ Description string }
			}
		}
		err := t.call(ctx, "Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true}, &got)
		if err == nil && got.Result.Value {
			return nil
		}
		if err == nil {
			thrown = cmp.Or(got.ExceptionDetails.Exception.Description, got.ExceptionDetails.Text)
		}
		if _, again := errors.AsType[*refused](err); err == nil || again {
			err = look(ctx)
		}
		switch {
		case err != nil && thrown != "":
			return fmt.Errorf("wait for %s, which threw %q: %w", what, thrown, err)
		case err != nil:
			return fmt.Errorf("wait for %s: %w", what, err)
		}
	}
}

// close ends Chromium, by force where it will not end; no tab has nothing to end.
func (t *tab) close() {
	if t == nil {
		return
	}
	defer t.kill()
	defer time.AfterFunc(endTime, t.kill).Stop()
	if t.line == nil {
		t.kill()
	} else if t.session = ""; t.call(context.Background(), "Browser.close", nil, nil) != nil {
		t.kill()
	}
	<-t.ended
	if t.line != nil {
		_ = t.line.CloseNow() // nobody is there any more
	}
}
