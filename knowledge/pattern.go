package knowledge

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// expression is a regular expression that is tried only over texts that hold one of the
// pieces without which it matches nothing: most texts don't, and to see that takes a tenth
// of the time. It is compiled when it is first tried: most never are, and a compiled one takes some 15 kB.
type expression struct {
	text     string
	compiled func() *regexp.Regexp
	pieces   []string // none where any text may match
	small    bool     // the pieces have small letters only, and are looked for in a text of such
}

// pattern is an expression, of which nothing is found out before it is first used: for all of them that took a
// millisecond of each start.
func pattern(text string) func() expression {
	return sync.OnceValue(func() expression {
		pieces, isSmall := piecesOf(text)
		return expression{text, sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) }), pieces, isSmall}
	})
}

// patterns are several expressions for one thing, one of which is in what is meant: each is tried only where its own pieces are.
func patterns(texts ...string) (all []func() expression) {
	for _, t := range texts {
		all = append(all, pattern(t))
	}
	return all
}

// anyMatches tells whether one of several expressions matches a text.
func anyMatches(all []func() expression, text string) bool {
	return slices.ContainsFunc(all, func(p func() expression) bool { return p().MatchString(text) })
}

func (e expression) may(text string) bool {
	if len(e.pieces) == 0 {
		return true
	}
	if e.small {
		text = strings.ToLower(text)
	}
	return containsAny(text, e.pieces...)
}

func (e expression) String() string { return e.text }

// MatchString is regexp's, as is what follows.
func (e expression) MatchString(text string) bool {
	return e.may(text) && e.compiled().MatchString(text)
}

func (e expression) FindString(text string) string {
	if !e.may(text) {
		return ""
	}
	return e.compiled().FindString(text)
}

func (e expression) FindStringIndex(text string) []int {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindStringIndex(text)
}

func (e expression) FindStringSubmatch(text string) []string {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindStringSubmatch(text)
}

func (e expression) FindStringSubmatchIndex(text string) []int {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindStringSubmatchIndex(text)
}

func (e expression) FindAllString(text string, most int) []string {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindAllString(text, most)
}

func (e expression) FindAllStringIndex(text string, most int) [][]int {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindAllStringIndex(text, most)
}

func (e expression) FindAllStringSubmatch(text string, most int) [][]string {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindAllStringSubmatch(text, most)
}

func (e expression) FindAllStringSubmatchIndex(text string, most int) [][]int {
	if !e.may(text) {
		return nil
	}
	return e.compiled().FindAllStringSubmatchIndex(text, most)
}

func (e expression) ReplaceAllString(text, by string) string {
	if !e.may(text) {
		return text
	}
	return e.compiled().ReplaceAllString(text, by)
}

func (e expression) ReplaceAllStringFunc(text string, by func(string) string) string {
	if !e.may(text) {
		return text
	}
	return e.compiled().ReplaceAllStringFunc(text, by)
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
