package knowledge

import (
	"regexp"
	"strings"
	"sync"
)

// expression is a regular expression that is tried only over texts that hold one of the
// pieces without which it matches nothing: most texts don't, and to see that takes a tenth
// of the time.
type expression struct {
	*regexp.Regexp
	pieces []string // none where any text may match
}

// pattern compiles an expression when it is first used: to compile all of them took a
// millisecond of each start.
func pattern(text string) func() expression {
	return sync.OnceValue(func() expression { return expression{regexp.MustCompile(text), piecesOf(text)} })
}

func (e expression) may(text string) bool {
	return len(e.pieces) == 0 || containsAny(text, e.pieces...)
}

// MatchString is regexp's, as is what follows.
func (e expression) MatchString(text string) bool { return e.may(text) && e.Regexp.MatchString(text) }

func (e expression) FindStringIndex(text string) []int {
	if !e.may(text) {
		return nil
	}
	return e.Regexp.FindStringIndex(text)
}

func (e expression) FindStringSubmatch(text string) []string {
	if !e.may(text) {
		return nil
	}
	return e.Regexp.FindStringSubmatch(text)
}

func (e expression) FindStringSubmatchIndex(text string) []int {
	if !e.may(text) {
		return nil
	}
	return e.Regexp.FindStringSubmatchIndex(text)
}

func (e expression) ReplaceAllString(text, by string) string {
	if !e.may(text) {
		return text
	}
	return e.Regexp.ReplaceAllString(text, by)
}

// blanks are what expressions know as such.
const blanks = " \t\n\f\r"

// containsAny tells whether a text holds one of the parts. It takes a small part of the time
// that an expression takes.
func containsAny(text string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

func begins(text string, with []string) bool {
	for _, w := range with {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

func ends(text string, with []string) bool {
	for _, w := range with {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}
