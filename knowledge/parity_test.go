package knowledge_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge"
)

// What a topic says holds the same figures and the same names in both languages,
// with the same sources. Where the languages say it differently on purpose,
// testdata/parity.tsv holds the topic, what differs and the reason.
func TestTopicsSayTheSameInBothLanguages(t *testing.T) {
	base := embedded(t)
	inEnglish, inFrench := topicsIn(base, "en"), topicsIn(base, "fr")
	names := properNames(inEnglish, inFrench)
	for _, must := range []string{"REST", "GraphQL", "JWT", "Stripe", "Node.js", "C#", "Go", "Python", "CI/CD"} {
		if !names[must] {
			t.Errorf("%s is not among the names that are compared", must)
		}
	}
	differ := map[string]bool{}
	for id, en := range inEnglish {
		fr := inFrench[id]
		for _, d := range different(facts(en, "en", names), facts(fr, "fr", names)) {
			differ[id+"\t"+d] = true
		}
		if d := cmp.Diff(sources(en), sources(fr)); d != "" {
			t.Errorf("%s cites other sources: %s", id, d)
		}
		if len(en.Citations) == 0 || len(en.Notes) != len(fr.Notes) || !cmp.Equal(en.Figures, fr.Figures) {
			t.Errorf("%s: %d citations, %d and %d notes, figures %v and %v", id, len(en.Citations), len(en.Notes), len(fr.Notes), en.Figures, fr.Figures)
		}
	}
	listed := onPurpose(t)
	for d := range differ {
		if !listed[d] {
			t.Errorf("in one language only, or oftener: %s", d)
		}
	}
	for d := range listed {
		if !differ[d] {
			t.Errorf("parity.tsv: %q is the same by now: take it out", d)
		}
	}
	t.Logf("%d topics, %d names, %d differences on purpose", len(inEnglish), len(names), len(listed))
}

// Every part of the grid, plain and for London, with a sum and without, holds the same
// figures in both languages.
func TestSalariesSayTheSameInBothLanguages(t *testing.T) {
	base := embedded(t)
	asked := 0
	for _, level := range [][]string{nil, {"junior"}, {"established"}, {"senior"}, {"lead"}, {"junior", "lead"}} {
		for _, company := range [][]string{nil, {"sme"}, {"itservices"}, {"scaleup"}, {"sme", "scaleup"}} {
			for _, uplift := range []string{"", "london"} {
				for _, sum := range [][]int{nil, {47_250}, {44_000, 61_500}} {
					q := knowledge.Question{About: knowledge.AboutSalary, Slots: knowledge.Slots{Levels: level, Companies: company, Uplift: uplift, Amounts: sum}}
					asked++
					samePay(t, base, q)
				}
			}
		}
	}
	t.Logf("%d questions on pay", asked)
}

func samePay(t *testing.T, base *knowledge.Base, q knowledge.Question) {
	t.Helper()
	q.Language = "en"
	en := base.Ask(q)
	q.Language = "fr"
	fr := base.Ask(q)
	if len(en.Figures) == 0 || !cmp.Equal(en.Figures, fr.Figures) || !cmp.Equal(sources(en), sources(fr)) {
		t.Errorf("%+v: figures %v and %v, sources %v and %v", q.Slots, en.Figures, fr.Figures, sources(en), sources(fr))
	}
	if d := cmp.Diff(figures(claims(en)), figures(claims(fr))); d != "" {
		t.Errorf("%+v: other figures: %s\n%s\n%s", q.Slots, d, claims(en), claims(fr))
	}
	for _, f := range en.Figures {
		if q.Slots.Uplift != "" && f.Uplift == "" {
			t.Errorf("%+v: a figure without the uplift", q.Slots)
		}
	}
}

// topicsIn are the answers of all topics, by id.
func topicsIn(base *knowledge.Base, language string) map[string]knowledge.Answer {
	out := map[string]knowledge.Answer{}
	for _, t := range base.Topics("backend") {
		out[t.ID] = base.Ask(knowledge.Question{About: t.ID, Language: language})
	}
	return out
}

// claims is what an answer claims: all its text but for citations and buttons.
func claims(a knowledge.Answer) string {
	a.Citations, a.Choices = nil, nil
	return seen(a)
}

func sources(a knowledge.Answer) []string {
	var out []string
	for _, c := range a.Citations {
		out = append(out, c.ID)
	}
	slices.Sort(out)
	return out
}

var (
	// figure is a number outside words, its thousands apart or not: "58,000",
	// "1.15", the 35 of "35–65K". The 5 of "bac+5" is one, the 3 of "S3" is none.
	figure   = regexp.MustCompile(`(?:^|[^\pL\d])(\d+(?:[.,\x{00a0}\x{202f}]\d+)*)`)
	grouping = regexp.MustCompile(`[,\x{00a0}\x{202f}](\d{3})\b`)
	words    = regexp.MustCompile(`\pL+`)
	// name is a word with a capital; ofSigns one that only a name is written like;
	// inside is one in the middle of a sentence.
	name    = regexp.MustCompile(`\b[A-Z][A-Za-z0-9]*(?:[.+#/][A-Za-z0-9+#]+|\+\+|#)*`)
	ofSigns = regexp.MustCompile(`[A-Z].*[A-Z0-9]|[.+#/]`)
	inside  = regexp.MustCompile(`[\p{Ll}\d,(] ([A-Z][A-Za-z0-9]*)`)
)

// figures are the numbers in a text, sorted, written the same in both languages.
func figures(text string) []string {
	var out []string
	for _, m := range figure.FindAllStringSubmatch(text, -1) {
		n := grouping.ReplaceAllString(m[1], "$1")
		out = append(out, strings.Replace(n, ",", ".", 1))
	}
	slices.Sort(out)
	return out
}

// facts are the figures and the names of an answer. Numbers in words count from
// three: two is "both" and "les deux".
func facts(a knowledge.Answer, language string, names map[string]bool) []string {
	text := claims(a)
	out := figures(text)
	inWords := map[string][]string{
		"en": {"three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
		"fr": {"trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"},
	}[language]
	for _, w := range words.FindAllString(text, -1) {
		if i := slices.Index(inWords, strings.ToLower(w)); i >= 0 {
			out = append(out, strconv.Itoa(i+3))
		}
	}
	for _, n := range name.FindAllString(text, -1) {
		if n = single(n); names[n] {
			out = append(out, n)
		}
	}
	return out
}

// properNames are the names that occur in both languages somewhere: written as
// only names are, or with a capital inside a sentence in both.
func properNames(english, french map[string]knowledge.Answer) map[string]bool {
	out := map[string]bool{}
	fr := likeNames(french)
	for n := range likeNames(english) {
		out[n] = fr[n]
	}
	maps.DeleteFunc(out, func(n string, both bool) bool { return !both || len(n) == 1 || n == "The" }) // "C’est", "The Hacking School"
	return out
}

func likeNames(answers map[string]knowledge.Answer) map[string]bool {
	out := map[string]bool{}
	for _, a := range answers {
		text := claims(a)
		for _, n := range name.FindAllString(text, -1) {
			if ofSigns.MatchString(single(n)) {
				out[single(n)] = true
			}
		}
		for _, m := range inside.FindAllStringSubmatch(text, -1) {
			out[single(m[1])] = true
		}
	}
	return out
}

// single is a name without the plural that only English gives it: "APIs".
func single(name string) string {
	if s, ok := strings.CutSuffix(name, "s"); ok && s == strings.ToUpper(s) {
		return s
	}
	return name
}

// different are the facts that one list holds oftener than the other.
func different(a, b []string) []string {
	count := map[string]int{}
	for _, x := range a {
		count[x]++
	}
	for _, x := range b {
		count[x]--
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n == 0 })
	return slices.Sorted(maps.Keys(count))
}

// onPurpose reads testdata/parity.tsv: topic, what differs, why.
func onPurpose(t *testing.T) map[string]bool {
	return readTable(t, "parity.tsv")
}
