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

// holds tells whether words have a phrase in a row.
func holds(text, phrase []string) bool {
	for i := range text {
		if begins(text[i:], phrase) {
			return true
		}
	}
	return false
}

// begins tells whether words begin with a phrase. A word of the phrase that ends in a star
// stands for any ending.
func begins(text, phrase []string) bool {
	if len(text) < len(phrase) || len(phrase) == 0 {
		return false
	}
	for i, w := range phrase {
		beginning, any := strings.CutSuffix(w, "*")
		if text[i] != w && !(any && strings.HasPrefix(text[i], beginning)) {
			return false
		}
	}
	return true
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
