package expert_test

import (
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
)

// A question that can't be brought to the experts in the end is told to its asker, with
// its text, and the button is gone until the channel can be written to again. It is kept:
// the reminder brings it after all.
func TestQuestionThatCannotBePassedOnIsNotLostInSilence(t *testing.T) {
	h := open(t, 1)
	direct, thread := h.formOpenChannelClosed()
	h.send(h.maya, nil)
	h.saying(direct, thread, "Your question has not reached our experts", 1)
	h.saying(direct, thread, `"text":"how do we pay on-call duty?"`, 1)
	h.until("the way is known to be closed", func() bool { return !h.replicas[0].desk.Route.Open() })
	h.press(h.maya, h.said(direct, thread)[0], "expert.ask")
	h.saying(direct, thread, "Your question was not sent", 1)

	h.InviteBot(h.experts)
	h.clock.pass(24 * time.Hour)
	h.remind()
	h.saying(h.experts, "", "how do we pay on-call duty?", 1)
	h.saying(direct, thread, "Nobody has taken your question yet", 1)
}

// formOpenChannelClosed has Maya open the form to ask the experts, in a thread of her direct
// conversation, and then the bot thrown out of their channel.
func (h *house) formOpenChannelClosed() (direct slacksim.Channel, thread string) {
	h.t.Helper()
	direct = h.Direct(h.maya)
	m, err := h.Say(context.Background(), h.maya, direct, "", "ask a human: how do we pay on-call duty?")
	h.must(err)
	h.until("she is offered it", func() bool { return len(h.said(direct, m.TS)) == 1 })
	h.press(h.maya, h.said(direct, m.TS)[0], "expert.ask")
	h.KickBot(h.experts)
	return direct, m.TS
}

// Where that word itself is lost, it is brought again.
func TestWordOfAQuestionNotPassedOnIsBroughtAgain(t *testing.T) {
	h := open(t, 1)
	direct, thread := h.formOpenChannelClosed()
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Error: "not_in_channel"}) // the question's
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 503})             // the word's
	h.send(h.maya, nil)
	h.until("it is tried again, and said", func() bool {
		h.clock.pass(time.Minute)
		return slices.ContainsFunc(h.said(direct, thread), func(m slacksim.Message) bool {
			return strings.Contains(m.Text, "Your question has not reached our experts")
		})
	})
}

// A question that comes again when it is settled, since its event was not done with, says no more
// that it waits.
func TestQuestionThatComesAgainWhenItIsSettledDoesNotWait(t *testing.T) {
	h := open(t, 1)
	direct := h.Direct(h.maya)
	home := bot.Thread{Team: h.Team(), Channel: direct.ID, Direct: true}
	sent := bot.Errand{
		Event:    bot.Submission{ID: "sent", User: h.maya.ID, Form: "expert.ask", Thread: home, Values: map[string][]string{"question": {"how do we pay on-call duty?"}}},
		Delivery: bot.Delivery{EventID: "sent", Thread: home, User: h.maya.ID},
	}
	ask := func() {
		_, err := h.replicas[0].desk.Do(t.Context(), sent)
		h.must(err)
	}
	ask()
	h.saying(direct, "", "is with our experts", 1)
	h.press(h.lea, h.said(h.experts, "")[0], "expert.close")
	h.saying(direct, "", "it isn't one that they can answer", 1)
	ask()
	h.saying(direct, "", "is with our experts", 1)
}

// The page of who administers lists what waits; nobody else's has the section.
func TestSectionListsWhatWaits(t *testing.T) {
	h := open(t, 1)
	desk := h.replicas[0].desk
	thread := h.ask("how do we pay on-call duty?")
	h.saying(h.Direct(h.maya), thread, "is with our experts", 1)
	visit := bot.Visit{Team: h.Team(), User: h.lea.ID}
	parts, err := desk.Section(t.Context(), visit, "en")
	h.must(err)
	page := bot.Reply{Parts: parts}.Plain()
	if !strings.Contains(page, "how do we pay on-call duty?") || !strings.Contains(page, "Nobody has claimed it") || !strings.Contains(page, "[Answer…]") {
		t.Errorf("%s", page)
	}
	visit.User = h.maya.ID
	if parts, err := desk.Section(t.Context(), visit, "en"); err != nil || parts != nil {
		t.Errorf("who may not administer sees %v, %v", parts, err)
	}
}

// The value of a button below an answer names the case. Sent with another action, from
// elsewhere than the experts' channel, it settles nothing; and the channel's message names
// no asker who did not wish it, in what nobody sees either.
func TestStepsOfTheExpertsAreTheirs(t *testing.T) {
	h := open(t, 1)
	thread := h.ask("how do we pay on-call duty?")
	direct := h.Direct(h.maya)
	h.saying(direct, thread, "is with our experts", 1)
	board := h.said(h.experts, "")[0]
	if strings.Contains(string(board.Metadata), h.maya.ID) {
		t.Errorf("the message's metadata names the asker: %s", board.Metadata)
	}
	found := regexp.MustCompile(`"value": ?("(?:[^"\\]|\\.)*")`).FindSubmatch(board.Blocks)
	var value string
	if found == nil || json.Unmarshal(found[1], &value) != nil {
		t.Fatalf("no button of the case's: %s", board.Blocks)
	}
	at := bot.Thread{Team: h.Team(), Channel: direct.ID, TS: thread, Direct: true}
	h.must(h.replicas[0].Receive(t.Context(), bot.Click{ID: "forged", Thread: at, User: h.maya.ID, Action: "expert.close", Value: value}))
	h.saying(direct, thread, "Only people in the experts' channel can do this.", 1)
	h.saying(h.experts, "", "says that this is not for us", 0)
}
