package kit_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"recruitbot/bot/draft/kit"
	"recruitbot/knowledge"
)

// small is a bank of a few questions that differ in all that choosing looks at.
func small(t *rapid.T) (*kit.Bank, []*kit.Question) {
	var yaml strings.Builder
	variety := rapid.IntRange(1, 2).Draw(t, "variety") // 1 makes questions that differ in little
	n := rapid.IntRange(3, 12).Draw(t, "questions")
	for i := range n {
		pick := func(name string, from ...string) string {
			return rapid.SampledFrom(from[:max(1, len(from)*variety/2)]).Draw(t, fmt.Sprint(name, i))
		}
		fmt.Fprintf(&yaml, "- id: q%d\n  competency: %s\n  levels: [%s]\n  type: %s\n  technologies: [%s]\n  minutes: %d\n  covers: [%s, filler]\n", i,
			pick("competency", "language", "sql", "api", "design", "leadership", "security", "stores"),
			pick("levels", "senior, lead", "junior, established, senior", "senior", "established, senior, lead"),
			pick("type", "knowledge", "work_sample", "knowledge", "behavioural"), pick("technology", "", "go", "go, postgresql", "postgresql"),
			rapid.IntRange(4, 15).Draw(t, fmt.Sprint("minutes", i)), pick("covers", "alpha", "beta", "gamma", "delta"))
		if like := pick("like", "", "this", "", "that"); like != "" {
			fmt.Fprintf(&yaml, "  like: %s\n", like)
		}
		w := fmt.Sprintf("{ ask: '%[1]s', tests: t, probes: [a, b], anchors: { 1: a, 3: b, 5: c }, red_flags: [a], plain: p }", strings.Repeat(fmt.Sprintf("word%d ", i), 3))
		fmt.Fprintf(&yaml, "  en: %s\n  fr: %s\n", w, w)
	}
	files := fstest.MapFS{"backend/questions/all.yaml": {Data: []byte(yaml.String())}}
	for _, name := range []string{"competencies", "technologies", "musts"} {
		data, err := fs.ReadFile(kit.Questions(), "backend/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		files["backend/"+name+".yaml"] = &fstest.MapFile{Data: data}
	}
	b, err := kit.LoadOnly(knowledge.Folder{Name: "small", FS: files})
	if err != nil {
		t.Fatal(err)
	}
	var all []*kit.Question
	for i := range n {
		all = append(all, b.Find("backend", fmt.Sprint("q", i)))
	}
	return b, all
}

// No set of questions is better than the one that is chosen.
func TestChoosingIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, all := small(t)
		w := kit.Wanted{Profile: "backend", Level: rapid.SampledFrom([]string{"senior", "lead", "established", "junior"}).Draw(t, "level"), Minutes: rapid.OneOf(rapid.IntRange(30, 50), rapid.IntRange(30, 120)).Draw(t, "minutes"), Seed: rapid.Uint64().Draw(t, "seed")}
		w.Technologies = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"go", "postgresql", "aws"}), 1, 3, rapid.ID).Draw(t, "stack")
		w.Musts = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"alpha", "beta", "gamma", "delta"}), 1, 4, rapid.ID).Draw(t, "musts")
		k := b.Choose(w)
		if !k.Proven {
			t.Fatalf("it gave up on %d questions", len(all))
		}
		got := worth(w, all, k.Questions)
		if got == nil {
			t.Fatalf("%v may not be a kit", k.IDs())
		}
		for set := range 1 << len(all) {
			var chosen []*kit.Question
			for i, q := range all {
				if set&(1<<i) != 0 {
					chosen = append(chosen, q)
				}
			}
			if better := worth(w, all, chosen); better != nil && slices.Compare(better, got) > 0 {
				var ids []string
				for _, q := range chosen {
					ids = append(ids, q.ID)
				}
				t.Fatalf("%v is worth %v, and %v was chosen, worth %v", ids, better, k.IDs(), got)
			}
		}
	})
}

// worth is how good a set is by what Choose promises, the weightiest first; nil for one
// that may not be. It is told here once more, in the plainest way.
func worth(w kit.Wanted, all, set []*kit.Question) []int {
	minutes, likes := 0, map[string]bool{}
	on, covers, competencies := map[string]bool{}, map[string]bool{}, map[string]int{}
	var fundamentals, directing, seasoned, stretching, stories, samples, first int
	tally := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	for _, q := range set {
		minutes += q.Minutes
		if q.Like != "" && likes[q.Like] || !slices.Contains(q.Levels, w.Level) {
			return nil
		}
		likes[q.Like] = true
		for _, t := range q.Technologies {
			if !slices.Contains(w.Technologies, t) {
				return nil
			}
			on[t] = true
		}
		for _, c := range q.Covers {
			covers[c] = true
		}
		competencies[q.Competency]++
		tally(&fundamentals, slices.Contains([]string{"language", "api", "sql", "testing", "delivery"}, q.Competency))
		tally(&directing, q.Competency == "design" || q.Competency == "leadership")
		tally(&seasoned, !slices.Contains(q.Levels, "junior"))
		tally(&stretching, slices.Contains(q.Levels, "senior"))
		tally(&stories, q.Type == kit.Situational || q.Type == kit.Behavioural)
		tally(&samples, q.Type == kit.WorkSample)
		tally(&first, len(w.Technologies) > 0 && slices.Contains(q.Technologies, w.Technologies[0]))
	}
	theirs := min(max(w.Minutes/8, 5), 10)
	if minutes > w.Minutes-2-theirs {
		return nil
	}
	n, musts := len(set), 0
	for _, m := range w.Musts {
		tally(&musts, covers[m])
	}
	mix := 0
	switch w.Level {
	case "junior":
		tally(&mix, fundamentals >= n/2+1)
	case "established":
		tally(&mix, 3*fundamentals >= n)
		tally(&mix, stretching >= 1)
	case "senior":
		tally(&mix, seasoned >= n/2+1)
		tally(&mix, directing >= 1)
	case "lead":
		tally(&mix, seasoned >= n/2+1)
		tally(&mix, directing >= 2)
	}
	least, most := (w.Minutes+9)/10, w.Minutes/6
	balance := 0
	tally(&balance, samples >= 1)
	tally(&balance, 3*stories >= n)
	if w.Minutes >= 60 {
		tally(&balance, first >= 2)
	}
	crowded := 0
	for _, c := range competencies {
		crowded = max(crowded, c)
	}
	tally(&balance, crowded <= max(2, least/2))
	return []int{len(on), musts + standIns(w, all, set), -max(5-len(competencies), len(competencies)-8, 0), mix, -max(least-n, n-most, 0), balance}
}

// standIns are the technologies on which there is no question for the level, and for
// which a set has a general one on what they are.
func standIns(w kit.Wanted, all, set []*kit.Question) int {
	n := 0
	for t, competency := range map[string]string{"go": "language", "postgresql": "sql", "aws": "delivery"} {
		outside := func(t string) bool { return !slices.Contains(w.Technologies, t) }
		has := slices.ContainsFunc(all, func(q *kit.Question) bool {
			return slices.Contains(q.Technologies, t) && slices.Contains(q.Levels, w.Level) && !slices.ContainsFunc(q.Technologies, outside)
		})
		general := func(q *kit.Question) bool { return q.Competency == competency && len(q.Technologies) == 0 }
		if slices.Contains(w.Technologies, t) && !has && slices.ContainsFunc(set, general) {
			n++
		}
	}
	return n
}
