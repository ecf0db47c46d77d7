package bot_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store/pgtest"
)

// again sends what the envelopes carried once more, each in an envelope of its own with
// something changed in it, and returns when all are acknowledged.
func (h *house) again(envelopes []slacksim.Envelope, change func(payload, event map[string]any)) {
	h.t.Helper()
	sent := len(h.Envelopes())
	for i, e := range envelopes {
		var whole map[string]any
		if err := json.Unmarshal(e.Body, &whole); err != nil {
			h.t.Fatal(err)
		}
		whole["envelope_id"] = fmt.Sprintf("again-%d", sent+i)
		payload := whole["payload"].(map[string]any)
		change(payload, payload["event"].(map[string]any))
		body, err := json.Marshal(whole)
		if err != nil {
			h.t.Fatal(err)
		}
		if err := h.SendEnvelope(body); err != nil {
			h.t.Fatal(err)
		}
	}
	h.until("all is acknowledged", func() bool {
		for _, e := range h.Envelopes() {
			if strings.HasPrefix(e.ID, "again-") && e.Acked.IsZero() {
				return false
			}
		}
		return true
	})
}

// about lists the envelopes that tell of a message.
func (h *house) about(m slacksim.Message) (list []slacksim.Envelope) {
	for _, e := range h.Envelopes() {
		if e.Channel == m.Channel && e.TS == m.TS {
			list = append(list, e)
		}
	}
	return list
}

// idle waits until nothing that was taken in is left to be done.
func (h *house) idle() {
	h.t.Helper()
	h.soon("all is settled", func() bool {
		d, err := h.db.Depth(h.t.Context())
		return err == nil && d.Waiting+d.Claimed == 0
	})
}

// A message is known by its channel and ts. Whatever else the events say that tell of it,
// it is answered once, and so it is when somebody changes it or a link in it is shown.
func TestMessageIsAnsweredOnceHoweverItIsTold(t *testing.T) {
	other := func(p map[string]any) { p["event_id"] = fmt.Sprint(p["event_id"], "OTHER") }
	for name, change := range map[string]func(payload, event map[string]any){
		"again":                          func(_, _ map[string]any) {},
		"as another event":               func(p, _ map[string]any) { other(p) },
		"as no event":                    func(p, _ map[string]any) { delete(p, "event_id") },
		"under another workspace's name": func(p, _ map[string]any) { p["team_id"] = "T0OTHER" },
		"under no workspace's name":      func(p, _ map[string]any) { delete(p, "team_id") },
		"as another workspace's event":   func(p, _ map[string]any) { other(p); p["team_id"] = "T0OTHER" },
		"as somebody else's":             func(p, e map[string]any) { other(p); e["user"], e["text"] = "U0OTHER", "hello" },
		"changed": func(p, e map[string]any) {
			other(p)
			e["subtype"], e["ts"], e["event_ts"] = "message_changed", "1795424401.000900", "1795424401.000900"
			e["message"] = map[string]any{"ts": e["ts"], "user": e["user"], "text": e["text"], "attachments": []any{map[string]any{"id": 1}}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			toldAgain(t, "sqlite:"+filepath.Join(t.TempDir(), "bot.db"), change)
			toldAgain(t, pgtest.NewDatabase(t), change)
		})
	}
}

// toldAgain has a mention and a direct message answered and told again.
func toldAgain(t *testing.T, database string, change func(payload, event map[string]any)) {
	t.Helper()
	h := startOn(t, database)
	room := h.AddChannel("hiring", h.maya)
	for _, m := range []slacksim.Message{h.say(h.maya, room, "<@"+h.BotUser()+"> "+question), h.say(h.maya, h.dm, question)} {
		h.until("it is answered", func() bool { return h.answered(m) })
		h.again(h.about(m), change)
	}
	h.idle()
	if n := len(h.Calls("chat.postMessage")); n != 2 {
		t.Errorf("%d answers to two messages", n)
	}
}

// What somebody writes is owed its answer, though Slack should forget to number the event
// that tells of it; when it is told once more, with its number, it is answered already.
func TestMessageOfAnEventWithoutAnIdIsAnswered(t *testing.T) {
	h := start(t)
	h.Befall(slacksim.Mishap{Lost: true})
	m := h.say(h.maya, h.dm, question)
	h.again(h.about(m), func(p, _ map[string]any) { delete(p, "event_id") })
	h.until("it is answered", func() bool { return h.answered(m) })
	h.Advance(4 * time.Second)
	h.until("it is told again", func() bool { told := h.about(m); return len(told) == 2 && !told[1].Acked.IsZero() })
	h.idle()
	if n := h.own(h.dm, m.TS); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
}

// After an outage a mention may come later than what was written in its thread meanwhile.
// That is answered too, once, and not what stood there before the bot was mentioned.
func TestReplyThatOvertakesItsMentionIsAnswered(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Reader = b.Poster.(bot.Reader) })
	room := h.AddChannel("hiring", h.maya)
	root := h.say(h.maya, room, "who knows what we pay?")
	before := h.reply(h.maya, root, "hello?")
	h.Befall(slacksim.Mishap{Lost: true, Times: 2}) // it is told as two events
	h.reply(h.maya, root, "<@"+h.BotUser()+"> "+question)
	after := h.reply(h.maya, root, "and in London?")
	for _, m := range []slacksim.Message{before, after} {
		h.until("the reply is acknowledged", func() bool { told := h.about(m); return len(told) == 1 && !told[0].Acked.IsZero() })
	}
	h.Advance(4 * time.Second)
	h.until("both are answered", func() bool { return h.own(room, root.TS) == 2 })
	h.again(h.about(after), func(_, _ map[string]any) {})
	h.idle()
	thread := h.Messages(room, root.TS)
	if n := h.own(room, root.TS); n != 2 || !strings.Contains(thread[len(thread)-1].Text, "London") {
		t.Errorf("%d answers, want 2, the last of them on London: %+v", n, thread)
	}
}

// An outage brings more late mentions than Slack lets threads be read: then the mention is
// answered at once, and what overtook it as soon as Slack allows.
func TestReplyThatOvertakesItsMentionWaitsForItsTurn(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Reader = b.Poster.(bot.Reader) })
	room := h.AddChannel("hiring", h.maya)
	h.Befall(slacksim.Mishap{Lost: true, Times: 2}) // it is told as two events
	root := h.say(h.maya, room, "<@"+h.BotUser()+"> "+question)
	after := h.reply(h.maya, root, "and in London?")
	h.until("the reply is acknowledged", func() bool { told := h.about(after); return len(told) == 1 && !told[0].Acked.IsZero() })
	h.Cause(slacksim.Trouble{Method: "conversations.replies", Status: 429, RetryAfter: time.Second})
	h.Advance(4 * time.Second)
	h.until("the mention is answered", func() bool { return h.own(room, root.TS) == 1 })
	h.until("the reply is answered", func() bool { return h.own(room, root.TS) == 2 })
	h.idle()
	if failed, _ := h.meter.of("failed catch_up"); failed != 0 || h.own(room, root.TS) != 2 {
		t.Errorf("%d answers, %d threads given up", h.own(room, root.TS), failed)
	}
}

// What a process can't read before it ends is told.
func TestThreadsLeftUnreadAreCounted(t *testing.T) {
	var h *house
	t.Cleanup(func() { // when the house is closed
		if failed, _ := h.meter.of("failed catch_up"); failed != 1 {
			t.Errorf("given up %d times, want 1", failed)
		}
	})
	h = start(t, func(b *bot.Bot) { b.Reader = b.Poster.(bot.Reader) })
	room := h.AddChannel("hiring", h.maya)
	h.Befall(slacksim.Mishap{Lost: true, Times: 2})
	root := h.say(h.maya, room, "<@"+h.BotUser()+"> "+question)
	h.Cause(slacksim.Trouble{Method: "conversations.replies", Status: 429, RetryAfter: time.Hour})
	h.Advance(4 * time.Second)
	h.until("the mention is answered", func() bool { return h.own(room, root.TS) == 1 })
	h.idle()
	if failed, _ := h.meter.of("failed catch_up"); failed != 0 {
		t.Errorf("given up %d times while it waits", failed)
	}
}

// A channel that two companies share is one place, though Slack tells of what either's
// people write under their own workspace's name: a thread that one has drawn the bot into
// is open to the other, and a mention, told as two events, is answered once.
func TestSharedChannelIsOnePlace(t *testing.T) {
	h := start(t)
	grace := h.AddPartner("Grace")
	room := h.AddChannel("hiring-together", h.maya, grace)
	for _, pair := range [][2]slacksim.Person{{h.maya, grace}, {grace, h.maya}} {
		root := h.say(pair[0], room, "<@"+h.BotUser()+"> "+question)
		h.until("the mention is answered", func() bool { return h.own(room, root.TS) == 1 })
		h.reply(pair[1], root, "and in London?")
		h.until("the other company's reply is answered", func() bool { return h.own(room, root.TS) == 2 })
		h.again(h.about(root), func(p, _ map[string]any) { p["team_id"] = h.Team() })
		h.idle()
		if n := h.own(room, root.TS); n != 2 {
			t.Errorf("%d answers in the thread of %s, want 2", n, pair[0].Name)
		}
	}
}

// The bot doesn't answer itself, whichever of the signs of its own messages are missing:
// its own bot's id or its own user. Of one with neither nobody is the author.
func TestBotDoesNotAnswerItself(t *testing.T) {
	h := start(t)
	m, _ := h.ask(question)
	answer := h.Messages(h.dm, m.TS)[1]
	h.until("it is told of its answer", func() bool { return len(h.about(answer)) == 1 })
	told := h.about(answer)
	for _, missing := range [][]string{{"bot_id"}, {"user"}, {"bot_id", "user"}, {"bot_id", "app_id", "metadata"}} {
		h.again(told, func(p, e map[string]any) {
			p["event_id"] = fmt.Sprint("Ev", missing)
			for _, name := range missing {
				delete(e, name)
			}
		})
	}
	h.idle()
	if n := h.own(h.dm, m.TS); n != 1 {
		t.Errorf("%d messages of its own, want 1", n)
	}
}
