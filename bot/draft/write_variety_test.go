package draft_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"recruitbot/bot/draft"
)

// said are the sentences and items of a description, but for what two adverts have to
// share: terms, and the lines of law.
func said(d draft.Description) []string {
	var out []string
	for _, s := range d.Sections {
		switch s.ID {
		case draft.Title, draft.Terms, draft.Equality, draft.Small:
			continue
		}
		for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
			out = append(out, sentences(paragraph)...)
		}
		out = append(out, s.Items...)
	}
	return out
}

func sentences(paragraph string) []string {
	if paragraph == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(paragraph, "."), ". ")
}

func TestTwoBriefsDoNotReadAlike(t *testing.T) {
	w := writer(t)
	stacks := [][]string{{"Go", "PostgreSQL", "Kafka"}, {"Java", "Spring Boot", "MySQL", "AWS"}, {"Python", "Django", "Redis"}, {"PHP", "Symfony", "MongoDB"}, {"Node.js", "GraphQL", "Docker"}}
	for _, language := range []string{"en", "fr"} {
		for _, level := range []string{"junior", "established", "senior", "lead"} {
			var all [][]string
			for i, stack := range stacks {
				all = append(all, said(w.Write(with(brief(), func(b *draft.Brief) {
					b.Language, b.Level, b.Stack, b.Employer = language, level, stack, []string{"Acme", "Birch", "Cairn", "Dune", "Ember"}[i]
				}))))
			}
			sum, pairs := 0, 0
			for i, a := range all {
				for _, b := range all[:i] {
					shared := 0
					for _, s := range a {
						if slices.Contains(b, s) {
							shared++
						}
					}
					percent := 100 * shared / min(len(a), len(b))
					if percent > 50 {
						t.Errorf("%s %s: %d %% of sentences are shared\n%q\n%q", language, level, percent, a, b)
					}
					sum, pairs = sum+percent, pairs+1
				}
			}
			t.Logf("%s %-12s two briefs share %d %% of their sentences in the mean", language, level, sum/pairs)
		}
	}
}

// crooked is what careless filling leaves behind.
var crooked = regexp.MustCompile(`  | ,| \.( |$)|\{|\}|\[|\||,,|\.\.|\b(and|et|with|avec|en|the|de|pour) ?,| (a|an) (a|an) |\bde (une?|AWS|Azure|Ansible|Elasticsearch) `)

func TestSentencesAreSound(t *testing.T) {
	w := writer(t)
	rapid.Check(t, func(rt *rapid.T) {
		d := w.Write(drawn(rt))
		for _, s := range d.Sections {
			for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
				last := ""
				for _, sentence := range sentences(paragraph) {
					first, _, _ := strings.Cut(sentence, " ")
					if first == last && s.Origin == draft.FromTemplate {
						rt.Errorf("%s: two neighbours begin with %q: %q", s.ID, first, paragraph)
					}
					last = first
				}
			}
			for i := 1; i < len(s.Items) && s.ID == draft.Duties; i++ {
				if a, b := strings.Fields(s.Items[i-1])[0], strings.Fields(s.Items[i])[0]; a == b {
					rt.Errorf("two duties begin with %q: %q", a, s.Items)
				}
			}
			for _, text := range append([]string{s.Text}, s.Items...) {
				if bad := crooked.FindString(text); bad != "" && s.Origin == draft.FromTemplate && s.ID != draft.Offer {
					rt.Errorf("%s: %q in %q", s.ID, bad, text)
				}
			}
		}
	})
}

func TestListsAreOfTheRightLength(t *testing.T) {
	w := writer(t)
	rapid.Check(t, func(rt *rapid.T) {
		b := drawn(rt)
		d := w.Write(b)
		for id, bounds := range map[draft.SectionID][2]int{draft.Duties: {4, 7}, draft.Must: {3, 7}, draft.Nice: {1, 5}} {
			s := d.Of(id)
			if s == nil && id == draft.Nice && b.Length == "short" {
				continue
			}
			if n := len(s.Items); n < bounds[0] || n > bounds[1] {
				rt.Errorf("%s has %d items: %q", id, n, s.Items)
			}
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	w, in := writer(b), brief()
	b.ReportAllocs()
	for b.Loop() {
		w.Write(in)
	}
}

func BenchmarkNewWriter(b *testing.B) {
	profiles := loaded(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := draft.NewWriter(profiles); err != nil {
			b.Fatal(err)
		}
	}
}
