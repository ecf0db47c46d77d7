package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"recruitbot/bot/draft/check"
)

// change is a line of testdata/drafts: a text as a model might write it.
type change struct {
	Name    string
	In      string // language of the base text
	Take    string // what of the base goes; "" for its end
	Put     string
	Want    string // "error J11 Kubernetes"
	Missing string
}

func changes(t testing.TB, name string) []change {
	t.Helper()
	b, err := os.ReadFile("testdata/drafts/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []change
	if err := yaml.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// made is the base text of a language with a change in it, and its form.
func made(t testing.TB, c change) check.Advert {
	t.Helper()
	b, err := os.ReadFile("testdata/drafts/base." + c.In + ".md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b) + c.Put
	if c.Take != "" {
		if !strings.Contains(string(b), c.Take) {
			t.Fatalf("the base text has no %q", c.Take)
		}
		text = strings.ReplaceAll(string(b), c.Take, c.Put)
	}
	if c.In == "fr" {
		return check.Advert{Text: text, Country: "FR", Language: "fr", Reader: "en", Facts: frenchForm()}
	}
	return check.Advert{Text: text, Country: "GB", Language: "en", Facts: englishForm()}
}

func englishForm() *check.Facts {
	remote := 3
	return &check.Facts{
		Title: "Senior backend developer (Go)", Level: "senior", Employer: "Kestrel Parcel", Place: "London",
		Pay:          &check.Pay{Min: 70000, Max: 82000, Currency: "GBP", Period: "year", Gross: true},
		Years:        &check.Years{From: 5, To: 10},
		Technologies: []string{"go", "PostgreSQL", "Docker", "Git", "Kafka"},
		Benefits:     []string{"27 days of holiday", "pension, 6 % from the employer", "learning budget of £1,000 a year"},
		Duties:       []string{"Design and build APIs", "Model data in PostgreSQL", "Review code", "Watch services in production"},
		Numbers:      []string{"2 million parcels", "team of 6"}, RemoteDays: &remote,
		Contract: "Permanent", Hours: "37.5 hours a week", Start: "1 February 2027", Date: "2026-11-21",
		Process: []string{"a call of 30 minutes", "a technical interview", "a meeting with the team"}, Contact: "hiring@kestrel.example",
	}
}

func frenchForm() *check.Facts {
	remote := 2
	return &check.Facts{
		Title: "Développeur ou développeuse backend PHP senior (F/H)", Level: "senior", Employer: "Orvalis", Place: "Lyon",
		Pay:          &check.Pay{Min: 52000, Max: 60000, Currency: "EUR", Period: "year", Gross: true},
		Years:        &check.Years{From: 5, To: 10},
		Technologies: []string{"PHP", "Symfony", "MySQL", "Docker", "Git", "Redis"},
		Benefits:     []string{"mutuelle prise en charge à 80 %", "titres-restaurant", "10 jours de RTT"},
		Numbers:      []string{"400 cliniques", "équipe de 6 personnes", "30 minutes"}, RemoteDays: &remote,
		Contract: "CDI", Hours: "39 heures par semaine", Start: "1er février 2027", Date: "21 novembre 2026",
		Agreement: "Syntec, IDCC 1486", Contact: "emploi@orvalis.example",
	}
}

func TestWhatModelsDoWrongIsCaught(t *testing.T) {
	for _, c := range changes(t, "bad.yaml") {
		t.Run(c.Name, func(t *testing.T) {
			a := made(t, c)
			if c.Missing != "" && !slices.Contains(check.Missing(a), c.Missing) {
				t.Errorf("%q is not missed, but %q", c.Missing, check.Missing(a))
			}
			var all []string
			for _, f := range check.Read(a) {
				all = append(all, strings.TrimSpace(string(f.Level)+" "+f.Check+" "+f.Span))
			}
			if c.Want != "" && !slices.Contains(all, c.Want) {
				t.Errorf("no %q among\n%s", c.Want, strings.Join(all, "\n"))
			}
		})
	}
}

func TestGoodWordingsHaveNoError(t *testing.T) {
	for _, c := range append(changes(t, "good.yaml"), change{Name: "base", In: "en"}, change{Name: "base", In: "fr"}) {
		t.Run(c.Name, func(t *testing.T) {
			a := made(t, c)
			for _, f := range check.Read(a) {
				if f.Level == check.Error || f.Check == "J10" {
					t.Errorf("%s %s %q: %s", f.Level, f.Check, f.Span, f.Message)
				}
			}
			for _, x := range check.Added(a) {
				t.Errorf("added: %s %q", x.Kind, x.Span)
			}
			for _, m := range check.Missing(a) {
				t.Errorf("missing: %q", m)
			}
		})
	}
}
