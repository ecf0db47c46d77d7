package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// A near miss asks of a topic's subject what neither that topic nor another tells: "who invented Docker?". Such
// questions stand with the topics, and what is more like them than like any phrasing is refused, with the topic as
// the way on. Rules that know a reason for refusing it come first.

// asNearMiss has a reading that is like a near miss be about the topic that it stands with, where it names what that is
// about, or else about the first of those that fit, where it names that. What is surely a matter beyond the profile, small
// talk or refused by policy stays that. One of pay is left to the rules of pay, which know what the grid holds.
func (k *known) asNearMiss(reading *match.Reading) {
	about, best := []*Topic{k.misses(reading.Like)}, ""
	if len(reading.Ranked) > 0 {
		best = reading.Ranked[0].Label
		reading.Known = reading.Ranked[0].Score >= k.clear(best)
	}
	if t := k.topics[best]; !reading.Known || t != nil && t.Computed == "" || k.noBusiness(best) {
		for _, s := range reading.Ranked {
			about = append(about, k.topics[s.Label])
		}
	}
	for _, t := range about {
		if t != nil && t.Computed == "" && (reading.Same || k.namesSubject(reading.Tokens, t)) {
			takeFor(reading, t.ID) // and refused in the end
			return
		}
	}
}

// clear is the score from which what is like a near miss is taken for a label all the same: more of it where that is
// no topic, since the answer is nothing but what it is taken for.
func (k *known) clear(label string) float64 {
	if k.topics[label] == nil {
		return clearMatter
	}
	return clearLead
}

const clearMatter = 0.6

// noBusiness tells whether a label is of small talk that is none of the bot's business.
func (k *known) noBusiness(label string) bool {
	t := k.talk[label]
	return t != nil && t.Outcome == OutOfScope
}

// takeFor has a reading be about a topic, as surely as it was about what it fitted best.
func takeFor(reading *match.Reading, topic string) {
	first := match.Score{Label: topic}
	if len(reading.Ranked) > 0 {
		first.Score = reading.Ranked[0].Score
	}
	rest := slices.DeleteFunc(reading.Ranked, func(s match.Score) bool { return s.Label == topic })
	reading.Ranked, reading.Known = slices.Insert(rest, 0, first), true
}

// eachNearMiss goes through the near misses of a profile, in the order in which the reader has them.
func eachNearMiss(topics []Topic, do func(topic int, language, text string)) {
	for i := range topics {
		for _, language := range Languages() {
			for _, text := range topics[i].NearMisses.In(language) {
				do(i, language, text)
			}
		}
	}
}

// nearMisses are those of a profile, written as phrases are.
func nearMisses(l Loaded, common Common) []string {
	var out []string
	shorthand := shorthandOf(common)
	eachNearMiss(l.Topics, func(_ int, language, text string) { out = append(out, inFull(text, shorthand[language])) })
	return out
}

// missedBy are, by near miss, the places of the topics that they stand with.
func missedBy(topics []Topic) []int {
	var out []int
	eachNearMiss(topics, func(topic int, _, _ string) { out = append(out, topic) })
	return out
}

// misses is the topic with which a near miss stands, by its place among all; nil for none.
func (k *known) misses(place int) *Topic {
	if place < 0 {
		return nil
	}
	return &k.Topics[k.missedBy()[place]]
}

// namesSubject tells whether words name what a topic is about, as its title or its answer does.
func (k *known) namesSubject(words []match.Token, t *Topic) bool {
	subject := k.details(t.ID).subject
	return slices.ContainsFunc(words, func(w match.Token) bool { return subject[w.Text] || subject[w.Stem] })
}

// counts tells whether a question asks how many the bot or its sources have of what a topic counts or lists: it tells
// that however it is asked.
func (k *known) counts(r read, t *Topic) bool {
	asked := r.asked()
	wanted, what := detailsIn(asked)
	return wanted&aCount != 0 && k.details(t.ID).counts(what) && inHand.among(asked)
}

// nearMiss answers a question that is more like what no topic tells than like any topic's phrasings: with the topic
// that it is about, where that says that it leaves open what is asked in such a form; or with what is lacking, where that is known.
func (k *known) nearMiss(q Question, r read, t *Topic) (Answer, bool) {
	lacking, score := k.lacks(r, t.ID), r.reading.Ranked[0].Score
	if lacking == 0 && score >= clearLead {
		a := k.topic(t, r.language)
		a.Confidence = score
		k.leaveOpen(&a, r, t)
		if a.Leaves == openDifference || a.Leaves != "" && k.namesSubject(r.tokens, t) || k.counts(r, t) {
			return a, true
		}
	}
	return k.withoutDetail(q, r, lacking), lacking != 0
}
