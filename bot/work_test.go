package bot_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// answered tells whether a message has an answer in its thread.
func (h *house) answered(m slacksim.Message) bool {
	return len(h.Messages(slacksim.Channel{ID: m.Channel}, m.TS)) > 1
}

func (h *house) say(who slacksim.Person, where slacksim.Channel, text string) slacksim.Message {
	h.t.Helper()
	m, err := h.Say(h.t.Context(), who, where, "", text)
	if err != nil {
		h.t.Fatal(err)
	}
	return m
}

// Posting into one channel hangs. However much is asked there, it takes a share of
// the workers, and everybody else is answered.
func TestSlowChannelStarvesNoOther(t *testing.T) {
	h := start(t)
	busy := h.AddChannel("busy", h.maya)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: time.Hour, Times: 4})
	var questions []slacksim.Message
	for range 40 {
		questions = append(questions, h.say(h.maya, busy, "<@"+h.BotUser()+"> salary of a senior in a startup"))
	}
	h.until("its share hangs", func() bool { return h.Delayed() == 4 })
	for range 5 {
		h.settled()
	}
	if n := h.Delayed(); n != 4 {
		t.Errorf("%d answers hang, want the channel's share of 4", n)
	}
	for i, q := range questions {
		if h.answered(q) {
			t.Errorf("question %d is answered: more of the workers than its share serve the slow channel", i)
		}
	}
	h.Advance(time.Hour)
	h.until("all are answered", func() bool {
		for _, q := range questions {
			if !h.answered(q) {
				return false
			}
		}
		return true
	})
}

// In a direct conversation the second question waits for the first one's answer.
func TestDirectConversationIsAnsweredInOrder(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: time.Hour})
	var questions []slacksim.Message
	for i := range 5 {
		questions = append(questions, h.say(h.maya, h.dm, fmt.Sprint("salary of a senior in a startup ", i)))
	}
	h.until("the first answer hangs", func() bool { return h.Delayed() == 1 })
	theo := h.AddPerson("Theo")
	other := h.say(theo, h.Direct(theo), "thanks")
	h.until("another person is answered", func() bool { return h.answered(other) })
	for i, q := range questions {
		if h.answered(q) {
			t.Errorf("question %d is answered before the first", i)
		}
	}
	h.Advance(time.Hour)
	h.until("all are answered", func() bool { return h.answered(questions[4]) })
	var order []string
	for _, c := range h.Calls("chat.postMessage") {
		if c.Params["channel"] == h.dm.ID {
			order = append(order, c.Params["thread_ts"])
		}
	}
	for i, q := range questions {
		if i >= len(order) || order[i] != q.TS {
			t.Errorf("the answers went to %v; %d should be %s", order, i, q.TS)
		}
	}
}

// Whatever one post meets, there is one answer in the end.
func TestOneAnswerWhateverThePostMeets(t *testing.T) {
	for name, trouble := range map[string]slacksim.Trouble{
		"429":                      {Status: 429, RetryAfter: time.Second},
		"503":                      {Status: 503},
		"a reset before":           {Cut: true},
		"a reset after":            {Cut: true, After: true},
		"no JSON before":           {Garbage: "<html>"},
		"no JSON after":            {Garbage: "<html>", After: true},
		"an error of Slack's own":  {Error: "internal_error"},
		"a 500 after":              {Status: 500, After: true},
		"blocks that are refused":  {Error: "invalid_blocks"},
		"an error nobody knows":    {Error: "not_invented_yet"},
		"a rate limit as an error": {Error: "ratelimited"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := start(t)
			trouble.Method = "chat.postMessage"
			h.Cause(trouble)
			_, answers := h.ask("salary of a senior in a startup")
			h.settled()
			if a := answers(); len(a) != 1 || !strings.Contains(a[0].Text, "€50,000") {
				t.Errorf("%d answers, the first %q", len(a), a[0].Text)
			}
		})
	}
}

// Most troubles are over within seconds, and so is the wait for an answer.
func TestFirstRetriesAreQuick(t *testing.T) {
	t.Parallel()
	h := start(t, func(b *bot.Bot) { b.Retries = nil })
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 503, Times: 3})
	since := time.Now()
	_, answers := h.ask("salary of a senior in a startup")
	if took := time.Since(since); took > 6*time.Second {
		t.Errorf("it took %v", took)
	}
	if a := answers(); !strings.Contains(a[0].Text, "€50,000") {
		t.Errorf("the answer is %q", a[0].Text)
	}
}

// Being told to wait is no failure: an event without any retries left is answered all
// the same.
func TestRateLimitCostsNoAttempt(t *testing.T) {
	t.Parallel()
	h := start(t, func(b *bot.Bot) { b.Retries = []time.Duration{} })
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 429, RetryAfter: time.Second, Times: 4})
	_, answers := h.ask("salary of a senior in a startup")
	if a := answers(); !strings.Contains(a[0].Text, "€50,000") {
		t.Errorf("the answer is %q", a[0].Text)
	}
}

// A letter that was given up, with an apology, is answered when an operator retries it;
// one whose answer had arrived is not answered twice.
func TestRetriedLetterIsAnsweredOnce(t *testing.T) {
	for name, c := range map[string]struct {
		trouble slacksim.Trouble
		said    []string
	}{
		"after an apology":           {slacksim.Trouble{Status: 500}, []string{"Sorry", "€50,000"}},
		"after an answer in the end": {slacksim.Trouble{Cut: true, After: true}, []string{"€50,000"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := start(t, func(b *bot.Bot) { b.Retries = []time.Duration{} })
			c.trouble.Method = "chat.postMessage"
			h.Cause(c.trouble)
			_, answers := h.ask("salary of a senior in a startup")
			h.meter.wait(t, "settled dead")
			if err := h.db.Retry(t.Context(), h.Envelopes()[0].EventID); err != nil {
				t.Fatal(err)
			}
			h.meter.wait(t, "settled answer")
			for i, a := range answers() {
				if i >= len(c.said) || !strings.Contains(a.Text, c.said[i]) {
					t.Errorf("answer %d is %q", i+1, a.Text)
				}
			}
			if n := len(answers()); n != len(c.said) {
				t.Errorf("%d answers", n)
			}
		})
	}
}

// A call that hangs ends with the time for an answer. There is time for an apology
// all the same, in the asker's language.
func TestApologyAfterAStall(t *testing.T) {
	for question, sorry := range map[string]string{
		"salary of a senior in a startup":            "Sorry",
		"quel est le salaire d'un senior en startup": "excuses",
	} {
		h := start(t)
		h.bot.AnswerTime, h.bot.DeskTime = 50*time.Millisecond, time.Hour // a desk's time is for its work alone
		h.bot.Retries = []time.Duration{}
		h.Cause(slacksim.Trouble{Method: "chat.postMessage", Delay: time.Hour, Cut: true})
		_, answers := h.ask(question)
		if a := answers(); len(a) != 1 || !strings.Contains(a[0].Text, sorry) {
			t.Errorf("%s: %d answers, the first %q", question, len(a), a[0].Text)
		}
	}
}

// All that Slack is asked hangs; what people say is taken in meanwhile.
func TestStalledAPIDelaysNoAck(t *testing.T) {
	h := start(t)
	h.Cause(slacksim.Trouble{Delay: time.Hour, Times: 16})
	for i := range 200 {
		p := h.AddPerson(fmt.Sprint("Person ", i))
		h.say(p, h.Direct(p), "salary of a senior in a startup")
	}
	h.until("all workers hang", func() bool { return h.Delayed() == 16 })
	h.say(h.maya, h.dm, "salary of a senior in a startup")
	h.until("all are acknowledged", func() bool {
		for _, e := range h.Envelopes() {
			if e.Acked.IsZero() {
				return false
			}
		}
		return true
	})
	if _, err := h.Command(t.Context(), h.maya, h.dm, "/recruit", "help"); err != nil {
		t.Errorf("a command: %v", err)
	}
	if n := h.Delayed(); n != 16 {
		t.Errorf("%d workers hang still, want all: they were waited for", n)
	}
	h.Advance(time.Hour)
}
