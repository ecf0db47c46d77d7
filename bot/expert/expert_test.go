package expert_test

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/expert"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
	"recruitbot/knowledge"
)

const patience = time.Minute

// house is a workspace with an experts' channel and replicas of a bot in it, whose clock
// is commanded.
type house struct {
	*slacksim.Sim
	t         *testing.T
	maya, lea slacksim.Person // who asks, and who looks after the bot
	experts   slacksim.Channel
	replicas  []*replica
	clock     *clock
}

type replica struct {
	*bot.Bot
	desk *expert.Desk
	db   *store.Store
}

// clock stands still unless it is told to pass.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// thursday is the next one: a lease that ends by this clock has not ended by the machine's.
func thursday() time.Time {
	at := time.Now().UTC().Truncate(24 * time.Hour).Add(39 * time.Hour)
	for at.Weekday() != time.Thursday {
		at = at.Add(24 * time.Hour)
	}
	return at
}

// open has so many replicas run, on a PostgreSQL database if they are several. It is a
// Thursday.
func open(t *testing.T, replicas int) *house {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	h := &house{Sim: sim, t: t, maya: sim.AddPerson("Maya"), lea: sim.AddPerson("Léa"), clock: &clock{at: thursday()}}
	h.experts = sim.AddPrivateChannel("experts", h.lea)
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	if replicas > 1 {
		url = pgtest.NewDatabase(t)
	}
	for range replicas {
		h.replicas = append(h.replicas, h.replica(url))
	}
	return h
}

// replica is a bot that runs until the test ends. Who fails once has failed for good.
func (h *house) replica(url string) *replica {
	h.t.Helper()
	db, err := store.Open(h.t.Context(), url, store.Config{Now: h.clock.now})
	h.must(err)
	base, err := knowledge.Default()
	h.must(err)
	b := &bot.Bot{Inbox: db, Leases: db, Conversations: db, Retries: []time.Duration{}}
	b.Know(base)
	app, err := slackapp.New(slackapp.Config{BotToken: h.BotToken(), AppToken: h.AppToken(), APIURL: h.APIURL(), Sockets: 1})
	h.must(err)
	desk := &expert.Desk{
		Know: b.BaseOf, Cases: db, Lessons: db, Poster: app, Board: app, People: app, Receive: b.Receive,
		Route: &expert.Route{Channel: h.experts.ID, Reach: app.Reach}, Keep: 30 * 24 * time.Hour, Now: h.clock.now,
		May: func(_, user string, r bot.Right) bool { return user == h.lea.ID && r == bot.Administer },
	}
	b.Poster, b.Desks, b.Afterwords = app, []bot.Desk{desk}, []bot.Afterword{desk.After}
	before := len(h.Connections())
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { b.Work(ctx) })
	running.Go(func() { desk.Route.Keep(ctx) })
	running.Go(func() {
		if err := app.Run(ctx, b); err != nil {
			h.t.Errorf("Run: %v", err)
		}
	})
	h.t.Cleanup(func() { stop(); running.Wait(); h.must(db.Close()) })
	h.until("it is connected", func() bool { return len(h.Connections()) > before })
	h.until("the way is open", desk.Route.Open)
	return &replica{Bot: b, desk: desk, db: db}
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) until(what string, done func() bool) {
	h.t.Helper()
	for deadline := time.Now().Add(patience); ; {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		err := h.Wait(ctx, done) // looks at each change, and at what changes beside the workspace
		cancel()
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			h.t.Fatalf("until %s: %v", what, err)
		}
	}
}

// ask has Maya ask a person something in her direct conversation.
func (h *house) ask(question string) (thread string) {
	h.t.Helper()
	return h.wish("ask a human: " + question)
}

// wish has her ask for a person in her own words.
func (h *house) wish(text string) (thread string) {
	h.t.Helper()
	direct := h.Direct(h.maya)
	m, err := h.Say(context.Background(), h.maya, direct, "", text)
	h.must(err)
	h.until("she is offered it", func() bool { return len(h.said(direct, m.TS)) == 1 })
	h.press(h.maya, h.said(direct, m.TS)[0], "expert.ask")
	h.send(h.maya, nil)
	return m.TS
}

// press lets a person press the first button of an action.
func (h *house) press(p slacksim.Person, m slacksim.Message, action string) {
	h.t.Helper()
	_, rest, found := strings.Cut(string(m.Blocks), `"action_id":"`+action)
	if !found {
		h.t.Fatalf("no button %s in %s", action, m.Blocks)
	}
	number, _, _ := strings.Cut(rest, `"`)
	_, err := h.Click(context.Background(), p, m, action+number, "")
	h.must(err)
}

// send fills in the form that is before a person, and sends it.
func (h *house) send(p slacksim.Person, fields map[string]string) {
	h.t.Helper()
	h.until("a form is open", func() bool { return len(h.Views(p)) == 1 })
	out, err := h.Submit(context.Background(), p, h.Views(p)[0], fields)
	h.must(err)
	if out.View != nil {
		h.t.Fatalf("the form is still open: %v", out.View.Errors)
	}
}

// said is what the bot has said in a place.
func (h *house) said(c slacksim.Channel, thread string) []slacksim.Message {
	var out []slacksim.Message
	for _, m := range h.Messages(c, thread) {
		if m.BotID != "" {
			out = append(out, m)
		}
	}
	return out
}

// saying waits until so many of the bot's messages in a place hold a text.
func (h *house) saying(c slacksim.Channel, thread, text string, times int) {
	h.t.Helper()
	count := func() (n int) {
		for _, m := range h.said(c, thread) {
			if strings.Contains(m.Text+string(m.Blocks), text) {
				n++
			}
		}
		return n
	}
	h.until("it says "+text, func() bool { return count() >= times })
	if n := count(); n != times {
		h.t.Errorf("%q is said %d times, want %d", text, n, times)
	}
}
