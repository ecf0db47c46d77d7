package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// terms finds what a question names: levels, company types, places, other
// professions, matters beyond the profile. A label is a kind and a value,
// "level:senior"; what the profile holds wins over what is elsewhere.
type terms struct {
	finder *match.Finder
	names  map[string]Texts // of places and professions elsewhere, by label
}

const (
	kindLevel   = "level"
	kindCompany = "company"
	kindUplift  = "uplift"
	kindOther   = "other"
	kindPlace   = "place"
	kindJob     = "job"
	kindSubject = "subject" // a job, where it is what is asked about
	kindBeyond  = "beyond"
	kindAlias   = "alias"
)

// newTerms prepares the terms of a profile. Words that are known are never taken
// for a misspelt term.
func newTerms(l Loaded, common Common, known func(word string) bool) *terms {
	t := &terms{names: map[string]Texts{}}
	own := map[string]bool{}
	var list []match.Term
	add := func(kind, value string, lists TextLists, held bool) {
		for _, language := range Languages() {
			for _, w := range lists[language] {
				key := match.Normalise(w)
				if held {
					own[key] = true
				} else if own[key] {
					continue
				}
				list = append(list, match.Term{Label: kind + ":" + value, Text: w})
			}
		}
	}
	add(kindAlias, l.Profile.Slug, l.Profile.Aliases, true)
	if s := l.Salary; s != nil {
		for _, x := range s.Levels {
			add(kindLevel, x.ID, withName(x.Words, x.Name), true)
		}
		for _, x := range s.Companies {
			add(kindCompany, x.ID, withName(x.Words, x.Name), true)
		}
		for _, x := range s.Uplifts {
			add(kindUplift, x.ID, withName(x.Words, x.Name), true)
		}
		for _, x := range s.Others {
			add(kindOther, x.ID, withName(x.Words, x.Name), true)
		}
	}
	for _, p := range common.Places {
		t.names[kindPlace+":"+p.Name["en"]] = p.Name
		add(kindPlace, p.Name["en"], p.Words, false)
	}
	for _, p := range common.Professions {
		t.names[kindJob+":"+p.Name["en"]] = p.Name
		add(kindJob, p.Name["en"], p.Words, false)
		add(kindSubject, p.Name["en"], p.AsSubject, false)
	}
	for _, m := range common.Beyond {
		t.names[kindBeyond+":"+m.ID] = m.Name
		add(kindBeyond, m.ID, m.Words, false)
	}
	t.finder = match.NewFinder(list, known)
	return t
}

func withName(words TextLists, name Texts) TextLists {
	out := TextLists{}
	for _, language := range Languages() {
		out[language] = append([]string{name[language]}, words[language]...)
	}
	return out
}

// named are the values of one kind in a text, in reading order, each once.
func named(hits []match.Hit, kind string) []string {
	var out []string
	seen := map[string]bool{}
	for _, h := range hits {
		k, v, _ := strings.Cut(h.Label, ":")
		if k == kind && !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
