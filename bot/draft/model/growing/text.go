package growing

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// quote begins a string: a key or a value of the innermost level.
func (r *Reader) quote(top *level) {
	if top.wantsKey() {
		r.key.Reset()
		r.token = inKey
		return
	}
	if r.broken = !top.value(); r.broken {
		return
	}
	r.token = inText
	r.path = pointer(r.levels)
}

// inString takes a character of a key or a value.
func (r *Reader) inString(c rune) {
	switch {
	case c == '\\' && r.token == inKey:
		r.token = escapedKey
	case c == '\\':
		r.token = escapedText
	case c == '"':
		r.unquote()
	case c < ' ':
		r.broken = true
	default:
		r.add(c)
	}
}

func (r *Reader) unquote() {
	r.lone()
	top := &r.levels[len(r.levels)-1]
	if r.token == inKey {
		top.key, top.at = r.key.String(), parted
	} else {
		r.flush()
	}
	r.token = between
}

// escaped takes a character after a backslash.
func (r *Reader) escaped(c rune) {
	switch at := strings.IndexRune(`"\/bfnrt`, c); {
	case r.hex > 0:
		r.digit(c)
		return
	case c == 'u':
		r.hex, r.code = 4, 0
		return
	case at < 0:
		r.broken = true
	default:
		r.add(rune("\"\\/\b\f\n\r\t"[at]))
	}
	r.back()
}

// digit takes a digit of a \u escape.
func (r *Reader) digit(c rune) {
	value, isHex := hex(c)
	if !isHex {
		r.broken = true
		return
	}
	r.code = r.code<<4 | value
	if r.hex--; r.hex > 0 {
		return
	}
	r.back()
	if !utf16.IsSurrogate(r.code) {
		r.add(r.code)
		return
	}
	if both := utf16.DecodeRune(r.pair, r.code); r.pair != 0 && both != utf8.RuneError {
		r.pair = 0
		r.add(both)
		return
	}
	r.lone()
	r.pair = r.code
}

func hex(c rune) (value rune, ok bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// back ends an escape.
func (r *Reader) back() {
	if r.token == escapedKey {
		r.token = inKey
	} else {
		r.token = inText
	}
}

// add lengthens the key or the value being read.
func (r *Reader) add(c rune) {
	r.lone()
	r.put(c)
}

// lone replaces half of a surrogate pair whose other half doesn't follow, as
// encoding/json does.
func (r *Reader) lone() {
	if r.pair != 0 {
		r.pair = 0
		r.put(utf8.RuneError)
	}
}

func (r *Reader) put(c rune) {
	if r.token == inKey || r.token == escapedKey {
		r.key.WriteRune(c)
	} else {
		r.grown.WriteRune(c)
	}
}
