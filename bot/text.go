package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clip cuts a text at so many characters, the last of them an ellipsis, which never
// stands behind a blank. n is at least 1.
func Clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// Capital is a text with a capital at its beginning.
func Capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
