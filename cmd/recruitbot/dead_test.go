package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
)

// A message that was given up is listed without its text; retried beside a serve
// that runs, it is answered.
func TestDeadLettersAreListedAndAnsweredAfterAll(t *testing.T) {
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "dead.db"))
	k.ask(2)
	for _, m := range k.asked {
		k.giveUp(m)
	}
	t.Setenv("RECRUITBOT_DATABASE_URL", k.database)
	list := recruitbot(t, "dead", "list")
	for _, want := range []string{"Ev-" + k.asked[0].TS, "Ev-" + k.asked[1].TS, "channel is archived", "yes"} {
		if !strings.Contains(list, want) {
			t.Errorf("%q is not in\n%s", want, list)
		}
	}
	if strings.Contains(list, "salary") {
		t.Errorf("the text is shown:\n%s", list)
	}
	k.serve()
	recruitbot(t, "dead", "retry", "Ev-"+k.asked[0].TS)
	k.until("the one retried is answered", func() bool { return k.answered() == 1 })
	if out := recruitbot(t, "dead", "retry", "--all"); out != "waiting to be answered: 1\n" {
		t.Error(out)
	}
	k.finish()
	if out := recruitbot(t, "dead"); out != "no dead letters\n" {
		t.Error(out)
	}
}

// giveUp makes a dead letter of a message.
func (k *killing) giveUp(m slacksim.Message) {
	k.t.Helper()
	db, err := store.Open(k.t.Context(), k.database, store.Config{})
	if err != nil {
		k.t.Fatal(err)
	}
	_, err = db.Accept(k.t.Context(), bot.Message{
		ID: "Ev-" + m.TS, TS: m.TS, User: m.User, Text: m.Text,
		Thread: bot.Thread{Team: k.Team(), Channel: m.Channel, TS: m.TS, Direct: true},
	})
	if err != nil {
		k.t.Fatal(err)
	}
	claims, err := db.Claim(k.t.Context(), 1)
	if err != nil {
		k.t.Fatal(err)
	}
	if err := db.Settle(k.t.Context(), claims[0], bot.Verdict{Dead: true, Reason: "channel is archived"}); err != nil {
		k.t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		k.t.Fatal(err)
	}
}

// recruitbot runs a command that must succeed and returns what it wrote.
func recruitbot(t *testing.T, args ...string) string {
	t.Helper()
	var out, fault bytes.Buffer
	if code := Run(t.Context(), args, Streams{Out: &out, Err: &fault}); code != exitOK {
		t.Fatalf("%v: exit code %d: %s", args, code, fault.String())
	}
	return out.String()
}
