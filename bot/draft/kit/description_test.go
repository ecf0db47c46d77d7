package kit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/kit"
	"recruitbot/knowledge"
)

func writer(t *testing.T) *draft.Writer {
	t.Helper()
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	w, err := draft.NewWriter(base.Loaded())
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Every must-have that a description of ours can have is answered by some question: in
// two hours, all those of one description are covered.
func TestMustHavesOfOurDescriptionsAreAnswered(t *testing.T) {
	b, w := bank(t), writer(t)
	stacks := [][]string{nil, {"Go", "PostgreSQL"}, {"PHP", "Symfony", "MySQL", "Redis"}, {"Java", "Spring Boot", "Kafka", "AWS"}, {"Node.js", "MongoDB", "GraphQL"}, {"C#", "SQL Server", "Azure", "Docker"}, {"Elixir", "RabbitMQ"}}
	seen := map[string]bool{}
	for _, level := range b.Levels() {
		for _, language := range []string{"en", "fr"} {
			for i, stack := range stacks {
				for employer := range 4 { // the wording goes by it
					d := w.Write(draft.Brief{Profile: "backend", Level: level, Language: language, Country: "FR", Title: "Backend", Employer: string(rune('A' + employer)), Stack: stack, Place: "Lille", Ref: string(rune('0' + i))})
					k := b.Choose(kit.WantedFor(d, "", "1", 120))
					for _, c := range k.Musts {
						seen[c.What] = true
						if len(c.Questions) == 0 {
							t.Errorf("%s, %v: %q is not covered: %v", level, stack, c.What, k.Shortfalls)
						}
					}
				}
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d different lines were seen", len(seen))
	}
}

func TestAChangedDescriptionMakesAKitStale(t *testing.T) {
	b := bank(t)
	d := draft.Description{Brief: draft.Brief{Profile: "backend", Level: "senior", Language: "en", Stack: []string{"Go", "PostgreSQL"}}, Sections: []draft.Section{
		{ID: draft.Title, Text: "Senior backend developer"},
		{ID: draft.Must, Items: []string{"In-depth knowledge of Go", "Experience of API design", "Habit of testing"}},
	}}
	k := b.Choose(kit.WantedFor(d, "d1", "1", 60))
	if got := b.Stale(k, d); len(got) != 0 {
		t.Fatalf("nothing changed, and it says %v", got)
	}
	if got := b.Stale(b.Choose(kit.Wanted{Profile: "backend", Level: "senior", Minutes: 60}), d); len(got) != 0 {
		t.Fatalf("a kit without a description is stale: %v", got)
	}
	now := d.Clone()
	now.Brief.Level, now.Brief.Stack = "lead", []string{"Go", "Redis"}
	now.Of(draft.Must).Items = []string{"In-depth knowledge of Go", "Experience of API design and versioning", "A driving licence"}
	var kinds []kit.ChangeKind
	for _, c := range b.Stale(k, now) {
		kinds = append(kinds, c.Kind)
		for _, language := range []string{"en", "fr"} {
			if c.Words(k, language) == "" {
				t.Errorf("%+v has no words in %s", c, language)
			}
		}
		switch c.What {
		case "Experience of API design and versioning":
			if len(c.Questions) == 0 {
				t.Error("the question on the old line covers the new one")
			}
		case "A driving licence", "Redis":
			if len(c.Questions) > 0 {
				t.Errorf("%s is covered by %v", c.What, c.Questions)
			}
		case "PostgreSQL":
			if !slices.Contains(k.IDs(), c.Questions[0]) {
				t.Errorf("it isn't said which questions are on PostgreSQL: %v", c.Questions)
			}
		}
	}
	want := []kit.ChangeKind{kit.LevelChanged, kit.TechnologyCame, kit.TechnologyWent, kit.MustCame, kit.MustCame, kit.MustWent, kit.MustWent}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("what changed (-want +got):\n%s", diff)
	}
}

// What an advert may not ask for, no question of ours does either (I5).
func TestNoQuestionOfOursAsksWhatItMayNot(t *testing.T) {
	b := bank(t)
	seen := 0
	for _, level := range b.Levels() {
		for name := range asked() {
			k := b.Choose(kit.Wanted{Profile: "backend", Level: level, Technologies: []string{name}, Minutes: 120})
			for _, q := range k.Questions {
				seen++
				for _, language := range []string{"en", "fr"} {
					w := q.In(language)
					text := strings.Join(append([]string{w.Ask}, w.Probes...), "\n\n")
					for _, f := range check.Read(check.Advert{Text: text, Language: language, Reader: "en"}) {
						if f.Level == check.Error && (f.Check == "J7" || f.Check == "J9") {
							t.Errorf("%s in %s: %q: %s", q.ID, language, f.Span, f.Message)
						}
					}
				}
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d questions were looked at", seen)
	}
}
