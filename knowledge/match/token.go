package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number or the name of a technology in a normalised text.
type Token struct {
	Text       string // folded, hyphens gone: "backend" for "Back-end"; a number keeps its own writing
	Stem       string // what its inflections share, in English and in French
	Start, End int    // bytes of the normalised text
	Number     Number // Number.Is tells whether it is one
}

// Tokens normalises s and returns its words. Punctuation is left out. A name
// such as c#, .net, node.js or ci/cd is one word; a hyphen joins where one of its
// sides is short ("back-end", "scale-up"), and parts otherwise ("salary-range").
func Tokens(s string) []Token {
	norm := Normalise(s)
	tokens := scan(norm, make([]Token, 0, 4+len(norm)/5))
	for i := range tokens {
		tokens[i].stem()
	}
	return tokens
}

func (t *Token) stem() {
	if t.Stem = t.Text; !t.Number.Is {
		t.Stem = Stem(t.Text)
	}
}

// scan appends the tokens of a normalised text, stems left empty.
func scan(s string, tokens []Token) []Token {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isDigit(c) || isCurrency(s[i:]) > 0:
			if n, end := number(s, i); end > i {
				tokens = append(tokens, Token{Text: s[i:end], Start: i, End: end, Number: n})
				i = end
				continue
			}
		case c == '.' && strings.HasPrefix(s[i:], ".net") && (i == 0 || !isWordByte(s[i-1])) && wordEnd(s, i+1) == i+4:
			tokens = append(tokens, Token{Text: ".net", Start: i, End: i + 4})
			i += 4
			continue
		}
		end := wordEnd(s, i)
		if end == i {
			_, width := utf8.DecodeRuneInString(s[i:])
			i += width
			continue
		}
		end, text := compound(s, i, end)
		tokens = append(tokens, Token{Text: text, Start: i, End: end})
		i = end
	}
	return tokens
}

// wordEnd returns where the letters and digits from i end.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			if !isWordByte(s[i]) {
				break
			}
			i++
			continue
		}
		r, width := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			break
		}
		i += width
	}
	return i
}

// compound extends the word s[start:end] over signs that belong to it.
func compound(s string, start, end int) (int, string) {
	for end < len(s)-1 {
		next, joins := wordEnd(s, end+1), false
		switch s[end] {
		case '-':
			chain := next < len(s) && s[next] == '-' || start > 0 && s[start-1] == '-' // day-to-day, y-a-t-il
			if !chain && hyphenJoins(s[start:end], s[end+1:next]) {
				return finish(s, next, s[start:end]+s[end+1:next], start)
			}
		case '.':
			joins = dotted(s[end+1 : next])
		case '/', '&':
			joins = end-start <= 2 && next-end-1 <= 2 && next > end+1
		}
		if !joins {
			break
		}
		end = next
	}
	return finish(s, end, s[start:end], start)
}

// finish takes the signs of c++ and c# along.
func finish(s string, end int, text string, start int) (int, string) {
	after := end
	switch rest := s[end:]; {
	case strings.HasPrefix(rest, "++"):
		after = end + 2
	case strings.HasPrefix(rest, "#"):
		after = end + 1
	}
	if after == end || after < len(s) && isWordByte(s[after]) {
		return end, text
	}
	return after, text + s[end:after]
}

// dotted tells whether a word after a full stop belongs to the one before it.
func dotted(word string) bool {
	switch word {
	case "js", "ts", "net", "io", "py":
		return true
	}
	return false
}

// hyphenJoins tells whether a hyphen makes one word. French puts pronouns and
// particles behind a hyphen: those stay words.
func hyphenJoins(left, right string) bool {
	switch right {
	case "", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "t", "moi", "toi",
		"le", "la", "les", "lui", "leur", "y", "en", "ci":
		return false
	}
	switch left {
	case "est", "a", "dit", "t":
		return false
	}
	if isDigit(left[0]) || isDigit(right[0]) {
		return false
	}
	return len(left) <= 5 || len(right) <= 3
}
