package main

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/load"
)

// A bot that answers nothing is given up after the warm-up: the rest would wait for each act.
func TestABotThatAnswersNothingIsNotMeasured(t *testing.T) {
	crowd, err := load.NewCrowd(2, slacksim.Config{Light: true, Serial: serial()})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := crowd.Close(); err != nil {
			t.Error(err)
		}
	}()
	m := &measuring{crowd: crowd} // no bot is there
	err = m.silently("warming up", load.Plan{Acts: directMessages(2), Count: 2, AtOnce: 2, Patience: 50 * time.Millisecond})(t.Context())
	if err == nil || !strings.Contains(err.Error(), "none of 2") {
		t.Errorf("the warm-up ended with %v, want none of 2 answered", err)
	}
}
