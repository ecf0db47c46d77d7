// Package growing reads JSON while it is being written.
//
// A language model writes an object a few characters at a time; people are to see the
// prose in it as it comes, and nobody waits for the closing brace. So the reader hands
// on what is added to each string, with the place it stands at, and in the end tells
// where the value begins and ends in what was written, since models like to say "Here
// you are:" before it and to fence it in.
package growing

import (
	"errors"
	"strings"
)

// ErrBroken says that what was written can't become JSON any more.
var ErrBroken = errors.New("what was written is no JSON")

// mostDepth is how deeply arrays and objects may lie in each other.
const mostDepth = 64

// Reader reads one array or object. Its zero value is ready, and hands on nothing; it
// is not for concurrent use.
//
// It is lenient about numbers and words (true, false, null), which it doesn't look at:
// who needs the value decodes JSON().
type Reader struct {
	// Text is told what a string grew by, and where that string is: a JSON Pointer (RFC
	// 6901), such as /duties/0. Keys are not handed on. What one Write adds to a string
	// comes in one call, unless other strings lie between.
	Text func(path, delta string)

	all    strings.Builder
	begin  int // of the value in all; with depth 0 and done false it has not begun
	end    int
	began  bool
	done   bool
	broken bool

	levels []level
	token  token
	pair   rune            // the first half of a surrogate pair, when the second must follow
	hex    int             // how many digits of a \u escape are still to come
	code   rune            // of those that came
	key    strings.Builder // the key being read
	path   string          // of the string being read
	grown  strings.Builder // what it grew by and was not handed on yet
}

// token is what the reader is in the middle of.
type token int

const (
	between token = iota // values, and what parts them
	word                 // a number, true, false or null
	inKey
	inText
	escapedKey  // after a backslash
	escapedText // after a backslash
)

// Write takes what was written next. After ErrBroken, and after the value's end, it
// only keeps what comes.
func (r *Reader) Write(delta string) error {
	from := r.all.Len()
	r.all.WriteString(delta)
	for i, c := range delta {
		if r.done || r.broken {
			break
		}
		r.read(c, from+i)
	}
	r.flush()
	if r.broken {
		return ErrBroken
	}
	return nil
}

// Began tells whether a value has begun.
func (r *Reader) Began() bool { return r.began }

// Done tells whether the value has ended.
func (r *Reader) Done() bool { return r.done }

// JSON is the value as far as it was written, without what stands around it; "" before
// it begins.
func (r *Reader) JSON() string {
	switch {
	case !r.began:
		return ""
	case !r.done:
		return r.all.String()[r.begin:]
	}
	return r.all.String()[r.begin:r.end]
}

// read takes one character, which stands at a place in all.
func (r *Reader) read(c rune, at int) {
	switch {
	case !r.began:
		if c == '{' || c == '[' {
			r.began, r.begin = true, at
			r.open(c)
		}
	case r.token == inKey || r.token == inText:
		r.inString(c)
	case r.token == escapedKey || r.token == escapedText:
		r.escaped(c)
	default:
		r.outside(c, at)
	}
}

// outside takes a character outside of strings.
func (r *Reader) outside(c rune, at int) {
	top := &r.levels[len(r.levels)-1]
	if r.token == word && !strings.ContainsRune(",]} \t\r\n", c) {
		return
	}
	r.token = between
	switch c {
	case ' ', '\t', '\r', '\n':
	case ',':
		r.broken = !top.next()
	case ':':
		r.broken = !top.colon()
	case '"':
		r.quote(top)
	case '{', '[':
		if r.broken = !top.value(); !r.broken {
			r.open(c)
		}
	case '}', ']':
		r.close(c, at)
	default:
		r.broken = !top.value()
		r.token = word
	}
}

func (r *Reader) open(c rune) {
	if len(r.levels) == mostDepth {
		r.broken = true
		return
	}
	r.levels = append(r.levels, level{object: c == '{'})
}

func (r *Reader) close(c rune, at int) {
	top := r.levels[len(r.levels)-1]
	if r.broken = top.object != (c == '}') || !top.mayClose(); r.broken {
		return
	}
	r.levels = r.levels[:len(r.levels)-1]
	if len(r.levels) == 0 {
		r.done, r.end = true, at+1
	}
}

// flush hands on what the string being read grew by.
func (r *Reader) flush() {
	if r.grown.Len() > 0 && r.Text != nil {
		r.Text(r.path, r.grown.String())
	}
	r.grown.Reset()
}
