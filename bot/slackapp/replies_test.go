package slackapp_test

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// What is read in a thread is what its events tell, but for their ids: of people and of bots
// that are answered, with files and mentions; nothing that stands before, and nothing of the
// bot's own.
func TestRepliesAreReadAsTheirEventsAre(t *testing.T) {
	w := openWith(t, slacksim.Config{}, &listener{}, func(c *slackapp.Config) { c.Bots = []string{slacksim.AppOf("B0JOBS")} })
	jobs, news := w.AddBot("jobs", "B0JOBS"), w.AddBot("news", "B0NEWS")
	grace := w.AddPartner("Grace")
	hiring := w.AddChannel("hiring", w.ada, grace, jobs, news)
	root := w.say(hiring, "", "who knows what we pay?")
	mention := w.say(hiring, root.TS, "<@"+w.BotUser()+"> what does a senior earn?")
	for _, who := range []slacksim.Person{w.ada, grace, jobs, news} {
		if _, err := w.Say(t.Context(), who, hiring, root.TS, "and 50 < 60 & in *London*?"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Attach(t.Context(), w.ada, hiring, root.TS, "check this", slacksim.File{Name: "a.txt", Content: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	thread := bot.Thread{Team: w.Team(), Channel: hiring.ID, TS: root.TS}
	if err := w.app.Post(t.Context(), bot.Delivery{EventID: "Ev", Thread: thread}, say("mine")); err != nil {
		t.Fatal(err)
	}
	w.acked(9) // the mention is told twice
	var want []bot.Message
	for _, e := range w.brain.events() {
		if m := e.(bot.Message); m.TS > mention.TS {
			m.ID = m.Key()
			want = append(want, m)
		}
	}
	slices.SortFunc(want, func(a, b bot.Message) int { return cmp.Compare(a.TS, b.TS) })
	got, err := w.app.Replies(t.Context(), thread, mention.TS)
	if diff := gocmp.Diff(want, got); diff != "" || err != nil || len(got) != 4 {
		t.Errorf("%v (-told +read)\n%s", err, diff)
	}
}

func TestRepliesThatMayNotBeReadAreNone(t *testing.T) {
	w := open(t, slacksim.Config{}, &listener{})
	thread := bot.Thread{Team: w.Team(), Channel: w.AddChannel("hiring", w.ada).ID, TS: "1795424400.000100"}
	w.Cause(slacksim.Trouble{Method: "conversations.replies", Error: "missing_scope"})
	if got, err := w.app.Replies(t.Context(), thread, ""); len(got) != 0 || err != nil {
		t.Errorf("%+v, %v", got, err)
	}
	w.Cause(slacksim.Trouble{Method: "conversations.replies", Status: 503})
	if got, err := w.app.Replies(t.Context(), thread, ""); len(got) != 0 || err == nil {
		t.Errorf("%+v without an error", got)
	}
	w.smooth()
}
