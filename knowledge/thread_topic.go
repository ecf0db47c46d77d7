package knowledge

import "strings"

// What goes on from a topic says "it" where the topic's name is meant: "which frameworks go with it?", after Python.
//
// 23 November 2026: until now nothing but pay carried over in such a sentence, and it was refused or read as something else.

// referring are the words that stand for what was just told of.
var referring = pattern(`\b(?:it|that|those|these|this|ca|cela|celui la|celle la|ceux la)\b`)

// forIt ends what is asked about something by name: "which frameworks go with it?" is not about all frameworks.
var forIt = pattern(`\b(?:for|with|of|pour|avec) (?:it|that|those|these|them|ca|cela|celui la|celle la|ceux la)[ ?!.]*$`)

// longestReferring is how many words say all that such a text asks.
const longestReferring = 12

// ofLastTopic reads a question once more with the name of the last topic in the place of "it", where it is not known what is asked, or
// what is known has another name.
func (k *known) ofLastTopic(q Question, r read) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || len(r.tokens) > longestReferring || r.verbatim() || len(r.hits) > 0 || addressed.in(r.text) || thanking.in(r.text) || k.nearPolicy(r) || k.talk[k.topOf(r)] != nil && r.reading.Known || k.namesTool(r.tokens) {
		return Answer{}, false
	}
	at := referring().FindAllStringIndex(r.text, 2)
	sure := k.sureAlone(r) && !forIt().MatchString(r.text)
	if len(at) != 1 || sure && k.namesSubject(r.tokens, k.topics[k.topOf(r)]) {
		return Answer{}, false
	}
	name, _, _ := strings.Cut(t.Title.In(r.language), " (")
	named := k.read(Question{Text: r.text[:at[0][0]] + name + r.text[at[0][1]:], Profile: q.Profile, Language: r.language})
	if !named.reading.Known || named.reading.Ranked[0].Score < clearLead || sure && k.topOf(named) == t.ID {
		return Answer{}, false
	}
	for _, try := range []func(*known, Question, read) (Answer, bool){(*known).away, (*known).topicQuestion} {
		if a, ok := try(k, q, named); ok {
			return a, true
		}
	}
	return Answer{}, false
}

// sureAlone tells whether it is clear without the last turn which topic a question is about.
func (k *known) sureAlone(r read) bool {
	return r.reading.Known && !r.reading.Other && k.topics[k.topOf(r)] != nil && len(k.rivals(r)) == 1
}
