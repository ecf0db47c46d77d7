package care_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/care"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
	"recruitbot/knowledge"
)

const patience = time.Minute

// house is a workspace with replicas of a bot in it, which read profiles from a folder.
// Léa administers, and so does Noé.
type house struct {
	*slacksim.Sim
	t              *testing.T
	maya, lea, noe slacksim.Person
	experts        slacksim.Channel
	folder         string
	passed         atomic.Int64 // since today
	replicas       []*replica
}

type replica struct {
	*bot.Bot
	desk *care.Desk
	db   *store.Store
}

// open has so many replicas run, on a PostgreSQL database if they are several.
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
		if r := sim.Refusals(); len(r) > 0 {
			t.Errorf("the workspace refused %v", r)
		}
	})
	h := &house{Sim: sim, t: t, maya: sim.AddPerson("Maya"), lea: sim.AddPerson("Léa"), noe: sim.AddPerson("Noé"), folder: t.TempDir()}
	h.experts = sim.AddChannel("experts", h.lea)
	h.write("Bees do.", "")
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	if replicas > 1 {
		url = pgtest.NewDatabase(t)
	}
	for range replicas {
		h.replicas = append(h.replicas, h.replica(url))
	}
	return h
}

// write writes the profile of a beekeeper, with an answer and more keys of the profile.
func (h *house) write(answer, more string) {
	h.t.Helper()
	h.must(os.MkdirAll(filepath.Join(h.folder, "beekeeper", "topics"), 0o700))
	h.must(os.WriteFile(filepath.Join(h.folder, "beekeeper", "profile.yaml"), []byte(beekeeper+more), 0o600))
	h.must(os.WriteFile(filepath.Join(h.folder, "beekeeper", "topics", "work.yaml"), fmt.Appendf(nil, honey, answer), 0o600))
}

const beekeeper = `slug: beekeeper
titles: {en: Beekeeper, fr: Apiculteur ou apicultrice}
aliases: {en: [beekeeper], fr: [apiculteur, apicultrice]}
sources: [{id: book, title: The Little Book of Bees, publisher: An invented press, dated: {en: "2025", fr: "2025"}}]
facts: [{id: industry, label: {en: Industry, fr: Secteur}, value: {en: Farming, fr: Agriculture}, source: book}]
`

const honey = `- id: work.honey
  title: {en: Honey, fr: Le miel}
  answer: {en: "%s", fr: Les abeilles.}
  sources: [book]
  phrasings: {en: [who makes the honey], fr: [qui fait le miel]}
`

func (h *house) now() time.Time { return time.Now().Add(time.Duration(h.passed.Load())) }

func (h *house) load() (*knowledge.Base, error) {
	loaded, err := knowledge.Load(knowledge.Folder{Name: "profiles", FS: os.DirFS(h.folder)})
	if err != nil {
		return nil, err
	}
	return knowledge.New(loaded, knowledge.Common{}), nil
}

// replica is a bot that runs until the test ends.
func (h *house) replica(url string) *replica {
	h.t.Helper()
	db, err := store.Open(h.t.Context(), url, store.Config{})
	h.must(err)
	base, err := h.load()
	h.must(err)
	b := &bot.Bot{Inbox: db, Leases: db, Conversations: db, Lessons: db, Now: h.now, Rights: admins{h.lea.ID, h.noe.ID}}
	b.Know(base)
	app, err := slackapp.New(slackapp.Config{BotToken: h.BotToken(), AppToken: h.AppToken(), APIURL: h.APIURL(), Sockets: 1, Page: b.PageOf})
	h.must(err)
	desk := &care.Desk{
		Know: b.Base, KnowOf: b.BaseOf, Replace: b.Know, Load: h.load, Lessons: b.Live(), Marks: db, Poster: app, People: app, May: b.May, Refuse: b.Refuse,
		Admins:  func(team string) []string { return b.Rights.Who(team, bot.Administer) },
		Team:    app.Team,
		Receive: b.Receive, Channel: h.experts.ID, Now: h.now,
	}
	h.must(desk.Begin(h.t.Context()))
	b.Poster, b.People, b.Publisher, b.Desks, b.Home = app, app, app, []bot.Desk{desk}, []bot.Section{desk.Section}
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { b.Work(ctx) })
	running.Go(func() { desk.Follow(ctx) })
	before := len(h.Connections())
	running.Go(func() {
		if err := app.Run(ctx, b); err != nil {
			h.t.Errorf("run: %v", err)
		}
	})
	h.t.Cleanup(func() { stop(); running.Wait(); h.must(db.Close()) })
	h.until("it is connected", func() bool { return len(h.Connections()) > before })
	return &replica{b, desk, db}
}

// admins administer, and nobody else.
type admins []string

func (a admins) May(_, user string, r bot.Right) bool {
	return r == bot.Publish || strings.Contains(strings.Join(a, " "), user)
}

func (a admins) Who(_ string, r bot.Right) []string {
	if r == bot.Administer {
		return a
	}
	return nil
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// until waits for a condition, in the workspace or beside it.
func (h *house) until(what string, done func() bool) {
	h.t.Helper()
	for deadline := time.Now().Add(patience); ; {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		err := h.Wait(ctx, done)
		cancel()
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			h.t.Fatalf("until %s: out of patience", what)
		}
	}
}

// says is what a replica answers to Maya's command.
func (h *house) says(r *replica, text string) string {
	return r.Answer(h.t.Context(), bot.Command{Name: "/recruit", Text: text, Team: h.Team(), Channel: "C1", User: h.maya.ID}).Plain()
}

// saysSoon waits until all replicas answer so.
func (h *house) saysSoon(text, want string) {
	h.t.Helper()
	for i, r := range h.replicas {
		h.until(fmt.Sprintf("replica %d says %s", i, want), func() bool { return strings.Contains(h.says(r, text), want) })
	}
}

// told are the bot's messages in a channel that hold a text.
func (h *house) told(c slacksim.Channel, text string) (list []slacksim.Message) {
	for _, m := range h.Messages(c, "") {
		if m.BotID != "" && strings.Contains(plain(m.Text+string(m.Blocks)), text) {
			list = append(list, m)
		}
	}
	return list
}

// wantTold waits until somebody was told something directly, so many times.
func (h *house) wantTold(c slacksim.Channel, text string, times int) {
	h.t.Helper()
	h.until(fmt.Sprintf("%s is told %d times: %s", c.Name, times, text), func() bool { return len(h.told(c, text)) >= times })
	h.settled()
	if n := len(h.told(c, text)); n != times {
		h.t.Errorf("told %d times, want %d: %s", n, times, text)
	}
}

// settled waits until nothing is open in the inbox.
func (h *house) settled() {
	h.t.Helper()
	h.until("all is settled", func() bool {
		d, err := h.replicas[0].db.Depth(h.t.Context())
		h.must(err)
		return d.Waiting+d.Claimed == 0
	})
}

// page opens somebody's page and waits until it says something.
func (h *house) page(p slacksim.Person, says string) slacksim.View {
	h.t.Helper()
	h.must(h.OpenHome(h.t.Context(), p, "home"))
	h.until("the page says "+says, func() bool {
		v, ok := h.Home(p)
		return ok && strings.Contains(plain(string(v.Raw)), says)
	})
	v, _ := h.Home(p)
	return v
}

// press presses the first button of a kind on somebody's page.
func (h *house) press(p slacksim.Person, v slacksim.View, action string) {
	h.t.Helper()
	found := regexp.MustCompile(`"action_id": ?"(` + regexp.QuoteMeta(action) + `[^"]*)"`).FindSubmatch(v.Raw)
	if found == nil {
		h.t.Fatalf("no button %s on the page: %s", action, v.Raw)
	}
	_, err := h.ClickView(h.t.Context(), p, v, string(found[1]), "")
	h.must(err)
}

// form waits for the form that somebody has opened.
func (h *house) form(p slacksim.Person) slacksim.View {
	h.t.Helper()
	h.until("a form is open", func() bool { return len(h.Views(p)) == 1 })
	return h.Views(p)[0]
}

// plain is a text with plain spaces.
func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

func (h *house) admin(name string) slacksim.Person {
	if name == "Léa" {
		return h.lea
	}
	return h.noe
}
