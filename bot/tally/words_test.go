package tally

import (
	"testing"

	"recruitbot/bot"
)

func TestEveryDoorAndOutcomeHasAName(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		w := wordsOf(language)
		for _, door := range bot.Doors() {
			if w.doors[door] == "" {
				t.Errorf("%s: no name for the door %s", language, door)
			}
		}
		for _, outcome := range outcomeNames() {
			if w.outcomes[outcome] == "" {
				t.Errorf("%s: no name for the outcome %s", language, outcome)
			}
		}
	}
}
