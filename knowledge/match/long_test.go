package match_test

import (
	"strings"
	"testing"

	"recruitbot/knowledge/match"
)

// A long text takes long, and not the square of it: were one of these read in
// more than linear time, this test would run for minutes.
func TestLongTexts(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases, Synonyms: [][]string{{"fine", "late fee"}}})
	for _, piece := range []string{"a", "a'", "<@", "&amp;", ":a", "a-", "a.js", "1 000 ", "9", "1-", "€", "what is a late fee? ", "opening, ", "é", "\n", "' ", "-5k"} {
		text := strings.Repeat(piece, 400_000/len(piece))
		got := r.Read(text)
		if n := len(match.Tokens(text)); got.To > n {
			t.Errorf("%q: %d tokens read of %d", piece, got.To, n)
		}
		finder().Find(match.Tokens(text))
	}
}
