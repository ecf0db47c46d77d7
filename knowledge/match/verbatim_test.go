package match_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"recruitbot/knowledge/match"
)

// Every stored phrase is found as its own label, however it is dressed.
func TestStoredPhrases(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	dress := map[string]func(string) string{
		"as it is":     func(s string) string { return s },
		"capitals":     strings.ToUpper,
		"no accents":   match.Normalise,
		"bold":         func(s string) string { return "*" + s + "*" },
		"italics":      func(s string) string { return "_" + s + "_?" },
		"code":         func(s string) string { return "`" + s + "`" },
		"mention":      func(s string) string { return "<@U012ABC> " + s + " :+1:" },
		"link":         func(s string) string { return "<https://example.org/x?y=1&amp;z|" + s + ">" },
		"wide letters": wide,
	}
	for name, d := range dress {
		for _, p := range l.phrases {
			if got := r.Read(d(p.Text)); top(got) != p.Label || !got.Known {
				t.Errorf("%s: %q is read as %s, known %v", name, d(p.Text), top(got), got.Known)
			}
		}
	}
}

// wide writes ASCII letters in their full-width forms.
func wide(s string) string {
	return strings.Map(func(c rune) rune {
		if 'a' <= c && c <= 'z' {
			return c - 'a' + 'ａ'
		}
		return c
	}, s)
}

// One slip in any word of four letters or more, or in any word of a phrase of
// four words, leaves a stored phrase its label, unless it makes another known word.
func TestOneSlip(t *testing.T) {
	l := openLibrary(t)
	r := match.New(match.Config{Phrases: l.phrases})
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(l.phrases).Draw(t, "phrase")
		words := strings.Fields(match.Normalise(p.Text))
		i := rapid.IntRange(0, len(words)-1).Draw(t, "word")
		w := words[i]
		if len(w) < 4 && len(words) < 4 {
			t.Skip()
		}
		at := rapid.IntRange(0, len(w)-1).Draw(t, "letter")
		letter := string(rapid.RuneFrom([]rune("abcdefghijklmnopqrstuvwxyz")).Draw(t, "other"))
		switch rapid.IntRange(0, 3).Draw(t, "slip") {
		case 0:
			w = w[:at] + letter + w[at:]
		case 1:
			w = w[:at] + letter + w[at+1:]
		case 2:
			w = w[:at] + w[at+1:]
		case 3:
			if at+1 < len(w) {
				w = w[:at] + w[at+1:at+2] + w[at:at+1] + w[at+2:]
			}
		}
		if known(l, w) {
			t.Skip()
		}
		words[i] = w
		text := strings.Join(words, " ")
		if got := r.Read(text); top(got) != p.Label {
			t.Errorf("%q, stored as %q, is read as %s and not %s", text, p.Text, top(got), p.Label)
		}
	})
}

// known tells whether a word is a word of a phrase or of grammar.
func known(l library, w string) bool {
	if w == "" || match.Language(w) != "" {
		return true
	}
	for _, p := range l.phrases {
		for _, t := range match.Tokens(p.Text) {
			if t.Text == w || t.Stem == match.Stem(w) {
				return true
			}
		}
	}
	return false
}

// Of two phrases that are one slip away, the one stored first is meant, wherever
// the slip is.
func TestOneSlipFromTwoPhrases(t *testing.T) {
	for _, phrases := range [][2]string{{"the elm", "the elk"}, {"the elk", "the elm"}, {"bat or tree", "cat or tree"}, {"cat or tree", "bat or tree"}} {
		r := match.New(match.Config{Phrases: []match.Phrase{{Label: "first", Text: phrases[0]}, {Label: "second", Text: phrases[1]}}})
		text := "the elz"
		if strings.HasSuffix(phrases[0], "tree") {
			text = "zat or tree"
		}
		if got := r.Read(text); top(got) != "first" || got.Ranked[0].Score != 1 {
			t.Errorf("%q is read as %+v of %q", text, got.Ranked, phrases)
		}
	}
}
