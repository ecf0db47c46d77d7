package tally_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// meter counts for a test.
type meter struct {
	mu      sync.Mutex
	count   map[string]int
	written chan struct{} // nil, or closed when counts were written down
}

func (m *meter) Count(name, label string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.count == nil {
		m.count = map[string]int{}
	}
	m.count[name+" "+label]++
	if m.written != nil && name+" "+label == "tally written" {
		close(m.written)
	}
}

func (*meter) Took(string, time.Duration) {}

// questions is how many are written down.
func (h *house) questions() (n int) {
	h.t.Helper()
	list, err := h.db.Tallies(h.t.Context(), "", h.now.AddDate(0, 0, -7), h.now.AddDate(0, 0, 1))
	if err != nil {
		h.t.Fatal(err)
	}
	for _, one := range list {
		n += one.Count
	}
	return n
}

func TestAnswersAreCountedByMany(t *testing.T) {
	h := open(t, 0)
	a := h.base.Ask(knowledge.Question{Text: "which ovens do they work with?", Profile: "pastry"})
	ctx, stop := context.WithCancel(t.Context())
	var keeping, asking sync.WaitGroup
	keeping.Go(func() { h.Keep(ctx) })
	for i := range 8 {
		asking.Go(func() {
			for range 500 {
				h.Witness(bot.Asked{Team: "T1", User: fmt.Sprint("U", i), Door: bot.DoorDirect}, a)
			}
		})
	}
	asking.Wait()
	stop()
	keeping.Wait()
	if n := h.questions(); n != 4000 {
		t.Errorf("%d of 4,000 answers are counted", n)
	}
}

// What can't be written down waits, and is neither lost nor counted twice.
func TestCountsWaitForTheDatabase(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	m := &meter{}
	h.Meter = m
	h.ask(bot.DoorDirect, 2, "which ovens do they work with?", "who delivers the flour?")
	if err := h.db.Close(); err != nil {
		t.Fatal(err)
	}
	h.keep()
	db, err := store.Open(t.Context(), "sqlite:"+h.path, store.Config{Now: func() time.Time { return h.now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	h.db, h.Tallies = db, db
	if n := h.questions(); n != 0 || m.count["tally failed"] != 1 {
		t.Errorf("%d, %v", n, m.count)
	}
	h.keep()
	h.keep()
	gaps, err := db.Gaps(t.Context(), "T1", h.now.AddDate(0, 0, -1), h.now.AddDate(0, 0, 1), 9)
	if n := h.questions(); n != 4 || err != nil || len(gaps) != 2 || m.count["tally written"] != 1 {
		t.Errorf("%d, %+v, %v, %v", n, gaps, err, m.count)
	}
}

// A message that was asked about by its menu is counted, and its words are not kept: they
// are a colleague's, who may not know of the bot.
func TestWordsOfAMessagesMenuAreNotKept(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	h.ask(bot.DoorMenu, 1, "who delivers the flour?")
	h.ask(bot.DoorDirect, 1, "who delivers the yeast?")
	h.keep()
	gaps, err := h.db.Gaps(t.Context(), "T1", h.now.AddDate(0, 0, -1), h.now.AddDate(0, 0, 1), 9)
	if n := h.questions(); n != 2 || err != nil || len(gaps) != 1 || gaps[0].Text != "who delivers the yeast?" {
		t.Errorf("%d counted, kept %+v, %v", n, gaps, err)
	}
}

// What may not be what was asked stands among the questions without an answer; a choice between two answers does not.
func TestAnAnswerThatMayNotBeOneIsAGap(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	shown := h.base.Ask(knowledge.Question{Text: "what does a pastry chef do?", Profile: "pastry"})
	shown.Outcome, shown.Taken = knowledge.Choose, true
	h.Witness(bot.Asked{Team: "T1", User: "U1", Text: "who frosts the cake?"}, shown)
	shown.Taken = false
	h.Witness(bot.Asked{Team: "T1", User: "U1", Text: "cakes or tarts?"}, shown)
	h.keep()
	gaps, err := h.db.Gaps(t.Context(), "T1", h.now.AddDate(0, 0, -1), h.now.AddDate(0, 0, 1), 9)
	if err != nil || len(gaps) != 1 || gaps[0].Text != "who frosts the cake?" {
		t.Errorf("%+v, %v", gaps, err)
	}
}

// A database that is away for long costs counts of rare kinds, not memory.
func TestCountsThatWaitAreBounded(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	m := &meter{written: make(chan struct{})}
	h.Meter = m
	for i := range 5000 {
		h.Witness(bot.Asked{Team: "T1", Door: bot.DoorDirect, Text: "who?"}, knowledge.Answer{Outcome: knowledge.Unknown, Next: []knowledge.Step{{Topic: fmt.Sprint(i)}}})
	}
	if n := m.count["tally dropped"]; n != 5000-256 {
		t.Errorf("%d dropped", n)
	}
	ctx, stop := context.WithCancel(t.Context())
	var keeping sync.WaitGroup
	keeping.Go(func() { h.Keep(ctx) })
	select { // so many are too many for the last seconds of a process on a busy machine
	case <-m.written:
	case <-time.After(20 * time.Second):
		t.Error("nothing is written down")
	}
	stop()
	keeping.Wait()
	gaps, err := h.db.Gaps(t.Context(), "T1", h.now.AddDate(0, 0, -1), h.now.AddDate(0, 0, 1), 5000)
	if n := h.questions(); n != 1024 || err != nil || len(gaps) != 256 {
		t.Errorf("%d counts, %d texts, %v", n, len(gaps), err)
	}
}

// What counting, and asking for a vote, cost an answer.
func BenchmarkWitness(b *testing.B) {
	h := open(b, 0)
	a := h.base.Ask(knowledge.Question{Text: "which ovens do they work with?", Profile: "pastry"})
	q := bot.Asked{Team: "T1", User: "U1", Door: bot.DoorDirect, Text: "which ovens do they work with?"}
	b.ReportAllocs()
	for b.Loop() {
		h.Witness(q, a)
	}
}

func BenchmarkWitnessOfManyAtOnce(b *testing.B) {
	h := open(b, 0)
	a := h.base.Ask(knowledge.Question{Text: "which ovens do they work with?", Profile: "pastry"})
	b.ReportAllocs()
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			h.Witness(bot.Asked{Team: "T1", Door: bot.DoorDirect}, a)
		}
	})
}

func BenchmarkAfterword(b *testing.B) {
	h := open(b, 0)
	a := h.base.Ask(knowledge.Question{Text: "which ovens do they work with?", Profile: "pastry"})
	b.ReportAllocs()
	for b.Loop() {
		h.Afterword(bot.Asked{}, a)
	}
}
