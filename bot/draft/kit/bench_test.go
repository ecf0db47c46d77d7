package kit_test

import (
	"testing"

	"recruitbot/bot/draft/kit"
)

// The goal is below 5 ms for any of them.
func BenchmarkChoose(b *testing.B) {
	stack := []string{"go", "postgres", "redis", "aws", "docker", "graphql"}
	for _, c := range []struct {
		name    string
		minutes int
		stack   []string
		musts   []string
	}{
		{"plain", 60, stack[:2], nil},
		{"six technologies", 60, stack, nil},
		{"with must-haves", 60, stack, lines()[1:8]},
		{"too short for all", 45, stack, lines()[1:8]},
		{"far too short", 30, stack, lines()},
		{"two hours", 120, stack, lines()},
	} {
		b.Run(c.name, func(b *testing.B) {
			bank := bank(b)
			w := kit.Wanted{Profile: "backend", Level: "senior", Technologies: c.stack, Musts: c.musts, Minutes: c.minutes}
			for b.Loop() {
				w.Seed++
				bank.Choose(w)
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := kit.Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDocument(b *testing.B) {
	k := bank(b).Choose(kit.Wanted{Profile: "backend", Level: "senior", Technologies: []string{"go", "postgres"}, Minutes: 60})
	for b.Loop() {
		if _, err := k.File("docx"); err != nil {
			b.Fatal(err)
		}
	}
}
