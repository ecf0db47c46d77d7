package bot_test

import (
	"fmt"
	"testing"

	"recruitbot/bot/slacksim"
)

// Two bots that answer each other stop soon, in a thread and in a channel; people are
// answered there all the same.
func TestTwoBotsDoNotAnswerEachOtherForEver(t *testing.T) {
	h := start(t)
	other := h.AddBot("jobs", knownBot)
	room := h.AddChannel("hiring", h.maya, other)
	root := h.say(other, room, "<@"+h.BotUser()+"> "+question)
	for i := range 12 {
		h.reply(other, root, fmt.Sprintf("and in London? (%d)", i))
	}
	h.refusedBots(8)
	if n := h.own(room, root.TS); n != 5 {
		t.Errorf("%d answers to a bot in one thread, want 5", n)
	}
	m := h.reply(h.maya, root, question)
	h.until("Maya is answered there", func() bool { return h.own(room, root.TS) == 6 })
	for range 40 { // each the root of a thread
		h.say(other, room, "<@"+h.BotUser()+"> "+question)
	}
	h.refusedBots(8 + 15)
	if n := len(h.Calls("chat.postMessage")) + len(h.Calls("chat.postEphemeral")); n != 31 {
		t.Errorf("%d messages posted in an hour, want 30 for the bot and one for %s", n, m.User)
	}
}

// Bots that nobody has named get no word.
func TestOtherBotsAreNotAnswered(t *testing.T) {
	h := start(t)
	other := h.AddBot("news", "B0NEWS")
	room := h.AddChannel("hiring", h.maya, other)
	h.say(other, room, "<@"+h.BotUser()+"> "+question)
	m := h.say(h.maya, room, "<@"+h.BotUser()+"> "+question)
	h.until("Maya is answered", func() bool { return h.own(room, m.TS) == 1 })
	if n := len(h.Calls("chat.postMessage")); n != 1 {
		t.Errorf("%d messages posted", n)
	}
}

// knownBot is another app's bot that the house's app answers.
const knownBot = "B0JOBS"

// own counts the bot's own messages in a thread.
func (h *house) own(c slacksim.Channel, thread string) (n int) {
	for _, m := range h.Messages(c, thread) {
		if m.User == h.BotUser() {
			n++
		}
	}
	return n
}

func (h *house) reply(p slacksim.Person, root slacksim.Message, text string) slacksim.Message {
	h.t.Helper()
	m, err := h.Say(h.t.Context(), p, slacksim.Channel{ID: root.Channel}, root.TS, text)
	if err != nil {
		h.t.Fatal(err)
	}
	return m
}

// refusedBots waits until so many messages of bots were left without an answer, and
// nothing is left to be done.
func (h *house) refusedBots(count int) {
	h.t.Helper()
	h.soon("they are refused", func() bool { n, _ := h.meter.of("refused enough"); return n >= count })
	h.soon("all is settled", func() bool {
		d, err := h.db.Depth(h.t.Context())
		return err == nil && d.Waiting+d.Claimed == 0
	})
}
