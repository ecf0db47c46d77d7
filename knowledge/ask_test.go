package knowledge_test

import (
	"bufio"
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// Conversations are told in testdata/ask/*.txt: a line "Q:" asks, the lines
// under it say what the answer must be. "outcome:", "topics:" and "language:"
// are exact, so is "prefers:" with "no" for no wish, "has:" and "not:" are parts of what a person would see. An empty
// line goes on in the same conversation; a line "---" begins another.
func TestConversations(t *testing.T) {
	base := embedded(t)
	files, err := filepath.Glob("testdata/ask/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no conversations: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { playFile(t, base, file) })
	}
}

func playFile(t *testing.T, base *knowledge.Base, file string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var answer knowledge.Answer
	var previous *knowledge.Turn
	var question string
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		key, want, _ := strings.Cut(line, ":")
		want = strings.TrimSpace(want)
		seen := strings.ReplaceAll(seen(answer), "\u00a0", " ")
		switch key {
		case "", "#":
		case "---":
			previous = nil
		case "Q":
			question = want
			answer = base.Ask(knowledge.Question{Text: want, Previous: previous})
			previous = &answer.Turn
		case "outcome":
			if string(answer.Outcome) != want {
				t.Errorf("%s:%d: %q: outcome %s, want %s; it says:\n%s", file, n, question, answer.Outcome, want, seen)
			}
		case "topics":
			if got := strings.Join(answer.Topics, " "); got != want {
				t.Errorf("%s:%d: %q: topics %s, want %s", file, n, question, got, want)
			}
		case "language":
			if answer.Language != want {
				t.Errorf("%s:%d: %q: language %s, want %s", file, n, question, answer.Language, want)
			}
		case "prefers":
			if got := cmp.Or(answer.Prefers, "no"); got != want {
				t.Errorf("%s:%d: %q: prefers %s, want %s", file, n, question, got, want)
			}
		case "has":
			if !strings.Contains(seen, want) {
				t.Errorf("%s:%d: %q: lacks %q; it says:\n%s", file, n, question, want, seen)
			}
		case "not":
			if strings.Contains(seen, want) {
				t.Errorf("%s:%d: %q: holds %q; it says:\n%s", file, n, question, want, seen)
			}
		default:
			if !strings.HasPrefix(line, "#") {
				t.Fatalf("%s:%d: what is %q?", file, n, line)
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// seen is every text of an answer, in reading order.
func seen(a knowledge.Answer) string {
	parts := []string{a.Lead, a.Text}
	if a.Table != nil {
		parts = append(parts, strings.Join(a.Table.Header, " | "))
		for _, row := range a.Table.Rows {
			parts = append(parts, strings.Join(row, " | "))
		}
	}
	parts = append(parts, a.Notes...)
	for _, c := range a.Citations {
		parts = append(parts, c.Title+", "+c.Publisher+", "+c.Dated)
	}
	for _, s := range a.Choices {
		parts = append(parts, "["+s.Label+"]")
	}
	return strings.Join(parts, "\n")
}

func embedded(t testing.TB) *knowledge.Base {
	t.Helper()
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	return base
}
