package slackapp

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// skimmer goes through JSON once and takes out of it only what it is asked for, in a
// fraction of the library's time: most of a frame, and nearly all of an answer of the Web
// API, is of no interest here. It reports false for all that isn't plain: no JSON, another
// type than expected, or text that isn't valid. Then the library has the last word.
type skimmer struct {
	data  []byte
	at    int
	depth int // of objects and lists that it is in
}

// deepest is how deep Slack's JSON goes, and some more.
const deepest = 64

// skim reads an object that is all of data; member reads the value of each name.
func skim(data []byte, member func(s *skimmer, name []byte) bool) bool {
	s := &skimmer{data: data}
	return s.object(member) && s.next() == 0 && s.at == len(data)
}

// next is the next byte that is no blank, 0 at the end.
func (s *skimmer) next() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\n', '\r', '\t':
		default:
			return c
		}
	}
	return 0
}

// goes takes a byte if it is the next.
func (s *skimmer) goes(c byte) bool {
	if s.next() != c {
		return false
	}
	s.at++
	return true
}

// word takes a word if it is next.
func (s *skimmer) word(w string) bool {
	if s.next(); len(s.data)-s.at < len(w) || string(s.data[s.at:s.at+len(w)]) != w {
		return false
	}
	s.at += len(w)
	return true
}

// object reads an object, or null for one without members.
func (s *skimmer) object(member func(s *skimmer, name []byte) bool) bool {
	if s.next() == 'n' {
		return s.word("null")
	}
	return s.list('{', '}', func() bool {
		name, escaped, whole := s.quoted()
		return whole && !escaped && s.goes(':') && member(s, name)
	})
}

// list reads what stands between two brackets, item by item.
func (s *skimmer) list(open, end byte, item func() bool) bool {
	if s.depth++; s.depth > deepest || !s.goes(open) {
		return false
	}
	for first := true; !first || !s.goes(end); first = false {
		if !item() {
			return false
		}
		if s.goes(end) {
			break
		}
		if !s.goes(',') {
			return false
		}
	}
	s.depth--
	return true
}

// passes reads a value that isn't asked for. The library would take it for one that is
// if their names differed in case alone: so it has to read names that aren't Slack's.
func (s *skimmer) passes(name []byte) bool {
	for _, c := range name {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return s.skip()
}

// skip reads any value.
func (s *skimmer) skip() bool {
	switch s.next() {
	case '{':
		return s.object(func(s *skimmer, _ []byte) bool { return s.skip() })
	case '[':
		return s.list('[', ']', s.skip)
	case '"':
		_, _, whole := s.quoted()
		return whole
	case 't':
		return s.word("true")
	case 'f':
		return s.word("false")
	case 'n':
		return s.word("null")
	}
	return json.Valid(s.number())
}

// quoted reads a string. What it returns is without its quotes, unless something in it
// is escaped.
func (s *skimmer) quoted() (text []byte, escaped, whole bool) {
	if !s.goes('"') {
		return nil, false, false
	}
	data, from, at := s.data, s.at, s.at
	for at < len(data) {
		switch c := data[at]; {
		case c == '"':
			s.at = at + 1
			if escaped {
				return data[from-1 : at+1], true, true
			}
			return data[from:at], false, true
		case c == '\\':
			n := escapeOf(data[at+1:])
			if n == 0 {
				return nil, false, false
			}
			escaped = true
			at += 1 + n
		case c < ' ':
			return nil, false, false
		default:
			at++
		}
	}
	return nil, false, false
}

// escapeOf is how many bytes behind a backslash belong to it, 0 where nothing may.
func escapeOf(rest []byte) int {
	switch {
	case len(rest) == 0:
		return 0
	case strings.IndexByte(`"\/bfnrt`, rest[0]) >= 0:
		return 1
	case rest[0] != 'u' || len(rest) < 5:
		return 0
	}
	for _, c := range rest[1:5] {
		if (c < '0' || c > '9') && (c|' ' < 'a' || c|' ' > 'f') {
			return 0
		}
	}
	return 5
}

// text reads a string into to; null leaves it as it is.
func (s *skimmer) text(to *string) bool {
	if s.next() == 'n' {
		return s.word("null")
	}
	text, escaped, whole := s.quoted()
	switch {
	case !whole:
		return false
	case escaped:
		return json.Unmarshal(text, to) == nil
	case !utf8.Valid(text):
		return false
	}
	*to = string(text)
	return true
}

// flag reads a truth into to; null leaves it as it is.
func (s *skimmer) flag(to *bool) bool {
	switch s.next() {
	case 'n':
		return s.word("null")
	case 't':
		*to = true
		return s.word("true")
	}
	*to = false
	return s.word("false")
}

// count reads a whole number into to; null leaves it as it is.
func (s *skimmer) count(to *int) bool {
	if s.next() == 'n' {
		return s.word("null")
	}
	digits := s.number()
	if !json.Valid(digits) {
		return false
	}
	n, err := strconv.Atoi(string(digits))
	*to = n
	return err == nil
}

// number reads what may be a number.
func (s *skimmer) number() []byte {
	from := s.at
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c >= '0' && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E':
		default:
			return s.data[from:s.at]
		}
	}
	return s.data[from:]
}
