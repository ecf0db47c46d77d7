package knowledge_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"recruitbot/knowledge"
)

// No profession's pay is told but the profile's own, in whatever words it is
// asked for: every name of every profession that is known, in every form.
func TestOtherProfessionsPayIsRefused(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	forms := formsOf(t, "otherpay.txt")
	seen, asked, wrong := 0, 0, 0
	for _, job := range elsewhere(t, "professions.yaml") {
		for _, language := range knowledge.Languages() {
			for i, name := range append(job.Words[language], job.AsSubject[language]...) {
				for j, form := range forms[language] {
					if i > 0 && i%7 != j%7 { // all forms for the first name, a seventh of them for each other
						continue
					}
					if seen++; seen%every != 0 {
						continue
					}
					asked++
					if a := askForm(t, base, form, name); a.Outcome != knowledge.Unknown || len(a.Figures) > 0 || !strings.Contains(a.Lead, job.Name.In(a.Language)) {
						wrong++
						t.Errorf("%s: %q, %q: %s %v with %d figures: %s", job.Name.EN, form, name, a.Outcome, a.Topics, len(a.Figures), a.Lead)
					}
				}
			}
		}
	}
	t.Logf("asked %d times, %d wrong", asked, wrong)
}

// askForm asks a form of a profession's or a place's name.
func askForm(t *testing.T, base *knowledge.Base, form, name string) knowledge.Answer {
	t.Helper()
	q := knowledge.Question{}
	var goesOn bool
	if form, goesOn = strings.CutPrefix(form, "+"); goesOn {
		before := base.Ask(knowledge.Question{Text: "salary of a senior backend developer in a scale-up"})
		q.Previous = &before.Turn
	}
	q.Text = strings.NewReplacer("{job}", name, "{place}", name).Replace(form)
	return ask(t, base, q)
}

// formsOf reads forms of questions by language.
func formsOf(t *testing.T, file string) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/space/" + file)
	if err != nil {
		t.Fatal(err)
	}
	out, language := map[string][]string{}, ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line == "en" || line == "fr":
			language = line
		default:
			out[language] = append(out[language], line)
		}
	}
	return out
}

// away is a place or a profession as its file in common/ has it.
type away struct {
	Name      knowledge.Texts     `yaml:"name"`
	Words     map[string][]string `yaml:"words"`
	AsSubject map[string][]string `yaml:"as_subject"`
}

// elsewhere reads the places or the professions that no profile holds.
func elsewhere(t *testing.T, file string) []away {
	t.Helper()
	data, err := os.ReadFile("common/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []away
	if err := yaml.Unmarshal(data, &out); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return out
}

// placed is the name of a place with the word that goes before it.
var placed = regexp.MustCompile(`^(?:in|near|the|across|outside|up|à|a|en|au|aux|dans|sur|hors|les|le|la) |^l'`)

// Nor is the pay at a place that the grid does not hold, however it is asked for.
func TestPayElsewhereIsRefused(t *testing.T) {
	t.Parallel()
	base := embedded(t)
	forms := formsOf(t, "placepay.txt")
	seen, asked, wrong := 0, 0, 0
	for i, place := range elsewhere(t, "places.yaml") {
		for _, language := range knowledge.Languages() {
			if len(place.Words[language]) == 0 || place.Name.EN == "Europe" { // as wide as the grid's currency: testdata/ask/plain_ways.txt
				continue
			}
			for j, form := range forms[language] {
				name := place.Words[language][0]
				if !placed.MatchString(name) {
					name = map[string]string{"en": "in ", "fr": "à "}[language] + name
				}
				if i%5 != j%5 {
					continue
				}
				if seen++; seen%every != 0 {
					continue
				}
				asked++
				if a := askForm(t, base, form, name); a.Outcome == knowledge.Answered || a.Outcome == knowledge.Choose || len(a.Figures) > 0 {
					wrong++
					t.Errorf("%s: %q, %q: %s %v with %d figures: %s", place.Name.EN, form, name, a.Outcome, a.Topics, len(a.Figures), a.Lead)
				}
			}
		}
	}
	t.Logf("asked %d times, %d wrong", asked, wrong)
}
