package kit

import (
	"slices"
)

// must is a must-have as questions can answer it.
type must struct {
	text    string
	targets []target        // technologies that it names
	covers  map[string]bool // what answers it otherwise
	on      []string        // competencies that answer it as well
	types   []Type
}

// must reads a must-have line, in English or French.
func (p *profile) must(text string) must {
	m := must{text: text, covers: map[string]bool{}, targets: p.known(text)}
	spoken := words(text)
	for _, r := range p.readings {
		if !slices.ContainsFunc(r.phrases, func(w []string) bool { return holds(spoken, w) }) {
			continue
		}
		for _, c := range r.Covers {
			m.covers[c] = true
		}
		m.on, m.types = append(m.on, r.Competencies...), append(m.types, r.Types...)
	}
	for c, w := range p.covers {
		if len(c) > 3 && holds(spoken, w) {
			m.covers[c] = true
		}
	}
	return m
}

// answers tells how well a question gives evidence on a must-have. Where the line names
// technologies that there are questions on (asked), only those do; else what it speaks
// of; and a technology without questions is left to what stands in for it.
func (m *must) answers(q *Question, asked map[string]bool) fit {
	named, stands, general := false, false, false
	for _, t := range m.targets {
		if asked[t.id] {
			named = true
			if slices.Contains(q.Technologies, t.id) {
				return best
			}
		}
		stands = stands || asked[t.stands] && slices.Contains(q.Technologies, t.stands)
		general = general || t.id == "" && t.stands == "" && t.competency == q.Competency && len(q.Technologies) == 0
	}
	if named {
		return none
	}
	covered := func(c string) bool { return m.covers[c] }
	about := stands || general || slices.Contains(m.types, q.Type) || len(m.on) > 0 && m.on[0] == q.Competency
	return fitIf(about || slices.ContainsFunc(q.Covers, covered) || slices.Contains(m.on, q.Competency), about)
}
