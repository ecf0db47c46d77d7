package drive_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"recruitbot/bot/slacksim/browser"
	"recruitbot/bot/slacksim/drive"
)

// pictured plays a script of one picture of a page, and gives how that failed.
func pictured(t *testing.T, ctx context.Context, page string) error {
	t.Helper()
	s := stage(t)
	s.Page = page
	_, err := s.Show(ctx, drive.Script{Title: "Pictured", Steps: []drive.Step{{
		Who: "Ada", Where: "#hiring", Text: "hello", Expect: []string{"A header"}, Picture: &drive.Picture{File: "page.png"},
	}}}, "pictured.txt")
	if err == nil {
		t.Fatal("there is a picture")
	}
	return err
}

// A Chromium that ends at its start is not waited for, and its last words are told.
func TestAChromiumThatCannotStartSaysWhy(t *testing.T) {
	bin := t.TempDir()
	script := "#!/bin/sh\nprintf '%02000d' 0 >&2\necho a library is missing >&2\nexit 3\n"
	if err := os.WriteFile(filepath.Join(bin, "chromium"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	err := pictured(t, t.Context(), "http://127.0.0.1/").Error()
	if !strings.Contains(err, "exit status 3") || !strings.Contains(err, "000a library is missing") || strings.Count(err, "0") > 1024 {
		t.Errorf("failed with %s", err)
	}
}

func TestAPageThatIsNotThereIsNotWaitedFor(t *testing.T) {
	browser.Need(t)
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	if err := pictured(t, t.Context(), gone.URL); !strings.Contains(err.Error(), "ERR_CONNECTION_REFUSED") {
		t.Errorf("failed with %v", err)
	}
}

// What the page throws while something is waited for is told with what that was.
func TestWhatThePageThrowsIsTold(t *testing.T) {
	browser.Need(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var asked atomic.Int32
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/asked") && asked.Add(1) == 2 { // the first answer was read
			cancel()
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(`<script>let n = 0; document.querySelector = () => { fetch("/asked" + n++); throw new Error("no such luck") }</script>`))
	}))
	defer site.Close()
	err := pictured(t, ctx, site.URL).Error()
	if !strings.Contains(err, "wait for what was said") || !strings.Contains(err, "no such luck") || strings.Contains(err, "querySelector(threaded") {
		t.Errorf("failed with %s", err)
	}
}
