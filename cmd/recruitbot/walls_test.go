package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// listed is what `go list -json` says of a package.
type listed struct {
	ImportPath string
	Imports    []string
}

// Who may import whom, of our own rooms. What is not here may import none of
// them. A room's tests may import more.
func allowed() map[string][]string {
	return map[string][]string{
		"recruitbot/knowledge":    {"recruitbot/knowledge/match"},
		"recruitbot/bot":          {"recruitbot/bot/recent", "recruitbot/knowledge"},
		"recruitbot/bot/slackapp": {"recruitbot/bot", "recruitbot/bot/recent", "recruitbot/knowledge"},
		"recruitbot/bot/store":    {"recruitbot/bot", "recruitbot/bot/recent", "recruitbot/knowledge"},
		"recruitbot/bot/draft":    {"recruitbot/bot", "recruitbot/bot/draft/check", "recruitbot/bot/draft/document", "recruitbot/bot/draft/layered", "recruitbot/bot/draft/model", "recruitbot/bot/draft/pattern", "recruitbot/knowledge"},
		// It makes the page that people see first, and knows none of what can be begun there.
		"recruitbot/bot/home": {"recruitbot/bot", "recruitbot/knowledge"},
		// They see a draft through, and have a model write in it.
		"recruitbot/bot/draft/desk":  {"recruitbot/bot", "recruitbot/bot/draft", "recruitbot/bot/draft/check", "recruitbot/bot/draft/passage", "recruitbot/bot/draft/pattern", "recruitbot/bot/draft/prose", "recruitbot/bot/draft/request", "recruitbot/knowledge"},
		"recruitbot/bot/draft/prose": {"recruitbot/bot/draft", "recruitbot/bot/draft/check", "recruitbot/bot/draft/model", "recruitbot/bot/draft/pattern", "recruitbot/knowledge"},
		// It looks after what is known.
		"recruitbot/bot/care": {"recruitbot/bot", "recruitbot/knowledge"},
		// It groups questions by their stems.
		"recruitbot/bot/tally": {"recruitbot/bot", "recruitbot/knowledge", "recruitbot/knowledge/match"},
		// It reads adverts that people bring, for them and for the command line.
		"recruitbot/bot/draft/review": {"recruitbot/bot", "recruitbot/bot/draft/check", "recruitbot/bot/draft/document", "recruitbot/bot/draft/passage", "recruitbot/bot/draft/pattern", "recruitbot/knowledge"},
		// They choose questions for a description and write them down, and see that through.
		"recruitbot/bot/draft/kit":       {"recruitbot/bot", "recruitbot/bot/draft", "recruitbot/bot/draft/check", "recruitbot/bot/draft/document", "recruitbot/bot/draft/layered", "recruitbot/knowledge"},
		"recruitbot/bot/draft/interview": {"recruitbot/bot", "recruitbot/bot/draft", "recruitbot/bot/draft/check", "recruitbot/bot/draft/kit", "recruitbot/bot/draft/model", "recruitbot/bot/draft/pattern", "recruitbot/bot/draft/request", "recruitbot/knowledge"},
		// It brings questions to people and their answers back.
		"recruitbot/bot/expert": {"recruitbot/bot", "recruitbot/knowledge"},
		"recruitbot/cmd/recruitbot": {"recruitbot/bot/care", "recruitbot/bot/expert", "recruitbot/bot/home", "recruitbot/bot", "recruitbot/bot/draft", "recruitbot/bot/draft/check", "recruitbot/bot/draft/desk", "recruitbot/bot/draft/document", "recruitbot/bot/draft/interview", "recruitbot/bot/draft/kit", "recruitbot/bot/draft/model", "recruitbot/bot/draft/model/fakemodel", "recruitbot/bot/draft/pattern", "recruitbot/bot/draft/prose", "recruitbot/bot/draft/review", "recruitbot/bot/privacy", "recruitbot/bot/rights",
			"recruitbot/bot/slackapp", "recruitbot/bot/slacksim", "recruitbot/bot/store", "recruitbot/bot/tally", "recruitbot/knowledge", "recruitbot/bot/slackapp/canned", "recruitbot/bot/slacksim/drive", "recruitbot/bot/slacksim/floor", "recruitbot/bot/slacksim/load"},
		// It asks a model, and hands on what is in its JSON while that is written.
		"recruitbot/bot/draft/model":         {"recruitbot/bot/draft/model/growing"},
		"recruitbot/bot/draft/model/growing": nil,
		// It writes texts and knows nothing of jobs.
		"recruitbot/bot/draft/document": nil,
		"recruitbot/bot/slacksim":       nil,
		// It gives people what is kept of them, and removes it.
		"recruitbot/bot/privacy": {"recruitbot/bot"},
		// It knows who may what, and asks Slack by a port.
		"recruitbot/bot/rights":      {"recruitbot/bot"},
		"recruitbot/bot/recent":      nil,
		"recruitbot/knowledge/match": nil,
		// It reads adverts, ours and others', and needs nothing else of ours for it.
		"recruitbot/bot/draft/check":   {"recruitbot/bot/draft/pattern"},
		"recruitbot/bot/draft/pattern": nil,
		// It reads the files of phrases and questions.
		"recruitbot/bot/draft/layered": {"recruitbot/knowledge"},
		// It tells a request for a text, for the desks that write it.
		"recruitbot/bot/draft/request": {"recruitbot/bot/draft/pattern"},
		// It tells what changed in a text, for those who mend and compare.
		"recruitbot/bot/draft/passage": nil,
		// It serves the demo.
		"recruitbot/bot/slacksim/drive": {"recruitbot/bot/slacksim"},
		// They serve the bench.
		"recruitbot/bot/slackapp/canned": nil,
		"recruitbot/bot/slacksim/floor":  nil,
		"recruitbot/bot/slacksim/load":   {"recruitbot/bot/slacksim"},
		// It serves tests, the demo and the bench.
		"recruitbot/bot/draft/model/fakemodel": nil,
		// They serve tests.
		"recruitbot/bot/store/pgtest":     nil,
		"recruitbot/bot/slacksim/browser": nil,
		// A program that go generate runs.
		"recruitbot/knowledge/internal/compile": {"recruitbot/knowledge"},
	}
}

// Which rooms alone may import a third party's package, by the path's beginning.
func walled() map[string][]string {
	return map[string][]string{
		"github.com/slack-go/":             {"recruitbot/bot/slackapp"},
		"github.com/sashabaranov/":         {"recruitbot/bot/draft"},
		"github.com/kelseyhightower/":      {"recruitbot/cmd/recruitbot"},
		"modernc.org/":                     {"recruitbot/bot/store"},
		"github.com/jackc/":                {"recruitbot/bot/store"},
		"github.com/pressly/goose":         {"recruitbot/bot/store"},
		"database/sql":                     {"recruitbot/bot/store"},
		"github.com/coder/websocket":       {"recruitbot/bot/slacksim"},
		"github.com/gorilla/websocket":     {"recruitbot/bot/slackapp"},
		"github.com/prometheus/":           {"recruitbot/cmd/recruitbot"},
		"github.com/spf13/":                {"recruitbot/cmd/recruitbot"},
		"github.com/goccy/go-yaml":         {"recruitbot/knowledge", "recruitbot/bot/draft", "recruitbot/bot/slacksim/drive"},
		"github.com/blevesearch/":          {"recruitbot/knowledge/match"},
		"github.com/chromedp/":             {"recruitbot/bot/slacksim"},
		"github.com/yuin/goldmark":         {"recruitbot/bot/draft/document"},
		"github.com/sergi/go-diff/":        {"recruitbot/bot/draft/passage"},
		"github.com/rogpeppe/go-internal/": {"none: tests only"},
	}
}

func TestWalls(t *testing.T) {
	t.Parallel()
	packages := listPackages(t)
	if len(packages) < 7 {
		t.Fatalf("found %d packages, fewer than there are rooms", len(packages))
	}
	rules := allowed()
	for _, p := range packages {
		may, known := rules[p.ImportPath]
		if !known {
			t.Errorf("%s is no room of the house: say in this table whom it may import", p.ImportPath)
		}
		for _, i := range p.Imports {
			if strings.HasPrefix(i, "recruitbot") && !slices.Contains(may, i) {
				t.Errorf("%s may not import %s", p.ImportPath, i)
			}
			for prefix, rooms := range walled() {
				inside := func(room string) bool { return p.ImportPath == room || strings.HasPrefix(p.ImportPath, room+"/") }
				if strings.HasPrefix(i, prefix) && !slices.ContainsFunc(rooms, inside) {
					t.Errorf("%s may not import %s: that is for %v", p.ImportPath, i, rooms)
				}
			}
		}
	}
}

// The product's owner fixed these libraries; nobody else takes one away.
func TestTheOwnersLibrariesAreUsed(t *testing.T) {
	t.Parallel()
	packages := listPackages(t)
	for library, room := range map[string]string{
		"github.com/slack-go/slack":            "recruitbot/bot/slackapp",
		"github.com/sashabaranov/go-openai":    "recruitbot/bot/draft/model",
		"github.com/kelseyhightower/envconfig": "recruitbot/cmd/recruitbot",
	} {
		if !slices.ContainsFunc(packages, func(p listed) bool { return p.ImportPath == room && slices.Contains(p.Imports, library) }) {
			t.Errorf("%s does not import %s, which the owner fixed", room, library)
		}
	}
}

func listPackages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "recruitbot/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		switch err := d.Decode(&p); {
		case errors.Is(err, io.EOF):
			return packages
		case err != nil:
			t.Fatalf("read go list: %v", err)
		}
		packages = append(packages, p)
	}
}
