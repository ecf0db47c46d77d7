package match_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"recruitbot/knowledge/match"
)

// A long text takes long, and not the square of it: were one of these read in
// more than linear time, this test would run for minutes.
func TestLongTexts(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases, Synonyms: [][]string{{"fine", "late fee"}}})
	for _, piece := range []string{"a", "a'", "<@", "&amp;", ":a", "a-", "a.js", "1 000 ", "9", "1-", "€", "what is a late fee? ", "opening, ", "é", "\n", "' ", "-5k"} {
		text := strings.Repeat(piece, 100_000/len(piece))
		got := r.Read(text)
		if n := len(match.Tokens(text)); got.To > n {
			t.Errorf("%q: %d tokens read of %d", piece, got.To, n)
		}
		finder().Find(match.Tokens(text))
	}
}

// Many goroutines read with one Reader, each as if alone.
func TestReadersShare(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	alone := make([]match.Reading, len(l.questions))
	for i, q := range l.questions {
		alone[i] = r.Read(q.Text)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i, q := range l.questions {
				if got := r.Read(q.Text); !reflect.DeepEqual(got, alone[i]) {
					t.Errorf("%q: %+v, alone %+v", q.Text, got, alone[i])
				}
			}
		})
	}
	all.Wait()
}
