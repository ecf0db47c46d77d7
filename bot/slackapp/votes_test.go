package slackapp_test

import (
	"context"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// asked is a reply that asks whether it was of help.
func asked(words string) bot.Reply {
	return bot.Reply{Parts: []bot.Part{bot.Text{Text: words}, bot.Votes{
		Action: "tally.vote", Up: bot.Vote{Label: "Helpful", Value: "up 1"}, Down: bot.Vote{Label: "Not helpful", Value: "down 1"},
	}}}
}

func TestVotesArePressedLikeButtons(t *testing.T) {
	brain := &listener{answer: func(bot.Command) bot.Reply { return asked("58K") }}
	w := open(t, slacksim.Config{Commands: []string{"/backend-salary"}}, brain)
	hiring := w.AddChannel("hiring", w.ada)
	if err := w.app.Post(t.Context(), answer(w, w.say(hiring, "", "hello")), asked("58K")); err != nil {
		t.Fatal(err)
	}
	out, err := w.Command(t.Context(), w.ada, hiring, "/backend-salary", "")
	if err != nil || out.Message == nil {
		t.Fatal(out, err)
	}
	inThread := w.Messages(hiring, w.Messages(hiring, "")[0].TS)[1]
	for i, m := range []slacksim.Message{inThread, *out.Message} {
		if !strings.Contains(string(m.Blocks), `"feedback_buttons"`) {
			t.Errorf("no feedback buttons in %s", m.Blocks)
		}
		if _, err := w.Click(t.Context(), w.ada, m, "tally.vote#0", "down 1"); err != nil {
			t.Fatal(err)
		}
		clicks := brain.clicks(w, i+1)
		if c := clicks[i]; c.Action != "tally.vote" || c.Value != "down 1" || c.On != m.TS || c.User != w.ada.ID || c.Ephemeral != (i == 1) {
			t.Errorf("%+v on %s", c, m.TS)
		}
	}
	w.smooth()
}

// clicks waits for so many of the events heard that are clicks.
func (l *listener) clicks(w *workspace, count int) (list []bot.Click) {
	w.t.Helper()
	w.until("the click is heard", func() bool {
		l.mu.Lock()
		defer l.mu.Unlock()
		list = nil
		for _, e := range l.heard {
			if c, ok := e.(bot.Click); ok {
				list = append(list, c)
			}
		}
		return len(list) >= count
	})
	return list
}

func TestWhereFeedbackButtonsAreRefusedVotesAreButtons(t *testing.T) {
	brain := &listener{answer: func(bot.Command) bot.Reply { return asked("by command") }}
	w := open(t, slacksim.Config{Commands: []string{"/backend-salary"}}, brain)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	post := func(words string) slacksim.Message {
		t.Helper()
		if err := w.app.Post(context.Background(), answer(w, m), asked(words)); err != nil {
			t.Fatal(err)
		}
		all := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)
		return all[len(all)-1]
	}
	plain := func(got slacksim.Message) {
		t.Helper()
		if s := string(got.Blocks); strings.Contains(s, "feedback_buttons") || !strings.Contains(s, `"Not helpful"`) || !strings.Contains(s, `"up 1"`) {
			t.Errorf("no two plain buttons: %s", s)
		}
	}
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "invalid_blocks", Times: 1})
	plain(post("first"))
	plain(post("second")) // though nothing is refused any more
	if n := len(w.Calls("chat.postMessage")); n != 3 {
		t.Errorf("%d calls, want 3: one was refused", n)
	}
	out, err := w.Command(context.Background(), w.ada, slacksim.Channel{ID: m.Channel}, "/backend-salary", "")
	if err != nil || out.Message == nil {
		t.Fatal(out, err)
	}
	plain(*out.Message) // what Slack refuses in an acknowledgement is lost
	w.meter.wait(t, "post refused_blocks", 1)
	w.meter.wait(t, "post buttons", 1)
	w.meter.wait(t, "post blocks", 1)
}

// Whatever else is wrong with a reply's blocks says nothing about feedback buttons.
func TestAnotherRefusalLeavesFeedbackButtons(t *testing.T) {
	w := prepare(t, slacksim.Config{}, nil)
	m := w.say(w.AddChannel("hiring", w.ada), "", "hello")
	w.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "invalid_blocks", Times: 2})
	for _, words := range []string{"first", "second"} {
		if err := w.app.Post(t.Context(), answer(w, m), asked(words)); err != nil {
			t.Fatal(err)
		}
	}
	all := w.Messages(slacksim.Channel{ID: m.Channel}, m.TS)
	if len(all) != 3 || len(all[1].Blocks) > 0 || !strings.Contains(string(all[2].Blocks), "feedback_buttons") {
		t.Errorf("%+v", all)
	}
}
