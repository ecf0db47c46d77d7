package check

import (
	"cmp"
	"slices"
	"strings"
)

// addedFigures are the numbers of a text that stand nowhere in the form: no pay,
// no years of experience, no part of a name, no reference to a law.
func (r *reading) addedFigures() []added {
	var skip []span
	for _, a := range r.amounts {
		skip = append(skip, a.span)
	}
	for _, y := range r.years {
		skip = append(skip, y.span)
	}
	for _, kind := range []string{"technology", "certificate", "degree"} {
		for _, h := range r.found[kind] {
			skip = append(skip, r.at(h.from, h.to))
		}
	}
	slices.SortFunc(skip, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	var all []added
	for _, l := range r.lines {
		if l.shape == fence || l.shape == blank {
			continue
		}
		for _, m := range number().FindAllStringIndex(r.Text[l.start:l.end], -1) {
			at := span{l.start + m[0], l.start + m[1]}
			for len(skip) > 0 && skip[0].end <= at.start {
				skip = skip[1:]
			}
			if len(skip) > 0 && skip[0].start < at.end || r.known.hasNumber(plainNumber(r.Text[at.start:at.end]), r.unitAfter(r.Text[at.end:l.end])) || r.harmless(at, l) {
				continue
			}
			all = append(all, added{"figure", at})
		}
	}
	for _, a := range r.amounts {
		if p := r.Facts.Pay; (p == nil || !p.isSaidBy(a)) && !r.known.hasAmount(a) {
			all = append(all, added{"pay", a.span})
		}
	}
	return all
}

// harmless tells whether a number promises nothing: part of a word, a version, a
// reference to a law, a number of the first months.
func (r *reading) harmless(at span, l line) bool {
	before, after := r.Text[l.start:at.start], r.Text[at.end:l.end]
	if wordly(lastRune(before)) && before != "" || after != "" && wordly(firstRune(after)) {
		return true
	}
	i, _ := slices.BinarySearchFunc(r.words, at.start, func(w token, n int) int { return cmp.Compare(w.start, n) })
	if i >= len(r.words) || r.words[i].start != at.start && !strings.ContainsAny(r.Text[at.start:at.end], "0123456789") {
		return true // in an address
	}
	if len(r.hits("reference", max(l.from, i-3), i)) > 0 || len(r.hits("technology", max(l.from, i-1), i)) > 0 {
		return true
	}
	for _, tail := range []string{"/7", ":1", "/365", "-to-1", "/5", "/10"} {
		if strings.HasPrefix(after, tail) {
			return true
		}
	}
	for _, head := range []string{"24/", "1:", "§", "-", "no. "} {
		if strings.HasSuffix(before, head) && (head != "-" || len(before) > 1 && wordly(lastRune(before[:len(before)-1]))) {
			return true
		}
	}
	return slices.Contains([]string{"30", "60", "90", "3", "6", "12"}, r.Text[at.start:at.end]) && len(r.hits("horizon", max(l.from, i-4), i)) > 0
}
