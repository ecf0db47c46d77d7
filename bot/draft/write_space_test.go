package draft_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
	"recruitbot/knowledge"
)

// drawn is a brief from the whole space: everything that a form offers, stacks of up to
// 40 technologies known and unknown, and the other fields mostly empty or all filled.
func drawn(t *rapid.T) draft.Brief {
	pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
	b := draft.Brief{
		Profile: "backend", Date: "2026-11-21", Language: pick("language", "en", "fr"),
		Country:  pick("country", "FR", "GB", "DE", "IE", "EU", "BE", "PL", "CH", "none"),
		Level:    pick("level", "junior", "established", "senior", "lead"),
		Company:  pick("company", "sme", "itservices", "scaleup"),
		Place:    pick("place", "London", "Paris", "Le Mans", "Berlin", "Saint-Étienne", "the Highlands"),
		Tone:     pick("tone", "plain", "warm", "concise"),
		Length:   pick("length", "standard", "short"),
		Contract: pick("contract", "permanent", "fixed_term", "freelance", "apprenticeship", "internship"),
		Stack:    rapid.SliceOfN(rapid.SampledFrom(technologies()), 0, 40).Draw(t, "stack"),
	}
	if b.Country == "FR" {
		b.Language = "fr" // the law's
	}
	if b.Place != "London" && b.Country == "GB" { // else the grid's cell, in euros
		b.Pay = draft.Pay{Min: 40000, Max: 52000, Currency: "GBP", Period: "year"}
	}
	if pick("filled", "no", "yes") == "yes" {
		fillIn(t, &b, pick)
	}
	if b.Country == "FR" && b.Employer == "" {
		b.Employer = "Atelier Nord"
	}
	return b
}

// fillIn gives a brief all that it can hold, as people write it in the language.
func fillIn(t *rapid.T, b *draft.Brief, pick func(string, ...string) string) {
	b.Title = pick("title", "", "Backend engineer", "Senior Go developer", "Ingénieure logiciel", "Architecte backend", "Développeur Go", "API & data developer (payments)")
	b.RemoteDays = pick("remote", "", "0", "1", "2", "3", "4", "5")
	b.Employer = pick("employer", "Acme", "Atelier Nord", "3M", "L’Atelier & Fils", "la maison", "A very long name of an employer that nobody would put into a sentence")
	b.Agency = pick("agency", "", "", "Hire & Co", "CABINET DUPONT (Paris)")
	b.Contact, b.Deadline, b.Ref = "jobs@acme.example", "2026-12-31", "BE-12"
	if pick("own", "no", "yes") == "yes" {
		b.Must = map[string][]string{"en": {"Care for detail", "3 years with SQL", "A driving licence"}, "fr": {"Sens du détail", "3 ans de SQL", "Permis B"}}[b.Language]
		b.Nice = map[string][]string{"en": {"Some Dutch"}, "fr": {"Un peu de néerlandais"}}[b.Language]
	}
	if b.Language == "fr" {
		b.Hours, b.Start, b.Agreement, b.Variable = "35 heures par semaine", "janvier 2027", "Syntec (IDCC 1486)", "jusqu’à 10 % selon les résultats de l’entreprise"
		b.Benefits, b.Process = []string{"Titres-restaurant", "Mutuelle prise en charge à 60 %"}, []string{"Un appel de 30 minutes", "Un entretien technique", "Une rencontre avec l’équipe"}
		b.Team = pick("team", "Six personnes : quatre développent, une teste, une conçoit", "🚀🚀")
		return
	}
	b.Hours, b.Start, b.Agreement, b.Variable = "37.5 hours a week", "January 2027", "Syntec (IDCC 1486)", "up to 10 % on the company's results"
	b.Benefits, b.Process = []string{"Pension with 5 % from the employer", "28 days of holiday"}, []string{"A call of 30 minutes", "A technical interview", "Meeting the team"}
	b.Team = pick("team", "Six people: four write code, one tests, one designs", "🚀🚀")
}

// technologies are some that phrases know, in several spellings, and some that nobody does.
func technologies() []string {
	return []string{"Go", "golang", "Python", "Java", "PHP", "Ruby", "C#", "Node.js", "node", "TypeScript", "Rust", "Kotlin", "Django", "Spring Boot", "Symfony", "Ruby on Rails", ".NET",
		"PostgreSQL", "postgres", "MySQL", "SQL Server", "MongoDB", "Redis", "Elasticsearch", "Kafka", "RabbitMQ", "REST", "GraphQL", "gRPC", "OAuth", "JWT", "AWS", "Google Cloud", "Azure",
		"Docker", "Kubernetes", "k8s", "GitHub Actions", "Terraform", "Ansible", "Prometheus", "Grafana", "Git", "Linux", "pytest", "Stripe", "Twilio", "FooDB", "Quux.js", "Zebra 9", "outil maison", "COBOL-ish"}
}

func TestNoBriefGivesAnError(t *testing.T) {
	w := writer(t)
	base, err := knowledge.Default()
	if err != nil {
		t.Fatal(err)
	}
	counts, drafts := map[string]int{}, 0
	examples := map[string]string{}
	rapid.Check(t, func(rt *rapid.T) {
		b := drawn(rt)
		b = draft.Complete(base, b, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
		advert := w.Advert(base, w.Write(b), draft.Export{Version: "1"})
		advert.Reader = "en"
		drafts++
		for _, f := range check.Read(advert) {
			counts[string(f.Level)+" "+f.Check]++
			examples[string(f.Level)+" "+f.Check] = fmt.Sprintf("%q %s", f.Span, f.Message)
			if f.Level == check.Error {
				rt.Fatalf("%s %q: %s\n%+v\n%s", f.Check, f.Span, f.Message, b, advert.Text)
			}
		}
	})
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%-10s %5.1f %% of %d drafts; such as %s", key, 100*float64(counts[key])/float64(drafts), drafts, examples[key])
	}
}
