package tally

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The questions are invented. Each paragraph is what a reader would call one question; its
// first line is the one a reader would quote, or one as good.
const questions = `
do you sponsor visas?
Do we sponsor a visa for a backend developer?
can we sponsor work visas
visa sponsorship?
who sponsors the visa of a developer from Brazil

how many days of paternity leave do we give?
paternity leave days
how long is paternity leave?

does the company pay for relocation?
relocation package
is there a relocation budget for developers

est-ce qu'on paie le déménagement ?
le déménagement est-il payé ?

which perks come with the office in Lyon?

what is a normal notice period in Germany?
notice period Germany
how long is the notice period for a German contract
`

// groupsOf are groups of questions, each sorted, in the order of their first ones.
func groupsOf(groups [][]string) [][]string {
	for _, g := range groups {
		slices.Sort(g)
	}
	slices.SortFunc(groups, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return groups
}

func TestQuestionsThatAreAlikeAreGrouped(t *testing.T) {
	about := map[string]bool{"backend": true, "devel": true}
	var want, got [][]string
	var all []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(questions), "\n\n") {
		want = append(want, strings.Split(paragraph, "\n"))
		all = append(all, strings.Split(paragraph, "\n")...)
	}
	for _, c := range clustered(all, about) {
		t.Logf("%d × %s", len(c.texts), c.texts[0])
		got = append(got, slices.Clone(c.texts))
	}
	if diff := cmp.Diff(groupsOf(want), groupsOf(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	slices.Reverse(all)
	again := clustered(all, about)
	if len(again[0].texts) != 5 || !strings.Contains(again[0].texts[0], "sponsor") || !strings.Contains(again[0].texts[0], "visa") {
		t.Errorf("the largest group comes first, with a question that stands for it: %q", again[0].texts)
	}
	for i := 1; i < len(again); i++ {
		if len(again[i].texts) > len(again[i-1].texts) {
			t.Errorf("%q comes after a smaller group", again[i].texts[0])
		}
	}
}

func TestWhatSaysNothingIsGroupedToo(t *testing.T) {
	got := clustered([]string{"", "???", "what is it?", "what is it", "42", "17"}, nil)
	total := 0
	for _, c := range got {
		total += len(c.texts)
	}
	if total != 6 || len(clustered(nil, nil)) != 0 {
		t.Errorf("%d of 6 texts in %+v", total, got)
	}
}

// Of questions that nothing was tried on: nobody wants two matters under one example, and a
// few that are missed do less harm.
func TestQuestionsNotSeenBeforeAreGrouped(t *testing.T) {
	data, err := os.ReadFile("testdata/unanswered.txt")
	if err != nil {
		t.Fatal(err)
	}
	group := map[string]int{}
	var all []string
	for i, paragraph := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		for _, q := range strings.Split(paragraph, "\n") {
			group[q], all = i, append(all, q)
		}
	}
	together, mixed := 0, 0
	for _, c := range clustered(all, map[string]bool{"backe": true, "devel": true}) {
		t.Logf("%d × %q", len(c.texts), c.texts)
		for _, q := range c.texts {
			if group[q] != group[c.texts[0]] {
				t.Logf("%q stands with %q", q, c.texts[0])
				mixed++
			}
		}
		if len(c.texts) > 1 {
			together += len(c.texts)
		}
	}
	if mixed > 1 { // a contract and a contractor begin alike
		t.Errorf("%d questions stand with others than their own", mixed)
	}
	if want := len(all) * 3 / 4; together < want {
		t.Errorf("%d of %d questions stand with others, want %d", together, len(all), want)
	}
}

// As many texts as are ever grouped, of words by chance.
func BenchmarkClustered(b *testing.B) {
	words := strings.Fields(questions)
	by := rand.New(rand.NewPCG(1, 2))
	var all []string
	for range clusterMax {
		var text []string
		for range 3 + by.IntN(8) {
			text = append(text, words[by.IntN(len(words))]+string(rune('a'+by.IntN(6))))
		}
		all = append(all, strings.Join(text, " "))
	}
	for b.Loop() {
		clustered(all, nil)
	}
}
