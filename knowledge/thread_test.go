package knowledge_test

import (
	"slices"
	"testing"

	"recruitbot/knowledge"
)

// leaning are the stored phrasings that mean what was just told, where something was: alone they are about the whole job, or about
// the bot.
var leaning = []string{"tl;dr", "tldr stp", "the short version", "la version courte", "la version courte stp", "are you sure about that?", "tu es sûr de toi ?", "et au mois ?",
	"says who?", "who published this", "when was this updated", "from what year is this", "qui dit ça", "est-ce récent", "c'est fiable ?", "tu sors ça d'où ?", "Vous avez une source pour ça ?"}

// What leans on the turn before is told by closed forms, so a whole question is answered in a conversation as it is alone: all
// stored ones after a topic, and those that name no part of the grid after pay.
func TestWholeQuestionsAreNotTakenForMoreOfTheLastTurn(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	for _, c := range []struct {
		first    string
		afterPay bool
		atMost   int // in 10,000, whose best reading and pay are close
	}{{"do they need Docker?", false, 2}, {"salary of a senior in a startup", true, 20}} {
		before := base.Ask(knowledge.Question{Text: c.first}).Turn
		asked, other := 0, 0
		for i, s := range allStored(t, base) {
			if i%(10*every) != 0 || slices.Contains(leaning, s.text) || c.afterPay && namesGrid(base, s.text) {
				continue
			}
			asked++
			alone, then := base.Ask(knowledge.Question{Text: s.text}), base.Ask(knowledge.Question{Text: s.text, Previous: &before})
			if alone.Outcome != then.Outcome || !slices.Equal(alone.Topics, then.Topics) {
				other++
				if alone.Outcome == knowledge.Policy {
					t.Errorf("%s: %q is refused alone, and not after %q", s.id, s.text, c.first)
				}
				t.Logf("%s: %q is %s %v alone, %s %v after %q", s.id, s.text, alone.Outcome, alone.Topics, then.Outcome, then.Topics, c.first)
			}
		}
		t.Logf("%d of %d questions are answered otherwise after %q", other, asked, c.first)
		if asked < 100 || (other-2)*10_000 > c.atMost*asked {
			t.Errorf("%d of %d questions are answered otherwise after %q than alone", other, asked, c.first)
		}
	}
}

// namesGrid tells whether a part of the grid, or a sum, is read in a text: the command for pay takes those up.
func namesGrid(base *knowledge.Base, text string) bool {
	s := base.Ask(knowledge.Question{Text: text, About: knowledge.AboutSalary}).Turn.Slots
	return len(s.Levels)+len(s.Companies)+len(s.Amounts) > 0 || s.Uplift+s.Other+s.Extreme != ""
}

// A turn that a process before an update left, or that names what is gone, is no harm.
func TestTurnsOfAnotherTimeAreNoHarm(t *testing.T) {
	base := embedded(t)
	for _, turn := range []knowledge.Turn{
		{Profile: "backend", Topics: []string{"gone"}, Offered: []string{"gone", "education.required"}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"boss"}, Companies: []string{"sme"}, Amounts: []int{-5, 0, 40_000}},
			Before: &knowledge.Slots{Levels: []string{"boss"}}, Named: knowledge.Slots{Levels: []string{"gone"}}},
		{Profile: "backend", Offered: []string{"gone"}, Before: &knowledge.Slots{}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior"}, Companies: []string{"sme"}}, Before: &knowledge.Slots{Levels: []string{"senior"}, Companies: []string{"sme"}}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior", "boss"}, Companies: []string{"sme"}}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior"}, Heads: []int{2, 1}, Companies: []string{"sme", "sme"}}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior", "senior"}, Heads: []int{2, 1}, Companies: []string{"sme"}}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior", "junior"}, Heads: []int{-1, 1 << 60}, Amounts: []int{1 << 60}}},
		{Profile: "backend", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"gone", "senior"}, Heads: []int{2, 3}, Uplift: "london"}, Own: []string{"gone"}, Experience: 1e300,
			Before: &knowledge.Slots{Levels: []string{"senior"}, Heads: []int{3}}, Named: knowledge.Slots{Levels: []string{"lead"}, Heads: []int{0}}},
		{Profile: "backend", Topics: []string{"levels"}, Experience: -3, Named: knowledge.Slots{Levels: []string{"lead", "lead"}}},
		{Profile: "other", Topics: []string{"salary.range"}, Slots: knowledge.Slots{Levels: []string{"senior"}}},
		{},
	} {
		for _, text := range append(seeds(), "and for a senior?", "and in London?", "2", "the last one", "the other one", "none of these", "max?", "too much?", "the gap?", "which one pays more?", "more", "shorter", "in French",
			"is it required?", "by how much?", "how much?", "all companies?", "next level", "+5k", "+10%", "over 13 months", "and 12?", "a month?", "which is best?", "both?", "really?",
			"all levels?", "each?", "in total?", "plus a lead", "without the senior", "with 5 years?", "make it 3 seniors", "is 150k enough?", "is he a senior?", "et lead ?", "so what do we pay her?", "the gap per month?") {
			if len(text) > 200 {
				continue // how long texts are read is for FuzzAsk
			}
			q := knowledge.Question{Text: text, Previous: &turn}
			if a := ask(t, base, q); !t.Failed() {
				fit(t, q, a)
			}
		}
	}
}
