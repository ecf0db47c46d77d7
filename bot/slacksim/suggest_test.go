package slacksim_test

import (
	"errors"
	"testing"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"recruitbot/bot/slacksim"
)

// An app is asked what an external menu offers for some letters; only what it
// offered can be chosen, and an answer that is no list is refused.
func TestAnExternalMenu(t *testing.T) {
	sim := open(t, slacksim.Config{Events: []string{}})
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring", ada)
	answer := map[string]any{"options": []any{map[string]any{"text": map[string]any{"type": "plain_text", "text": "Lyon"}, "value": "lyon"}}}
	asked := make(chan slack.InteractionCallback, 3)
	b := connect(t, sim, func(e socketmode.Event) (any, bool) {
		c, _ := e.Data.(slack.InteractionCallback) // hello is none
		if c.Type != slack.InteractionTypeBlockSuggestion {
			return nil, true
		}
		asked <- c
		if c.Value == "broken" {
			return map[string]any{"text": "what?"}, true
		}
		return answer, true
	})
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeExternal, nil, "town")
	if _, _, err := b.PostMessage(hiring.ID, slack.MsgOptionText("where?", false), slack.MsgOptionBlocks(slack.NewActionBlock("place", menu))); err != nil {
		t.Fatal(err)
	}
	m := sim.Messages(hiring, "")[0]
	if _, err := sim.Click(within(t), ada, m, "town", "lyon"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("chosen before it was offered: %v", err)
	}
	given := must(sim.Suggest(within(t), ada, m, "town", "ly"))(t)
	if got := <-asked; got.Value != "ly" || got.ActionID != "town" || got.BlockID != "place" || got.Container.MessageTs != m.TS || len(given.Options) != 1 {
		t.Errorf("asked %+v, given %v", got, given)
	}
	must(sim.Click(within(t), ada, m, "town", "lyon"))(t)
	if _, err := sim.Suggest(within(t), ada, m, "nowhere", "ly"); !errors.Is(err, slacksim.ErrNotThere) {
		t.Errorf("asked for a menu that is not there: %v", err)
	}
	if _, err := sim.Suggest(within(t), ada, m, "town", "broken"); !errors.Is(err, slacksim.ErrAckRefused) {
		t.Errorf("an answer without options: %v", err)
	}
	if refusals := sim.Refusals(); len(refusals) != 1 {
		t.Errorf("refusals %v, want one for the answer without options", refusals)
	}
}
