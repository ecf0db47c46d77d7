package check

import "strings"

// gender is J8.
func (r *reading) gender() []Finding {
	all := r.groupFindings("J8")
	if r.language != "fr" {
		return all
	}
	return append(all, r.frenchNouns()...)
}

// frenchNouns minds job names in one form only: in the title, and where the text first
// names the job.
func (r *reading) frenchNouns() []Finding {
	var all []Finding
	job := ""
	for _, h := range r.found["one form"] {
		inTitle := r.lineOf[h.from] == r.titleLine
		if inTitle {
			job = h.name
		}
		if h.name != job && h.name != "candidat ou candidate" && h.name != "collaborateur ou collaboratrice" {
			continue // a colleague
		}
		l := r.lines[r.lineOf[h.from]]
		if r.bothForms(h, l) {
			if inTitle {
				continue
			}
			break
		}
		line := r.Text[l.start:l.end]
		switch {
		case inTitle && bothGenders().MatchString(line):
			level := Hint
			if r.Facts != nil {
				level = Error
			}
			return append(all, r.say("J8.one_form", level, r.at(h.from, h.to), "{both}", h.name))
		case inTitle:
			return append(all, r.say("J8.title", Error, r.at(h.from, h.to), "{both}", h.name))
		case r.singular(h) && !bothGenders().MatchString(line) && l.section != "company":
			return append(all, r.say("J8.noun", Warn, r.at(h.from, h.to), "{both}", h.name))
		}
	}
	return all
}

// bothForms tells whether a noun's other form stands beside it, or is hinted at:
// "Développeur ou développeuse", "développeur·euse", "développeur(se)".
func (r *reading) bothForms(h hit, l line) bool {
	after := r.Text[r.words[h.to-1].end:]
	for _, sign := range []string{"·", "•", "(", "-e", ".e", ".r", "/"} {
		if rest, ok := strings.CutPrefix(after, sign); ok && (sign != "(" || len(rest) > 0 && strings.ContainsAny(rest[:1], "esrt") && strings.IndexByte(firstBytes(rest, 7), ')') > 0) {
			return true
		}
	}
	for _, o := range r.hits("one form", max(l.from, h.from-6), min(l.to, h.to+6)) {
		if o.from != h.from && o.name == h.name && !strings.EqualFold(r.words[o.from].text, r.words[h.from].text) {
			return true
		}
	}
	return false
}

// singular tells whether one person is meant: "un développeur", "notre futur développeur".
func (r *reading) singular(h hit) bool {
	return len(r.hits("one person", max(0, h.from-3), h.from)) > 0
}
