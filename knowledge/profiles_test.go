package knowledge_test

import (
	"os"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// twoProfiles are the embedded one and the small one of testdata/good.
func twoProfiles(t *testing.T) *knowledge.Base {
	t.Helper()
	base, err := knowledge.Default(knowledge.Folder{Name: "good", FS: os.DirFS("testdata/good")})
	if err != nil {
		t.Fatal(err)
	}
	return base
}

func TestQuestionFindsItsProfile(t *testing.T) {
	base := twoProfiles(t)
	for question, want := range map[string]string{
		"senior scale-up london":                    "backend",
		"which technical skills should I look for?": "backend",
		"salary at a large firm":                    "demo",
	} {
		if got := base.Ask(knowledge.Question{Text: question}).Profile; got != want {
			t.Errorf("%q is answered from %s, want %s", question, got, want)
		}
	}
	if a := base.Ask(knowledge.Question{Text: "salary", Profile: "gone"}); a.Outcome != knowledge.Unknown || a.Text+a.Lead == "" {
		t.Errorf("a profile that is not loaded: %s %q", a.Outcome, a.Lead)
	}
}

// What was said of one profile's grid is not laid over another's.
func TestFollowUpStaysInItsProfile(t *testing.T) {
	base := twoProfiles(t)
	first := base.Ask(knowledge.Question{Text: "salary of a senior in a scale-up", Profile: "backend"})
	a := base.Ask(knowledge.Question{Text: "and the maximum at a large firm, 40k ok?", Profile: "demo", Previous: &first.Turn})
	for _, f := range a.Figures {
		if f.Company != "large" {
			t.Errorf("a figure for %s", f.Company)
		}
	}
	if len(a.Figures) == 0 || strings.Contains(seen(a), "scale-up") {
		t.Errorf("it says %s", seen(a))
	}
}

// A button or a turn may be older than the profile: what the grid does not hold
// is passed over.
func TestSlotsThatAreGone(t *testing.T) {
	base := embedded(t)
	gone := knowledge.Slots{Levels: []string{"wizard"}, Companies: []string{"guild"}, Uplift: "moon", Other: "atlantis", Extreme: "highest"}
	a := base.Ask(knowledge.Question{About: knowledge.AboutSalary, Slots: gone})
	if a.Outcome != knowledge.Answered || len(a.Figures) != 12 {
		t.Errorf("%s with %d figures, want the whole grid", a.Outcome, len(a.Figures))
	}
	turn := knowledge.Turn{Profile: "backend", Topics: []string{"salary.range"}, Slots: gone}
	a = base.Ask(knowledge.Question{Text: "and for a lead?", Previous: &turn})
	if a.Outcome != knowledge.Answered || len(a.Figures) != 3 {
		t.Errorf("%s with %d figures, want a lead's three", a.Outcome, len(a.Figures))
	}
}

// The whole grid with an uplift says so, and does not offer to add it twice.
func TestGridWithAnUpliftIsNamedSo(t *testing.T) {
	a := embedded(t).Ask(knowledge.Question{About: knowledge.AboutSalary, Slots: knowledge.Slots{Uplift: "london"}})
	if text := seen(a); !strings.Contains(a.Lead, "London area") || strings.Contains(text, "+15") || strings.Contains(text, "headline") {
		t.Errorf("it says %s", text)
	}
}
