package knowledge

import (
	"slices"
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
	kindNoun    = "noun" // who does the job, in a word or a name that others share
)

// hitsIn are what a text names.
func (k *known) hitsIn(text string) []match.Hit {
	return k.terms.finder.Find(match.Tokens(match.Normalise(text)))
}

// namesOf are the names of places, professions and matters elsewhere, by label.
func namesOf(common Common) map[string]Texts {
	names := map[string]Texts{}
	for _, p := range common.Places {
		names[kindPlace+":"+p.Name.EN] = p.Name
	}
	for _, p := range common.Professions {
		names[kindJob+":"+p.Name.EN] = p.Name
	}
	for _, m := range common.Beyond {
		names[kindBeyond+":"+m.ID] = m.Name
	}
	return names
}

// term is what a value of a kind is called.
type term struct {
	kind, value string
	words       TextLists
}

// gridTerms are the terms of a grid.
func gridTerms(s Salary) []term {
	var out []term
	for _, x := range s.Levels {
		out = append(out, term{kindLevel, x.ID, withName(x.Words, x.Name)})
	}
	for _, x := range s.Companies {
		out = append(out, term{kindCompany, x.ID, withName(x.Words, x.Name)})
	}
	for _, x := range s.Uplifts {
		out = append(out, term{kindUplift, x.ID, withName(x.Words, x.Name)})
	}
	for _, x := range s.Others {
		out = append(out, term{kindOther, x.ID, withName(x.Words, x.Name)})
	}
	return out
}

// termsOf are all terms of a profile. What it holds itself is nothing elsewhere.
func termsOf(l Loaded, common Common) []match.Term {
	own := map[string]bool{}
	var list []match.Term
	add := func(t term, held bool) {
		for _, language := range Languages() {
			for _, w := range t.words.In(language) {
				key := match.Normalise(w)
				if held {
					own[key] = true
				} else if own[key] {
					continue
				}
				list = append(list, match.Term{Label: t.kind + ":" + t.value, Text: w, Forms: formsOf(t.kind, language)})
			}
		}
	}
	add(term{kindAlias, l.Profile.Slug, l.Profile.Aliases}, true)
	add(term{kindNoun, l.Profile.Slug, l.Profile.Nouns}, true)
	if l.Salary != nil {
		for _, t := range gridTerms(*l.Salary) {
			add(t, true)
		}
	}
	for _, p := range common.Places {
		add(term{kindPlace, p.Name.EN, p.Words}, false)
	}
	for _, p := range common.Professions {
		add(term{kindJob, p.Name.EN, p.Words}, false)
		add(term{kindSubject, p.Name.EN, p.AsSubject}, false)
	}
	for _, m := range common.Beyond {
		add(term{kindBeyond, m.ID, m.Words}, false)
	}
	for _, words := range common.Ordinary {
		for _, w := range words {
			list = append(list, match.Term{Text: w, Forms: match.Singular | match.Feminine})
		}
	}
	return list
}

// formsOf are the forms in which words of a kind are found. Those of a place are listed.
func formsOf(kind, language string) match.Forms {
	switch {
	case kind == kindPlace:
		return 0
	case language == "fr":
		return match.Singular | match.Feminine
	}
	return match.Singular
}

func withName(words TextLists, name Texts) TextLists {
	out := map[string][]string{}
	for _, language := range Languages() {
		out[language] = append([]string{name.only(language)}, words.In(language)...)
	}
	return ListsOf(out)
}

// ofKind tells whether a hit is of one of the kinds.
func ofKind(h match.Hit, kinds ...string) bool {
	kind, _, _ := strings.Cut(h.Label, ":")
	return slices.Contains(kinds, kind)
}

// only are the hits of one sort.
func only(hits []match.Hit, is func(match.Hit) bool) []match.Hit {
	return slices.DeleteFunc(slices.Clone(hits), func(h match.Hit) bool { return !is(h) })
}

// named are the values of one kind in a text, in reading order, each once.
func named(hits []match.Hit, kind string) []string {
	var out []string
	for _, h := range hits {
		if k, v, _ := strings.Cut(h.Label, ":"); k == kind && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
