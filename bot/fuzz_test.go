package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// Whatever is typed after a command, it is answered within Slack's time, by
// something to read that Slack takes.
func FuzzCommand(f *testing.F) {
	texts := []string{"", "senior scale-up london", "help", "à propos", "?", "et pour un lead ?", "<!channel> <@U1> &lt;b&gt;", "45k ok?", "\x00\u202e\xff",
		"'; drop table inbox; --", "senior\nsalary\n- london", strings.Repeat("senior salary ", 400), "12345678901234567890 €", "ｓｅｎｉｏｒ ½"}
	for i, text := range texts {
		f.Add(uint8(i), text)
	}
	opened := openHouse(f)
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		h := opened.visit(t)
		commands := h.bot.Commands()
		name := commands[int(which)%len(commands)].Name
		out, err := h.Command(t.Context(), h.maya, h.dm, name, text)
		if err != nil {
			t.Fatalf("%s %q: %v", name, text, err)
		}
		if out.Message == nil || strings.TrimSpace(out.Message.Text) == "" || len(out.Message.Blocks) == 0 {
			t.Fatalf("%s %q is answered by silence", name, text)
		}
		if out.Took > 3*time.Second {
			t.Errorf("%s %q took %v", name, text, out.Took)
		}
		h.taken(name, text)
	})
}

// Whatever a button's value says, which could be forged or of an older version,
// pressing it is answered.
func FuzzButton(f *testing.F) {
	for _, value := range []string{`{}`, ``, `null`, `[]`, `{"p":"backend","l":"fr","a":"salary","s":{"Levels":["senior"]}}`, `{"p":"nobody","l":"xx","a":"nothing"}`,
		`{"s":{"Levels":["senior","boss"],"Uplift":"mars","Years":"many","Amounts":[-1]}}`, `{"a":"` + strings.Repeat("x", 2000) + `"}`} {
		for _, action := range []string{bot.ActionNext, bot.ActionChoose, bot.ActionShare, "else"} {
			f.Add(action, value)
		}
	}
	opened := openHouse(f)
	f.Fuzz(func(t *testing.T, action, value string) {
		h := opened.visit(t)
		question, answers := h.ask("thanks")
		payload := map[string]any{
			"type": "block_actions", "user": map[string]any{"id": h.maya.ID}, "team": map[string]any{"id": h.Team()},
			"channel":   map[string]any{"id": h.dm.ID},
			"container": map[string]any{"channel_id": h.dm.ID, "message_ts": answers()[0].TS, "thread_ts": question.TS},
			"actions":   []any{map[string]any{"type": "button", "action_id": action, "value": value, "action_ts": "1.1"}},
		}
		envelope, err := json.Marshal(map[string]any{"envelope_id": "forged", "type": "interactive", "payload": payload})
		if err != nil {
			t.Fatal(err)
		}
		if err := h.SendEnvelope(envelope); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(action, "\x00") {
			h.settled()
			return // no button of the bot's: no database would take it
		}
		h.until("the press is answered", func() bool { return len(answers()) > 1 || len(h.Messages(h.dm, "")) > 1 }) // shared, it stands in the channel
		h.settled()
		h.taken(action, value)
	})
}

// opened is a house that serves many runs: making one takes a hundred times as long as
// a question.
type opened struct {
	*house
	refused, apologised int // before this run
}

func openHouse(f *testing.F) *opened {
	f.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		f.Fatal(err)
	}
	db, err := store.Open(f.Context(), "sqlite:"+filepath.Join(f.TempDir(), "fuzz.db"), store.Config{})
	if err != nil {
		f.Fatal(err)
	}
	app, err := slackapp.New(slackapp.Config{BotToken: sim.BotToken(), AppToken: sim.AppToken(), APIURL: sim.APIURL(), Sockets: 1})
	if err != nil {
		f.Fatal(err)
	}
	base, err := knowledge.Default()
	if err != nil {
		f.Fatal(err)
	}
	counts := &meter{counts: map[string]int{}, more: make(chan struct{})}
	b := &bot.Bot{Inbox: db, Leases: db, Conversations: db, Poster: app, Meter: counts, Retries: []time.Duration{time.Millisecond}}
	b.Know(base)
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { b.Work(ctx) })
	running.Go(func() {
		if err := app.Run(ctx, b); err != nil {
			f.Errorf("run: %v", err)
		}
	})
	f.Cleanup(func() {
		stop()
		running.Wait()
		if err := errors.Join(db.Close(), sim.Close()); err != nil {
			f.Error(err)
		}
	})
	if err := sim.Wait(f.Context(), func() bool { return len(sim.Connections()) == 1 }); err != nil {
		f.Fatal(err)
	}
	return &opened{house: &house{Sim: sim, bot: b, meter: counts}}
}

// visit is the house with somebody new in it.
func (o *opened) visit(t *testing.T) *opened {
	h := *o.house
	h.t, h.maya = t, h.AddPerson("Maya")
	h.dm = h.Direct(h.maya)
	return &opened{house: &h, refused: len(h.Refusals()), apologised: h.apologies()}
}

func (h *house) apologies() int {
	messages, _ := h.meter.of("apologised direct")
	clicks, _ := h.meter.of("apologised click")
	return messages + clicks
}

// taken demands that Slack refused nothing, and that nothing ended in an apology.
func (o *opened) taken(what ...string) {
	o.t.Helper()
	if refused := o.Refusals()[o.refused:]; len(refused) > 0 {
		o.t.Errorf("%q: Slack refused %+v", what, refused)
	}
	if o.apologies() > o.apologised {
		o.t.Errorf("%q is answered by an apology", what)
	}
}
