package match_test

import (
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

var awkward = []string{"", "what's <@U1|x> *up*?", "45 000 € – 50k", "c++ c# .net node.js ci/cd", "l'été à 5-7 ans", "\xff\xfe", "<<<<<", "&amp;amp;lt;", "::::a:", strings.Repeat("a-", 50), "１２３ ½"}

// Tokens stand in order inside the normalised text, none of them empty.
func FuzzTokens(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		norm, end := match.Normalise(s), 0
		for _, token := range match.Tokens(s) {
			if token.Start < end || token.End <= token.Start || token.End > len(norm) {
				t.Fatalf("%q: token %+v after %d in %q", s, token, end, norm)
			}
			if token.Text == "" || token.Stem == "" {
				t.Fatalf("%q: empty token %+v", s, token)
			}
			end = token.End
		}
		match.Language(s)
	})
}

// Any text has a reading whose parts are in their bounds.
func FuzzRead(f *testing.F) {
	l := openLibrary(f)
	r := match.New(match.Config{Phrases: l.phrases, Others: l.outside, Synonyms: [][]string{{"fine", "late fee"}}})
	for _, p := range l.questions {
		f.Add(p.Text)
	}
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, n := r.Read(s), len(match.Tokens(s))
		for i, x := range got.Ranked {
			if x.Score < 0 || x.Score > 1 || i > 0 && x.Score > got.Ranked[i-1].Score || x.Label == "" {
				t.Fatalf("%q: ranked %+v", s, got.Ranked)
			}
		}
		for _, at := range append(append([]int{0}, got.Unknown...), got.Missing...) {
			if n > 0 && at >= n || got.To > n || got.From > got.To {
				t.Fatalf("%q: %+v of %d tokens", s, got, n)
			}
		}
		if got.Known && len(got.Ranked) == 0 {
			t.Fatalf("%q: known as nothing", s)
		}
	})
}
