package tally_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/bot/tally"
	"recruitbot/knowledge"
)

// house is a desk over a store, for people who ask about a pastry chef. It is Saturday,
// 21 November 2026, at noon.
type house struct {
	*tally.Desk
	t    testing.TB
	base *knowledge.Base // that answers
	db   *store.Store
	path string
	now  time.Time

	mu     sync.Mutex
	posted []bot.Reply
	to     []bot.Delivery
	refuse error // of the next post
}

// knownPastry is what is known of a pastry chef: with all that answers need, and alone,
// since the embedded profile grows.
type knownPastry struct{ base, names *knowledge.Base }

// pastry is made once: it takes longer than most tests.
var pastry = sync.OnceValues(func() (k knownPastry, err error) {
	sample := knowledge.Folder{Name: "sample", FS: os.DirFS("../../knowledge/testdata/sample")}
	profiles, err := knowledge.Load(sample)
	if err != nil {
		return k, err
	}
	k.names = knowledge.New(profiles, knowledge.Common{})
	k.base, err = knowledge.Default(sample)
	return k, err
})

func open(t testing.TB, keep time.Duration) *house {
	t.Helper()
	known, err := pastry()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{t: t, base: known.base, path: filepath.Join(t.TempDir(), "tally.db"), now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)}
	h.db, err = store.Open(t.Context(), "sqlite:"+h.path, store.Config{Now: func() time.Time { return h.now }, KeepQuestions: keep})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.db.Close(); err != nil {
			t.Error(err)
		}
	})
	h.Desk = &tally.Desk{
		Tallies: h.db, Opinions: h.db, Spending: h.db, Poster: h,
		Know: func() *knowledge.Base { return known.names },
		Now:  func() time.Time { return h.now }, KeepTexts: keep > 0, KeepDays: 30,
	}
	return h
}

// Post implements bot.Poster: it remembers what is said.
func (h *house) Post(_ context.Context, d bot.Delivery, r bot.Reply) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.posted, h.to = append(h.posted, r), append(h.to, d)
	return h.refuse
}

// ask asks questions by a door, so many times each.
func (h *house) ask(door string, times int, questions ...string) (last knowledge.Answer) {
	for range times {
		for _, q := range questions {
			last = h.base.Ask(knowledge.Question{Text: q, Profile: "pastry"})
			h.Witness(bot.Asked{Team: "T1", User: "U1", Door: door, Text: q}, last)
		}
	}
	return last
}

// keep writes down what was counted, as at the end of a process.
func (h *house) keep() {
	ctx, stop := context.WithCancel(h.t.Context())
	stop()
	h.Keep(ctx)
}

// votes are both sides below an answer.
func (h *house) votes(question, language string) bot.Votes {
	h.t.Helper()
	parts := h.Afterword(bot.Asked{Text: question}, h.base.Ask(knowledge.Question{Text: question, Profile: "pastry", Language: language}))
	if len(parts) != 1 {
		h.t.Fatalf("%d parts below the answer to %q", len(parts), question)
	}
	return parts[0].(bot.Votes)
}

// press has a person press a side below an answer, and returns what is said to that person.
func (h *house) press(person, answer string, v bot.Votes, side bot.Vote) bot.Reply {
	h.t.Helper()
	c := bot.Click{ID: person + answer + side.Value, Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "1.0"}, User: person, On: answer, Action: v.Action, Value: side.Value}
	return h.do(c, c.User)
}

// do has the desk do what an event asks for.
func (h *house) do(e bot.Event, person string) bot.Reply {
	h.t.Helper()
	before := len(h.posted)
	if _, err := h.Do(h.t.Context(), bot.Errand{Event: e, Language: "en", Delivery: bot.Delivery{EventID: e.EventID(), Thread: e.Where(), User: person}}); err != nil {
		h.t.Fatal(err)
	}
	if len(h.posted) == before {
		return bot.Reply{}
	}
	if d := h.to[before]; !d.Private && !d.InChannel {
		h.t.Errorf("said openly: %+v", d)
	}
	return h.posted[before]
}

// why presses "Say why" below a word of thanks and sends the form.
func (h *house) why(person string, thanks bot.Reply, words string) bot.Reply {
	h.t.Helper()
	b := thanks.Parts[1].(bot.Buttons).Buttons[0]
	f, err := h.Form(h.t.Context(), bot.Click{Action: b.Action, Value: b.Value, User: person}, "en")
	if err != nil || f == nil {
		h.t.Fatal(f, err)
	}
	s := bot.Submission{ID: person + words, Thread: bot.Thread{Team: "T1", Channel: "C1", TS: "1.0"}, User: person, Form: f.ID, State: f.State, Values: map[string][]string{}}
	if words != "" {
		s.Values[f.Fields[0].ID] = []string{words}
	}
	return h.do(s, person)
}

// opinions are all that there are, in short.
func (h *house) opinions() string {
	h.t.Helper()
	list, err := h.db.Opinions(h.t.Context(), "T1", h.now.Add(-time.Hour), h.now.Add(time.Hour))
	if err != nil {
		h.t.Fatal(err)
	}
	var out []string
	for _, o := range list {
		out = append(out, fmt.Sprintf("%s %s %s/%s %s %q", o.Person, o.Answer, o.Profile, o.Topic, o.Side, o.Why))
	}
	return strings.Join(out, "\n")
}
