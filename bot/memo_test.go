package bot

import (
	"testing"
	"time"

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
		"what's the weather like":     true,
		"salary of a nurse in Berlin": true,
		"salary in Xanadu":            false, // a word that no list has is told
	} {
		b := &Bot{}
		b.Know(base)
		q := knowledge.Question{Text: text, Profile: "backend", About: knowledge.AboutSalary}
		first := b.known("T1", q)
		if _, found := b.answers.Get(keyOf(base, q)); found != kept {
			t.Errorf("%q: kept %v, want %v: %s", text, found, kept, first.answer.Lead)
		}
		if again := b.known("T1", q); again.reply.Plain() != first.reply.Plain() {
			t.Errorf("%q is answered %q, and then %q", text, first.reply.Plain(), again.reply.Plain())
		}
	}
	b := &Bot{}
	b.Know(base)
	q := knowledge.Question{Text: "what is docker"}
	b.known("T1", q)
	b.Know(&knowledge.Base{})
	if g := b.known("T1", q); g.answer.Outcome == knowledge.Answered {
		t.Errorf("knowledge that was replaced still answers: %s", g.answer.Text)
	}
}

func TestAnAnswerIsKeptForItsQuestionAlone(t *testing.T) {
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	today := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	b := &Bot{Now: func() time.Time { return today }}
	b.Know(base)
	said := func(q knowledge.Question) string { _, r := b.answerTo(person{"T1", "U1"}, q); return r.Plain() }

	senior := knowledge.Turn{Profile: "backend", Topics: []string{"salary.grid"}, Slots: knowledge.Slots{Levels: []string{"senior"}}}
	junior := senior
	junior.Slots.Levels = []string{"junior"}
	inLondon := knowledge.Question{Text: "and in London?"}
	alone := said(inLondon)
	inLondon.Previous = &senior
	afterSenior := said(inLondon)
	inLondon.Previous = &junior
	if afterJunior := said(inLondon); alone == afterSenior || afterSenior == afterJunior {
		t.Errorf("what was said before makes no difference: %q, %q, %q", alone, afterSenior, afterJunior)
	}

	form := knowledge.Question{About: knowledge.AboutSalary, Slots: senior.Slots}
	first := said(form)
	form.Slots = junior.Slots
	if said(form) == first {
		t.Errorf("another level in the form makes no difference: %q", first)
	}

	q := knowledge.Question{Text: "what is docker", Language: "en"}
	_, one := b.answerTo(person{"T1", "U1"}, q)
	_, two := b.answerTo(person{"T1", "U2"}, q)
	one.Parts, two.Parts = append(one.Parts, Note{"for one"}), append(two.Parts, Note{"for two"})
	if one.Parts[len(one.Parts)-1] != (Part)(Note{"for one"}) {
		t.Error("what stands below one person's answer comes into another's")
	}

	before := said(q)
	today = today.AddDate(20, 0, 0)
	if after := said(q); after == before {
		t.Errorf("twenty years later nothing is overdue: %q", after)
	}
}
