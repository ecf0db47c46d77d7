package match_test

import (
	"testing"

	"recruitbot/knowledge/match"
)

// fruit are labels about things alike, and one that is asked about some of them only.
func fruit(kin ...[]string) match.Config {
	c := match.Config{Kin: kin}
	for _, name := range []string{"apples", "pears", "plums", "figs"} {
		for _, text := range []string{name, "are " + name + " needed?", "do we have " + name, "which " + name + " are there?", name + " or not?", "are there " + name + " in the kitchen?"} {
			c.Phrases = append(c.Phrases, match.Phrase{Label: name, Text: text, Language: "en"})
		}
	}
	for _, text := range []string{
		"are apples dear?", "apples are cheap", "pears at a price", "pears for how much", "what does the basket cost?",
		"how much is that?", "the price, please", "cheap or dear?", "what do we pay?", "how much for all of it?", "what is the price of lunch?",
		"is it dear?", "is it cheap?", "what did it cost?", "how much did you pay?", "prices", "price list", "the cost of it", "costs", "who pays?",
		"what has to be paid?", "how much money is that?",
	} {
		c.Phrases = append(c.Phrases, match.Phrase{Label: "price", Text: text, Language: "en"})
	}
	return c
}

// What is asked about some things is understood of others like them, which no phrase asks it about.
func TestWhatIsAskedOfOneIsAskedOfItsKin(t *testing.T) {
	strangers, kin := match.New(fruit()), match.New(fruit([]string{"apples", "pears", "plums", "figs"}))
	misread := 0
	for _, text := range []string{"are figs dear?", "plums are cheap", "figs at a price", "plums for how much", "are plums cheap?"} {
		if best := strangers.Read(text).Ranked[0].Label; best != "price" {
			misread++
		}
		if best := kin.Read(text).Ranked[0].Label; best != "price" {
			t.Errorf("%q is read as %s", text, best)
		}
	}
	if misread == 0 {
		t.Error("strangers are read as well as kin: this test shows nothing")
	}
	for _, text := range []string{"are figs needed?", "plums", "are plums in the kitchen?"} {
		if best := kin.Read(text).Ranked[0].Label; best == "price" {
			t.Errorf("%q is read as about the price", text)
		}
	}
}

// What stands in whose place is drawn by lot, the same each time.
func TestKinAreReadAlikeEachTime(t *testing.T) {
	c := fruit([]string{"apples", "pears", "plums", "figs"})
	one, other := match.New(c).Encode(1), match.New(c).Encode(1)
	if one != other {
		t.Error("two Readers of the same phrases differ")
	}
}
