package bot_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store/pgtest"
)

// remote is what a team's people have taught.
func remote(team, id string) bot.Lesson {
	return bot.Lesson{
		Team: team, ID: id, Profile: "backend", Language: "en", Title: "Working from home", Answer: "Three days a week.",
		Phrasings: []string{"how many days can people work from home"}, Source: "Staff handbook", Dated: "2026-10-01",
		ReviewBy: "2027-10-01", ApprovedBy: "U2",
	}
}

const askRemote = "how many days can people work from home"

// From approval on a lesson answers messages, commands and buttons, also where a command's
// answer to the same question was kept; withdrawn, it answers none of them.
func TestLessonCountsAtOnceWhereItIsSaved(t *testing.T) {
	h := start(t)
	before := h.command(h.maya, "/recruit", askRemote)
	if strings.Contains(before, "Three days") {
		t.Fatal(before)
	}
	h.teach(remote(h.Team(), "1"))
	has(t, "a command", h.command(h.maya, "/recruit", askRemote), "Three days a week.")
	has(t, "its source", h.command(h.maya, "/recruit", askRemote), "Source: Staff handbook, added in-house, 1 October 2026")
	has(t, "a message", h.told(askRemote), "Three days a week.")
	has(t, "a message in the other language", h.told("combien de jours peut-on working from home ?"), "Three days a week.")

	hiring := h.AddChannel("hiring", h.maya)
	shown := h.typed(hiring, h.maya, "/recruit", askRemote)
	h.press(shown, bot.ActionShare)
	h.until("it is shared", func() bool { return len(h.Messages(hiring, "")) == 1 })
	has(t, "the shared answer", h.Messages(hiring, "")[0].Text, "Three days a week.")

	if err := h.bot.Live().WithdrawLesson(t.Context(), h.Team(), "1", "U2"); err != nil {
		t.Fatal(err)
	}
	if now := h.command(h.maya, "/recruit", askRemote); now != before {
		t.Errorf("withdrawn, it is still answered: %s", now)
	}
	h.press(shown, bot.ActionShare)
	h.until("it is shared", func() bool { return len(h.Messages(hiring, "")) == 2 })
	has(t, "what was withdrawn", h.Messages(hiring, "")[1].Text, "has withdrawn this answer")
}

func TestLessonIsItsTeamsAlone(t *testing.T) {
	h := start(t)
	h.teach(remote("T0OTHER", "1"))
	if told := h.told(askRemote); strings.Contains(told, "Three days") {
		t.Errorf("another team's lesson is told: %s", told)
	}
	if other := h.bot.BaseOf("T0OTHER"); len(other.Lessons()) != 1 || len(h.bot.BaseOf(h.Team()).Lessons()) != 0 {
		t.Errorf("the other team has %d lessons", len(other.Lessons()))
	}
}

func TestLessonsOutlastAReload(t *testing.T) {
	h := start(t)
	h.teach(remote(h.Team(), "1"))
	h.bot.Know(h.bot.Base().Taught(nil)) // as good as profiles that were read again
	has(t, "after a reload", h.command(h.maya, "/recruit", askRemote), "Three days a week.")
}

// Two processes share a database: what is approved in one is answered in the other within
// seconds, and in one that is started later at once.
func TestReplicasShareLessons(t *testing.T) {
	for engine, database := range map[string]func() string{
		"sqlite":   func() string { return "sqlite:" + filepath.Join(t.TempDir(), "bot.db") },
		"postgres": func() string { return pgtest.NewDatabase(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			h := startOn(t, database())
			second := h.replica()
			approved := time.Now()
			h.teach(remote(h.Team(), "1"))
			h.answers("the second", second, true)
			t.Logf("approved in one process, answered in the other after %v", time.Since(approved).Round(time.Millisecond))
			h.answers("a later one", h.replica(), true)
			if err := h.bot.Live().WithdrawLesson(t.Context(), h.Team(), "1", "U2"); err != nil {
				t.Fatal(err)
			}
			h.answers("the second, withdrawn", second, false)
		})
	}
}

func (h *house) teach(l bot.Lesson) {
	h.t.Helper()
	if err := h.bot.Live().SaveLesson(h.t.Context(), l); err != nil {
		h.t.Fatal(err)
	}
}

// answers waits until a bot does, or doesn't, answer Maya's command from the lesson.
func (h *house) answers(name string, b *bot.Bot, taught bool) {
	h.t.Helper()
	c := bot.Command{Name: "/recruit", Text: askRemote, Team: h.Team(), Channel: h.dm.ID, User: h.maya.ID, Direct: true}
	h.soon(name, func() bool { return strings.Contains(b.Answer(h.t.Context(), c).Plain(), "Three days") == taught })
}
