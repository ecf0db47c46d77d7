package bot_test

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/knowledge"
)

const question = "salary of a senior in a startup"

func TestPersonMayAskSoManyQuestionsAMinute(t *testing.T) {
	h := start(t)
	h.bot.PerMinute = 3
	theo := h.AddPerson("Theo")
	for i := range 5 {
		_, answers := h.ask(question)
		if got, told := answers()[0].Text, "again in a minute"; strings.Contains(got, told) != (i >= 3) {
			t.Errorf("question %d: %s", i+1, got)
		}
	}
	other := h.say(theo, h.Direct(theo), question)
	h.until("another person is answered", func() bool { return h.answered(other) })
	if got := h.Messages(h.Direct(theo), other.TS)[1].Text; !strings.Contains(got, "€50,000") {
		t.Errorf("another person is told %q", got)
	}
	h.Advance(time.Minute)
	if _, answers := h.ask(question); !strings.Contains(answers()[0].Text, "€50,000") {
		t.Errorf("a minute later: %s", answers()[0].Text)
	}
}

// Questions of an hour that come all at once, after an outage, are counted for the
// minutes in which they were asked.
func TestQuestionsThatComeLateAreNotTooMany(t *testing.T) {
	h := start(t)
	h.bot.PerMinute = 1
	h.Befall(slacksim.Mishap{Kind: "events_api", Times: 3, Delay: time.Hour})
	var questions []slacksim.Message
	for range 3 {
		questions = append(questions, h.say(h.maya, h.dm, question))
		h.Advance(2 * time.Minute)
	}
	h.Advance(time.Hour)
	for _, q := range questions {
		h.until("it is answered", func() bool { return h.answered(q) })
		if got := h.Messages(h.dm, q.TS)[1].Text; !strings.Contains(got, "€50,000") {
			t.Errorf("told %q", got)
		}
	}
}

func TestTooManyCommandsAreSaidSoInTheirLanguage(t *testing.T) {
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	noon := time.Date(2026, 7, 6, 12, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{question: "again in a minute", "quel salaire pour un profil senior ?": "dans une minute"} {
		b := &bot.Bot{PerMinute: 1, Now: func() time.Time { return noon }}
		b.Know(base)
		c := bot.Command{Name: "/recruit", Text: text, Team: "T1", Channel: "C1", User: "U1"}
		if got := b.Answer(t.Context(), c).Plain(); strings.Contains(got, want) {
			t.Errorf("the first is refused: %s", got)
		}
		if got := b.Answer(t.Context(), c).Plain(); !strings.Contains(got, want) {
			t.Errorf("the second is told %q", got)
		}
		c.User = "U2"
		if got := b.Answer(t.Context(), c).Plain(); strings.Contains(got, want) {
			t.Errorf("another person is refused: %s", got)
		}
	}
}

// Outside its channels the bot says so to the asker alone, and to nobody else; it
// answers in its channels and in direct conversations.
func TestChannelsInWhichTheBotAnswers(t *testing.T) {
	h := start(t)
	hiring, lounge := h.AddChannel("hiring", h.maya), h.AddChannel("lounge", h.maya)
	h.bot.Channels = []string{hiring.ID}
	h.say(h.maya, lounge, "<@"+h.BotUser()+"> "+question)
	h.until("a word to the asker", func() bool { return len(h.Ephemerals(h.maya)) == 1 })
	if got := h.Ephemerals(h.maya)[0].Text; !strings.Contains(got, "don't answer in this channel") {
		t.Errorf("told %q", got)
	}
	h.ask(question)
	m := h.say(h.maya, hiring, "<@"+h.BotUser()+"> "+question)
	h.until("an answer in its channel", func() bool { return h.answered(m) })
	for where, want := range map[string]bool{lounge.ID: true, hiring.ID: false} {
		c := bot.Command{Name: "/recruit", Text: question, Channel: where, User: h.maya.ID}
		if got := h.bot.Answer(t.Context(), c).Plain(); strings.Contains(got, "don't answer in this channel") != want {
			t.Errorf("a command in %s: %s", where, got)
		}
	}
	for _, c := range h.Calls("chat.postMessage") {
		if c.Params["channel"] == lounge.ID {
			t.Errorf("posted %q for all to read", c.Params["text"])
		}
	}
}
