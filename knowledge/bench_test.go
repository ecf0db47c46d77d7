package knowledge_test

import (
	"testing"

	"recruitbot/knowledge"
)

// BenchmarkDefault is what a start costs: the embedded profiles, ready to answer.
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := knowledge.Default(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAsk answers a question of each common kind.
func BenchmarkAsk(b *testing.B) {
	base := embedded(b)
	for name, text := range map[string]string{
		"salary":  "what does a senior backend developer earn in a scale-up in London?",
		"topic":   "can someone become a backend developer without a degree?",
		"french":  "quelles sont les compétences techniques à rechercher ?",
		"unknown": "how long is the notice period in Berlin?",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				base.Ask(knowledge.Question{Text: text})
			}
		})
	}
}

// BenchmarkTaught is what a question costs beside a hundred lessons, and what teaching
// them does.
func BenchmarkTaught(b *testing.B) {
	base := embedded(b)
	var list []knowledge.Lesson
	for _, t := range base.Topics("backend")[:100] {
		list = append(list, knowledge.Lesson{ID: t.ID, Language: "en", Title: t.Title.EN, Answer: "x", Phrasings: t.Phrasings.In("en")[:4]})
	}
	taught := base.Taught(list)
	for name, text := range map[string]string{
		"topic":   "can someone become a backend developer without a degree?",
		"unknown": "how long is the notice period in Berlin?",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				taught.Ask(knowledge.Question{Text: text})
			}
		})
	}
	b.Run("teaching", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			base.Taught(list)
		}
	})
}
