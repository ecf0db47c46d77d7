package draft

import (
	"maps"
	"slices"
)

// phrases are what descriptions in one language are made of: a file common to all
// profiles, and a profile's own, whose lists take the place of the common ones.
type phrases struct {
	Levels    map[string]string            `yaml:"levels"`    // level id: the title with the level in it
	Roles     map[string]string            `yaml:"roles"`     // the same inside a sentence, where it differs
	Headings  map[string]map[string]string `yaml:"headings"`  // section, then tone
	Labels    map[string]string            `yaml:"labels"`    // of rows, and small words
	Contracts map[string]string            `yaml:"contracts"` // by Brief.Contract
	Remote    map[string]string            `yaml:"remote"`    // none, some, all
	Companies map[string]string            `yaml:"companies"` // company id: with its article
	Nature    string                       `yaml:"nature"`    // of the work, in two or three words

	Opening  []phrase `yaml:"opening"`
	Core     []phrase `yaml:"core"`
	Scope    []phrase `yaml:"scope"`
	Level    []phrase `yaml:"level"`
	Tools    []phrase `yaml:"tools"`
	Duties   []phrase `yaml:"duties"`
	Must     []phrase `yaml:"must"`
	Nice     []phrase `yaml:"nice"`
	Three    []phrase `yaml:"three"`
	Six      []phrase `yaml:"six"`
	Twelve   []phrase `yaml:"twelve"`
	Growth   []phrase `yaml:"growth"`
	Work     []phrase `yaml:"work"`
	How      []phrase `yaml:"how"`
	Away     []phrase `yaml:"away"`
	Apply    []phrase `yaml:"apply"`
	Criteria []phrase `yaml:"criteria"`
	Adjust   []phrase `yaml:"adjust"`
	Equality []phrase `yaml:"equality"`
}

// phrase is one thing to say, in some wordings of equal worth, and when.
type phrase struct {
	Theme  string   `yaml:"theme"`  // of a list's theme one item is taken
	Weight int      `yaml:"weight"` // how much it matters: 1 to 30
	Levels []string `yaml:"levels"` // junior, established, senior, lead; none is all
	Tones  []string `yaml:"tones"`  // none is all
	If     []string `yaml:"if"`     // conditions, and names that must be filled
	Unless []string `yaml:"unless"`
	Say    []string `yaml:"say"`

	wordings []wording // Say, parsed
}

// lists are the phrases by their keys.
func (p *phrases) lists() map[string]*[]phrase {
	return map[string]*[]phrase{
		"opening": &p.Opening, "core": &p.Core, "scope": &p.Scope, "level": &p.Level, "tools": &p.Tools,
		"duties": &p.Duties, "must": &p.Must, "nice": &p.Nice, "three": &p.Three, "six": &p.Six, "twelve": &p.Twelve,
		"growth": &p.Growth, "work": &p.Work, "how": &p.How, "away": &p.Away, "apply": &p.Apply, "criteria": &p.Criteria, "adjust": &p.Adjust, "equality": &p.Equality,
	}
}

// over is p with what it lacks from below: texts key by key, lists as a whole.
func (p phrases) over(below phrases) phrases {
	lists := below.lists()
	for key, list := range p.lists() {
		if len(*list) == 0 {
			*list = *lists[key]
		}
	}
	texts := []struct{ own, below *map[string]string }{
		{&p.Levels, &below.Levels}, {&p.Roles, &below.Roles}, {&p.Labels, &below.Labels},
		{&p.Contracts, &below.Contracts}, {&p.Remote, &below.Remote}, {&p.Companies, &below.Companies},
	}
	for _, t := range texts {
		merged := map[string]string{}
		maps.Copy(merged, *t.below)
		maps.Copy(merged, *t.own)
		*t.own = merged
	}
	if p.Headings == nil {
		p.Headings = below.Headings
	}
	if p.Nature == "" {
		p.Nature = below.Nature
	}
	return p
}

// fits tells whether a phrase can be said of a brief. What its wordings name is
// asked for apart.
func (p phrase) fits(f facts) bool {
	has := func(name string) bool { return f.is(name) }
	switch {
	case len(p.Levels) > 0 && !slices.Contains(p.Levels, f.level):
		return false
	case len(p.Tones) > 0 && !slices.Contains(p.Tones, f.tone):
		return false
	case slices.ContainsFunc(p.Unless, has):
		return false
	}
	for _, name := range p.If {
		if !has(name) {
			return false
		}
	}
	return true
}
