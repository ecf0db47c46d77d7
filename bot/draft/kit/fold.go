package kit

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold is a text in lower case, without accents and with plain apostrophes.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '’':
			return '\''
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text))
}

// words are a text's words, folded: letters and digits, with the signs that names such as
// "c++", "c#" and ".net" have.
func words(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' && r != '#'
	})
}

// key is a name without case, accents and what joins its words: "Node.js" and "node js"
// have one key.
func key(name string) string { return strings.Join(words(name), "") }

// holds tells whether words have a phrase in a row. A phrase's word that ends in a star
// stands for any ending.
func holds(text, phrase []string) bool {
	for i := 0; i+len(phrase) <= len(text); i++ {
		same := true
		for j, w := range phrase {
			beginning, any := strings.CutSuffix(w, "*")
			same = same && (text[i+j] == w || any && strings.HasPrefix(text[i+j], beginning))
		}
		if same && len(phrase) > 0 {
			return true
		}
	}
	return false
}

// phrase is a phrase's words with their stars.
func phrase(text string) []string {
	var out []string
	for part := range strings.FieldsSeq(text) {
		inner := words(strings.TrimSuffix(part, "*"))
		if strings.HasSuffix(part, "*") && len(inner) > 0 {
			inner[len(inner)-1] += "*"
		}
		out = append(out, inner...)
	}
	return out
}
