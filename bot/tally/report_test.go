package tally_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/tally"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", path, diff)
	}
}

// week has people ask and vote for a week.
func (h *house) week() {
	h.t.Helper()
	h.now = h.now.AddDate(0, 0, -3)
	h.ask(bot.DoorCommand, 12, "what does a pastry chef earn")
	h.ask(bot.DoorDirect, 4, "which skills are needed", "quelles compétences faut-il ?")
	h.ask(bot.DoorMention, 2, "which training do they need")
	h.now = h.now.AddDate(0, 0, 3)
	h.ask(bot.DoorDirect, 1, "hello",
		"do we sponsor a visa for a pastry chef?", "can we sponsor work visas?", "visa sponsorship for a chef?",
		"do you sponsor visas, mail ines@example.org",
		"what do the ovens cost?", "is pistachio paste on the allergen list?",
		"what is the capital of Peru?", "rank these candidates out of 10")
	pay, skills := h.votes("what does a pastry chef earn", "en"), h.votes("which skills are needed", "fr")
	for i, person := range []string{"U1", "U2", "U3", "U4"} {
		h.press(person, "1.1", pay, pay.Up)
		if i < 3 {
			h.why(person, h.press(person, "2.1", skills, skills.Down), []string{"too short", "nothing on chocolate", "trop vague"}[i])
		}
		h.now = h.now.Add(time.Second)
	}
	h.press("U4", "1.1", pay, pay.Down)
	if _, _, err := h.db.Spend(h.t.Context(), "T1", "U1", "2026-11-20", 3); err != nil {
		h.t.Fatal(err)
	}
	h.keep()
}

// told is the report of that week.
func (h *house) told(language string) tally.Report {
	h.t.Helper()
	from := time.Date(2026, 11, 15, 0, 0, 0, 0, time.UTC)
	r, err := h.Report(h.t.Context(), "T1", from, from.AddDate(0, 0, 7), language)
	if err != nil {
		h.t.Fatal(err)
	}
	return r
}

func TestAReportTellsOfAWeek(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	h.week()
	golden(t, "brief.txt", h.told("en").Reply(tally.Brief, "en").Plain()+"\n")
	golden(t, "whole.fr.txt", h.told("fr").Reply(tally.Whole, "fr").Plain()+"\n")
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetIndent("", "  ")
	to.SetEscapeHTML(false)
	if err := to.Encode(h.told("en")); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", out.String())
}

func TestAReportWithoutTextsCountsByTheNearestTopic(t *testing.T) {
	h := open(t, 0)
	h.week()
	golden(t, "counts.txt", h.told("en").Reply(tally.Whole, "en").Plain()+"\n")
	data, err := os.ReadFile(h.path)
	log, errLog := os.ReadFile(h.path + "-wal")
	if err != nil || errLog != nil {
		t.Fatal(err, errLog)
	}
	for _, word := range []string{"sponsor", "pistachio", "Peru"} {
		if bytes.Contains(append(data, log...), []byte(word)) {
			t.Errorf("%q stands in the database", word)
		}
	}
}

func TestAReportOfNothing(t *testing.T) {
	h := open(t, 0)
	got := h.told("en").Reply(tally.Brief, "en").Plain()
	if !strings.HasPrefix(got, "15 to 21 November 2026: 0 questions") || !strings.Contains(got, "Never asked for (4 of 4 topics): Pay, Skills, Apprenticeship, Ovens") {
		t.Error(got)
	}
}

// Counts of a team are no other team's, and of another time they are not of this one.
func TestAReportIsOfOneTeamAndTime(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	h.week()
	from := time.Date(2026, 11, 15, 0, 0, 0, 0, time.UTC)
	for name, r := range map[string]struct {
		team     string
		from, to time.Time
	}{"another team": {"T2", from, from.AddDate(0, 0, 7)}, "before": {"T1", from.AddDate(0, 0, -7), from}, "after": {"", from.AddDate(0, 0, 7), from.AddDate(0, 0, 14)}} {
		got, err := h.Report(t.Context(), r.team, r.from, r.to, "en")
		if err != nil || got.Questions+got.Helpful+got.Unhelpful+got.Model+len(got.Unanswered) != 0 {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestThePageShowsThoseWhoLookAfterIt(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	h.week()
	h.May = func(_, user string, r bot.Right) bool { return user == "U7" && r == bot.Administer }
	if parts, err := h.Section(t.Context(), bot.Visit{Team: "T1", User: "U1"}, "en"); parts != nil || err != nil {
		t.Errorf("anybody sees %+v, %v", parts, err)
	}
	parts, err := h.Section(t.Context(), bot.Visit{Team: "T1", User: "U7"}, "en")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "section.txt", bot.Reply{Parts: parts}.Plain()+"\n")
}
