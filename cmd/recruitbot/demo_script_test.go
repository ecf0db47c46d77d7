package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The script that comes along goes as it says, and the pictures in the README are
// of today's answers: their transcript lies beside them.
func TestDemoScript(t *testing.T) {
	t.Setenv("RECRUITBOT_LANGUAGE", "")
	const script = "testdata/demo/demo.yaml"
	out := t.TempDir()
	var told, faults bytes.Buffer
	if code := Run(t.Context(), []string{"demo", "--script", script, "--out", out}, Streams{In: strings.NewReader(""), Out: &told, Err: &faults}); code != exitOK {
		t.Fatalf("demo --script ended with %d: %s", code, faults.String())
	}
	play, shown := read(t, filepath.Join(out, "demo.txt")), read(t, "../../.github/demo.txt")
	if diff := cmp.Diff(shown, play); diff != "" {
		t.Errorf("the README's pictures are out of date (-pictures +now): %s\nrun: go run ./cmd/recruitbot demo --script cmd/recruitbot/%s --out .github", diff, script)
	}
	pictures, err := filepath.Glob(filepath.Join(out, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	if len(pictures) == 0 && os.Getenv("CI") != "true" && strings.Contains(faults.String(), "no Chromium is installed") {
		t.Log("without Chromium no pictures were taken, and the command said so")
		return
	}
	for _, line := range strings.Split(read(t, script), "\n") {
		_, name, ok := strings.Cut(line, "{file: ")
		if !ok {
			continue
		}
		name, _, _ = strings.Cut(name, ",")
		if picture := read(t, filepath.Join(out, name)); !strings.HasPrefix(picture, "\x89PNG") || len(picture) < 10_000 {
			t.Errorf("%s is no picture of the page: %d bytes", name, len(picture))
		}
		if _, err := os.Stat(filepath.Join("../../.github", name)); err != nil {
			t.Error(err)
		}
	}
}

// Every other script goes as it says. Pictures are taken where the README shows one; the
// others prove with what they expect, which takes a fifth of the time.
func TestOtherScripts(t *testing.T) {
	t.Setenv("RECRUITBOT_LANGUAGE", "")
	scripts, err := filepath.Glob("testdata/demo/*.yaml")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("there are no scripts: %v", err)
	}
	for _, script := range scripts {
		name := filepath.Base(script)
		if name == "demo.yaml" { // TestDemoScript's
			continue
		}
		if name != "home.yaml" {
			script = withoutPictures(t, script)
		}
		var told, faults bytes.Buffer
		args := []string{"demo", "--script", script, "--out", t.TempDir()}
		if code := Run(t.Context(), args, Streams{In: strings.NewReader(""), Out: &told, Err: &faults}); code != exitOK {
			t.Errorf("%s ended with %d: %s", name, code, faults.String())
		}
	}
}

// withoutPictures copies a script but for its pictures, which are lines of their own.
func withoutPictures(t *testing.T, script string) string {
	t.Helper()
	var lines []string
	for line := range strings.Lines(read(t, script)) {
		if !strings.HasPrefix(strings.TrimSpace(line), "picture:") {
			lines = append(lines, line)
		}
	}
	plain := filepath.Join(t.TempDir(), filepath.Base(script))
	if err := os.WriteFile(plain, []byte(strings.Join(lines, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	return plain
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
