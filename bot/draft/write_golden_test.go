package draft_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/bot/draft"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// golden are briefs whose descriptions are in testdata/descriptions, to be read as
// a hiring manager, an engineer and a recruiter would.
func golden() map[string]draft.Brief {
	euro := func(low, high int) draft.Pay { return draft.Pay{Min: low, Max: high, Currency: "EUR", Period: "year"} }
	base := draft.Brief{Profile: "backend", Contract: "permanent", Date: "2026-11-21"}
	in := func(language, country, employer, place string, change func(*draft.Brief)) draft.Brief {
		b := base
		b.Language, b.Country, b.Employer, b.Place = language, country, employer, place
		change(&b)
		return b
	}
	return map[string]draft.Brief{
		"en-senior-plain-london": in("en", "GB", "Northfield Labs", "London", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone = "senior", "scaleup", "3", "plain"
			b.Stack, b.Pay, b.Hours, b.Start = []string{"Go", "PostgreSQL", "Kafka", "Kubernetes"}, euro(66700, 84000), "37 hours a week", "January 2027"
			b.Process, b.Contact = []string{"A call of 30 minutes", "A technical interview", "Meeting the team"}, "jobs@northfield.example"
		}),
		"fr-confirme-plain-lille": in("fr", "FR", "Atelier Nord", "Lille", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone = "established", "sme", "2", "plain"
			b.Stack, b.Pay, b.Hours, b.Start = []string{"PHP", "Symfony", "MySQL", "Redis", "Docker"}, euro(40000, 50000), "35 heures par semaine", "dès que possible"
			b.Benefits, b.Agreement = []string{"Titres-restaurant", "Mutuelle prise en charge à 60 %"}, "Syntec (IDCC 1486)"
			b.Process, b.Contact = []string{"Un échange de 30 minutes", "Un entretien technique"}, "emploi@ateliernord.example"
		}),
		"en-junior-warm-cork": in("en", "IE", "", "Cork", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone, b.Stack, b.Pay = "junior", "sme", "0", "warm", []string{"Python", "Django"}, euro(32000, 40000)
		}),
		"fr-lead-warm-nantes": in("fr", "FR", "Lumen Conseil", "Nantes", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone, b.Pay = "lead", "itservices", "4", "warm", euro(55000, 70000)
			b.Stack = []string{"Java", "Spring Boot", "PostgreSQL", "Kafka", "AWS", "Terraform", "Grafana"}
			b.Team, b.Deadline = "Sept personnes, dont deux en alternance", "2026-12-31"
		}),
		"en-agency-concise-leeds": in("en", "GB", "", "Leeds", func(b *draft.Brief) {
			b.Agency, b.Level, b.Company, b.RemoteDays, b.Contract, b.Tone = "Hire & Co", "established", "itservices", "1", "fixed_term", "concise"
			b.Stack, b.Pay = []string{"C#", ".NET", "SQL Server", "Azure"}, draft.Pay{Min: 38000, Max: 45000, Currency: "GBP", Period: "year"}
		}),
		"fr-senior-short-paris": in("fr", "FR", "Lumen", "Paris", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone, b.Length = "senior", "scaleup", "5", "plain", "short"
			b.Stack, b.Pay, b.Hours, b.Start = []string{"Python", "FastAPI", "PostgreSQL"}, euro(58000, 70000), "35 heures par semaine", "mars 2027"
		}),
		"en-lead-plain-berlin": in("en", "DE", "Kranich", "Berlin", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone, b.Pay = "lead", "scaleup", "2", "plain", euro(70000, 90000)
			b.Stack = []string{"TypeScript", "Node.js", "NestJS", "MongoDB", "GraphQL", "AWS", "Docker", "GitHub Actions"}
		}),
		"fr-junior-plain-sans-stack": in("fr", "FR", "Lumen", "Lyon", func(b *draft.Brief) {
			b.Level, b.Company, b.RemoteDays, b.Tone, b.Pay = "junior", "itservices", "1", "plain", euro(30000, 38000)
		}),
	}
}

func TestDescriptionsReadWell(t *testing.T) {
	w := writer(t)
	for name, b := range golden() {
		t.Run(name, func(t *testing.T) {
			got := w.Write(b).Document().Markdown()
			path := filepath.Join("testdata", "descriptions", name+".md")
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
