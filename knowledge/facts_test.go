package knowledge_test

import (
	"bufio"
	"os"
	"regexp"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// testdata/facts.tsv lists every fact of both source pages: the fact, its
// source, the topic that holds it, and what the answer must match in English
// and in French. Each must be found in what Ask says of that topic, with that
// source cited.
func TestEveryFactOfTheSourcesCanBeAsked(t *testing.T) {
	base := embedded(t)
	f, err := os.Open("testdata/facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	facts := 0
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			facts++
			checkFact(t, base, n, strings.Split(line, "\t"))
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if facts < 150 {
		t.Errorf("%d facts: the list has lost some", facts)
	}
}

func checkFact(t *testing.T, base *knowledge.Base, line int, f []string) {
	t.Helper()
	if len(f) != 5 {
		t.Fatalf("facts.tsv:%d: %d columns, want 5", line, len(f))
	}
	for i, language := range knowledge.Languages() {
		pattern, err := regexp.Compile("(?is)" + f[3+i])
		if err != nil {
			t.Fatalf("facts.tsv:%d: %v", line, err)
		}
		a := base.Ask(knowledge.Question{About: f[2], Language: language})
		if a.Outcome != knowledge.Answered {
			t.Errorf("facts.tsv:%d: topic %s: outcome %s", line, f[2], a.Outcome)
			return
		}
		if !pattern.MatchString(seen(a)) {
			t.Errorf("facts.tsv:%d: %s: %s does not say %s (%s)", line, f[0], f[2], f[3+i], language)
		}
		cited := false
		for _, c := range a.Citations {
			cited = cited || c.ID == f[1]
		}
		if !cited {
			t.Errorf("facts.tsv:%d: %s: %s does not cite %s", line, f[0], f[2], f[1])
		}
	}
}
