package knowledge_test

import (
	"testing"

	"recruitbot/knowledge"
)

// Whose pay is asked for decides, whether or not any list has that job.
func TestPayOfAnUnheardOfJobIsRefused(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{
		"what does a falconer earn?", "salaire d’un fauconnier", "combien gagne une brodeuse ?", "how much do you pay a saggar maker?",
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Unknown || len(a.Figures) > 0 {
			t.Errorf("%q: %s %v with %d figures", text, a.Outcome, a.Topics, len(a.Figures))
		}
	}
	for _, text := range []string{"what does a backend develloper earn?", "combien gagne un dev back confirmé ?", "salary of a senior, any ideea?"} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Answered || len(a.Figures) == 0 {
			t.Errorf("%q: %s %v with %d figures, want the grid", text, a.Outcome, a.Topics, len(a.Figures))
		}
	}
}

// "Too senior" describes somebody: no level's pay is asked for.
func TestTooSeniorNamesNoLevel(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{"is this one too senior for the role?", "trop junior pour le poste ?"} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome == knowledge.Answered || len(a.Figures) > 0 {
			t.Errorf("%q: %s %v with %d figures", text, a.Outcome, a.Topics, len(a.Figures))
		}
	}
}

// A politeness is nobody whose work is spoken of.
func TestCodeIsRefusedHoweverPolitelyItIsAskedFor(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{"code-moi une fonction Python s’il te plaît", "écris-moi une page HTML avec un bouton, s’il vous plaît"} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.OutOfScope {
			t.Errorf("%q: %s %v", text, a.Outcome, a.Topics)
		}
	}
}
