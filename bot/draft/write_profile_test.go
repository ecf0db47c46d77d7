package draft_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// A profile with levels and types of company of its own, and no phrases: its descriptions
// say what can be said of any job, and nothing in them is an error.
func TestAnyProfileIsDescribed(t *testing.T) {
	base, err := knowledge.Default(knowledge.Folder{Name: "sample", FS: os.DirFS("../../knowledge/testdata/sample")})
	if err != nil {
		t.Fatal(err)
	}
	w, err := draft.NewWriter(base.Loaded())
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{
		"head en": "Pastry chef, head of section", "commis en": "Commis pastry chef",
		"head fr": "Chef ou cheffe de pâtisserie, niveau responsable de partie (F/H)", "commis fr": "Chef ou cheffe de pâtisserie, niveau commis (F/H)",
	}
	for _, level := range []string{"commis", "head"} {
		for _, company := range []string{"bakery", "palace"} {
			for _, language := range knowledge.Languages() {
				for _, place := range []string{"Geneva", "Lausanne"} {
					b := draft.Complete(base, draft.Brief{Profile: "pastry", Language: language, Level: level, Company: company, Place: place, Country: "CH",
						Employer: "Maison Sample", Contract: "permanent", Contact: "jobs@sample.example"}, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
					advert := w.Advert(base, w.Write(b), draft.Export{Version: "1"})
					for _, f := range check.Read(advert) {
						if f.Level == check.Error {
							t.Errorf("%s %s %s %s: %s %q: %s", level, company, language, place, f.Check, f.Span, f.Message)
						}
					}
					title, _, _ := strings.Cut(strings.TrimPrefix(advert.Text, "# "), "\n")
					if title != titles[level+" "+language] {
						t.Errorf("%s %s: the title is %q", level, language, title)
					}
					for _, of := range []string{"backend", "API", "Git", "€", "EUR"} {
						if strings.Contains(advert.Text, of) {
							t.Errorf("%s %s %s %s: the text speaks of %q:\n%s", level, company, language, place, of, advert.Text)
						}
					}
				}
			}
		}
	}
}
