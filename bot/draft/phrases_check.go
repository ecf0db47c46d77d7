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

func (s *shelf) phrase(p *phrase, asked []string, file string, at func(string) int) {
	if len(p.Say) == 0 {
		s.fault(at(""), file, "this phrase says nothing", `add "say" with one wording or more`)
	}
	if p.Weight < 0 || p.Weight > 30 {
		s.fault(at(".weight"), file, "the weight is not between 1 and 30", "write a number between 1 and 30")
	}
	s.known(at(".levels"), file, "level", p.Levels, levels())
	s.known(at(".tones"), file, "tone", p.Tones, (Brief{}).tones())
	s.known(at(".if"), file, "condition", p.If, asked)
	s.known(at(".unless"), file, "condition", p.Unless, asked)
	p.wordings = nil
	for i, say := range p.Say {
		line := at(fmt.Sprintf(".say[%d]", i))
		w, err := parseWording(say)
		if err != nil {
			s.fault(line, file, err.Error(), "write {name}, [optional part] and at most one |")
			continue
		}
		s.known(line, file, "name", w.names(true), names())
		p.wordings = append(p.wordings, w)
	}
}

// known minds words that are none of a closed set.
func (s *shelf) known(line int, file, what string, words, known []string) {
	for _, w := range words {
		if !slices.Contains(known, w) {
			s.fault(line, file, fmt.Sprintf("%q is no %s", w, what), "use one of "+strings.Join(known, ", "))
		}
	}
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
		line := lineOf(f, "$[%d]", i)
		if t.Name == "" || len(t.Kinds) == 0 {
			s.fault(line, file, "a technology needs a name and a kind", `write "name: Go" and "kinds: [language]"`)
		}
		s.known(line, file, "kind", t.Kinds, kinds())
		for _, w := range append([]string{strings.ToLower(t.Name)}, t.Words...) {
			if at, twice := first[w]; twice {
				s.fault(line, file, fmt.Sprintf("%q stands here twice, first on line %d", w, at), "keep one of them")
			}
			first[w] = line
		}
	}
}
