package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

// A report is due; two replicas know. The connection breaks while the report is posted,
// and one replica is killed. It stands there once, also after another start.
func TestTheWeeklyReportIsPostedOnce(t *testing.T) {
	t.Parallel()
	k := newKilling(t, pgtest.NewDatabase(t))
	experts := k.AddChannel("experts", k.people[0])
	reports := func() (list []slacksim.Message) {
		for _, m := range k.Messages(experts, "") {
			if m.BotID != "" {
				list = append(list, m)
			}
		}
		return list
	}
	k.Cause(slacksim.Trouble{Method: "chat.postMessage", Cut: true, After: true})
	due := time.Now().UTC()
	env := []string{"RECRUITBOT_EXPERT_CHANNEL=" + experts.ID, "RECRUITBOT_REPORT=" + due.Weekday().String() + due.Format(" 15:04")}
	first := k.serve(env...)
	second := k.serve(env...)
	k.until("the report is there", func() bool { return len(reports()) > 0 })
	first.kill()
	k.settled()
	k.serve(env...)
	second.kill()
	k.ask(1)
	k.until("it answers", func() bool { return k.answered() == 1 })
	k.settled()
	got := reports()
	if len(got) != 1 {
		t.Fatalf("%d reports", len(got))
	}
	from := due.AddDate(0, 0, -7).Format("2006-01-02")
	if !strings.Contains(got[0].Text, "0 questions") || !strings.Contains(got[0].Text, "recruitbot report --since "+from) {
		t.Errorf("it says %s", got[0].Text)
	}
	if open, err := store.Open(t.Context(), k.database, store.Config{}); err != nil {
		t.Error(err)
	} else if dead, err := open.Dead(t.Context()); err != nil || len(dead) != 0 || open.Close() != nil {
		t.Errorf("dead letters: %+v, %v", dead, err)
	}
}

// The same vote by many doors: below an answer in a thread and below a command's, by two
// people, changed and reasoned; the command line tells of it.
func TestVotesAndQuestionsAreReported(t *testing.T) {
	path := filepath.Join(t.TempDir(), "told.db")
	w := openWith(t, func(c *Config) { c.DatabaseURL, c.KeepQuestions = "sqlite:"+path, 48*time.Hour })
	m := w.say(w.hiring, "", "<@"+w.BotUser()+"> which technical skills are needed?")
	inThread := w.answer(w.hiring, m.TS, 1)
	private := w.command("/backend-salary", "senior")
	w.vote(w.maya, inThread, "Helpful")
	w.thanked(w.maya, "Thank you. This helps")
	w.vote(w.maya, inThread, "Not helpful")
	w.thanked(w.maya, "I have changed your vote")
	w.vote(w.tom, inThread, "Helpful")
	w.thanked(w.tom, "Thank you. This helps")
	w.vote(w.maya, private, "Helpful")
	w.until("it is thanked for", func() bool { return w.count(w.maya, "Thank you. This helps") == 2 })

	w.clickAs(w.maya, w.ephemeral(w.maya, "I have changed your vote"), "Say why")
	w.until("a form is open", func() bool { return len(w.Views(w.maya)) == 1 })
	if _, err := w.Submit(t.Context(), w.maya, w.Views(w.maya)[0], map[string]string{"why": "no word on Kotlin"}); err != nil {
		t.Fatal(err)
	}
	w.thanked(w.maya, "I have noted it")
	w.command("/recruit", "do you sponsor visas? ask ines@example.org")
	out := w.reported(path, "1 × “do you sponsor visas? ask …”")
	for _, line := range []string{
		"Votes: helpful 2, not helpful 1", "(1 of 2 votes): “no word on Kotlin”", "by command 2, in channels 1",
	} {
		if !strings.Contains(strings.ToLower(out), strings.ToLower(line)) {
			t.Errorf("no %q in:\n%s", line, out)
		}
	}
}

// vote presses a side below an answer.
func (w *workspace) vote(p slacksim.Person, m slacksim.Message, label string) {
	w.t.Helper()
	action, up, down := sidesOf(w.t, m)
	value := up
	if label != "Helpful" {
		value = down
	}
	if _, err := w.Click(w.t.Context(), p, m, action, value); err != nil {
		w.t.Fatal(err)
	}
}

// sidesOf are the action and both values of a message's feedback buttons.
func sidesOf(t *testing.T, m slacksim.Message) (action, up, down string) {
	t.Helper()
	var blocks []struct {
		Type     string            `json:"type"`
		Elements []json.RawMessage `json:"elements"`
	}
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		var e struct {
			ActionID string                 `json:"action_id"`
			Up       struct{ Value string } `json:"positive_button"`
			Down     struct{ Value string } `json:"negative_button"`
		}
		if b.Type == "context_actions" && json.Unmarshal(b.Elements[0], &e) == nil {
			return e.ActionID, e.Up.Value, e.Down.Value
		}
	}
	t.Fatalf("no votes in %s", m.Blocks)
	return "", "", ""
}

// count is how many messages for one reader say something.
func (w *workspace) count(p slacksim.Person, words string) (n int) {
	for _, m := range w.Ephemerals(p) {
		if strings.Contains(m.Text, words) {
			n++
		}
	}
	return n
}

// thanked waits for a word for one reader.
func (w *workspace) thanked(p slacksim.Person, words string) {
	w.t.Helper()
	w.until("it says "+words, func() bool { return w.count(p, words) > 0 })
}

// ephemeral is a message for one reader.
func (w *workspace) ephemeral(p slacksim.Person, words string) slacksim.Message {
	w.t.Helper()
	for _, m := range w.Ephemerals(p) {
		if strings.Contains(m.Text, words) {
			return m
		}
	}
	w.t.Fatalf("nothing says %q", words)
	return slacksim.Message{}
}

// reported waits until the command tells of something, and returns all that it tells.
func (w *workspace) reported(path, words string) string {
	w.t.Helper()
	w.t.Setenv("RECRUITBOT_DATABASE_URL", "sqlite:"+path)
	for deadline := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) { // between two looks
		var out, faults bytes.Buffer
		if code := Run(w.t.Context(), []string{"report"}, Streams{Out: &out, Err: &faults}); code != exitOK {
			w.t.Fatalf("exit code %d: %s", code, faults.String())
		}
		if strings.Contains(out.String(), words) {
			return out.String()
		}
		if time.Now().After(deadline) {
			w.t.Fatalf("it never tells of %q:\n%s", words, out.String())
		}
	}
}
