package main

import (
	"bufio"
	"bytes"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// A server that sends more than its answer has net/http write that to the standard log,
// word by word.
func TestWhatALibraryQuotesIsLeftOut(t *testing.T) {
	t.Parallel()
	written := journal{more: make(chan struct{})}
	end := hearLibraries(slog.New(slog.NewTextHandler(&written, nil)))
	defer end()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c, err := listener.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		if _, err := http.ReadRequest(bufio.NewReader(c)); err != nil { // before it is asked it would be no answer
			return
		}
		answer := "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + `"Wilhelmina" said zanzibar`
		_, _ = c.Write([]byte(answer))
		_ = c.SetReadDeadline(time.Now().Add(patience))
		_, _ = c.Read(make([]byte, 1)) // until the client has closed
	}()
	t.Cleanup(func() { _ = listener.Close(); <-ended })
	client := http.Client{Transport: &http.Transport{}}
	answer, err := client.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, answer.Body); err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if !written.wait(t.Context(), "Unsolicited response") {
		t.Fatal("net/http no longer says so; what else does it write?")
	}
	if got := written.String(); strings.Contains(got, "zanzibar") || strings.Contains(got, "Wilhelmina") || !strings.Contains(got, "level=WARN") {
		t.Errorf("it is logged: %s", got)
	}
}

func TestTheStandardLogIsGivenBack(t *testing.T) {
	t.Parallel()
	var before, ours bytes.Buffer
	defer log.SetOutput(log.Writer())
	log.SetOutput(&before)
	end := hearLibraries(slog.New(slog.NewTextHandler(&ours, nil)))
	log.Print("meanwhile")
	end()
	log.Print("afterwards")
	if !strings.Contains(ours.String(), "meanwhile") || !strings.Contains(before.String(), "afterwards") || strings.Contains(before.String(), "meanwhile") {
		t.Errorf("ours %q, theirs %q", ours.String(), before.String())
	}
}
