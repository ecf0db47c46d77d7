package match_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge/match"
)

// A Reader that was encoded reads as the one that was made. Bytes that are cut
// anywhere, of another making or of nothing, are not taken.
func TestOpen(t *testing.T) {
	l := openLibrary(t)
	for name, c := range map[string]match.Config{
		"thorough": {Phrases: l.phrases, Others: l.outside[:3], Thorough: true, Synonyms: [][]string{{"fine", "late fee"}}, Names: []string{"library card"}, Vocabulary: []string{"lone"}},
		"quick":    {Phrases: l.phrases},
		"empty":    {},
	} {
		made := match.New(c)
		encoded := made.Encode(7)
		opened, ok := match.Open(encoded, 7)
		if !ok {
			t.Fatalf("%s: it does not open", name)
		}
		for _, q := range append(l.questions, match.Phrase{Text: l.outside[4]}, match.Phrase{Text: "a library card for a lone chidl"}) {
			if diff := cmp.Diff(made.Read(q.Text), opened.Read(q.Text)); diff != "" {
				t.Fatalf("%s: %q is read otherwise:\n%s", name, q.Text, diff)
			}
		}
		if opened.Encode(7) != encoded {
			t.Errorf("%s: it is encoded otherwise once it is opened", name)
		}
		if _, ok := match.Open(encoded, 8); ok {
			t.Errorf("%s: it opens as of another making", name)
		}
		if _, ok := match.Open(encoded+"x", 7); ok {
			t.Errorf("%s: it opens with a byte too many", name)
		}
		for n := 0; n < len(encoded); n += 1 + len(encoded)/1000 {
			if _, ok := match.Open(encoded[:n], 7); ok {
				t.Errorf("%s: it opens with %d bytes of %d", name, n, len(encoded))
			}
		}
	}
}

// So is a Finder.
func TestOpenFinder(t *testing.T) {
	right := func(word string) bool { return word == "cheery" }
	terms := []match.Term{{Label: "cherry", Text: "cherry"}, {Label: "tree", Text: "cherry"}, {Label: "mill", Text: "saw mill"}}
	made := match.NewFinder(terms, right)
	opened, ok := match.OpenFinder(made.Encode(7), 7, right)
	if !ok {
		t.Fatal("it does not open")
	}
	for _, text := range []string{"cherries", "cheery", "chrery and saw-mills", ""} {
		if a, b := made.Find(match.Tokens(text)), opened.Find(match.Tokens(text)); !reflect.DeepEqual(a, b) {
			t.Errorf("%q: %v made and %v opened", text, a, b)
		}
	}
	for _, wrong := range []string{"", made.Encode(8), made.Encode(7) + "x", made.Encode(7)[:40]} {
		if _, ok := match.OpenFinder(wrong, 7, right); ok {
			t.Errorf("%d bytes open", len(wrong))
		}
	}
}
