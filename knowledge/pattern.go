package knowledge

import (
	"regexp"
	"strings"
	"sync"
)

// pattern compiles an expression when it is first used: to compile all of them took a
// millisecond of each start.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
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
