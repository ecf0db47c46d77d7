package knowledge

import (
	"slices"
	"sort"

	"recruitbot/knowledge/match"
)

// A near miss asks of a topic's subject what neither that topic nor another tells: "who invented Docker?". Such
// questions stand with the topics, and what is more like them than like any phrasing is refused, with the topic as
// the way on. Rules that know a reason for refusing it come first.

// asNearMiss has a reading that is like a near miss be about the topic that it stands with, where it names what that is
// about, or else about the one that fits best. One of pay is left to the rules of pay, which know what the grid holds.
func (k *known) asNearMiss(reading *match.Reading) {
	var best *Topic
	if len(reading.Ranked) > 0 {
		best, reading.Known = k.topics[reading.Ranked[0].Label], reading.Ranked[0].Score >= clearLead
	}
	for _, t := range []*Topic{k.misses(reading.Like), best} {
		if t != nil && t.Computed == "" && (reading.Same || k.namesSubject(reading.Tokens, t)) {
			takeFor(reading, t.ID) // and refused in the end
			return
		}
	}
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

// missesFrom are, by topic, where its near misses begin among all, and where the last one's end.
func missesFrom(topics []Topic) []int {
	from := []int{0}
	for _, t := range topics {
		n := from[len(from)-1]
		for _, language := range Languages() {
			n += len(t.NearMisses.In(language))
		}
		from = append(from, n)
	}
	return from
}

// misses is the topic with which a near miss stands, by its place among all; nil for none.
func (k *known) misses(place int) *Topic {
	if place < 0 {
		return nil
	}
	from := k.missesFrom()
	at := sort.Search(len(k.Topics), func(i int) bool { return place < from[i+1] })
	if at == len(k.Topics) {
		return nil
	}
	return &k.Topics[at]
}

// namesSubject tells whether words name what a topic is about, as its title or its answer does.
func (k *known) namesSubject(words []match.Token, t *Topic) bool {
	subject := k.details(t.ID).subject
	return slices.ContainsFunc(words, func(w match.Token) bool { return subject[w.Text] || subject[w.Stem] })
}

// nearMiss answers a question that is more like what no topic tells than like any topic's phrasings: with the topic
// that it is about, where that says that it leaves open what is asked in such a form; or not at all.
func (k *known) nearMiss(q Question, r read, t *Topic) (Answer, bool) {
	lacking := k.lacks(r, t.ID)
	a := k.topic(t, r.language)
	a.Confidence = r.reading.Ranked[0].Score
	k.leaveOpen(&a, r, t)
	if lacking == 0 && a.Confidence >= clearLead && (a.Leaves == openDifference || a.Leaves != "" && k.namesSubject(r.tokens, t)) {
		return a, true
	}
	a = k.unknown(q, r)
	a.Lead = lacking.unsaid(r.language)
	return a, true
}
