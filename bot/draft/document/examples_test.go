package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft/document"
)

var (
	update = flag.Bool("update", false, "rewrite the goldens")
	// pictures is where the tests leave what they write and see; "" for nowhere.
	pictures = flag.String("pictures", "", "write the examples and pictures of their pages to this folder")
)

// description is like a job description in French.
func description() document.Document {
	return document.Document{
		Language: "fr",
		Title:    "Développeur ou développeuse backend Go confirmé·e (F/H)",
		Blocks: []document.Block{
			document.Paragraph{Text: "Chez Exemple & Fils, vous rejoignez l’équipe « Paiements » : six personnes, un service qui traite 3 000 virements par seconde."},
			document.Facts{Rows: [][2]string{
				{"Rémunération", "58 000 € à 70 000 € brut par an"},
				{"Contrat", "CDI, temps plein"},
				{"Lieu", "Lyon, 3 jours de télétravail par semaine"},
			}},
			document.Heading{Level: 2, Text: "Vos missions"},
			document.Bullets{Items: []string{
				"Concevoir et faire vivre des API REST en Go.",
				"Garder les requêtes PostgreSQL sous 50 ms (p95 < 50 ms).",
				"Relire le code de l’équipe & partager ce que vous savez.",
			}},
			document.Heading{Level: 2, Text: "Votre profil"},
			document.Heading{Level: 3, Text: "Indispensable"},
			document.Bullets{Items: []string{"Go ou un autre langage compilé (C#, Java).", "SQL : modèles, index, transactions."}},
			document.Heading{Level: 3, Text: "Apprécié"},
			document.Bullets{Items: []string{"Kubernetes_1.30 ou plus récent.", "[Open source]"}},
			document.Heading{Level: 2, Text: "Le processus"},
			document.Numbered{Items: []string{"Un échange de 30 minutes avec l’équipe RH.", "Un entretien technique de 60 minutes.", "Une rencontre avec l’équipe."}},
			document.Paragraph{Strong: "Accessibilité.", Text: "Besoin d’un aménagement ? Écrivez à acces@exemple.fr."},
			document.Note{Text: "Annonce du 21 novembre 2026, référence EX-42. Brouillon généré par une IA, à relire avant usage."},
		},
		Data: []byte(`{"@context": "https://schema.org", "@type": "JobPosting", "title": "Backend", "description": "<p>Un & deux</p></script><!-- "}`),
	}
}

// kit is like an interview kit in English, with a scorecard to fill in.
func kit() document.Document {
	return document.Document{
		Language: "en",
		Title:    "Interview kit: senior backend developer (Go, PostgreSQL, AWS)",
		Blocks: []document.Block{
			document.Paragraph{Text: "60 minutes, 3 questions. Ask every person the same questions in the same order."},
			document.Table{
				Caption: "Plan",
				Header:  []string{"Part", "Minutes", "Covers"},
				Rows:    [][]string{{"Welcome", "5", "Who we are | what comes"}, {"Questions", "45", "Go, PostgreSQL, AWS"}, {"Their questions", "10", "Anything"}},
			},
			document.Break{},
			document.Heading{Level: 2, Text: "Question 1. Slow queries (15 minutes)"},
			document.Paragraph{Text: "A list page became slow when its table passed 10 million rows. How do you go about it?"},
			document.Paragraph{Strong: "What it tests.", Text: "Reading plans, and knowing when an index helps."},
			document.Heading{Level: 3, Text: "Probes"},
			document.Numbered{Items: []string{"What would EXPLAIN (ANALYZE) show you?", "When does an index make things worse?"}},
			document.Heading{Level: 3, Text: "Anchors"},
			document.Facts{Rows: [][2]string{{"1", "Guesses; adds hardware."}, {"3", "Reads the plan and adds a fitting index."}, {"5", "Also weighs writes, statistics & paging by key."}}},
			document.Lines{Label: "Evidence", N: 4},
			document.Heading{Level: 2, Text: "Question 2. Retries (15 minutes)"},
			document.Code{Text: "for attempt := range 3 {\n\tif err := pay(order); err == nil {\n\t\treturn nil // <- charged once?\n\t}\n}"},
			document.Numbered{Items: []string{"What makes a request safe to send twice?", "Who stores the key, and for how long?"}},
			document.Lines{Label: "Evidence", N: 4},
			document.Break{},
			document.Heading{Level: 2, Text: "Scorecard"},
			document.Table{
				Caption: "Write the evidence first, then circle a score",
				Header:  []string{"Competency", "Evidence", "Score"},
				Rows:    [][]string{{"Databases and SQL", "", "1 2 3 4 5"}, {"Integration", "", "1 2 3 4 5"}, {"Working with others", "", "1 2 3 4 5"}},
			},
			document.Note{Text: "There is no total: compare evidence, not sums."},
		},
	}
}

// The examples are written as people have read and accepted them.
func TestExamples(t *testing.T) {
	for name, d := range map[string]document.Document{"description": description(), "kit": kit()} {
		page, err := d.HTML()
		if err != nil {
			t.Fatal(err)
		}
		file, err := d.DOCX()
		if err != nil {
			t.Fatal(err)
		}
		want(t, name+".md", d.Markdown())
		want(t, name+".txt", d.Text())
		want(t, name+".html", string(page))
		want(t, name+".document.xml", unpack(t, file)["word/document.xml"])
		keep(t, name+".docx", file)
		keep(t, name+".html", page)
	}
}

// want compares with a golden.
func want(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(golden), got); diff != "" {
		t.Errorf("%s differs (-golden +got):\n%s", name, diff)
	}
}

// keep leaves a file where -pictures says.
func keep(t *testing.T, name string, data []byte) {
	t.Helper()
	if *pictures == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*pictures, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}
