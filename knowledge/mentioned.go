package knowledge

import (
	"maps"
	"slices"

	"recruitbot/knowledge/match"
)

// mentions are what a topic's title, or several of its phrasings, name or ask.
type mentions struct {
	labels []string // of terms
	ways   []string // professions of which they ask how one comes to them
	duties []string // professions of which they ask what they do, or what they are
}

// mentionsOf finds out once what a topic mentions.
func (k *known) mentionsOf(t *Topic) mentions {
	if m, ok := k.mentioned.Load(t.ID); ok { // reading a hundred phrasings takes as long as some answers
		return m.(mentions)
	}
	var labels, ways, duties []string // one for each phrasing that has it
	for _, language := range Languages() {
		title := slices.Repeat([]string{t.Title.only(language)}, several)
		for _, text := range append(title, t.Phrasings.In(language)...) {
			tokens := match.Tokens(text)
			hits := k.terms.finder.Find(tokens)
			if len(hits) == 0 {
				continue
			}
			labels = append(labels, labelsOf(hits)...)
			if becoming.among(tokens) {
				ways = append(ways, jobs(hits)...)
			}
			if slices.ContainsFunc(hits, ofAnyJob) {
				duties = append(duties, jobs(nextTo(match.Normalise(text), tokens, hits, dutyBefore, dutyAfter))...)
			}
		}
	}
	m, _ := k.mentioned.LoadOrStore(t.ID, mentions{frequent(labels), frequent(ways), frequent(duties)})
	return m.(mentions)
}

// lack tells whether there is a profession to come to, or one with duties, that isn't
// mentioned so.
func (m mentions) lack(ways, duties []string) bool {
	return slices.ContainsFunc(ways, func(job string) bool { return !slices.Contains(m.ways, job) }) ||
		slices.ContainsFunc(duties, func(job string) bool { return !slices.Contains(m.ways, job) && !slices.Contains(m.duties, job) })
}

// labelsOf are the labels of some hits, each once.
func labelsOf(hits []match.Hit) (labels []string) {
	for _, h := range hits {
		if !slices.Contains(labels, h.Label) {
			labels = append(labels, h.Label)
		}
	}
	return labels
}

// frequent are those that stand there several times, each once.
func frequent(all []string) []string {
	times := map[string]int{}
	for _, one := range all {
		times[one]++
	}
	maps.DeleteFunc(times, func(_ string, n int) bool { return n < several })
	return slices.Collect(maps.Keys(times))
}

// several is how many phrasings make a topic speak of something.
const several = 3
