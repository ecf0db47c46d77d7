package knowledge_test

import (
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// What the sources hold is answered however its number, its date or its author is asked for.
func TestWhatIsHeldIsCounted(t *testing.T) {
	base := embedded(t)
	for text, topic := range map[string]string{
		"how many key duties has a backend developer got?":         "resp.overview", // "six main duties"
		"combien de grandes missions pour un dev back ?":           "resp.overview",
		"so how many soft skills have you got there?":              "skills.soft", // a list
		"il y a combien de qualités humaines dans la fiche ?":      "skills.soft",
		"how many cloud platforms are listed?":                     "skills.cloud",
		"combien de plateformes cloud sont citées dans la fiche ?": "skills.cloud",
		"how many sources do you use?":                             "meta.sources",
		"who wrote the roadmap article, do you know?":              "meta.sources",
		"de quelle année date votre grille ?":                      "meta.sources",
		"how many moves can such a developer make?":                "career.overview",
		"which city has the best pay?":                             "salary.uplift",
		"how many percent more does London pay?":                   "salary.uplift",
	} {
		isAnswered(t, base, text, topic)
	}
}

// A question that the sources leave open names the matter, not the nearest one.
func TestAnOpenQuestionNamesItsMatter(t *testing.T) {
	base := embedded(t)
	for text, about := range map[string]string{
		"which Java version do they expect?":                                          "which version",
		"quelle version de Java est attendue ?":                                       "quelle version",
		"salary of Python against Java":                                               "pay by language",
		"quel langage est le mieux payé ?":                                            "par langage",
		"pay of a backend architect, please":                                          "job title",
		"does the ad have to mention the salary?":                                     "pay in job ads",
		"à quelle date entre en vigueur la directive sur la transparence salariale ?": "transparence",
		"un lead encadre combien de personnes ?":                                      "taille des équipes",
		"minimum wage?":                                                               "minimum wages",
		"is a driving licence required?":                                              "driving licences",
		"pay in a local authority":                                                    "by sector",
		"compétences UX designer":                                                     "UX designer",
		"frontend skills":                                                             "front-end",
		"compare London and Paris":                                                    "Paris",
		"how long does the training last?":                                            "length",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		if a.Outcome != knowledge.Unknown || !strings.Contains(a.Lead, about) {
			t.Errorf("%q: %s %v %q, want %q", text, a.Outcome, a.Topics, a.Lead, about)
		}
	}
}

// Of two parts of the grid that are compared the grid tells, whatever else is compared elsewhere.
func TestPartsOfTheGridAreCompared(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{
		"compare ESN and startup for established", "compare a scale-up and an ESN for juniors", "comparez startup et ESN pour un senior",
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.Answered || len(a.Figures) != 2 {
			t.Errorf("%q: %s %v with %d figures, want two", text, a.Outcome, a.Topics, len(a.Figures))
		}
	}
}

// A size of company that the grid has no column for is said, and the grid is given.
func TestLargeCompaniesHaveNoColumn(t *testing.T) {
	base := embedded(t)
	for text, note := range map[string]string{
		"big corporate salary senior":                          "no column for large companies",
		"enterprise with 5000 people":                          "no column for large companies",
		"salaire d'un senior dans un grand groupe":             "pas de colonne pour les grandes entreprises",
		"salary of a senior in a startup, not a big corporate": "",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		said := strings.Contains(strings.Join(a.Notes, " "), note) && (note != "" || len(a.Notes) == 0)
		if a.Outcome != knowledge.Answered || len(a.Figures) == 0 || !said {
			t.Errorf("%q: %s %v %q", text, a.Outcome, a.Topics, a.Notes)
		}
	}
}

// A text with few words of grammar is answered in the language of the others.
func TestKeywordsTellTheirLanguage(t *testing.T) {
	base := embedded(t)
	for text, language := range map[string]string{
		"senoir backend devloper salry startup": "en", "write me a python function": "en", "ai skills needed?": "en",
		"SMIC ?": "fr", "astreintes ?": "fr", "BTS suffisant ?": "fr",
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Language != language {
			t.Errorf("%q is answered in %q, want %q", text, a.Language, language)
		}
	}
}

// What is none of the bot's business stays so wherever it is.
func TestAPlaceIsNoMatterOfWhatIsFarAway(t *testing.T) {
	base := embedded(t)
	for _, text := range []string{"weather in Paris", "what's the weather in Lyon today?", "météo à Bordeaux demain"} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != knowledge.OutOfScope {
			t.Errorf("%q: %s %v %q", text, a.Outcome, a.Topics, a.Lead)
		}
	}
}

// Who names nothing but the job is offered what its commands begin with.
func TestTheJobAloneIsAChoiceOfItsFirstTopics(t *testing.T) {
	base := embedded(t)
	for text, first := range map[string]string{"developer": "What a backend developer is", "développeur": "Définition du métier", "what about the role?": "What a backend developer is"} {
		a := ask(t, base, knowledge.Question{Text: text})
		if a.Outcome != knowledge.Choose || len(a.Choices) < 2 || a.Choices[0].Label != first {
			t.Errorf("%q: %s %v, want a choice with %q first", text, a.Outcome, a.Choices, first)
		}
	}
	if a := ask(t, base, knowledge.Question{Text: "developer in London"}); a.Outcome == knowledge.Choose {
		t.Errorf("a place beside the job is no job alone: %v", a.Choices)
	}
}
