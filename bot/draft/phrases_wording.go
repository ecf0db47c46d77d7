package draft

import (
	"fmt"
	"slices"
	"strings"
)

// wording is a sentence or an item with its open places. In data it is written as
//
//	Build [{api} ]APIs[ in {language}]| that others can use
//
// where {name} is filled from the brief, what is in [ ] is left out when its name
// isn't there, and what follows | is left out of short texts.
type wording struct {
	head, tail []part
}

// part is a text, a name to fill in, or a group that may be left out.
type part struct {
	text  string
	name  string
	group []part
}

// parseWording reads a wording, or says what is wrong with it.
func parseWording(s string) (wording, error) {
	head, tail, _ := strings.Cut(s, "|")
	var w wording
	var err error
	if strings.Contains(tail, "|") {
		return w, fmt.Errorf("there are two |")
	}
	if w.head, err = parseParts(head); err != nil {
		return w, err
	}
	w.tail, err = parseParts(tail)
	return w, err
}

func parseParts(s string) ([]part, error) {
	var parts []part
	for s != "" {
		at := strings.IndexAny(s, "{}[]")
		if at < 0 {
			return append(parts, part{text: s}), nil
		}
		if at > 0 {
			parts = append(parts, part{text: s[:at]})
		}
		closing := map[byte]string{'{': "}", '[': "]"}[s[at]]
		inside, rest, found := strings.Cut(s[at+1:], closing)
		switch {
		case closing == "":
			return nil, fmt.Errorf("a %c closes nothing", s[at])
		case !found:
			return nil, fmt.Errorf("a %c is not closed", s[at])
		case s[at] == '{':
			parts = append(parts, part{name: inside})
		default:
			group, err := parseParts(inside)
			if err != nil {
				return nil, err
			}
			parts = append(parts, part{group: group})
		}
		s = rest
	}
	return parts, nil
}

// names are the names that the wording can't do without, or all of them.
func (w wording) names(all bool) []string {
	var names []string
	for _, p := range slices.Concat(w.head, w.tail) {
		if p.name != "" {
			names = append(names, p.name)
		}
		if all {
			names = append(names, wording{head: p.group}.names(true)...)
		}
	}
	return names
}

// fits tells whether the names it can't do without are there.
func (w wording) fits(f facts) bool {
	for _, name := range w.names(false) {
		if f.fill[name] == "" {
			return false
		}
	}
	return true
}

// say fills the wording. worn are names that have been said often enough: a group
// of theirs is left out. It may be nil.
func (w wording) say(f facts, worn func(name string) bool) string {
	s := add("", w.head, f, worn)
	if !f.brief() {
		s = add(s, w.tail, f, worn)
	}
	return s
}

// add writes parts after s. In French "de" before a vowel is "d’".
func add(s string, parts []part, f facts, worn func(string) bool) string {
	for _, p := range parts {
		switch {
		case p.group != nil:
			if slices.ContainsFunc(wording{head: p.group}.names(true), func(n string) bool { return f.fill[n] == "" || worn != nil && worn(n) }) {
				continue
			}
			s = add(s, p.group, f, worn)
		case p.name != "":
			name := f.fill[p.name]
			if before, de := strings.CutSuffix(s, " de "); de && f.french && strings.ContainsAny(name[:1], "AEIOUaeiou") {
				s = before + " d’"
			}
			s += name
		default:
			s += p.text
		}
	}
	return s
}
