package knowledge

import (
	"cmp"
	"strings"
	"sync"

	"recruitbot/knowledge/match"
)

// Base is everything known, ready to answer. It never changes: a reload makes a
// new one. It is safe for use by many goroutines.
type Base struct {
	profiles []*known
	common   Common
}

// New makes a Base of profiles and what they share. The profiles are taken as
// valid: see Load.
func New(profiles []Loaded, common Common) *Base {
	b := &Base{common: common}
	for _, l := range profiles {
		b.profiles = append(b.profiles, newKnown(l, common, false))
	}
	b.introduce()
	return b.teach()
}

// introduce tells each profile of all, so that who says hello hears of all.
func (b *Base) introduce() {
	for _, k := range b.profiles {
		k.all = b.profiles
	}
}

// speaksOf is what the base speaks of: the profiles' titles.
func (k *known) speaksOf(language string) string {
	var titles []string
	for _, one := range k.all {
		titles = append(titles, strings.ToLower(one.Profile.Titles.In(language)))
	}
	return strings.Join(titles, ", ")
}

// Profiles returns the profiles in the order of their slugs.
func (b *Base) Profiles() []Profile {
	out := make([]Profile, len(b.profiles))
	for i, k := range b.profiles {
		out[i] = k.Profile
	}
	return out
}

// Loaded returns the profiles as they were loaded, in the order of their slugs.
func (b *Base) Loaded() []Loaded {
	out := make([]Loaded, len(b.profiles))
	for i, k := range b.profiles {
		out[i] = k.Loaded
	}
	return out
}

// Topics returns the topics of a profile in the order of their files; nil for a
// slug that is not loaded.
func (b *Base) Topics(slug string) []Topic {
	if k := b.profile(slug); k != nil {
		return k.Topics
	}
	return nil
}

// HasSalary tells whether a profile holds a salary grid.
func (b *Base) HasSalary(slug string) bool {
	k := b.profile(slug)
	return k != nil && k.grid != nil
}

func (b *Base) profile(slug string) *known {
	for _, k := range b.profiles {
		if k.Profile.Slug == slug {
			return k
		}
	}
	return nil
}

// known is one profile with what reading a question about it takes.
type known struct {
	Loaded
	grid      *grid // nil without a salary.yaml
	gridTitle Texts // what it is called
	topics    map[string]*Topic
	conflicts map[string][]*Conflict // by topic id
	talk      map[string]*Talk
	beyond    map[string]*Beyond
	terms     *terms
	titles    map[string]*Topic            // by title, normalised, in either language
	steps     map[string]bool              // labels of salary answers' buttons, normalised
	shorthand map[string]map[string]string // by language: a word typed in a hurry, what it means
	letters   letters                      // see letters
	reader    *match.Reader
	all       []*known                     // of the base it is in
	lessons   *lessons                     // nil for none
	mentioned *sync.Map                    // by topic id: what mentionsOf has found out, which never changes
	detailed  *sync.Map                    // by topic id: what details has found out
	sayings   *sync.Map                    // by topic id: its phrasings, beside which lessons are held
	missedBy  func() []int                 // see missedBy, found out once
	tools     func() map[string]technology // technologies that topics are about, found out once
}

// newKnown makes a profile ready. isCompiled tells that it and what all share
// are as they were compiled, which need not be found out then.
func newKnown(l Loaded, common Common, isCompiled bool) *known {
	k := &known{
		Loaded: l, topics: map[string]*Topic{}, titles: map[string]*Topic{}, conflicts: map[string][]*Conflict{},
		talk: map[string]*Talk{}, beyond: map[string]*Beyond{}, shorthand: shorthandOf(common), letters: singleLetters(common),
		terms: &terms{names: namesOf(common)}, mentioned: new(sync.Map), sayings: new(sync.Map), detailed: new(sync.Map),
	}
	if l.Salary != nil {
		k.grid = &grid{*l.Salary}
		k.steps = stepLabels(*k.grid)
		k.gridTitle = Texts{lessonWords("en").grid, lessonWords("fr").grid}
	}
	k.missedBy = sync.OnceValue(func() []int { return missedBy(k.Topics) })
	k.tools = sync.OnceValue(func() map[string]technology { return toolsOf(k.Topics) })
	for i := range k.Topics {
		t := &k.Topics[i]
		k.topics[t.ID] = t
		for _, title := range t.Title.all() {
			if t.Computed == "" {
				k.titles[match.Normalise(title)] = t
			}
		}
	}
	for i := range k.Conflicts {
		for _, id := range k.Conflicts[i].Topics {
			k.conflicts[id] = append(k.conflicts[id], &k.Conflicts[i])
		}
	}
	for i := range common.Talk {
		k.talk[common.Talk[i].ID] = &common.Talk[i]
	}
	for i := range common.Beyond {
		k.beyond[common.Beyond[i].ID] = &common.Beyond[i]
	}
	k.reader, k.terms.finder = reading(l, common, isCompiled)
	return k
}

// readerOf is what the reader of a profile's questions is made of.
func readerOf(l Loaded, common Common) match.Config {
	return match.Config{
		Phrases: phrases(l, common), Others: nearMisses(l, common), Names: l.Profile.Aliases.all(),
		Nouns: l.Profile.Nouns.all(), Synonyms: synonyms(common), Kin: kinOf(l),
	}
}

// kinOf are the topics of a profile that are about things alike.
func kinOf(l Loaded) (out [][]string) {
	for _, kind := range l.Profile.Kin {
		var ids []string
		for _, t := range l.Topics {
			if strings.HasPrefix(t.ID, kind+".") {
				ids = append(ids, t.ID)
			}
		}
		out = append(out, ids)
	}
	return out
}

// phrases are all labelled sentences a question is read against: the profile's
// topics, talk, and matters beyond the profile. Words in shorthand are written in
// full, as they are in questions.
func phrases(l Loaded, common Common) []match.Phrase {
	var out []match.Phrase
	shorthand := shorthandOf(common)
	add := func(label string, lists TextLists) {
		for _, language := range Languages() {
			for _, text := range lists.In(language) {
				text = inFull(text, shorthand[language])
				out = append(out, match.Phrase{Label: label, Text: text, Language: language})
			}
		}
	}
	for _, t := range l.Topics {
		add(t.ID, t.Phrasings)
	}
	for _, t := range common.Talk {
		add(t.ID, t.Phrasings)
	}
	for _, m := range common.Beyond {
		add(m.ID, m.Phrasings)
	}
	return out
}

func synonyms(common Common) [][]string {
	var out [][]string
	for _, group := range common.Synonyms {
		out = append(out, group.all())
	}
	return out
}

// Languages are those that people are answered in, the default first.
func Languages() []string { return []string{"en", "fr"} }

// In is the text in a language, or in English where it has none.
func (t Texts) In(language string) string {
	return cmp.Or(t.only(language), t.EN)
}

// only is the text in a language, "" where it has none.
func (t Texts) only(language string) string {
	switch language {
	case "en":
		return t.EN
	case "fr":
		return t.FR
	}
	return ""
}

// all are the texts in all languages.
func (t Texts) all() []string { return []string{t.EN, t.FR} }
