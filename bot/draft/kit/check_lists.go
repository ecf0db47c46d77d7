package kit

import (
	"fmt"
)

// checkCompetencies minds a profile's competencies.
func (s *shelf) checkCompetencies(p *profile, src *source) {
	seen := map[string]bool{}
	for i, c := range p.competencies {
		at := fmt.Sprintf("$[%d]", i)
		if c.ID == "" || seen[c.ID] {
			s.fault(src, at, fmt.Sprintf("the id %q is missing or stands here twice", c.ID), "give each competency an id of its own")
		}
		seen[c.ID] = true
		s.oneOf(src, at+".group", "group", string(c.Group), textsOf(groups()))
		if c.Name.En == "" || c.Name.Fr == "" {
			s.fault(src, at+".name", fmt.Sprintf("the name of %q is missing in a language", c.ID), "write name: { en: ..., fr: ... }")
		}
	}
}

// checkTechnologies minds a profile's technologies and what they refer to.
func (s *shelf) checkTechnologies(p *profile, src *source) {
	ids, first := map[string]bool{}, map[string]string{}
	for _, t := range p.technologies {
		ids[t.ID] = t.ID != ""
	}
	for i, t := range p.technologies {
		at := fmt.Sprintf("$[%d]", i)
		if t.Name == "" {
			s.fault(src, at, "a technology needs a name", "write name: as people read it")
		}
		if t.Stands != "" && !ids[t.Stands] {
			s.fault(src, at+".stands", fmt.Sprintf("%q is no technology with questions", t.Stands), "use the id of another technology in this file")
		}
		s.oneOf(src, at+".competency", "competency", t.Competency, p.competencyIDs())
		for _, w := range append([]string{t.Name}, t.Words...) {
			if other, taken := first[key(w)]; taken && other != t.Name {
				s.fault(src, at, fmt.Sprintf("%q stands for %s as well", w, other), "keep it at one of them")
			}
			first[key(w)] = t.Name
		}
	}
}

// checkReadings minds how must-haves are read.
func (s *shelf) checkReadings(p *profile, src *source) {
	for i, r := range p.readings {
		at := fmt.Sprintf("$[%d]", i)
		if len(r.Words) == 0 || len(r.Competencies)+len(r.Covers)+len(r.Types) == 0 {
			s.fault(src, at, "this says nothing", "write words, and competencies, covers or types")
		}
		for _, c := range r.Competencies {
			s.oneOf(src, at+".competencies", "competency", c, p.competencyIDs())
		}
		for _, t := range r.Types {
			s.oneOf(src, at+".types", "type", string(t), textsOf(types()))
		}
	}
}

func (p *profile) competencyIDs() []string {
	var out []string
	for _, c := range p.competencies {
		out = append(out, c.ID)
	}
	return out
}

func (p *profile) technologyIDs() []string {
	var out []string
	for _, t := range p.technologies {
		if t.ID != "" {
			out = append(out, t.ID)
		}
	}
	return out
}

func textsOf[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = string(t)
	}
	return out
}

// index makes the questions' words ready to be looked up.
func (p *profile) index() {
	p.words, p.covers = map[string]*technology{}, map[string][]string{}
	for i := range p.technologies {
		t := &p.technologies[i]
		for _, w := range append([]string{t.Name, t.ID}, t.Words...) {
			if k := key(w); k != "" && p.words[k] == nil {
				p.words[k] = t
			}
		}
	}
	for _, q := range p.questions {
		for _, c := range q.Covers {
			p.covers[c] = phrase(c)
		}
	}
	for i := range p.readings {
		for _, w := range p.readings[i].Words {
			p.readings[i].phrases = append(p.readings[i].phrases, phrase(w))
		}
	}
}
