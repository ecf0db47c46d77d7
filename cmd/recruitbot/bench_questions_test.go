package main

import (
	"testing"

	"recruitbot/bot/slacksim/load"
)

// A bot that remembers its answers is measured at answering, too: of the questions called
// new none was asked before, and none comes twice.
func TestNewQuestionsAreNew(t *testing.T) {
	t.Parallel()
	const before, count = 200, 10_000
	for name, acts := range map[string]func(int) []load.Act{"slash": slashCommands, "DM": directMessages} {
		seen := map[string]bool{}
		for _, a := range acts(before) {
			seen[a.Command+" "+a.Text] = true
		}
		fresh := alone(acts(before+count), before)
		for _, a := range fresh {
			if seen[a.Command+" "+a.Text] {
				t.Fatalf("%s: %q comes again", name, a.Text)
			}
			seen[a.Command+" "+a.Text] = true
		}
		if len(fresh) != count {
			t.Errorf("%s: %d questions, want %d", name, len(fresh), count)
		}
	}
}
