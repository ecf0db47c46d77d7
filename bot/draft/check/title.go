package check

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"recruitbot/bot/draft/pattern"
)

// longestTitle is what job boards show, in characters.
const longestTitle = 80

var (
	bothGenders = pattern.Of(`(?i)\([ ]?(?:[FHXMWD] ?/ ?[FHXMWDN](?: ?/ ?[FHXMWDN])?|all genders|tous genres)[ ]?\)|\b[FH]/[HF]\b|\bm/[wf]/d\b`)
	code        = pattern.Of(`#\d+|\b(?:[A-Z]{2,5}-?\d{3,}|(?i:ref|réf|job|req|id)\.? ?[:#°]? ?[A-Z]{0,4}-?\d{2,}\w*)|\(\d{4,}\)|\[[^\]]*\d[^\]]*\]`)
)

// title is J1.
func (r *reading) title() []Finding {
	if r.titleLine < 0 {
		return []Finding{r.say("J1.none", Error, span{})}
	}
	l := r.lines[r.titleLine]
	at := r.at(l.from, l.to)
	text := strings.TrimRight(r.Text[l.start:l.end], " #*")
	at.end = max(at.end, l.start+len(text))
	text = r.Text[at.start:at.end]
	if l.shape != heading && (l.to-l.from > 16 || strings.HasSuffix(text, ".")) {
		return []Finding{r.say("J1.none", Warn, span{})}
	}
	var all []Finding
	if n := utf8.RuneCountInString(text); n > longestTitle {
		all = append(all, r.say("J1.long", Error, at, "{n}", strconv.Itoa(n), "{most}", strconv.Itoa(longestTitle)))
	}
	for _, h := range r.hits("hype", l.from, l.to) {
		all = append(all, r.say("J1.hype", Error, r.at(h.from, h.to)))
	}
	for _, m := range code().FindAllStringIndex(text, -1) {
		all = append(all, r.say("J1.code", Error, span{at.start + m[0], at.start + m[1]}))
	}
	for _, a := range r.amounts {
		if a.line == r.titleLine {
			all = append(all, r.say("J1.pay", Error, a.span))
		}
	}
	all = append(all, r.oneRole(l)...)
	all = append(all, r.levelInTitle(l, at)...)
	return append(all, r.markInTitle(text, at)...)
}

// oneRole minds a title that names two jobs.
func (r *reading) oneRole(l line) []Finding {
	seen := map[string]bool{}
	for _, h := range r.hits("role", l.from, l.to) {
		seen[h.name] = true
		if len(seen) > 1 {
			return []Finding{r.say("J1.roles", Error, r.at(l.from, l.to))}
		}
	}
	return nil
}

func (r *reading) levelInTitle(l line, at span) []Finding {
	said := r.hits("level", l.from, l.to)
	if r.Facts == nil {
		if len(said) == 0 && r.tongueOf(r.words).words > 0 {
			return []Finding{r.say("J1.level", Hint, at)}
		}
		return nil
	}
	for _, h := range said {
		if h.name == r.Facts.Level {
			return nil
		}
	}
	grade := r.Facts.Grade
	if r.Facts.Level == "" || grade != "" && strings.Contains(fold(r.Text[at.start:at.end]), fold(grade)) {
		return nil
	}
	return []Finding{r.say("J1.level", Error, at, "{level}", cmp.Or(grade, r.Facts.Level))}
}

// markInTitle minds a French title without "(F/H)".
func (r *reading) markInTitle(text string, at span) []Finding {
	if r.language != "fr" || bothGenders().MatchString(text) {
		return nil
	}
	level := Warn
	if r.Facts != nil {
		level = Error
	}
	f := r.say("J1.mark", level, at)
	f.Fix = &Fix{at.end, at.end, " (F/H)"}
	return []Finding{f}
}
