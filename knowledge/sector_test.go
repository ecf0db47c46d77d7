package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// A grid of levels and types of company does not tell what a sector pays.
func TestPayBySectorIsNotTheGrids(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{
		"pay for a senior in a bank", "senior en fintech", "backend salary in gaming", "salaire senior dans l’assurance",
		"combien gagne un dev backend dans le jeu vidéo ?", "which sector pays best?", "quel secteur paie le mieux ?",
		"senior bank salary", "salaire senior banque", "junior fintech salary",
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Unknown || len(a.Figures) > 0 {
			t.Errorf("%q: %s %v with %d figures: %s", text, a.Outcome, a.Topics, len(a.Figures), a.Lead)
		}
	}
}

// Beside a type of company a sector takes nothing away, and is said not to count.
func TestASectorBesideATypeOfCompanyIsNoted(t *testing.T) {
	base := embedded(t)
	for text, note := range map[string]string{
		"salary of a senior in a scale-up in fintech":         "does not differ by sector",
		"salaire d’un senior en start-up, dans la fintech":    "ne distingue pas les secteurs",
		"what does a senior earn in an SME at an energy firm": "",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		noted := slices.ContainsFunc(a.Notes, func(n string) bool { return strings.Contains(n, note) })
		if a.Outcome != knowledge.Answered || len(a.Figures) != 1 || !noted {
			t.Errorf("%q: %s %v with %d figures, notes %q", text, a.Outcome, a.Topics, len(a.Figures), a.Notes)
		}
	}
}

// Where pay is not asked for, a sector is the client's.
func TestASectorIsNoMatterWherePayIsNotAskedFor(t *testing.T) {
	base := embedded(t)
	for text, topic := range map[string]string{
		"in banking, is SQL needed?":                                 "skills.sql",
		"Je recrute dans la banque. Docker est-il attendu ?":         "skills.containers",
		"do they find work in insurance, energy or banks?":           "market.sectors",
		"in e-commerce, are payments part of the work?":              "resp.payments",
		"Our client in healthcare asks: is encryption part of this?": "resp.secrets",
	} {
		isAnswered(t, base, text, topic)
	}
}

// Nobody is chosen, however much of the text is about the job.
func TestNobodyIsChosen(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{
		"Two finalists, one with six years of Java, one with four of Node. Which one do I hire?",
		"3 CVs: A has PHP and Symfony, B has Go, C has Python and Django. Which of them goes to the client?",
		"Deux candidats : Karim fait du Java, Inès du Node. Lequel je retiens ?",
		"J’ai deux candidatures, PHP d’un côté, Ruby de l’autre : laquelle envoyer ?",
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Policy {
			t.Errorf("%q: %s %v %q", text, a.Outcome, a.Topics, a.Lead)
		}
	}
	if a := ask(t, base, knowledge.Question{Text: "Full stack or backend developer: which one should we hire?"}); a.Outcome == knowledge.Policy {
		t.Errorf("two jobs are taken for two people: %q", a.Text)
	}
}
