package tally

import (
	"cmp"
	"slices"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// groups groups the questions of an outcome: by likeness as far as there are texts, and the
// rest by the topic that came nearest.
func groups(o knowledge.Outcome, counts []bot.Tally, gaps []bot.Gap, names titles) []Group {
	list := []Group{}
	var texts []string
	rest := map[Topic]int{}
	for _, t := range counts {
		if t.Outcome == string(o) {
			rest[names.name(t.Profile, t.Topic)] += t.Count
		}
	}
	for _, g := range gaps {
		if g.Outcome == string(o) {
			texts = append(texts, g.Text)
			rest[names.name(g.Profile, g.Topic)]--
		}
	}
	for _, c := range clustered(texts, names.about) {
		g := Group{Count: len(c.texts), Example: c.texts[0]}
		for _, other := range c.texts[1:] {
			if other != g.Example && !slices.Contains(g.Others, other) {
				g.Others = append(g.Others, other)
			}
		}
		list = append(list, g)
	}
	for topic, n := range rest {
		if n > 0 {
			list = append(list, Group{Count: n, Topic: &topic})
		}
	}
	slices.SortStableFunc(list, func(a, b Group) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.key(), b.key())) })
	return list
}

func (g Group) key() string {
	if g.Topic != nil {
		return topicID(g.Topic.Profile, g.Topic.ID)
	}
	return g.Example
}
