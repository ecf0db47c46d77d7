package main

import (
	"encoding/json"
	"strings"
	"testing"

	"recruitbot/bot/slacksim"
)

func TestCommandIsAnsweredInItsAcknowledgementForItsAskerAlone(t *testing.T) {
	t.Parallel()
	w := open(t)
	m := w.command("/backend-salary", "senior scale-up london")
	holds(t, m, "€66,700 to €84,000", "€58,000 × 1.15 = €66,700", "23 December 2026", "Share in channel")
	if m.Ephemeral != w.maya.ID {
		t.Errorf("it is shown to %q, want Maya alone", m.Ephemeral)
	}
	if calls := w.Calls("chat.postMessage"); len(calls) > 0 {
		t.Errorf("%d messages were posted for a command", len(calls))
	}
}

func TestSharedAnswerSaysWhoSharedIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	m := w.command("/backend-salary", "junior sme")
	w.click(m, "Share in channel")
	w.until("the answer is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
	holds(t, w.answers(w.hiring, "")[0], "€32,000 to €40,000", w.maya.ID)
}

func TestSharingWorksWhereTheBotIsNoMember(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.KickBot(w.hiring)
	w.refuse = "not_in_channel"
	w.click(w.command("/backend-salary", "junior sme"), "Share in channel")
	w.until("the answer is in the channel", func() bool { return len(w.answers(w.hiring, "")) == 1 })
}

func TestDirectMessageIsAnsweredInItsThread(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "what does a senior earn in a scale-up?")
	holds(t, w.answer(dm, asked.TS, 1), "€58,000 to €70,000", "23 December 2026")
	// The next question goes on from it, in the thread or below it.
	next := w.say(dm, "", "and in London?")
	holds(t, w.answer(dm, next.TS, 1), "€66,700 to €84,000")
	w.say(dm, asked.TS, "and for a lead?")
	holds(t, w.answer(dm, asked.TS, 2), "€70,000 to €90,000")
}

func TestMentionIsAnsweredOnceAndItsThreadGoesOn(t *testing.T) {
	t.Parallel()
	w := open(t)
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> salaire d'un confirmé en PME ?")
	holds(t, w.answer(w.hiring, asked.TS, 1), "40 000 à 50 000 €")
	w.say(w.hiring, asked.TS, "et à Londres ?")
	holds(t, w.answer(w.hiring, asked.TS, 2), "44 000 à 57 500 €")
}

func TestNobodyIsAnsweredWhoDidNotAddressTheBot(t *testing.T) {
	t.Parallel()
	w := open(t)
	other := w.say(w.hiring, "", "what does a senior earn?")
	w.say(w.hiring, other.TS, "no idea, ask the bot")
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> hello")
	w.answer(w.hiring, asked.TS, 1) // by now the earlier ones were read
	if n := len(w.answers(w.hiring, other.TS)); n > 0 {
		t.Errorf("%d answers to people who talked among themselves", n)
	}
}

func TestEmptyMentionGetsAMenuWhoseButtonsAnswer(t *testing.T) {
	t.Parallel()
	w := open(t)
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+">")
	menu := w.answer(w.hiring, asked.TS, 1)
	holds(t, menu, "what would you like to know?")
	w.click(menu, "")
	holds(t, w.answer(w.hiring, asked.TS, 2), "Source")
}

func TestUnknownAndOutOfScopeAreSaidSo(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "backend developer salary in Berlin?")
	holds(t, w.answer(dm, asked.TS, 1), "no figure for Berlin")
	asked = w.say(dm, "", "what is the weather like tomorrow?")
	if m := w.answer(dm, asked.TS, 1); strings.Contains(m.Text, "€") {
		t.Errorf("the weather costs money: %s", m.Text)
	}
}

func TestWordsOfPeopleNeverFire(t *testing.T) {
	t.Parallel()
	w := open(t)
	holds(t, w.command("/backend-salary", "senior <!channel> *bold*"), "€50–62K")
	m := w.command("/backend-salary", "<!channel> @here zzzz")
	if strings.Contains(m.Text, "<!") {
		t.Errorf("a control sequence came through: %s", m.Text)
	}
}

func TestReplyThatOvertakesItsMentionIsAnsweredBelowIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Befall(slacksim.Mishap{Lost: true, Times: 2}) // it is told as two events
	asked := w.say(w.hiring, "", "<@"+w.BotUser()+"> what does a senior earn in a scale-up?")
	w.say(w.hiring, asked.TS, "and in London?")
	w.until("the reply is acknowledged", func() bool { sent := w.Envelopes(); return len(sent) == 3 && !sent[2].Acked.IsZero() })
	if err := w.Redeliver(w.Envelopes()[0], 1); err != nil {
		t.Fatal(err)
	}
	holds(t, w.answer(w.hiring, asked.TS, 2), "€66,700 to €84,000")
}

func TestRedeliveredEventIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	w := open(t)
	dm := w.Direct(w.maya)
	asked := w.say(dm, "", "which soft skills?")
	w.answer(dm, asked.TS, 1)
	for _, e := range w.Envelopes() {
		if e.Kind == "events_api" {
			if err := w.Redeliver(e, 1); err != nil {
				t.Fatal(err)
			}
		}
	}
	again := w.say(dm, "", "thanks")
	w.answer(dm, again.TS, 1)
	if n := len(w.answers(dm, asked.TS)); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
}

// button finds a button by the beginning of its label.
func button(t *testing.T, m slacksim.Message, label string) (action, value string) {
	t.Helper()
	var blocks []json.RawMessage
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		t.Fatal(err)
	}
	for _, block := range blocks {
		var actions struct {
			Type     string `json:"type"`
			Elements []struct {
				ActionID string                `json:"action_id"`
				Value    string                `json:"value"`
				Text     struct{ Text string } `json:"text"`
			} `json:"elements"`
		}
		if err := json.Unmarshal(block, &actions); err != nil || actions.Type != "actions" {
			continue // other blocks have elements of other shapes
		}
		for _, e := range actions.Elements {
			if strings.HasPrefix(e.Text.Text, label) {
				return e.ActionID, e.Value
			}
		}
	}
	t.Fatalf("no button %q in %s", label, m.Blocks)
	return "", ""
}
