package draft

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// levels are the rungs that phrases know, from the least experience to the most.
func levels() []string { return []string{"junior", "established", "senior", "lead"} }

// kinds are what technologies can be for. Each is a name in phrases.
func kinds() []string {
	return []string{"language", "framework", "sql", "database", "cache", "search", "queue", "jobs", "api", "contract", "auth", "cloud", "delivery", "container",
		"ci", "infrastructure", "observability", "versions", "system", "testing", "service", "payment"}
}

// names are what phrases can name, beside the kinds.
func names() []string {
	return append(kinds(), "title", "role", "Role", "employer", "agency", "job", "place", "company", "craft", "platform", "stack", "main", "others", "extra",
		"years", "days", "deadline", "contact", "law", "Law", "low", "high", "currency")
}

// spare are the lists that the common file may lack: they are for profiles.
func spare() []string { return []string{"scope", "growth", "how"} }

// conditions are what phrases can ask for without naming it.
func conditions() []string {
	return []string{"onsite", "hybrid", "remote", "extras", "ownmust", "short"}
}

// phrases checks a file of them and parses its wordings. whole is true of the file
// that all others rest on.
func (s *shelf) phrases(p *phrases, whole bool) func(*ast.File) {
	return func(f *ast.File) {
		asked := slices.Concat(names(), conditions(), levels(), slices.Sorted(maps.Keys(p.Companies)))
		for key, list := range p.lists() {
			if whole && len(*list) == 0 && !slices.Contains(spare(), key) {
				s.fault(0, f.Name, fmt.Sprintf("%q is missing", key), fmt.Sprintf("add %q with a phrase", key+":"))
			}
			for i := range *list {
				at := func(field string) int { return lineOf(f, "$.%s[%d]%s", key, i, field) }
				s.phrase(&(*list)[i], asked, f.Name, at)
			}
		}
		if whole {
			s.whole(p, f.Name)
		}
	}
}

// phrase checks one phrase. at tells where a field of it stands: that is looked up for
// faults only, since it takes long.
func (s *shelf) phrase(p *phrase, asked []string, file string, at func(string) int) {
	if len(p.Say) == 0 {
		s.fault(at(""), file, "this phrase says nothing", `add "say" with one wording or more`)
	}
	if p.Weight < 0 || p.Weight > 30 {
		s.fault(at(".weight"), file, "the weight is not between 1 and 30", "write a number between 1 and 30")
	}
	known := func(field, what string, words, known []string) {
		if w, ok := unknown(words, known); ok {
			s.fault(at(field), file, fmt.Sprintf("%q is no %s", w, what), "use one of "+strings.Join(known, ", "))
		}
	}
	known(".levels", "level", p.Levels, levels())
	known(".tones", "tone", p.Tones, (Brief{}).tones())
	known(".if", "condition", p.If, asked)
	known(".unless", "condition", p.Unless, asked)
	p.wordings = nil
	for i, say := range p.Say {
		field := fmt.Sprintf(".say[%d]", i)
		w, err := parseWording(say)
		if err != nil {
			s.fault(at(field), file, err.Error(), "write {name}, [optional part] and at most one |")
			continue
		}
		known(field, "name", w.names(true), names())
		p.wordings = append(p.wordings, w)
	}
}

// unknown is the first of words that is none of a closed set.
func unknown(words, known []string) (string, bool) {
	i := slices.IndexFunc(words, func(w string) bool { return !slices.Contains(known, w) })
	if i < 0 {
		return "", false
	}
	return words[i], true
}

// whole minds what the common file may not lack.
func (s *shelf) whole(p *phrases, file string) {
	missing := func(key string, have map[string]string, want []string) {
		for _, w := range want {
			if have[w] == "" {
				s.fault(0, file, fmt.Sprintf("%s lacks %q", key, w), "add it, as in the file that comes with the program")
			}
		}
	}
	missing("levels", p.Levels, levels())
	missing("contracts", p.Contracts, (Brief{}).contracts())
	missing("remote", p.Remote, []string{"none", "some", "all"})
	missing("labels", p.Labels, labels())
	for _, id := range []SectionID{Duties, Must, Nice, Success, Offer, Process, Equality} {
		missing("headings."+string(id), p.Headings[string(id)], (Brief{}).tones())
	}
}

// labels are the small words that rows need.
func labels() []string {
	return []string{"pay", "variable", "contract", "place", "remote", "hours", "start", "stack", "more", "nature", "agreement", "experience",
		"employer", "agency", "team", "benefits", "steps", "client", "forclient", "published", "reference", "gross", "to", "from", "upto",
		"year", "month", "day", "hour", "foreign", "temporary", "none", "years"}
}

// technologies minds a profile's catalogue.
func (s *shelf) technologies(file string, f *ast.File, all []technology) {
	first := map[string]int{}
	for i, t := range all {
		if t.Name == "" || len(t.Kinds) == 0 {
			s.fault(lineOf(f, "$[%d]", i), file, "a technology needs a name and a kind", `write "name: Go" and "kinds: [language]"`)
		}
		if k, ok := unknown(t.Kinds, kinds()); ok {
			s.fault(lineOf(f, "$[%d]", i), file, fmt.Sprintf("%q is no kind", k), "use one of "+strings.Join(kinds(), ", "))
		}
		for _, w := range append([]string{strings.ToLower(t.Name)}, t.Words...) {
			if at, twice := first[w]; twice {
				s.fault(lineOf(f, "$[%d]", i), file, fmt.Sprintf("%q stands here twice, first on line %d", w, lineOf(f, "$[%d]", at)), "keep one of them")
			}
			first[w] = i
		}
	}
}
