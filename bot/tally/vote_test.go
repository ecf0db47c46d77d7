package tally_test

import (
	"errors"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

func TestOnlyAnswersAreVotedOn(t *testing.T) {
	h := open(t, 0)
	for question, voted := range map[string]bool{
		"which ovens do they work with?": true, "what does a pastry chef earn": true, "hello": false,
		"what is the capital of Peru?": false, "rank these candidates": false,
	} {
		a := h.base.Ask(knowledge.Question{Text: question, Profile: "pastry"})
		if got := len(h.Afterword(bot.Asked{}, a)) == 1; got != voted {
			t.Errorf("%q, %s: votes %v, want %v", question, a.Outcome, got, voted)
		}
	}
	for language, want := range map[string][2]string{"en": {"Helpful", "Not helpful"}, "fr": {"Utile", "Pas utile"}} {
		if v := h.votes("which ovens do they work with?", language); v.Up.Label != want[0] || v.Down.Label != want[1] {
			t.Errorf("%s: %+v", language, v)
		}
	}
}

func TestAVoteIsThankedForAndMayBeChanged(t *testing.T) {
	h := open(t, 0)
	v := h.votes("which ovens do they work with?", "en")
	for _, step := range []struct {
		side     bot.Vote
		says     string
		opinions string
	}{
		{v.Up, "improve", `U1 C1/1.1 pastry/ovens up ""`},
		{v.Up, "noted that already", `U1 C1/1.1 pastry/ovens up ""`},
		{v.Down, "changed your vote", `U1 C1/1.1 pastry/ovens down ""`},
		{v.Down, "noted that already", `U1 C1/1.1 pastry/ovens down ""`},
	} {
		said := h.press("U1", "1.1", v, step.side)
		if !strings.Contains(said.Plain(), step.says) || !strings.Contains(said.Plain(), "[Say why]") {
			t.Errorf("said %q, want %q", said.Plain(), step.says)
		}
		if got := h.opinions(); got != step.opinions {
			t.Errorf("then there is\n%s\nwant\n%s", got, step.opinions)
		}
	}
	h.press("U2", "1.1", v, v.Up)
	h.press("U1", "1.2", v, v.Up) // another answer
	if got := h.opinions(); strings.Count(got, "\n") != 2 {
		t.Errorf("three opinions are wanted:\n%s", got)
	}
}

func TestWhyIsSaidOfOnesOwnVoteInItsLanguage(t *testing.T) {
	h := open(t, 0)
	v := h.votes("which ovens do they work with?", "fr")
	thanks := h.press("U1", "1.1", v, v.Down)
	if !strings.Contains(thanks.Plain(), "Merci.") || !strings.Contains(thanks.Plain(), "[Dire pourquoi]") {
		t.Errorf("%q", thanks.Plain())
	}
	b := thanks.Parts[1].(bot.Buttons).Buttons[0]
	f, err := h.Form(t.Context(), bot.Click{Action: b.Action, Value: b.Value}, "en")
	if err != nil || len(f.Fields) != 1 || !f.Fields[0].Optional || f.Fields[0].Kind != bot.Line || len([]rune(f.Title)) > 24 ||
		!strings.Contains(f.Fields[0].Hint, "aucun nom de candidat") || !strings.Contains(f.Intro, "30\u00a0jours") || !strings.Contains(f.Fields[0].Label, "manque") {
		t.Errorf("%+v, %v", f, err)
	}
	if said := h.why("U1", thanks, "trop vague, voir ines@example.org"); !strings.Contains(said.Plain(), "c’est noté") {
		t.Errorf("%q", said.Plain())
	}
	if said := h.why("U1", thanks, ""); len(said.Parts) != 0 {
		t.Errorf("to nothing it says %q", said.Plain())
	}
	if said := h.why("U2", thanks, "somebody else's"); !strings.Contains(said.Plain(), "Je ne sais plus") {
		t.Errorf("%q", said.Plain())
	}
	if got := h.opinions(); got != `U1 C1/1.1 pastry/ovens down "trop vague, voir …"` {
		t.Error(got)
	}
}

func TestWhatIsPressedMustBeAVote(t *testing.T) {
	h := open(t, 0)
	v := h.votes("which ovens do they work with?", "en")
	for _, value := range []string{"", "{}", "sideways|en|pastry|ovens", "up"} {
		if said := h.press("U1", "1.1", v, bot.Vote{Value: value}); !strings.Contains(said.Plain(), "ask me again") {
			t.Errorf("%q: %q", value, said.Plain())
		}
	}
	h.press("U1", "", v, v.Up) // on no message
	if got := h.opinions(); got != "" {
		t.Error(got)
	}
}

// Where nobody may be thanked, the vote holds all the same, and no apology is due.
func TestAVoteNeedsNoThanks(t *testing.T) {
	h := open(t, 0)
	v := h.votes("which ovens do they work with?", "en")
	h.refuse = &bot.PostError{Permanent: true, Err: errors.New("not_in_channel")}
	h.press("U1", "1.1", v, v.Up)
	if h.opinions() == "" {
		t.Error("nothing is saved")
	}
	h.refuse = &bot.PostError{Err: errors.New("service_unavailable")}
	c := bot.Click{ID: "1", Thread: bot.Thread{Team: "T1", Channel: "C1"}, User: "U1", On: "1.1", Action: v.Action, Value: v.Up.Value}
	if _, err := h.Do(t.Context(), bot.Errand{Event: c, Language: "en"}); err == nil {
		t.Error("what may pass is not tried again")
	}
}
