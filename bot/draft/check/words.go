package check

import (
	"slices"
	"strings"
	"unicode"
)

// groupFindings are the findings of all groups of words of one check.
func (r *reading) groupFindings(check string) []Finding {
	var all []Finding
	for _, g := range r.groups {
		if id, _, _ := strings.Cut(g.Key, "."); id != check {
			continue
		}
		for n, h := range r.found[g.kind] {
			if n > 10*manyAlike {
				break
			}
			if r.spared(g, h) {
				continue
			}
			f := r.say(g.Key, g.Level, r.at(h.from, h.to), "{swap}", h.swap)
			if h.swap != "" {
				f.Fix = &Fix{f.Start, f.End, likeCase(f.Span, h.swap)}
			}
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return a.Start - b.Start })
	return all
}

// spared tells whether a group's words don't count where they stand: in another
// language's text, or where the group says so.
func (r *reading) spared(g group, h hit) bool {
	l := r.lines[r.lineOf[h.from]]
	if g.In != "" && g.In != r.language && g.In != r.spoken(r.lineOf[h.from]) {
		return true
	}
	for _, s := range g.Spare {
		switch {
		case s == "heading" && (l.shape == heading || r.lineOf[h.from] == r.titleLine),
			s == "equal" && r.kept[r.inside[h.from]],
			s == "negated" && r.negated(h),
			s == "unasked" && !r.asks(h),
			s == "paid" && len(r.amounts) > 0,
			s == "company" && l.section == "company",
			s == "named" && r.namesPerson(h),
			s == "code" && l.shape == fence,
			s == "lower" && unicode.IsUpper(firstRune(r.Text[r.words[h.from].start:])):
			return true
		}
	}
	return false
}

// spoken is the language of a line, as far as it can be told.
func (r *reading) spoken(line int) string {
	if _, ok := r.tongues[line]; !ok {
		r.tongues[line] = r.tongueOf(r.words[r.lines[line].from:r.lines[line].to]).language
	}
	return r.tongues[line]
}

// negated tells whether a sentence says "never", "jamais" or the like before the
// words, or "no" just before them.
func (r *reading) negated(h hit) bool {
	i := r.inside[h.from]
	if i < 0 {
		return false
	}
	s := r.sentences[i]
	for _, n := range r.hits("negation", max(s.from, h.from-14), h.from) {
		if n.name == "far" || n.from >= h.from-4 {
			return true
		}
	}
	return len(r.hits("negated after", h.to, min(s.to, h.to+6))) > 0
}

// asks tells whether a sentence asks for something to be sent or shown.
func (r *reading) asks(h hit) bool {
	i := r.inside[h.from]
	return i >= 0 && len(r.hits("asking", r.sentences[i].from, h.from)) > 0
}

// namesPerson tells whether the words speak of somebody who is there already:
// the line names a founder or somebody of the team before.
func (r *reading) namesPerson(h hit) bool {
	l := r.lines[r.lineOf[h.from]]
	if len(r.hits("somebody", l.from, h.from)) > 0 {
		return true
	}
	for _, o := range r.hits("to somebody", l.from, h.from) {
		if named := r.Text[r.words[o.to].start:]; o.to < h.from && unicode.IsUpper(firstRune(named)) && len(r.hits("technology", o.to, o.to+1)) == 0 {
			return true
		}
	}
	return false
}

// likeCase writes a swap as the words it replaces are written.
func likeCase(was, swap string) string {
	if first := firstRune(was); unicode.IsUpper(first) {
		runes := []rune(swap)
		runes[0] = unicode.ToUpper(runes[0])
		return string(runes)
	}
	return swap
}

// vaguePay is J6: phrases, and lines that begin with a word for pay and go on
// without a figure.
func (r *reading) vaguePay() []Finding {
	all := r.groupFindings("J6")
	for _, l := range r.lines {
		vague := r.hits("vague", l.from, min(l.to, l.from+8))
		if len(r.amounts) > 0 || len(all) > 0 || len(vague) == 0 || len(r.hits("pay word", l.from, min(l.to, l.from+2))) == 0 {
			continue
		}
		if h := vague[0]; strings.Contains(firstBytes(r.Text[r.words[l.from].end:l.end], 24), ":") {
			all = append(all, r.say("J6.vague", Error, r.at(h.from, h.to)))
		}
	}
	for i := range all {
		if !r.rules.Pay {
			all[i].Level = Warn
		}
	}
	return all
}

func (r *reading) payHistory() []Finding { return r.groupFindings("J7") }

func (r *reading) person() []Finding { return r.groupFindings("J9") }

func (r *reading) coded() []Finding { return r.groupFindings("J10") }

// meant are the technologies with a common word for a name, where they are meant.
func (r *reading) meant() []hit {
	var all []hit
	for _, h := range r.found["perhaps"] {
		if r.isMeant(h) {
			all = append(all, h)
		}
	}
	return all
}

func (r *reading) isMeant(h hit) bool {
	a := r.ambiguous[h.name]
	before, after := "", ""
	if h.from > 0 && r.words[h.from].gap != broken {
		before = r.words[h.from-1].text
	}
	if h.to < len(r.words) && r.words[h.to].gap != broken {
		after = r.words[h.to].text
		if r.words[h.to].gap == tight && h.to-h.from == 1 && r.words[h.from].end-r.words[h.from].start == 1 && r.Text[r.words[h.from].end] != '/' {
			return false // "C-level", "R&D"
		}
	}
	if slices.Contains(a.Before, before) || slices.Contains(a.After, after) {
		return false
	}
	if len(r.hits("technical", max(0, h.from-1), h.from)) > 0 && before != "" || after != "" && len(r.hits("technical", h.to, min(len(r.words), h.to+1))) > 0 {
		return true
	}
	return r.amongTechnologies(h)
}

// amongTechnologies tells whether a technology stands close by in a list, or a
// short line has nothing else.
func (r *reading) amongTechnologies(h hit) bool {
	l := r.lines[r.lineOf[h.from]]
	if l.to-l.from <= 2 && l.shape == bullet {
		return true
	}
	listed := func(from, to int) bool {
		for _, kind := range []string{"technology", "perhaps"} {
			for _, o := range r.hits(kind, max(l.from, from), min(l.to, to)) {
				if joined(r.Text[r.words[min(o.to, h.to)-1].end:r.words[max(o.from, h.from)].start]) {
					return true
				}
			}
		}
		return false
	}
	return listed(h.from-5, h.from) || listed(h.to, h.to+5)
}

// joined tells whether nothing stands between two names but what joins a list.
func joined(s string) bool {
	s = strings.ToLower(strings.Trim(s, " *_`()/,+&"))
	return s == "" || slices.Contains([]string{"and", "or", "et", "ou", "and/or", ", and", ", or"}, s)
}
