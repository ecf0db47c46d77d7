package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What stands near a topic: a short question that goes on from one may be another's, "which one for a beginner?". It is looked for where
// the profile says that topics belong together, and found by the phrasings of what is there.

// related are the topics that one leads to, and those that lead to it.
func (k *known) related(t *Topic) []string {
	ids := slices.Clone(t.Next)
	for _, o := range k.Topics {
		if slices.Contains(o.Next, t.ID) && !slices.Contains(ids, o.ID) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// ofSameThings tells whether two topics are about the same things: they are of one kind that is no kind of things like each other, or
// share a word of their titles.
func (k *known) ofSameThings(t, o *Topic) bool {
	if subjectKind(t.ID) == subjectKind(o.ID) && !k.ofThings(t) {
		return true
	}
	words := subjectOf(t, map[string]bool{})
	return slices.ContainsFunc(match.Tokens(o.Title.In("en")), func(w match.Token) bool {
		return !match.Small(w.Text) && (words[w.Text] || words[w.Stem])
	})
}

// ofThings tells whether a topic is about things like each other, and about no person and no job.
func (k *known) ofThings(t *Topic) bool { return slices.Contains(k.Profile.Kin, subjectKind(t.ID)) }

// nearer is the topic near another one that a question with the name of that in it is surely about; nil for none. Where it is as much
// about the one that was told, that is not meant once more.
func (k *known) nearer(t *Topic, text, language string) *Topic {
	r := k.read(Question{Text: text, Profile: k.Profile.Slug, Language: language})
	if !r.reading.Known || len(r.reading.Ranked) == 0 || r.reading.Ranked[0].Score < clearLead {
		return nil
	}
	close := k.rivals(r)
	top := k.topics[close[0]]
	switch again := top == t && len(close) > 1; {
	case again:
		top = k.topics[close[1]]
	case r.reading.Other:
		return nil
	}
	if top == nil || top == t || !slices.Contains(k.related(t), top.ID) || !k.ofSameThings(t, top) {
		return nil
	}
	return top
}

// allOf begins a title that is of many.
var allOf = pattern(`^(?:all|tous les|toutes les) `)

// nameOf is what a topic is called within a sentence.
func nameOf(t *Topic, language string) string {
	name, _, _ := strings.Cut(strings.ToLower(t.Title.In(language)), " (")
	return allOf().ReplaceAllString(name, "")
}
