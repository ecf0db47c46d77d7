package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft/pattern"
)

var daysOf = pattern.Of(count + `(?:[ \x{a0}]?(?:-|–|to|à|ou|or)[ \x{a0}]?` + count + `)?[ \x{a0}-]?(?i:days?|jours?|j)(?:[^\pL]|$)`)

// remoteDays minds days of remote work or in the office that aren't the form's.
func (r *reading) remoteDays() []Finding {
	if r.Facts.RemoteDays == nil {
		return nil
	}
	want := *r.Facts.RemoteDays
	var all []Finding
	for _, s := range r.sentences {
		if len(r.hits("remote", s.from, s.to)) == 0 {
			continue
		}
		start, end := r.words[s.from].start, r.words[s.to-1].end
		for _, m := range daysOf().FindAllStringSubmatchIndex(r.Text[start:end], -1) {
			n := numberOf(r.Text[start+m[2] : start+m[3]])
			at := span{start + m[0], start + len(strings.TrimRight(r.Text[:start+m[1]], " \u00a0,.;:)/")) - start}
			if n == want || n == 5-want || n > 5 || m[4] >= 0 || r.known.hasNumber(strconv.Itoa(n), "day") && !r.besideRemote(at) {
				continue
			}
			all = append(all, r.say("J14.remote", Error, at, "{n}", strconv.Itoa(want)))
		}
	}
	return all
}

// besideRemote tells whether words for remote work stand within three words.
func (r *reading) besideRemote(at span) bool {
	i, _ := slices.BinarySearchFunc(r.words, at.start, func(w token, n int) int { return cmp.Compare(w.start, n) })
	return len(r.hits("remote", max(0, i-3), min(len(r.words), i+6))) > 0
}
