package passage_test

import (
	"slices"
	"testing"

	"recruitbot/bot/draft/passage"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"You build services. You run them!  Do you like Go? Good":   {"You build services.", "You run them!", "Do you like Go?", "Good"},
		"Tools, etc. and more. Pay is p. ex. annuelle":              {"Tools, etc. and more.", "Pay is p. ex. annuelle"},
		"1. Write code. Test it.\n- Look after Node.js services":    {"1. Write code.", "Test it.", "- Look after Node.js services"},
		"Vous codez. Équipe de six. À Londres\n\nNous payons bien.": {"Vous codez.", "Équipe de six.", "À Londres", "Nous payons bien."},
		"Version 2.5 is out. 40 people use it.":                     {"Version 2.5 is out.", "40 people use it."},
		" \n ":                                                      nil,
	} {
		if got := passage.Sentences(text); !slices.Equal(got, want) {
			t.Errorf("%q is parted into %q, want %q", text, got, want)
		}
	}
}
