package match

import "strings"

// plain takes Slack's markup off and makes runs of space one; a run with a line
// break in it becomes the line break.
func plain(s string) string {
	if isPlain(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		c, next := s[i], i+1
		switch c {
		case '<':
			c, next = ' ', angle(s, i)
		case '&':
			c, next = entity(s, i)
		case ':':
			if end := emoji(s, i); end > 0 {
				c, next = ' ', end
			}
		case '*', '_', '~', '`', '>', '\t', '\r', '\v', '\f', '"', '|', 0:
			c = ' '
		}
		if c == ' ' || c == '\n' {
			b = space(b, c)
		} else {
			b = append(b, c)
		}
		i = next
	}
	return strings.TrimSpace(string(b))
}

// isPlain tells that plain has nothing to do: no sign of markup, and no blank but single
// ones between others.
func isPlain(s string) bool {
	blank := true
	for i := range len(s) {
		switch s[i] {
		case '<', '&', ':', '*', '_', '~', '`', '>', '\t', '\r', '\v', '\f', '"', '|', 0:
			return false
		case ' ', '\n':
			if blank {
				return false
			}
			blank = true
		default:
			blank = false
		}
	}
	return !blank
}

// space ends b with one space, or with a line break where the run holds one.
func space(b []byte, c byte) []byte {
	if len(b) == 0 {
		return b
	}
	switch last := &b[len(b)-1]; *last {
	case '\n':
	case ' ':
		*last = c
	default:
		b = append(b, c)
	}
	return b
}

// angle returns where the text goes on after the '<' at i: at the label of a
// link or a channel, behind a mention, or behind a '<' that is no markup.
func angle(s string, i int) int {
	rest := s[i+1:]
	if !marked(rest) {
		return i + 1
	}
	end := strings.IndexAny(rest, "<>\n")
	if end < 0 || rest[end] != '>' {
		return i + 1
	}
	bar := strings.IndexByte(rest[:end], '|')
	if bar < 0 || rest[0] == '@' || rest[0] == '!' {
		return i + 1 + end + 1
	}
	return i + 1 + bar + 1
}

// marked tells whether a '<' before rest begins Slack markup.
func marked(rest string) bool {
	if rest == "" {
		return false
	}
	switch rest[0] {
	case '@', '#', '!':
		return true
	}
	for _, scheme := range []string{"http://", "https://", "mailto:", "tel:"} {
		if strings.HasPrefix(rest, scheme) {
			return true
		}
	}
	return false
}

// entity reads "&amp;", escaped once or often, "&lt;" and "&gt;".
func entity(s string, i int) (c byte, next int) {
	next = i + 1
	for strings.HasPrefix(s[next:], "amp;") {
		next += len("amp;")
	}
	if rest := s[next:]; strings.HasPrefix(rest, "lt;") || strings.HasPrefix(rest, "gt;") {
		return ' ', next + len("lt;")
	}
	return '&', next
}

// emoji returns where the ":name:" at i ends, 0 where there is none. A name has
// a letter in it, so that 10:30:45 stays, and at most forty bytes.
func emoji(s string, i int) int {
	if i > 0 && isWordByte(s[i-1]) {
		return 0
	}
	letter := false
	for j := i + 1; j < len(s) && j <= i+40; j++ {
		c := s[j]
		switch {
		case c == ':' && letter:
			return j + 1
		case isLetter(c) || c == '+':
			letter = true
		case isDigit(c) || c == '_' || c == '-':
		default:
			return 0
		}
	}
	return 0
}

func isLetter(c byte) bool   { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool    { return '0' <= c && c <= '9' }
func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c >= 0x80 }
