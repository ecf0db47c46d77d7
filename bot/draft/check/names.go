package check

import (
	"cmp"
	"slices"
)

// keywordsMost is how many words a text has at most that is read as keywords.
const keywordsMost = 16

// Technologies names the technologies that a text speaks of, in its order, each once.
// A short text is keywords, where "go" or "spring" is the technology whatever its case,
// unless its neighbours say otherwise.
func Technologies(text string) []string {
	r := newReading(Advert{Text: text})
	found := slices.Clone(r.found["technology"])
	if len(r.words) <= keywordsMost {
		found = append(found, r.keywords()...)
	}
	slices.SortStableFunc(found, func(a, b hit) int { return cmp.Compare(a.from, b.from) })
	var names []string
	for _, h := range found {
		if !slices.Contains(names, h.name) {
			names = append(names, h.name)
		}
	}
	return names
}

// keywords are the words that are a technology's name as well, in whatever case.
func (r *reading) keywords() []hit {
	var out []hit
	for name, a := range r.ambiguous {
		for _, spelling := range a.Words {
			if len(spelling) < 2 {
				continue // a letter alone
			}
			for i, w := range r.words {
				if w.text == fold(spelling) && !r.excluded(a, i) {
					out = append(out, hit{&entry{kind: "technology", name: name}, i, i + 1})
				}
			}
		}
	}
	return out
}

// excluded tells whether a neighbour makes a common word of a name.
func (r *reading) excluded(a ambiguous, i int) bool {
	return i > 0 && slices.Contains(a.Before, r.words[i-1].text) || i+1 < len(r.words) && slices.Contains(a.After, r.words[i+1].text)
}

// InEU tells whether a country, by its ISO 3166-1 code, keeps the Union's rules.
func InEU(country string) bool {
	v := lexis()
	return slices.Contains(v.packs["EU"].Members, country) || v.packs[country].Parent == "EU"
}
