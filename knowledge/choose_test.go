package knowledge

import (
	"strings"
	"testing"
)

func TestGistEndsWhereReadersCanStop(t *testing.T) {
	sentence := "Twenty letters a go. "
	for text, want := range map[string]string{
		"short":                                  "short",
		strings.Repeat(sentence, 20):             strings.TrimSpace(strings.Repeat(sentence, 13)),
		strings.Repeat("one item; ", 40):         strings.Repeat("one item; ", 27) + "one item…",
		strings.Repeat("word ", 80):              strings.TrimSpace(strings.Repeat("word ", 55)) + " word…",
		strings.Repeat("x", longestGist+1):       strings.Repeat("x", longestGist) + "…", // no word ends
		"é" + strings.Repeat("x", longestGist+1): "é" + strings.Repeat("x", longestGist-1) + "…",
	} {
		if got := endedAt(text, longestGist); got != want {
			t.Errorf("endedAt(%.30q...) = %q, want %q", text, got, want)
		}
	}
}
