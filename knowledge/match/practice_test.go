package match_test

import (
	"slices"
	"testing"

	"recruitbot/knowledge/match"
)

// kitchen are phrases about a kitchen and sentences about nothing in it, all in plain words.
func kitchen() match.Config {
	c := match.Config{Others: []string{"the weather today", "is it raining?", "who won the match?", "the train is late"}}
	for label, texts := range map[string][]string{
		"bread":  {"do we have bread?", "where is the bread?", "is there bread left?", "bread, please", "a slice of bread"},
		"cheese": {"do we have cheese?", "where is the cheese?", "is there cheese left?", "cheese, please", "a slice of cheese"},
	} {
		for _, text := range texts {
			c.Phrases = append(c.Phrases, match.Phrase{Label: label, Text: text, Language: "en"})
		}
	}
	slices.SortFunc(c.Phrases, func(a, b match.Phrase) int { return len(a.Label) - len(b.Label) })
	return c
}

// practised has a kitchen's Reader practise on what loaves, and who bakes, are asked as.
func practised() match.Config {
	c := kitchen()
	for _, text := range []string{"any loaf about?", "a loaf would be nice", "is a loaf about?", "some baguette, then", "I fancy a loaf"} {
		c.Practice = append(c.Practice, match.Phrase{Label: "bread", Text: text, Language: "en"})
	}
	for _, text := range []string{"who bakes the bread?", "who invented bread?", "who baked that bread?", "who sells the cheese?", "who made cheese first?", "who eats cheese?",
		"who needs bread?", "who slices bread?", "who brought cheese?", "who wants it?", "who cooks?", "who keeps the bread?", "who cut the cheese?"} {
		c.Practice = append(c.Practice, match.Phrase{Text: text, Language: "en"})
	}
	return c
}

// What was practised on is learnt from: words for a label that no phrase has, and what none of the labels tells.
func TestPracticeIsLearntFrom(t *testing.T) {
	few, more := kitchen(), practised()
	few.Thorough, more.Thorough = true, true
	before, after := match.New(few), match.New(more)
	for _, text := range []string{"the loaf over there", "loaf?"} {
		if got := after.Read(text).Ranked[0].Label; got != "bread" {
			t.Errorf("%q is read as %s", text, got)
		}
	}
	for _, text := range []string{"who buys bread?", "who likes cheese?"} {
		if before.Read(text).Other {
			t.Errorf("%q is about none of the labels even without practice: this test shows nothing", text)
		}
		if !after.Read(text).Other {
			t.Errorf("%q is taken for %v", text, after.Read(text).Ranked)
		}
	}
}

// Nothing of it is stored: it is no phrase that is found as it stands, and its words are none that phrases have.
func TestPracticeIsStoredNowhere(t *testing.T) {
	r := match.New(practised())
	got := r.Read("a loaf would be nice")
	if got.Ranked[0].Score == 1 {
		t.Error("a sentence that was practised on is taken for a stored phrase")
	}
	if len(got.Unknown) == 0 || got.Tokens[got.Unknown[0]].Text != "loaf" || r.Knows("loaf") || !r.Knows("bread") {
		t.Errorf("unknown words: %v of %v; want the loaf among them, and not the bread", got.Unknown, got.Tokens)
	}
}

// A misspelt word of practice is the phrases' word, which stays the one that misspellings are taken for.
func TestPracticeIsReadAsAQuestionIs(t *testing.T) {
	c := kitchen()
	for range 5 {
		c.Practice = append(c.Practice, match.Phrase{Label: "bread", Text: "chesse and bread", Language: "en"})
	}
	r := match.New(c)
	if got := r.Read("chesse, please"); got.Ranked[0].Label != "cheese" || got.Ranked[0].Score < match.NearlyAll || len(got.Unknown) > 0 {
		t.Errorf("a misspelt phrase is read as %v, with %v unknown", got.Ranked, got.Unknown)
	}
}

// A Reader tells whether what it practised on has changed since.
func TestAReaderDoesNotFitOtherPractice(t *testing.T) {
	r := match.New(practised())
	if !r.Fits(practised()) {
		t.Error("a Reader doesn't fit what it was made of")
	}
	if r.Fits(kitchen()) {
		t.Error("a Reader fits phrases without what it practised on")
	}
	c := practised()
	c.Practice[0].Label = "cheese"
	if r.Fits(c) {
		t.Error("a Reader fits practice with another label")
	}
}
