package kit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"recruitbot/bot/draft/kit"
)

// asked are technologies as people type them, with the id of those that the bank knows.
func asked() map[string]string {
	return map[string]string{
		"node": "node", "Python": "python", "java": "java", "php": "php", "golang": "go", "ruby": "ruby", "C#": "csharp",
		"postgres": "postgresql", "MySQL": "mysql", "sql server": "sqlserver", "mongo": "mongodb", "redis": "redis",
		"aws": "aws", "GCP": "gcp", "azure": "azure", "docker": "docker", "k8s": "kubernetes", "REST": "rest", "graphql": "graphql", "git": "git",
		"Elixir": "", "Spring Boot": "", "kafka": "", "Terraform": "", "flurbo": "",
	}
}

// standing are the ids whose questions may stand in for a technology.
func standing() map[string]string { return map[string]string{"Spring Boot": "java"} }

// lines are must-haves as descriptions have them, and two that no question answers.
func lines() []string {
	return []string{
		"Good basics in Go and Gin", "Strong data modelling skills with PostgreSQL, down to indexes and query plans", "Proven API design: contracts, versioning, authentication",
		"Experience with Kafka and the pitfalls of asynchronous work", "Knowledge of web security risks and of how to prevent them", "Habit of testing your code and of having it reviewed",
		"Experience in guiding developers and in deciding with them", "Clear communication, in writing and in conversation", "About 7 years of backend development, or equivalent experience",
		"Expérience des données à grande échelle : croissance, migration, reprise", "Expérience de l’accompagnement technique d’une équipe et de la décision partagée", "Curiosité, soin et réflexe de demander de l’aide",
		"A driving licence", "Parler couramment le volapük",
	}
}

func wants(t *rapid.T) kit.Wanted {
	levels := []string{"junior", "established", "senior", "lead"}
	all := make([]string, 0, len(asked()))
	for name := range asked() {
		all = append(all, name)
	}
	slices.Sort(all)
	return kit.Wanted{
		Profile: "backend", Level: rapid.SampledFrom(levels).Draw(t, "level"),
		Technologies: rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, 6, rapid.ID).Draw(t, "stack"),
		Musts:        rapid.SliceOfNDistinct(rapid.SampledFrom(lines()), 0, 7, rapid.ID).Draw(t, "musts"),
		Minutes:      rapid.IntRange(30, 120).Draw(t, "minutes"), Seed: rapid.Uint64().Draw(t, "seed"),
		Language: rapid.SampledFrom([]string{"en", "fr"}).Draw(t, "language"),
	}
}

// Whatever is asked for, a kit keeps I1 to I7 or says what it doesn't.
func TestAKitKeepsTheRulesOrSaysSo(t *testing.T) {
	b := bank(t)
	unproven, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		w := wants(t)
		k := b.Choose(w)
		all++
		if !k.Proven {
			unproven++
		}
		structured(t, k)
		timed(t, k)
		covering(t, b, k)
		mixed(t, k)
		for _, s := range k.Shortfalls {
			for _, language := range []string{"en", "fr"} {
				if text := s.Words(language); text == "" || text == string(s.Kind) || strings.Contains(text, "%!") {
					t.Errorf("%+v has no words in %s", s, language)
				}
			}
		}
		if diff := cmp.Diff(k, b.Choose(w)); diff != "" {
			t.Errorf("the second time it is another:\n%s", diff)
		}
	})
	t.Logf("%d of %d kits may not be the best", unproven, all)
	if unproven*100 > all {
		t.Errorf("%d of %d searches gave up", unproven, all)
	}
}

func said(k kit.Kit, kind kit.Kind, what string) bool {
	return slices.ContainsFunc(k.Shortfalls, func(s kit.Shortfall) bool { return s.Kind == kind && (what == "" || s.What == what) })
}

// structured holds a kit to I1, I4 and I5.
func structured(t *rapid.T, k kit.Kit) {
	likes, ids, competencies := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, q := range k.Questions {
		if ids[q.ID] || q.Like != "" && likes[q.Like] {
			t.Errorf("%s is there twice, or something like it (%q)", q.ID, q.Like)
		}
		ids[q.ID], likes[q.Like], competencies[q.Competency] = true, true, true
		if !slices.Contains(q.Levels, k.Wanted.Level) {
			t.Errorf("%s is for %v", q.ID, q.Levels)
		}
		text := q.In(k.Wanted.Language)
		if text.Tests == "" || len(text.Probes) < 2 || text.Anchors[1] == "" || text.Anchors[3] == "" || text.Anchors[5] == "" || len(text.RedFlags) == 0 || text.Plain == "" {
			t.Errorf("%s lacks a part", q.ID)
		}
	}
	n := len(competencies)
	if n < 5 && !said(k, kit.FewCompetencies, "") || n > 8 && !said(k, kit.ManyCompetencies, "") || n != len(k.Competencies) {
		t.Errorf("%d competencies, and nothing is said: %v", n, k.Shortfalls)
	}
	groups := map[string]bool{}
	last := ""
	for _, q := range k.Questions {
		if q.Competency != last && groups[q.Competency] {
			t.Errorf("%s stands apart from the others of its competency: %v", q.ID, k.IDs())
		}
		groups[q.Competency], last = true, q.Competency
	}
}

// timed holds a kit to I2.
func timed(t *rapid.T, k kit.Kit) {
	minutes := 0
	for _, q := range k.Questions {
		minutes += q.Minutes
	}
	m := k.Minutes
	if m.Questions != minutes || m.Theirs < 5 || m.Theirs > 10 || m.Opening+m.Questions+m.Theirs+m.Spare != k.Wanted.Minutes {
		t.Errorf("%d minutes of questions, and a plan of %+v", minutes, m)
	}
	n, slot := len(k.Questions), k.Wanted.Minutes
	if n*10 < slot && !said(k, kit.FewQuestions, "") || n*6 > slot && !said(k, kit.ManyQuestions, "") {
		t.Errorf("%d questions in %d minutes, and nothing is said", n, slot)
	}
}

// covering holds a kit to I3 and I7.
func covering(t *rapid.T, b *kit.Bank, k kit.Kit) {
	inside := map[string]bool{}
	for _, name := range k.Wanted.Technologies {
		inside[asked()[name]], inside[standing()[name]] = true, true
	}
	for _, line := range k.Wanted.Musts {
		if strings.Contains(line, "Go") {
			inside["go"] = true
		}
		if strings.Contains(line, "PostgreSQL") {
			inside["postgresql"] = true
		}
	}
	on := map[string]bool{}
	for _, q := range k.Questions {
		for _, id := range q.Technologies {
			on[id] = true
			if !inside[id] {
				t.Errorf("%s is about %s, which nobody asked for", q.ID, id)
			}
		}
	}
	for i, name := range k.Wanted.Technologies {
		c := k.Technologies[i]
		told := said(k, kit.UnknownTechnology, c.What) || said(k, kit.NotAtLevel, c.What) || said(k, kit.TechnologyLeftOut, c.What)
		if on[asked()[name]] == told && asked()[name] != "" || asked()[name] == "" && !told {
			t.Errorf("%s is on %v, told %v: %v", name, c, told, k.Shortfalls)
		}
	}
	for i, line := range k.Wanted.Musts {
		c := k.Musts[i]
		told := said(k, kit.MustUnanswered, line) || said(k, kit.MustLeftOut, line)
		if c.What != line || (len(c.Questions) > 0) == told {
			t.Errorf("%q is covered by %v, told %v", line, c.Questions, told)
		}
		for _, id := range c.Questions {
			if b.Find("backend", id) == nil || k.Of(id) == nil {
				t.Errorf("%q is said to be covered by %s, which isn't there", line, id)
			}
		}
	}
}

// mixed holds a kit to what is said of levels in I3.
func mixed(t *rapid.T, k kit.Kit) {
	fundamentals, directing := 0, 0
	for _, q := range k.Questions {
		switch q.Competency {
		case "language", "api", "sql", "testing", "delivery":
			fundamentals++
		case "design", "leadership":
			directing++
		}
	}
	switch k.Wanted.Level {
	case "junior":
		if fundamentals*2 <= len(k.Questions) && !said(k, kit.FewFundamentals, "") {
			t.Errorf("%d fundamentals of %d, and nothing is said", fundamentals, len(k.Questions))
		}
	case "lead":
		if directing < 2 && !said(k, kit.FewDirection, "") {
			t.Errorf("%d on design and leadership, and nothing is said", directing)
		}
	}
}

// Where there is time enough, a stack with questions is covered whole, and another seed
// gives another set of the same quality.
func TestSeedsDifferInQuestionsOnly(t *testing.T) {
	b := bank(t)
	w := kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"go", "postgres"}, Minutes: 60}
	sets := map[string]bool{}
	for w.Seed = range 10 {
		k := b.Choose(w)
		sets[strings.Join(k.IDs(), " ")] = true
		if diff := cmp.Diff(b.Choose(kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"go", "postgres"}, Minutes: 60}).Shortfalls, k.Shortfalls); diff != "" {
			t.Errorf("seed %d does less:\n%s", w.Seed, diff)
		}
	}
	if len(sets) < 5 {
		t.Errorf("ten seeds give %d sets", len(sets))
	}
}

func TestNothingToChooseFrom(t *testing.T) {
	b := bank(t)
	for _, w := range []kit.Wanted{{Profile: "chef", Level: "lead"}, {Profile: "backend", Level: "boss"}, {}} {
		k := b.Choose(w)
		if len(k.Questions) > 0 || len(k.Shortfalls) != 1 {
			t.Errorf("%+v gives %v, %v", w, k.IDs(), k.Shortfalls)
		}
	}
}
