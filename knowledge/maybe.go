package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// 23 November 2026: of 1,458 questions that people wrote or collected who had not seen the program, 113 ended in a bare "not in my
// sources". Where a topic had been the best reading with a score of 0.4 or more, 30 of 57 were told by it, 17 in part, and ten by
// none. Whoever asked one of these saw a button and no fact. Now the gist of that topic stands there, under a line that does not
// claim that it is what was asked: who is right has the fact at once, and who isn't sees why.

// maybeFrom is the score from which a topic is shown where no answer is sure. Of nine questions more that it lets in than 0.35 does, of
// some 2,000, four were told by it and two in part.
const maybeFrom = 0.25

// mostMaybe is how many topics are shown so.
const mostMaybe = 2

// maybe shows the gist of the topics that an unanswered question is most like, and says that they may not be what was asked. What
// names a stranger, comes near a policy, asks for pay or is a stored near miss has a better answer: what exactly is missing.
func (k *known) maybe(q Question, r read) (Answer, bool) {
	top := k.topics[k.topOf(r)]
	if top == nil || paying(top.Computed) || top.Computed == "sources" || r.reading.Ranked[0].Score < maybeFrom || r.reading.Same || r.reading.Like >= 0 || r.verbatim() ||
		r.pay.money && !k.tellsOfPay(top, r.language) || len(k.strangers(r))+len(r.jobs) > 0 || k.nearPolicy(r) || r.becomesUnheard() {
		return Answer{}, false
	}
	if k.ongoing(q) && r.says() && r.reading.Ranked[0].Score < clearMatter {
		return Answer{}, false // a remark, more often
	}
	ids := slices.DeleteFunc(k.rivals(r), func(id string) bool { return paying(k.topics[id].Computed) })
	if one := k.toolUnlisted(top, r); one != top {
		ids = []string{one.ID}
	}
	a := k.choose(ids[:min(len(ids), mostMaybe)], r)
	a.Taken, a.Lead = true, wordsOf(r.language).maybe
	return a, true
}

// tellsOfPay tells whether a topic's answer speaks of pay, without a figure.
func (k *known) tellsOfPay(t *Topic, language string) bool {
	return t.Computed == "" && payCue.among(match.Tokens(match.Normalise(t.Answer.In(language))))
}
