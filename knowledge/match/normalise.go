package match

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalise writes s the way this package compares texts: Slack's markup taken
// off (a link's and a channel's label stays), compatibility forms and case
// folded, accents dropped, quotes and dashes plain, the French elision apart
// ("l'offre" is "l offre"), the English apostrophe gone ("what's" is "whats"),
// and runs of space made one. It is idempotent and linear in the length of s.
func Normalise(s string) string {
	return plain(fold(s))
}

// fold lowers case, drops accents and apostrophes, and writes quotes and dashes plainly.
func fold(s string) string {
	if folded(s) {
		return s
	}
	if !ascii(s) {
		s = norm.NFKD.String(s)
	}
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, width := utf8.DecodeRuneInString(s[i:])
			i += width
			b = foldRune(b, r, s[i:])
			continue
		}
		i++
		switch {
		case c == '\'':
			b = apostrophe(b, s[i:])
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// folded tells that s has nothing to fold: lower-case ASCII without apostrophes.
func folded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c == '\'' || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func foldRune(b []byte, r rune, rest string) []byte {
	switch r {
	case '‘', '’', 'ʼ', '‛', '′', 'ʹ':
		return apostrophe(b, rest)
	case '“', '”', '„', '«', '»', '‹', '›', '″', '\u2028', '\u0085', utf8.RuneError:
		return append(b, ' ')
	case '‐', '‒', '–', '—', '―', '−':
		return append(b, '-')
	case '⁄':
		return append(b, '/')
	case 'œ', 'Œ':
		return append(b, "oe"...)
	case 'æ', 'Æ':
		return append(b, "ae"...)
	case 'ß', 'ẞ':
		return append(b, "ss"...)
	case 'ø', 'Ø':
		return append(b, 'o')
	case 'ł', 'Ł':
		return append(b, 'l')
	case 'đ', 'Đ':
		return append(b, 'd')
	case 'ı':
		return append(b, 'i')
	case '·', '•':
		return append(b, ' ')
	}
	if unicode.In(r, unicode.Mn, unicode.Cf, unicode.Variation_Selector) {
		return b
	}
	if unicode.IsSpace(r) {
		return append(b, ' ')
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// apostrophe ends an elided word with a space and any other word part with nothing.
func apostrophe(b []byte, rest string) []byte {
	if next, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(next) {
		return append(b, ' ')
	}
	i := len(b)
	for i > 0 && len(b)-i < 8 && (isLetter(b[i-1]) || b[i-1] >= utf8.RuneSelf) {
		i--
	}
	switch string(b[i:]) {
	case "", "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
		return append(b, ' ')
	}
	return b
}
