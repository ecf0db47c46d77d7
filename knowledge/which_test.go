package knowledge_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"recruitbot/knowledge"
)

// withPastry knows the backend developer and an invented pastry chef.
func withPastry(t *testing.T) *knowledge.Base {
	t.Helper()
	base, err := sampled()
	if err != nil {
		t.Fatal(err)
	}
	return base
}

var sampled = sync.OnceValues(func() (*knowledge.Base, error) {
	return knowledge.Default(knowledge.Folder{Name: "sample", FS: os.DirFS("testdata/sample")})
})

func TestTheProfileIsFound(t *testing.T) {
	base := withPastry(t)
	about := func(slug string) *knowledge.Turn { return &knowledge.Turn{Profile: slug} }
	for _, c := range []struct {
		why     string
		ask     knowledge.Question
		outcome knowledge.Outcome
		profile string // "" for a choice between both
		says    string
	}{
		{"its name stands in the text", knowledge.Question{Text: "what does a pastry chef earn?"}, knowledge.Answered, "pastry", "CHF"},
		{"its name stands in the text, in French", knowledge.Question{Text: "combien gagne un chef pâtissier ?"}, knowledge.Answered, "pastry", "CHF"},
		{"the other's name stands in the text", knowledge.Question{Text: "what does a backend developer earn?"}, knowledge.Answered, "backend", "€"},
		{"only it has a grid with such a column", knowledge.Question{Text: "salary in a palace hotel"}, knowledge.Answered, "pastry", "CHF78–96K"},
		{"only the other has", knowledge.Question{Text: "senior scale-up london"}, knowledge.Answered, "backend", "€66,700 to €84,000"},
		{"only it has such a topic", knowledge.Question{Text: "what kind of oven do they use?"}, knowledge.Answered, "pastry", "deck oven"},
		{"both have an answer", knowledge.Question{Text: "what does a senior earn?"}, knowledge.Choose, "", "Which job do you mean?"},
		{"both have an answer, in French", knowledge.Question{Text: "combien gagne un senior ?"}, knowledge.Choose, "", "De quel métier parlez-vous"},
		{"the conversation is about it", knowledge.Question{Text: "what does a senior earn?", Previous: about("pastry")}, knowledge.Answered, "pastry", "About: Pastry chef"},
		{"it is usual here", knowledge.Question{Text: "what does a senior earn?", Usual: "pastry"}, knowledge.Answered, "pastry", "About: Pastry chef"},
		{"a name counts for more than what is usual", knowledge.Question{Text: "what does a senior backend developer earn?", Usual: "pastry"}, knowledge.Answered, "backend", "€"},
		{"what is usual and isn't loaded any more is none", knowledge.Question{Text: "salary in a palace hotel", Usual: "butler"}, knowledge.Answered, "pastry", "CHF"},
		{"a greeting is no matter of a profile's", knowledge.Question{Text: "hello"}, knowledge.SmallTalk, "backend", "backend developer, pastry chef"},
		{"nothing to do with either", knowledge.Question{Text: "what is the weather like?"}, knowledge.OutOfScope, "backend", ""},
		{"neither knows", knowledge.Question{Text: "what is the notice period?"}, knowledge.Unknown, "backend", "notice periods"},
	} {
		t.Run(c.why, func(t *testing.T) {
			a := base.Ask(c.ask)
			text := strings.Join(append([]string{a.Lead, a.Text}, a.Notes...), "\n")
			if a.Table != nil {
				for _, row := range a.Table.Rows {
					text += "\n" + strings.Join(row, " ")
				}
			}
			if a.Outcome != c.outcome || a.Profile != c.profile || !strings.Contains(text, c.says) {
				t.Errorf("%q: %s of %q, want %s of %q with %q:\n%s", c.ask.Text, a.Outcome, a.Profile, c.outcome, c.profile, c.says, text)
			}
		})
	}
}

func TestAChoiceBetweenProfilesIsTakenUp(t *testing.T) {
	base := withPastry(t)
	which := base.Ask(knowledge.Question{Text: "salary of a senior?"})
	if len(which.Choices) != 2 || len(which.Citations) != 2 {
		t.Fatalf("choices %v with sources %v, want two of each", which.Choices, which.Citations)
	}
	for _, c := range []struct{ text, profile, says string }{
		{"Pastry chef", "pastry", "CHF"},
		{"the pastry chef", "pastry", "CHF"},
		{"backend", "backend", "€"},
	} {
		a := base.Ask(knowledge.Question{Text: c.text, Previous: &which.Turn})
		if a.Picks != c.profile || a.Profile != c.profile || len(a.Figures) == 0 || !strings.Contains(cells(a), c.says) {
			t.Errorf("%q picks %q and answers %q", c.text, a.Picks, a.Lead)
		}
	}
	for _, step := range which.Choices {
		a := base.Ask(knowledge.Question{Profile: step.Profile, Language: "en", About: step.Topic, Slots: step.Slots})
		if a.Profile != step.Profile || len(a.Figures) == 0 {
			t.Errorf("the button %q answers %q with %d figures", step.Label, a.Lead, len(a.Figures))
		}
	}
	if a := base.Ask(knowledge.Question{Text: "which ovens do they work with?", Previous: &which.Turn}); a.Picks != "" || a.Profile != "pastry" {
		t.Errorf("another question picks %q and is answered by %q", a.Picks, a.Profile)
	}
}

func cells(a knowledge.Answer) string {
	var all string
	if a.Table != nil {
		for _, row := range a.Table.Rows {
			all += strings.Join(row, " ") + "\n"
		}
	}
	return all + a.Lead
}

// What a profile says must not depend on which others stand beside it.
func TestAProfileAnswersAloneAsBesideAnother(t *testing.T) {
	alone, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	both := withPastry(t)
	for _, topic := range alone.Topics("backend") {
		for _, language := range knowledge.Languages() {
			for _, phrase := range topic.Phrasings.In(language)[:min(3, len(topic.Phrasings.In(language)))] {
				q := knowledge.Question{Text: phrase, Profile: "backend", Language: language}
				a, b := alone.Ask(q), both.Ask(q)
				if a.Lead != b.Lead || a.Text != b.Text || !slices.Equal(a.Topics, b.Topics) {
					t.Errorf("%q: %v %q beside another profile, %v %q alone", phrase, b.Topics, b.Lead, a.Topics, a.Lead)
				}
			}
		}
	}
}
