package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// added is something the form doesn't hold, and where it stands.
type added struct {
	kind string
	at   span
}

// Added lists what stands in a text and not in its form, in the order of the
// text, each name once. Without Facts there is nothing to compare with.
func Added(a Advert) []Addition {
	if a.Facts == nil {
		return nil
	}
	r := newReading(a)
	var all []Addition
	for _, x := range r.additions() {
		kind := x.kind
		switch kind {
		case "pay":
			kind = "figure"
		case "unknown name":
			kind = "technology"
		}
		all = append(all, Addition{kind, a.Text[x.at.start:x.at.end]})
	}
	return all
}

// traced is J11.
func (r *reading) traced() []Finding {
	if r.known == nil {
		return nil
	}
	var all []Finding
	for _, x := range r.additions() {
		level := Error
		switch x.kind {
		case "figure":
			level = Warn
		case "duty":
			level = Hint
		case "pay":
			continue // J5 says it
		case "unknown name":
			level = Warn
		}
		all = append(all, r.say("J11."+strings.ReplaceAll(x.kind, " ", "_"), level, x.at))
	}
	for _, m := range r.missing {
		if m.check == "J11" {
			all = append(all, r.say("J11.dropped", Warn, span{}, "{dropped}", m.what))
		}
	}
	return all
}

// additions are told by traced and Added.
func (r *reading) additions() []added {
	var all []added
	for _, kind := range traces() {
		all = append(all, r.addedNames(kind)...)
	}
	all = append(all, r.strangers()...)
	for _, y := range r.years {
		if !r.knowsYears(y) {
			all = append(all, added{"years", y.span})
		}
	}
	all = append(all, r.addedFigures()...)
	all = append(all, r.addedDuties()...)
	slices.SortStableFunc(all, func(a, b added) int { return cmp.Compare(a.at.start, b.at.start) })
	return all
}

// addedNames are the names of a kind that the form doesn't hold, each once.
func (r *reading) addedNames(kind string) []added {
	var all []added
	seen := map[string]bool{}
	for _, h := range r.found[kind] {
		if r.known.names[kind][h.name] || seen[h.name] || kind == "degree" && r.negated(h) || kind == "benefit" && !r.offered(h) {
			continue
		}
		if r.inForm(h) {
			continue
		}
		seen[h.name] = true
		all = append(all, added{kind, r.at(h.from, h.to)})
	}
	return all
}

// inForm tells whether a name of several words stands in the form word by word,
// though it was read as another name there.
func (r *reading) inForm(h hit) bool {
	for _, t := range r.Facts.texts() {
		if h.to-h.from > 1 && strings.Contains(" "+fold(t)+" ", " "+fold(r.Text[r.words[h.from].start:r.words[h.to-1].end])+" ") {
			return true
		}
	}
	return false
}

// offered tells whether a benefit is promised, and not what the company deals in.
func (r *reading) offered(h hit) bool {
	l := r.lines[r.lineOf[h.from]]
	switch l.section {
	case "benefits", "pay", "why":
		return true
	case "duties", "must", "nice", "company", "equal", "process", "success":
		return len(r.hits("offer", l.from, l.to)) > 0
	}
	return r.lineOf[h.from] != r.titleLine && (len(r.hits("offer", l.from, l.to)) > 0 || len(r.hits("benefit", l.from, l.to)) > 1 || l.shape == bullet && l.to-l.from <= 8)
}

// strangers are words written as products are ("FooDB", "Quux.js") that neither
// the form nor the vocabulary knows.
func (r *reading) strangers() []added {
	taken := map[int]bool{}
	for _, kind := range []string{"technology", "perhaps", "certificate", "degree", "benefit", "camel"} {
		for _, h := range r.found[kind] {
			for w := h.from; w < h.to; w++ {
				taken[w] = true
			}
		}
	}
	var all []added
	seen := map[string]bool{}
	for i, w := range r.words {
		if taken[i] || r.known.words[w.text] || seen[w.text] || !productLike(r.Text[w.start:w.end]) {
			continue
		}
		seen[w.text] = true
		all = append(all, added{"unknown name", span{w.start, w.end}})
	}
	return all
}

// productLike tells whether a word has a capital after a small letter, and three or
// more letters of which not all before the last are capitals ("APIs").
func productLike(s string) bool {
	small, inner := 0, false
	for i, c := range s {
		if unicode.IsUpper(c) && i > 0 && small > 0 {
			inner = true
		}
		if unicode.IsLower(c) {
			small++
		}
	}
	return inner && len(s) >= 4
}

func (r *reading) knowsYears(y yearsSaid) bool {
	return r.known.years[y.from] && (y.to == 0 || r.known.years[y.to])
}

// addedDuties are the bullets among the duties that share too little with any duty of the form.
func (r *reading) addedDuties() []added {
	if len(r.Facts.Duties) == 0 {
		return nil
	}
	var all []added
	for _, l := range r.lines {
		if l.shape != bullet || l.section != "duties" || l.to-l.from < 3 {
			continue
		}
		said, best := stems(r.words[l.from:l.to]), 0.0
		for _, d := range r.known.duties {
			best = max(best, share(said, d))
		}
		if best < 0.3 {
			all = append(all, added{"duty", r.at(l.from, l.to)})
		}
	}
	return all
}
