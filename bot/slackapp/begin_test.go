package slackapp_test

import (
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

func TestOpenBeginsAThreadOnce(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	d := bot.Delivery{EventID: "Ev42/card", Thread: bot.Thread{Team: w.Team(), Channel: hiring.ID}, User: w.ada.ID}
	thread, err := w.app.Open(t.Context(), d, table(3))
	if err != nil {
		t.Fatal(err)
	}
	posted := w.Messages(hiring, "")
	if len(posted) != 1 || thread.TS != posted[0].TS || thread.Channel != hiring.ID {
		t.Fatalf("thread %+v of %+v", thread, posted)
	}
	d.Again = true
	again, err := w.app.Open(t.Context(), d, table(3))
	if err != nil || again != thread || len(w.Messages(hiring, "")) != 1 {
		t.Errorf("again: %+v, %v, %d messages", again, err, len(w.Messages(hiring, "")))
	}
	w.smooth()
}

func TestOpenKeepsTheThreadThatThereIs(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	thread, err := w.app.Open(t.Context(), answer(w, m), table(3))
	if err != nil || thread.TS != m.TS {
		t.Fatalf("%+v, %v", thread, err)
	}
	if got := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS); len(got) != 2 {
		t.Errorf("%d messages in the thread", len(got))
	}
	w.smooth()
}

func TestOpenGoesToThePersonWhereTheAppMayNotWrite(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	w.KickBot(hiring)
	d := bot.Delivery{EventID: "Ev42/card", Thread: bot.Thread{Team: w.Team(), Channel: hiring.ID}, User: w.ada.ID}
	thread, err := w.app.Open(t.Context(), d, table(3))
	if err != nil {
		t.Fatal(err)
	}
	direct := w.Direct(w.ada)
	if got := w.Messages(direct, ""); len(got) != 1 || thread.Channel != direct.ID || thread.TS != got[0].TS || !thread.Direct {
		t.Errorf("%+v, %+v", thread, got)
	}
}
