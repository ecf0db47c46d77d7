package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

// inSources: what is named or listed is so in the sources, and can be counted there.
var inSources = cueOf(`named listed cited mentioned cite cites citee citees nomme nommes nommee nommees
	mentionne mentionnes mentionnee mentionnees`)

// inHand: so is what the bot has got.
var inHand = inSources.with(cueOf("got"))

// headReach is how many of the words behind "how many" may be what is counted, an
// adjective's among them: "soft skills", but not the roles in "people in those roles".
const headReach = 2

// counts tells whether what is counted stands in an answer with its number, or is what the
// answer lists.
func (d details) counts(counted []match.Token) bool {
	for i, t := range counted {
		if d.counted[t.Stem] || i < headReach && d.listed[t.Stem] {
			return true
		}
	}
	return false
}

// called: what an answer lists is called as one in so many of its phrasings does.
const called = 10

// listedBy are the stems of what a topic's answer lists, none where it has no list: the words
// of its title, and those that many of its phrasings share. The words for the job itself
// stand in phrasings of every topic and are none of them.
func listedBy(t *Topic, job map[string]bool) map[string]bool {
	listed := map[string]bool{}
	for _, language := range Languages() {
		if !strings.Contains(t.Answer.only(language), "\n- ") {
			continue
		}
		times := map[string]int{}
		phrasings := t.Phrasings.In(language)
		for _, p := range phrasings {
			addStems(times, p, 1)
		}
		addStems(times, t.Title.only(language), len(phrasings))
		for stem, n := range times {
			if called*n >= len(phrasings) && !job[stem] {
				listed[stem] = true
			}
		}
	}
	return listed
}

// addStems counts the words of a text that bear meaning, each once.
func addStems(times map[string]int, text string, weight int) {
	seen := map[string]bool{}
	for _, t := range match.Tokens(text) {
		if !seen[t.Stem] && !match.Small(t.Text) {
			seen[t.Stem] = true
			times[t.Stem] += weight
		}
	}
}

// aliasStems are the words that the profile's job is called by.
func (k *known) aliasStems() map[string]bool {
	out := map[string]bool{}
	for _, language := range Languages() {
		for _, alias := range k.Profile.Aliases.In(language) {
			for _, t := range match.Tokens(alias) {
				out[t.Stem] = true
			}
		}
	}
	return out
}
