// Package pattern compiles regular expressions when they are first used. Most of those
// that stand in package variables are for texts that few processes ever see, and to
// compile them all took six milliseconds of each start.
package pattern

import (
	"regexp"
	"sync"
)

// Of compiles an expression once, at the first call of what it returns, which any
// goroutine may call. A wrong expression panics there.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
