package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// serveHealth serves health and metrics of a process that is as ready as r says.
func serveHealth(t *testing.T, r ready) (address string) {
	t.Helper()
	address = freeAddress(t)
	end, err := serveHTTP(address, healthHandler(newMeter(), r, nil), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		http.DefaultClient.CloseIdleConnections()
		end()
	})
	return address
}

func TestNothingIsServedUnlessAskedFor(t *testing.T) {
	for _, name := range variables() {
		if old, set := os.LookupEnv(name); set {
			t.Setenv(name, old) // restored at the end
			if err := os.Unsetenv(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	config, err := loadConfig(false)
	if err != nil || config.HTTPAddr != "" {
		t.Errorf("without a variable set it listens on %q, error %v", config.HTTPAddr, err)
	}
}

func TestOnlyHealthAndMetricsAreServed(t *testing.T) {
	t.Parallel()
	address := serveHealth(t, func(context.Context) error { return nil })
	for path, want := range map[string]int{
		"/healthz": http.StatusOK, "/readyz": http.StatusOK, "/metrics": http.StatusOK,
		"/": http.StatusNotFound, "/debug/pprof/": http.StatusNotFound, "/debug/pprof/heap": http.StatusNotFound, "/debug/vars": http.StatusNotFound,
	} {
		if status, _ := get(t, "http://"+address+path); status != want {
			t.Errorf("%s: status %d, want %d", path, status, want)
		}
	}
	answer, err := http.Post("http://"+address+"/metrics", "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("a POST has status %d", answer.StatusCode)
	}
}

// A process that isn't ready lives on, and says why it isn't.
func TestWhatIsNotReadySaysWhy(t *testing.T) {
	t.Parallel()
	address := serveHealth(t, func(context.Context) error { return errors.New("not connected to Slack") })
	if status, body := get(t, "http://"+address+"/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "not connected to Slack") {
		t.Errorf("status %d: %s", status, body)
	}
	if status, _ := get(t, "http://"+address+"/healthz"); status != http.StatusOK {
		t.Errorf("it lives, with status %d", status)
	}
}

// A look at readiness that never returns is cut short.
func TestReadinessHasATimeLimit(t *testing.T) {
	t.Parallel()
	address := serveHealth(t, func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() })
	start := time.Now()
	if status, _ := get(t, "http://"+address+"/readyz"); status != http.StatusServiceUnavailable || time.Since(start) > 5*time.Second {
		t.Errorf("status %d after %v", status, time.Since(start))
	}
}

func TestSlowAndGreedyRequestsAreCutOff(t *testing.T) {
	t.Parallel()
	address := serveHealth(t, func(context.Context) error { return nil })
	for name, request := range map[string]string{
		"headers that never end": "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Slow: ",
		"a body that never ends": "GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nx",
		"headers of 64 KB":       "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Long: " + strings.Repeat("x", 64<<10) + "\r\n\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(conn, request); err != nil {
				t.Fatal(err)
			}
			_, err = io.Copy(io.Discard, bufio.NewReader(conn))
			var late net.Error
			if errors.As(err, &late) && late.Timeout() {
				t.Errorf("the connection is held for %v and more", patience)
			}
		})
	}
}
