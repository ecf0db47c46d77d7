package bot_test

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// house is a bot at work with real parts: a simulated workspace, the Slack app
// and an SQLite file. It tries a failed event again after some milliseconds.
type house struct {
	*slacksim.Sim
	t     *testing.T
	bot   *bot.Bot
	db    *store.Store
	url   string        // of db
	ahead *atomic.Int64 // how many nanoseconds the store's clock is ahead
	meter *meter
	maya  slacksim.Person
	dm    slacksim.Channel
}

// meter keeps counts.
type meter struct {
	mu     sync.Mutex
	counts map[string]int
	more   chan struct{} // closed at the next count
}

func (m *meter) Count(name, label string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.counts[name+" "+label]++
	close(m.more)
	m.more = make(chan struct{})
}

func (m *meter) Took(string, time.Duration) {}

func (m *meter) of(what string) (count int, more <-chan struct{}) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.counts[what], m.more
}

// wait returns once something was counted.
func (m *meter) wait(t *testing.T, what string) {
	t.Helper()
	late := time.After(patience)
	for {
		count, more := m.of(what)
		if count > 0 {
			return
		}
		select {
		case <-more:
		case <-late:
			t.Fatalf("%q was never counted", what)
		}
	}
}

const patience = time.Minute

func start(t *testing.T, tweaks ...func(*bot.Bot)) *house {
	t.Helper()
	return startOn(t, "sqlite:"+filepath.Join(t.TempDir(), "bot.db"), tweaks...)
}

// startOn starts a house with its database at a URL.
func startOn(t *testing.T, database string, tweaks ...func(*bot.Bot)) *house {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	ahead, counts := new(atomic.Int64), &meter{counts: map[string]int{}, more: make(chan struct{})}
	clock := func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }
	db, err := store.Open(t.Context(), database, store.Config{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	var b *bot.Bot
	page := func(ctx context.Context, v bot.Visit) bot.Page { return b.PageOf(ctx, v) }
	app, err := slackapp.New(slackapp.Config{BotToken: sim.BotToken(), AppToken: sim.AppToken(), APIURL: sim.APIURL(), Sockets: 1, Bots: []string{knownBot}, Page: page})
	if err != nil {
		t.Fatal(err)
	}
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	delays := []time.Duration{5 * time.Millisecond, 5 * time.Millisecond, 5 * time.Millisecond}
	b = &bot.Bot{Publisher: app, Inbox: db, Leases: db, Conversations: db, Preferences: db, Bindings: db, Lessons: db, Poster: app, Retries: delays, Meter: counts, Lease: 60 * time.Millisecond, Now: sim.Now}
	b.Know(base)
	for _, tweak := range tweaks {
		tweak(b)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	h := &house{Sim: sim, t: t, bot: b, db: db, url: database, ahead: ahead, meter: counts, maya: sim.AddPerson("Maya")}
	h.dm = sim.Direct(h.maya)
	h.work(db, b.Work, func(ctx context.Context) {
		if err := app.Run(ctx, b); err != nil {
			t.Errorf("run: %v", err)
		}
	})
	h.until("the bot is connected", func() bool { return len(sim.Connections()) == 1 })
	return h
}

// work runs what rests on a store until the test ends, and then closes the store.
func (h *house) work(db *store.Store, parts ...func(context.Context)) {
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	for _, run := range parts {
		running.Go(func() { run(ctx) })
	}
	h.t.Cleanup(func() {
		stop()
		running.Wait()
		if err := db.Close(); err != nil {
			h.t.Error(err)
		}
	})
}

func (h *house) until(what string, done func() bool) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := h.Wait(ctx, done); err != nil {
		h.t.Fatalf("until %s: %v", what, err)
	}
}

// soon waits for what changes nothing in the workspace.
func (h *house) soon(what string, done func() bool) {
	h.t.Helper()
	for late := time.Now().Add(patience); !done(); time.Sleep(5 * time.Millisecond) { // between two looks
		if time.Now().After(late) {
			h.t.Fatalf("until %s: out of patience", what)
		}
	}
}

// ask lets Maya write a direct message and returns the answers in its thread
// once there is one.
func (h *house) ask(text string) (question slacksim.Message, answers func() []slacksim.Message) {
	h.t.Helper()
	m, err := h.Say(context.Background(), h.maya, h.dm, "", text)
	if err != nil {
		h.t.Fatal(err)
	}
	answers = func() []slacksim.Message {
		var out []slacksim.Message
		for _, a := range h.Messages(h.dm, m.TS) {
			if a.BotID != "" {
				out = append(out, a)
			}
		}
		return out
	}
	h.until("there is an answer", func() bool { return len(answers()) > 0 })
	return m, answers
}

// settled waits until another question is answered: by then nothing is left to
// do for the earlier ones.
func (h *house) settled() {
	h.t.Helper()
	h.ask("thanks")
}

func TestFailedPostIsTriedAgain(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 503, Times: 2})
	_, answers := h.ask("salary of a senior in a startup")
	if a := answers(); !strings.Contains(a[0].Text, "€50,000") {
		t.Errorf("the answer is %q", a[0].Text)
	}
	if n := len(h.Calls("chat.postMessage")); n != 3 {
		t.Errorf("posted %d times, want 3: two failures and a success", n)
	}
}

func TestPostThatFailedAfterItsEffectIsNotDoubled(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Cut: true, After: true})
	_, answers := h.ask("salary of a senior in a startup")
	h.settled()
	if n := len(answers()); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
}

func TestAfterTheLastAttemptThereIsAnApology(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 500, Times: 4})
	_, answers := h.ask("salary of a senior in a startup")
	if a := answers(); !strings.Contains(a[0].Text, "Sorry") {
		t.Errorf("the apology is %q", a[0].Text)
	}
}

func TestPanicEndsInAnApologyAndTheBotGoesOn(t *testing.T) {
	h := start(t)
	base := h.bot.Base()
	h.bot.Know(nil) // nothing to ask: it panics
	_, answers := h.ask("salary of a senior in a startup")
	if a := answers(); !strings.Contains(a[0].Text, "Sorry") {
		t.Errorf("the apology is %q", a[0].Text)
	}
	h.bot.Know(base)
	h.settled()
}

func TestUnreadableButtonIsSaidSo(t *testing.T) {
	h := start(t)
	question, answers := h.ask("salary of a senior in a startup")
	thread := bot.Thread{Team: h.Team(), Channel: h.dm.ID, TS: question.TS, Direct: true}
	old := bot.Click{ID: "old", Thread: thread, User: h.maya.ID, Action: bot.ActionNext, Value: "not what we write today"}
	if err := h.bot.Receive(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	h.until("it is said", func() bool { return len(answers()) == 2 })
	if a := answers()[1]; !strings.Contains(a.Text, "too old") {
		t.Errorf("it says %q", a.Text)
	}
}

func TestPromptsFitSlack(t *testing.T) {
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	b := &bot.Bot{}
	b.Know(base)
	for _, language := range knowledge.Languages() {
		prompts := b.Prompts(language)
		if len(prompts) == 0 || len(prompts) > 4 {
			t.Errorf("%s: %d prompts, want 1 to 4", language, len(prompts))
		}
		for _, p := range prompts {
			if a := base.Ask(knowledge.Question{Text: p.Message}); a.Outcome != knowledge.Answered {
				t.Errorf("%s: the prompt %q ends as %s", language, p.Message, a.Outcome)
			}
		}
	}
}

func TestLanguageOfAllAnswers(t *testing.T) {
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	b := &bot.Bot{Language: "fr"}
	b.Know(base)
	for command, want := range map[string]string{"/recruit help": "[niveau ou années]", "/recruit about": "assistant automatique", "/backend-faq ": "que souhaitez-vous savoir", "/backend-salary senior": "brut par an"} {
		name, text, _ := strings.Cut(command, " ")
		if got := b.Answer(t.Context(), bot.Command{Name: name, Text: text}).Plain(); !strings.Contains(got, want) {
			t.Errorf("%s: lacks %q: %s", command, want, got)
		}
	}
}
