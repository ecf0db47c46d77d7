package draft_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/check"
)

// drawn is a brief from the whole space: everything that a form offers, stacks of up to
// 40 technologies known and unknown, and the other fields mostly empty or all filled.
func drawn(t *rapid.T) draft.Brief {
	pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
	b := draft.Brief{
		Profile: "backend", Date: "2026-11-21", Language: pick("language", "en", "fr"),
		Country:  pick("country", "FR", "GB", "DE", "IE", "EU", "PL", "none"),
		Level:    pick("level", "junior", "established", "senior", "lead"),
		Company:  pick("company", "sme", "itservices", "scaleup"),
		Place:    pick("place", "London", "Paris", "Le Mans", "Berlin", "Saint-Étienne", "the Highlands"),
		Tone:     pick("tone", "plain", "warm", "concise"),
		Length:   pick("length", "standard", "short"),
		Contract: pick("contract", "permanent", "fixed_term", "freelance", "apprenticeship", "internship"),
		Stack:    rapid.SliceOfN(rapid.SampledFrom(technologies()), 0, 40).Draw(t, "stack"),
	}
	b.Pay = pays(b.Level, b.Company, b.Place)
	if b.Country == "FR" {
		b.Language = "fr" // the law's
	}
	if b.Place != "London" && b.Country == "GB" {
		b.Pay.Currency = "GBP"
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
	b.RemoteDays = pick("remote", "", "0", "1", "2", "3", "4", "5")
	b.Employer = pick("employer", "Acme", "Atelier Nord", "3M", "L’Atelier & Fils", "la maison", "A very long name of an employer that nobody would put into a sentence")
	b.Agency = pick("agency", "", "", "Hire & Co", "CABINET DUPONT (Paris)")
	b.Contact, b.Deadline, b.Ref = "jobs@acme.example", "2026-12-31", "BE-12"
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

// pays is the grid's cell, with the uplift in London.
func pays(level, company, place string) draft.Pay {
	cells := map[string]map[string][2]int{
		"junior":      {"sme": {32000, 40000}, "itservices": {30000, 38000}, "scaleup": {38000, 45000}},
		"established": {"sme": {40000, 50000}, "itservices": {38000, 45000}, "scaleup": {48000, 58000}},
		"senior":      {"sme": {50000, 62000}, "itservices": {45000, 55000}, "scaleup": {58000, 70000}},
		"lead":        {"sme": {60000, 80000}, "itservices": {55000, 70000}, "scaleup": {70000, 90000}},
	}
	uplift := map[string][2]int{"junior": {110, 115}, "established": {110, 115}, "senior": {115, 120}, "lead": {120, 125}}
	c := cells[level][company]
	if place == "London" {
		u := uplift[level]
		c = [2]int{c[0] * u[0] / 100, c[1] * u[1] / 100}
	}
	return draft.Pay{Min: c[0], Max: c[1], Currency: "EUR", Period: "year"}
}

func TestNoBriefGivesAnError(t *testing.T) {
	w := writer(t)
	counts, drafts := map[string]int{}, 0
	examples := map[string]string{}
	rapid.Check(t, func(rt *rapid.T) {
		b := drawn(rt)
		d, facts := w.Write(b), w.Facts(b)
		drafts++
		text := d.Document().Markdown()
		for _, f := range check.Read(check.Advert{Text: text, Country: b.Country, Language: b.Language, Reader: "en", Facts: &facts}) {
			counts[string(f.Level)+" "+f.Check]++
			examples[string(f.Level)+" "+f.Check] = fmt.Sprintf("%q %s", f.Span, f.Message)
			if f.Level == check.Error {
				rt.Fatalf("%s %q: %s\n%+v\n%s", f.Check, f.Span, f.Message, b, text)
			}
		}
	})
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%-10s %5.1f %% of %d drafts; such as %s", key, 100*float64(counts[key])/float64(drafts), drafts, examples[key])
	}
}
