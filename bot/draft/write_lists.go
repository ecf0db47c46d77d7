package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// mostWorn is how often a technology is named in one list before optional mentions
// of it are left out.
const mostWorn = 2

// candidate is an item that a list could have.
type candidate struct {
	theme string
	order int // in the data, and so in the text
	score int
	says  []wording
}

// duties are four to seven things to do, the profile's weighted by stack and level.
func (t *telling) duties() Section {
	s := Section{ID: Duties, Title: t.heading(Duties), Origin: FromTemplate}
	s.Items = t.list("duties", t.words.Duties, t.size(4, 6, 7))
	return s
}

// must are three to seven requirements: the employer's own, or those of stack and level.
func (t *telling) must() Section {
	s := Section{ID: Must, Title: t.heading(Must), Origin: FromTemplate}
	if s.Items = tidyAll(t.Brief.Must); len(s.Items) > 0 {
		s.Origin = FromPerson
		return s
	}
	s.Items = t.list("must", t.words.Must, t.size(3, 5, 6))
	return s
}

// nice are up to five things that are welcome and not required, as the heading says.
func (t *telling) nice() Section {
	s := Section{ID: Nice, Title: t.heading(Nice), Origin: FromTemplate}
	if s.Items = tidyAll(t.Brief.Nice); len(s.Items) > 0 {
		s.Origin = FromPerson
		return s
	}
	if !t.short() {
		s.Items = t.list("nice", t.words.Nice, 3)
	}
	if len(s.Items) == 0 {
		return Section{ID: Nice}
	}
	return s
}

// size is how long a list is: short, or one of two lengths that the brief decides on. A
// concise text has little else, so it has the longer one.
func (t *telling) size(short, least, most int) int {
	switch {
	case t.short():
		return short
	case t.tone == "concise":
		return most
	}
	return least + t.dice(fmt.Sprint("size", most), most-least+1)
}

// list takes the n weightiest items, of each theme one at most, and writes them in the
// order of the data. Neighbours begin with different words.
func (t *telling) list(key string, all []phrase, n int) []string {
	chosen := t.choose(key, all, n)
	slices.SortFunc(chosen, func(a, b candidate) int { return cmp.Compare(a.order, b.order) })
	worn := map[string]int{}
	var items []string
	last := ""
	for _, c := range chosen {
		w := c.says[t.dice(key+c.theme, len(c.says))]
		for _, other := range c.says {
			if firstWord(t.say(w, worn)) != last {
				break
			}
			w = other
		}
		item := t.say(w, worn)
		for name, text := range t.fill {
			if text != "" && slices.Contains(kinds(), name) && strings.Contains(item, text) {
				worn[name]++
			}
		}
		items, last = append(items, item), firstWord(item)
	}
	return items
}

func (t *telling) say(w wording, worn map[string]int) string {
	return w.say(t.facts, func(name string) bool { return worn[name] >= mostWorn })
}

// choose scores what fits and takes the best of each theme.
func (t *telling) choose(key string, all []phrase, n int) []candidate {
	var fit []candidate
	for i, p := range all {
		if !p.fits(t.facts) {
			continue
		}
		c := candidate{theme: p.Theme, order: i, score: 10*p.Weight + t.dice(fmt.Sprint(key, i), 60)}
		named := false
		for _, w := range p.wordings {
			if w.fits(t.facts) {
				c.says = append(c.says, w)
				named = named || slices.ContainsFunc(w.names(true), func(n string) bool { return t.fill[n] != "" })
			}
		}
		if named {
			c.score += 25
		}
		if len(c.says) > 0 {
			fit = append(fit, c)
		}
	}
	slices.SortStableFunc(fit, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	var chosen []candidate
	for _, c := range fit {
		taken := func(o candidate) bool { return o.theme == c.theme }
		if len(chosen) < n && !slices.ContainsFunc(chosen, taken) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return strings.ToLower(word)
}
