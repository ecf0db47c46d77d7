package match_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"recruitbot/knowledge/match"
)

// A Reader made of what was trained before reads as the one that was trained;
// bytes of another Reader, or cut ones, change nothing.
func TestTrained(t *testing.T) {
	l := openLibrary(t)
	c := match.Config{Phrases: l.phrases, Others: l.outside[:3]}
	trained := match.New(c)
	other := match.New(match.Config{Phrases: l.phrases[1:], Others: l.outside[:3]})
	for name, b := range map[string][]byte{
		"its own":     trained.Encode(),
		"another's":   other.Encode(),
		"cut":         trained.Encode()[:100],
		"none at all": {},
	} {
		c.Trained = b
		again := match.New(c)
		for _, q := range append(l.questions, match.Phrase{Text: l.outside[4]}) {
			if diff := cmp.Diff(trained.Read(q.Text), again.Read(q.Text)); diff != "" {
				t.Fatalf("%s: %q is read otherwise:\n%s", name, q.Text, diff)
			}
		}
	}
	if match.New(match.Config{}).Encode() == nil {
		t.Error("a reader of nothing encodes to nothing")
	}
}
