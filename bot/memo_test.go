package bot

import (
	"testing"

	"recruitbot/knowledge"
)

// A memo is no part of what anybody sees: it is looked at from within.
func TestAnswersThatRepeatNothingAreKept(t *testing.T) {
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, kept := range map[string]bool{
		"senior scale-up london":      true,
		"what is docker":              true,
		"senior scale-up 61k":         false, // a sum of the asker's
		"senior wizard at Initrode":   false, // words that named nothing are told
		"what's the weather like":     false,
		"salary of a nurse in Berlin": false,
	} {
		b := &Bot{}
		b.Know(base)
		q := knowledge.Question{Text: text, Profile: "backend", About: knowledge.AboutSalary}
		first := b.known("T1", q)
		if _, found := b.answers.Get(keyOf(base, q)); found != kept {
			t.Errorf("%q: kept %v, want %v: %s", text, found, kept, first.Lead)
		}
		if again := b.known("T1", q); again.Lead != first.Lead || again.Text != first.Text {
			t.Errorf("%q is answered %q, and then %q", text, first.Lead, again.Lead)
		}
	}
	b := &Bot{}
	b.Know(base)
	q := knowledge.Question{Text: "what is docker"}
	b.known("T1", q)
	b.Know(&knowledge.Base{})
	if a := b.known("T1", q); a.Outcome == knowledge.Answered {
		t.Errorf("knowledge that was replaced still answers: %s", a.Text)
	}
}
