package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word: letters and digits, with the signs of "C++", "C#" and ".NET".
type token struct {
	start, end int
	text       string // folded
	gap        gap    // to the token before
}

// gap is what stands between two words.
type gap int

const (
	broken gap = iota // something else: a comma, a bracket, an empty line
	tight             // nothing but a hyphen, a point, a slash or an apostrophe
	spaced            // spaces, or the end of a line
)

// tokens parts a text into words. Those of addresses are left out.
func tokens(text string) []token {
	skip := addresses(text)
	var all []token
	last := 0
	for i := 0; i < len(text); {
		for len(skip) > 0 && skip[0].end <= i {
			skip = skip[1:]
		}
		if len(skip) > 0 && i >= skip[0].start {
			i = skip[0].end
			continue
		}
		end := wordEnd(text, i)
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		t := token{start: i, end: end, text: fold(text[i:end])}
		if len(all) > 0 {
			t.gap = gapOf(text[last:i])
		}
		all = append(all, t)
		i, last = end, end
	}
	return all
}

// wordEnd is where the word that begins at i ends; i where none does.
func wordEnd(text string, i int) int {
	j := i
	if text[i] == '.' && strings.EqualFold(text[i:min(i+4, len(text))], ".net") && (i == 0 || !wordly(lastRune(text[:i]))) {
		j++
	}
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		if !wordly(r) && !(j > i && unicode.Is(unicode.Mn, r)) {
			through := hidden(text[j:])
			if j == i || through == 0 {
				break
			}
			n = through
		}
		j += n
	}
	if j == i {
		return i
	}
	for _, sign := range []string{"++", "#"} {
		if strings.HasPrefix(text[j:], sign) && !wordly(firstRune(text[j+len(sign):])) && j-i <= 3 {
			return j + len(sign)
		}
	}
	return j
}

// hidden is how many bytes within a word nobody sees: emphasis and signs
// without width, with a letter behind them.
func hidden(s string) int {
	rest := strings.TrimLeft(s, "*"+invisible)
	if len(rest) == len(s) || !unicode.IsLetter(firstRune(rest)) {
		return 0
	}
	return len(s) - len(rest)
}

const invisible = "\u200b\u200c\u200d\u00ad\u2060\ufeff"

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// gapOf reads what stands between two words; emphasis and invisible signs don't count.
func gapOf(s string) gap {
	kind, lines, signs := tight, 0, 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("*_`~"+invisible, r):
		case r == '\n':
			lines++
			kind = spaced
		case unicode.IsSpace(r):
			kind = spaced
		case r == ':' || r == '+': // "Salary: negotiable", "CV + photo"
			kind = spaced
		case strings.ContainsRune("-‐‑./'’·•&", r):
			signs++
		default:
			return broken
		}
	}
	if lines > 1 || signs > 1 || signs > 0 && kind == spaced {
		return broken
	}
	return kind
}

// fold lowers a word and takes its accents away.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		r = unicode.ToLower(r)
		if i := strings.IndexRune(accented, r); i >= 0 && r > unicode.MaxASCII {
			b.WriteByte(plain[utf8.RuneCountInString(accented[:i])])
			continue
		}
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case r == 'ß':
			b.WriteString("ss")
		case unicode.Is(unicode.Mn, r) || r == utf8.RuneError || r == '*' || strings.ContainsRune(invisible, r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

const (
	accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ"
	plain    = "aaaaaaceeeeiiiinooooouuuuyy"
)
