package slackapp_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// long is a reply of several messages.
func long() bot.Reply {
	var r bot.Reply
	for i := range 10 {
		r.Parts = append(r.Parts, bot.Lead{Text: fmt.Sprint("Section ", i)}, bot.Text{Text: strings.Repeat(fmt.Sprintf("Words of section %d. ", i), 200)})
	}
	return r
}

// wantWhole demands that all sections stand in a thread, once and in their order.
func wantWhole(t *testing.T, messages []slacksim.Message) {
	t.Helper()
	var all strings.Builder
	for _, m := range messages {
		all.Write(m.Blocks)
	}
	from := 0
	for i := range 10 {
		lead := fmt.Sprintf(`"Section %d"`, i)
		at := strings.Index(all.String(), lead)
		if at < from || strings.Count(all.String(), lead) != 1 || strings.Count(all.String(), fmt.Sprintf("Words of section %d.", i)) != 200 {
			t.Errorf("%s is not there once and whole, or not in its place", lead)
		}
		from = at
	}
}

func TestLongReplyArrivesWhole(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	m := w.say(hiring, "", "hello")
	if err := w.app.Post(t.Context(), answer(w, m), long()); err != nil {
		t.Fatal(err)
	}
	thread := w.Messages(hiring, m.TS)
	if len(thread) < 4 {
		t.Errorf("%d messages", len(thread))
	}
	wantWhole(t, thread)
	w.smooth()
}

// Openly in a channel only the first message stands there; the others are its thread.
func TestLongReplyInTheChannel(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	d := bot.Delivery{EventID: "Ev42", Thread: bot.Thread{Team: w.Team(), Channel: hiring.ID}, InChannel: true}
	for range 2 {
		if err := w.app.Post(t.Context(), d, long()); err != nil {
			t.Fatal(err)
		}
		d.Again = true
	}
	first := w.Messages(hiring, "")
	if len(first) != 1 {
		t.Fatalf("%d messages in the channel", len(first))
	}
	wantWhole(t, w.Messages(hiring, first[0].TS))
	w.smooth()
}

// However a first attempt ended, the second sends what is missing and nothing twice.
func TestLongReplyThatWasInterrupted(t *testing.T) {
	for _, c := range []struct {
		name    string
		trouble slacksim.Trouble
	}{
		{"before the second message", slacksim.Trouble{Every: 2, Error: "internal_error"}},
		{"after the second message", slacksim.Trouble{Every: 2, Cut: true, After: true}},
		{"before the first", slacksim.Trouble{Status: 500}},
	} {
		for _, open := range []bool{false, true} {
			t.Run(fmt.Sprint(c.name, ", in the channel: ", open), func(t *testing.T) {
				w := prepare(t, slacksim.Config{}, nil)
				hiring := w.AddChannel("hiring", w.ada)
				d := answer(w, w.say(hiring, "", "hello"))
				d.InChannel = open
				c.trouble.Method = "chat.postMessage"
				w.Cause(c.trouble)
				if _, ok := errors.AsType[*bot.PostError](w.app.Post(t.Context(), d, long())); !ok {
					t.Fatal("the first attempt did not fail")
				}
				d.Again = true
				if err := w.app.Post(t.Context(), d, long()); err != nil {
					t.Fatal(err)
				}
				root := d.Thread.TS
				if open {
					root = w.Messages(hiring, "")[1].TS
				}
				wantWhole(t, w.Messages(hiring, root))
			})
		}
	}
}

// An answer that is there in part is none: its asker gets the apology.
func TestApologyAfterPartOfAnAnswer(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	hiring := w.AddChannel("hiring", w.ada)
	d := answer(w, w.say(hiring, "", "hello"))
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Every: 2, Error: "is_archived"})
	if err := w.app.Post(t.Context(), d, long()); err == nil {
		t.Fatal("the first attempt did not fail")
	}
	d.Again, d.Apology = true, true
	for range 2 {
		if err := w.app.Post(t.Context(), d, say("Sorry")); err != nil {
			t.Fatal(err)
		}
	}
	if thread := w.Messages(hiring, d.Thread.TS); len(thread) != 3 || thread[2].Text != "Sorry" {
		t.Errorf("%d messages", len(thread))
	}
}
