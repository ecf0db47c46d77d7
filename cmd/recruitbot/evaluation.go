package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"recruitbot/knowledge"
)

// evaluation is what came of a file of questions.
type evaluation struct {
	kinds  map[string]*kindScore
	misses []miss
	took   []time.Duration
}

type kindScore struct {
	asked, refused int
	points         float64 // 1 for a right answer, a half for a choice that holds it
}

type miss struct {
	evalLine
	got        string
	confidence float64
}

func measure(base *knowledge.Base, lines []evalLine) evaluation {
	e := evaluation{kinds: map[string]*kindScore{}}
	for _, l := range lines {
		start := time.Now()
		a := base.Ask(knowledge.Question{Text: l.Question, Language: l.Language})
		e.took = append(e.took, time.Since(start))
		points := l.points(a)
		for _, kind := range []string{cmp.Or(l.Kind, "-"), l.scope(), "all"} {
			t := e.kinds[kind]
			if t == nil {
				t = &kindScore{}
				e.kinds[kind] = t
			}
			t.asked++
			t.points += points
			if refusal(a.Outcome) {
				t.refused++
			}
		}
		if points < 1 {
			e.misses = append(e.misses, miss{l, string(a.Outcome) + " " + strings.Join(a.Topics, " "), a.Confidence})
		}
	}
	slices.SortStableFunc(e.misses, func(a, b miss) int { return cmp.Compare(b.confidence, a.confidence) })
	return e
}

func refusal(o knowledge.Outcome) bool { return o != knowledge.Answered && o != knowledge.Choose }

// scope tells whether a question has an answer in the profile.
func (l evalLine) scope() string {
	if l.refusable() {
		return "all out of scope"
	}
	return "all in scope"
}

func (l evalLine) refusable() bool {
	return slices.Contains([]string{"oos", "unknown", "out_of_scope", "small_talk", "policy"}, l.Expect)
}

func (l evalLine) points(a knowledge.Answer) float64 {
	switch {
	case l.Expect == "small_talk" || l.Expect == "policy":
		return worth(string(a.Outcome) == l.Expect, 1)
	case l.refusable():
		return worth(refusal(a.Outcome), 1)
	case refusal(a.Outcome):
		return 0
	}
	right := slices.ContainsFunc(a.Topics, func(id string) bool {
		return slices.ContainsFunc(append([]string{l.Expect}, l.Also...), func(want string) bool {
			return id == want || strings.HasPrefix(id, want+".") || strings.HasPrefix(want, id+".")
		})
	})
	if a.Outcome == knowledge.Choose {
		return worth(right, 0.5)
	}
	return worth(right, 1)
}

func worth(right bool, points float64) float64 {
	if right {
		return points
	}
	return 0
}

func (e evaluation) print(w io.Writer, misses int) {
	fmt.Fprintf(w, "%-20s %6s %8s %9s\n", "kind", "asked", "right %", "refused %")
	var kinds []string
	for k := range e.kinds {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		t := e.kinds[k]
		fmt.Fprintf(w, "%-20s %6d %8.1f %9.1f\n", k, t.asked, 100*t.points/float64(t.asked), 100*float64(t.refused)/float64(t.asked))
	}
	if n := len(e.took); n > 0 {
		slices.Sort(e.took)
		fmt.Fprintf(w, "\nlatency p50 %v, p99 %v\n", e.took[n/2], e.took[n*99/100])
	}
	if len(e.misses) > 0 && misses > 0 {
		fmt.Fprintln(w, "\nmisses, the surest first:")
	}
	for _, m := range e.misses[:min(misses, len(e.misses))] {
		fmt.Fprintf(w, "%.2f  want %s, got %s: %s\n", m.confidence, m.Expect, m.got, m.Question)
	}
}
