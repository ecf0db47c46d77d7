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

// The scripts that go through every door, over the home tab, and through what is kept of
// people, go as they say.
func TestOtherScripts(t *testing.T) {
	t.Setenv("RECRUITBOT_LANGUAGE", "")
	for _, name := range []string{"doors", "home", "privacy"} {
		var told, faults bytes.Buffer
		args := []string{"demo", "--script", "testdata/demo/" + name + ".yaml", "--out", t.TempDir()}
		if code := Run(t.Context(), args, Streams{In: strings.NewReader(""), Out: &told, Err: &faults}); code != exitOK {
			t.Errorf("%s ended with %d: %s", name, code, faults.String())
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
