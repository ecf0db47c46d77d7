package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"recruitbot/knowledge"
)

// What an expert answered and somebody else approved is answered by every replica within
// seconds, in other words and in the other language too; written to files and loaded
// elsewhere, it is answered there.
func TestApprovedAnswerIsLiveEverywhereAndOutlivesItsDatabase(t *testing.T) {
	var database string
	c := openCircle(t, 2, func(_ *circle, config *Config) { database = config.DatabaseURL })
	c.logged("questions are passed on", 2)
	board := c.passedOn(c.asked(spain), "Ask a person", nil)
	c.submit(c.ines, c.dialog(c.ines, board, "Answer"), map[string]string{"answer": "Two weeks, unless the agreement says more.", "source": "Workers' Statute, article 49"})
	proposal := c.proposed(c.onBoard(0, "has answered:"))
	if said := plainOf(c.command("/recruit", spain)); strings.Contains(said, "Two weeks") {
		t.Fatalf("it is answered before it was approved: %s", said)
	}
	c.clickAs(c.lea, proposal, "Approve")
	c.onBoard(1, "has approved this")
	approved := time.Now()
	c.inARow(spain, 8)
	t.Logf("approved, and answered by both replicas after %v", time.Since(approved).Round(time.Millisecond))
	holds(t, c.asked("hello, how long is the notice in Spain?"), "Two weeks", "added in-house", "Added and approved within your organisation")
	holds(t, c.asked("quel est le préavis en Espagne ?"), "Two weeks", "écrite en anglais")

	folder := t.TempDir()
	t.Setenv("RECRUITBOT_DATABASE_URL", database)
	var out bytes.Buffer
	if code := Run(t.Context(), []string{"knowledge", "export", folder}, Streams{Out: &out, Err: &out}); code != exitOK {
		t.Fatalf("export: %d, %s", code, out.String())
	}
	base, err := loadBase(folder)
	if err != nil {
		t.Fatal(err)
	}
	if a := base.Ask(knowledge.Question{Text: spain}); !strings.Contains(a.Text, "Two weeks") || len(a.Citations) != 1 || a.Citations[0].Title != "Workers' Statute, article 49" {
		t.Errorf("elsewhere it is answered %s: %s%s %v", a.Outcome, a.Lead, a.Text, a.Citations)
	}
}

// inARow waits until so many commands in a row are answered from what was approved:
// each goes to one replica or the other.
func (c *circle) inARow(question string, want int) {
	c.t.Helper()
	late := time.Now().Add(patience)
	for n := 0; n < want; n++ {
		if said := plainOf(c.command("/recruit", question)); !strings.Contains(said, "Two weeks") {
			n = -1
		}
		if time.Now().After(late) {
			c.t.Fatal("not all replicas have it in time")
		}
	}
}

// The page of who looks after recruitbot tells what is to be reviewed; who doesn't sees
// nothing of it.
func TestPageTellsWhatIsToBeReviewed(t *testing.T) {
	t.Parallel()
	c := openCircle(t, 1, nil)
	if err := c.OpenHome(t.Context(), c.lea, "home"); err != nil {
		t.Fatal(err)
	}
	c.until("her page tells it", func() bool {
		v, ok := c.Home(c.lea)
		return ok && strings.Contains(string(v.Raw), "What I know, and who looks after it") && strings.Contains(string(v.Raw), "Salary grid, Backend developer") &&
			strings.Contains(string(v.Raw), "there is nothing to reload")
	})
	if err := c.OpenHome(t.Context(), c.maya, "home"); err != nil {
		t.Fatal(err)
	}
	c.until("Maya's page is there", func() bool { _, ok := c.Home(c.maya); return ok })
	if v, _ := c.Home(c.maya); strings.Contains(string(v.Raw), "who looks after it") {
		t.Errorf("Maya sees %s", v.Raw)
	}
}
