package kit_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot"
	"recruitbot/bot/draft/kit"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// goldens are kits to be read as an engineer and as a recruiter would.
func goldens() map[string]kit.Wanted {
	return map[string]kit.Wanted{
		"en-senior": {
			Profile: "backend", Level: "senior", Technologies: []string{"go", "postgres", "kafka", "elixir"}, Minutes: 60, Language: "en", Seed: 1,
			Role: "Senior backend developer (Go)", Link: kit.Link{Title: "Senior backend developer (Go)", Version: "2"},
			Musts: []string{"In-depth knowledge of Go, including testing and profiling", "Proven API design: contracts, versioning, authentication", "Readiness to teach, and to be convinced by a better argument", "A driving licence"},
		},
		"fr-junior": {
			Profile: "backend", Level: "junior", Technologies: []string{"PHP", "Symfony", "MySQL"}, Minutes: 45, Language: "fr", Seed: 2,
			Role:  "Développeur ou développeuse backend",
			Musts: []string{"Bonnes bases en PHP et Symfony", "Notions de modélisation de données et de requêtes avec MySQL", "Curiosité, soin et réflexe de demander de l’aide"},
		},
	}
}

func TestKitsReadWell(t *testing.T) {
	b := bank(t)
	for name, w := range goldens() {
		t.Run(name, func(t *testing.T) {
			got := b.Choose(w).Document().Markdown()
			path := filepath.Join("testdata", name+".md")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", path, diff)
			}
		})
	}
}

// The scorecard (I6) is blank: a part for each competency, evidence before the scale, no
// total and no name.
func TestTheScorecardIsBlank(t *testing.T) {
	for language, scale := range map[string]string{"en": "Circle one: 1 – 2 – 3 – 4 – 5", "fr": "Entourez\u00a0: 1 – 2 – 3 – 4 – 5"} {
		k := bank(t).Choose(kit.Wanted{Profile: "backend", Level: "lead", Technologies: []string{"java", "aws"}, Minutes: 90, Language: language})
		_, card, _ := strings.Cut(k.Document().Markdown(), map[string]string{"en": "## Scorecard", "fr": "## Grille d’évaluation"}[language])
		card, _, _ = strings.Cut(card, "\n## ")
		if n := strings.Count(card, scale); n != len(k.Competencies) {
			t.Errorf("%d scales for %d competencies", n, len(k.Competencies))
		}
		for part := range strings.SplitSeq(card, "### ") {
			lines, circle := strings.LastIndex(part, "____"), strings.Index(part, scale)
			if circle >= 0 && (lines < 0 || lines > circle) {
				t.Errorf("there is no evidence before the scale:\n%s", part)
			}
		}
		for _, word := range []string{"Total:", "Name:", "Nom", "Candidate:", "Hire", "Verdict"} {
			if strings.Contains(card, word) {
				t.Errorf("the scorecard has %q", word)
			}
		}
	}
}

func TestFilesOfAllFormats(t *testing.T) {
	k := bank(t).Choose(kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"python"}, Minutes: 60, Role: "Backend developer"})
	for _, format := range kit.Formats() {
		f, err := k.File(format)
		if err != nil || len(f.Content) < 2000 || f.Name != "interview-kit-backend-developer-senior."+format {
			t.Errorf("%s: %s with %d bytes, %v", format, f.Name, len(f.Content), err)
		}
	}
	if _, err := k.File("pdf"); err == nil {
		t.Error("a PDF can't be written")
	}
}

// Swapping gives a question for the same need until there is none, and never one that
// was swapped out.
func TestSwap(t *testing.T) {
	b := bank(t)
	k := b.Choose(kit.Wanted{Profile: "backend", Level: "established", Technologies: []string{"go", "redis"}, Minutes: 60, Musts: []string{"Experience of API design"}})
	var redis string
	for _, c := range k.Technologies {
		if c.What == "Redis" {
			redis = c.Questions[0]
		}
	}
	gone := []string{}
	for range 20 {
		next, ok := b.Swap(k, redis)
		if !ok {
			if diff := cmp.Diff(k, next); diff != "" {
				t.Errorf("there was nothing to swap, and it changed:\n%s", diff)
			}
			break
		}
		gone = append(gone, redis)
		if len(next.Questions) != len(k.Questions) || next.Of(redis) != nil {
			t.Fatalf("%v became %v", k.IDs(), next.IDs())
		}
		if diff := cmp.Diff(gone, next.Wanted.Without); diff != "" {
			t.Errorf("what was swapped out:\n%s", diff)
		}
		i := slices.IndexFunc(next.Technologies, func(c kit.Cover) bool { return c.What == "Redis" })
		if len(next.Technologies[i].Questions) == 0 {
			t.Fatalf("nothing is on Redis: %v", next.IDs())
		}
		k, redis = next, next.Technologies[i].Questions[0]
		if slices.Contains(gone, redis) {
			t.Fatalf("%s came back", redis)
		}
	}
	if len(gone) < 2 || len(gone) > 10 {
		t.Errorf("swapped %v", gone)
	}
	if _, ok := b.Swap(k, "go.no-such"); ok {
		t.Error("a question that isn't there was swapped")
	}
}

// A kit that was kept, as a whole or as its questions' ids, is the same again.
func TestAKitCanBeKept(t *testing.T) {
	b := bank(t)
	k := b.Choose(goldens()["en-senior"])
	data, err := json.Marshal(k)
	if err != nil {
		t.Fatal(err)
	}
	var read kit.Kit
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(k.Document(), read.Document()); diff != "" {
		t.Errorf("kept as JSON:\n%s", diff)
	}
	if diff := cmp.Diff(k, b.With(k.Wanted, k.IDs())); diff != "" {
		t.Errorf("kept as ids:\n%s", diff)
	}
	less := b.With(k.Wanted, append([]string{"gone.question"}, k.IDs()[1:]...))
	if len(less.Questions) != len(k.Questions)-1 || !slices.ContainsFunc(less.Shortfalls, func(s kit.Shortfall) bool { return s.Kind == kit.KeptGone && s.What == "gone.question" }) {
		t.Errorf("a question that is gone: %v, %v", less.IDs(), less.Shortfalls)
	}
}

// What is to be kept is in, and what is left out is out.
func TestKeepAndWithout(t *testing.T) {
	b := bank(t)
	w := kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"go"}, Minutes: 60}
	first := b.Choose(w)
	w.Keep, w.Without = first.IDs()[:2], first.IDs()[2:4]
	w.Seed = 9
	second := b.Choose(w)
	for _, id := range w.Keep {
		if second.Of(id) == nil {
			t.Errorf("%s is to be kept, and %v is without it", id, second.IDs())
		}
	}
	for _, id := range w.Without {
		if second.Of(id) != nil {
			t.Errorf("%s is to be left out, and is in %v", id, second.IDs())
		}
	}
	w = kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"go"}, Minutes: 30, Keep: first.IDs()}
	if k := b.Choose(w); len(k.Questions) != len(first.Questions) || !slices.ContainsFunc(k.Shortfalls, func(s kit.Shortfall) bool { return s.Kind == kit.OverTime }) {
		t.Errorf("an hour's questions in half of it: %v, %v", k.IDs(), k.Shortfalls)
	}
}

// A team's own wording and its own question are in the kit, and not in the bank.
func TestAKitCanBeMadeOnesOwn(t *testing.T) {
	b := bank(t)
	k := b.Choose(goldens()["fr-junior"])
	id := k.IDs()[0]
	asked := b.Find("backend", id).In("fr").Ask
	own := k.Reworded(id, "Et chez nous ?")
	if own.Of(id).In("fr").Ask != "Et chez nous ?" || k.Of(id).In("fr").Ask != asked || b.Find("backend", id).In("fr").Ask != asked {
		t.Error("the new wording isn't where it belongs")
	}
	q := &kit.Question{ID: "own.1", Competency: "leadership", Levels: []string{"junior"}, Type: kit.Situational, Minutes: 15, Fr: &kit.Wording{Ask: "Et demain ?"}}
	more := b.Add(k, q)
	if more.Of("own.1") == nil || len(more.Competencies) != len(k.Competencies)+1 || len(k.Questions) != len(more.Questions)-1 {
		t.Errorf("%v with %d competencies", more.IDs(), len(more.Competencies))
	}
	if !slices.ContainsFunc(more.Shortfalls, func(s kit.Shortfall) bool { return s.Kind == kit.OverTime }) {
		t.Error("it isn't said that the time is up")
	}
	if text := more.Document().Markdown(); !strings.Contains(text, "Et demain ?") {
		t.Error("the question is not in the document")
	}
	if kit.Prohibited("And how is your health?") != "health" || kit.Prohibited("What does a health check do?") != "" {
		t.Error("what may be asked is not told from what may not")
	}
}

func TestSummary(t *testing.T) {
	k := bank(t).Choose(goldens()["en-senior"])
	for _, language := range []string{"en", "fr"} {
		parts := k.Summary(language)
		lead, table := parts[0].(bot.Lead), parts[1].(bot.Table)
		if !strings.Contains(lead.Text, "Senior backend developer (Go)") || len(table.Rows) != len(k.Questions) {
			t.Errorf("%q, %d rows", lead.Text, len(table.Rows))
		}
		if text := parts[2].(bot.Text).Text; !strings.Contains(text, "driving licence") || !strings.Contains(text, "Elixir") {
			t.Errorf("what it doesn't do is missing: %s", text)
		}
	}
	if parts := bank(t).Choose(kit.Wanted{Profile: "chef"}).Summary("en"); !strings.Contains(parts[1].(bot.Text).Text, `"chef"`) {
		t.Errorf("no kit, and no reason: %v", parts)
	}
}
