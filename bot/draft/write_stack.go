package draft

import (
	"slices"
	"strings"
)

// technology is one that phrases can name.
type technology struct {
	Name  string   `yaml:"name"`
	Kinds []string `yaml:"kinds"`
	Words []string `yaml:"words"` // other spellings, in lower case
}

// tool is one item of a brief's stack.
type tool struct {
	name  string // as it is written; of an unknown one, as it was typed
	kinds []string
}

// stackOf reads a brief's stack against a catalogue, each technology once.
func stackOf(typed []string, byWord map[string]technology) []tool {
	var out []tool
	for _, s := range typed {
		s = tidy(s)
		t := tool{name: s}
		if known, ok := byWord[strings.ToLower(s)]; ok {
			t = tool{known.Name, known.Kinds}
		}
		same := func(o tool) bool { return strings.EqualFold(o.name, t.name) }
		if s != "" && !slices.ContainsFunc(out, same) {
			out = append(out, t)
		}
	}
	return out
}

func byWord(all []technology) map[string]technology {
	out := make(map[string]technology, 2*len(all))
	for _, t := range all {
		out[strings.ToLower(t.Name)] = t
		for _, w := range t.Words {
			out[w] = t
		}
	}
	return out
}

// of are the first names of a kind, at most n.
func of(stack []tool, kind string, n int) []string {
	var out []string
	for _, t := range stack {
		if len(out) < n && slices.Contains(t.kinds, kind) {
			out = append(out, t.name)
		}
	}
	return out
}

// tidy is what a person typed, on one line and without what can't be seen.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f':
			return ' '
		case r < ' ' || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r == 0xfeff:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// Tidy is a line as a description has it: without characters that steer a terminal or
// turn the direction of writing, and with single blanks.
func Tidy(line string) string { return tidy(line) }

// tidyAll tidies a list and leaves out what is empty.
func tidyAll(list []string) []string {
	var out []string
	for _, s := range list {
		if s = tidy(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
