package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"recruitbot/knowledge"
)

// What a profile's author wrote down as not told is not answered with that topic, unless with a word that it stays open.
func TestNoStoredNearMissIsAnsweredByItsTopic(t *testing.T) {
	t.Parallel()
	loaded, err := knowledge.Load(knowledge.Folder{Name: "embedded", FS: knowledge.Embedded()})
	if err != nil {
		t.Fatal(err)
	}
	base, asked := embedded(t), 0
	for _, topic := range loaded[0].Topics {
		if topic.Computed != "" {
			continue // the rules of pay come first
		}
		for _, language := range knowledge.Languages() {
			for _, text := range topic.NearMisses.In(language) {
				if asked++; asked%every != 0 {
					continue
				}
				if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome == knowledge.Answered && slices.Contains(a.Topics, topic.ID) && a.Leaves == "" {
					t.Errorf("%s: %q is answered: %.80s", topic.ID, text, a.Text)
				}
			}
		}
	}
	if asked < 5000 {
		t.Errorf("only %d near misses are stored", asked)
	}
}

// A question like a near miss, which nobody stored, is refused, and the topic is offered.
func TestANearMissIsRefusedAndItsTopicOffered(t *testing.T) {
	base := embedded(t)
	for text, topic := range map[string]string{
		"What does OWASP membership cost?":                   "skills.owasp",
		"who invented Scrum?":                                "skills.agile",
		"Is MongoDB open source?":                            "databases.mongodb",
		"combien de mots de passe une équipe garde-t-elle ?": "resp.secrets",
		"Quel éditeur vend PostgreSQL ?":                     "databases.postgresql",
	} {
		a := ask(t, base, knowledge.Question{Text: text})
		if a.Outcome != knowledge.Unknown || !offers(a, topic) {
			t.Errorf("%q: %s %v, next %v; want an unknown with %s offered", text, a.Outcome, a.Topics, a.Next, topic)
		}
	}
}

// The grid's own parts in a near miss ask for no pay, and a yes or no about a level asks for none, either.
func TestAPartOfTheGridByTheWayAsksForNoPay(t *testing.T) {
	base := embedded(t)
	for text, want := range map[string]knowledge.Outcome{
		"faut-il un senior dans une startup ?":           knowledge.Unknown,
		"Does a startup need a senior at all?":           knowledge.Unknown,
		"Are bug bounty programmes worth it for an SME?": knowledge.Unknown,
		"can a startup afford a senior?":                 knowledge.Answered,
	} {
		if a := ask(t, base, knowledge.Question{Text: text}); a.Outcome != want {
			t.Errorf("%q: %s %.80s", text, a.Outcome, a.Lead+a.Text)
		}
	}
}

// Who writes near misses of a profile of their own has them refused, too.
func TestNearMissesOfAnotherProfile(t *testing.T) {
	folder := good(t)
	const answered = "  sources: [page]\n  notes:"
	file := folder["demo/topics/skills.yaml"]
	text := strings.Replace(string(file.Data), answered, "  near_misses:\n    en: [who sells the saw, how heavy is the hammer]\n    fr: [qui vend la scie]\n"+answered, 1)
	if text == string(file.Data) {
		t.Fatal("the profile has changed")
	}
	file.Data = []byte(text)
	base, err := knowledge.Default(knowledge.Folder{Name: "own", FS: folder})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"who sells the saw", "Qui vend la scie ?"} {
		a := ask(t, base, knowledge.Question{Text: text, Profile: "demo"})
		if a.Outcome != knowledge.Unknown || len(a.Next) == 0 || a.Next[0].Topic != "skills.tools" {
			t.Errorf("%q: %s %v, next %v", text, a.Outcome, a.Topics, a.Next)
		}
	}
	if a := ask(t, base, knowledge.Question{Text: "which tools for java", Profile: "demo"}); !slices.Equal(a.Topics, []string{"skills.tools"}) {
		t.Errorf("what it tells: %s %v", a.Outcome, a.Topics)
	}
}

// What the profile doesn't tell is the team's to answer: the topic that a near miss stands with is not offered beside it.
func TestALessonAnswersANearMiss(t *testing.T) {
	base := embedded(t).Taught([]knowledge.Lesson{{
		ID: "licence", Profile: "backend", Language: "en", Title: "Licences", Source: "IT", Dated: "2026-10-01",
		Answer: "One for each team.", Phrasings: []string{"do we have licences for our tools"},
	}})
	a := ask(t, base, knowledge.Question{Text: "do we have Redis licences"})
	if a.Outcome != knowledge.Answered || !slices.Equal(a.Topics, []string{knowledge.AboutLesson + "licence"}) {
		t.Errorf("%s %v %s", a.Outcome, a.Topics, a.Lead+a.Text)
	}
}
