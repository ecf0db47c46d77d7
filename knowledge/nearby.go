package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// topOf is the label that fits best, "" for none.
func (k *known) topOf(r read) string {
	if len(r.reading.Ranked) == 0 {
		return ""
	}
	return r.reading.Ranked[0].Label
}

// verbatim tells whether a question is a stored phrasing, word for word.
func (r read) verbatim() bool { return len(r.reading.Ranked) > 0 && r.reading.Ranked[0].Score == 1 }

// nearlyVerbatim tells whether a part of a question is a stored phrasing.
func (r read) nearlyVerbatim() bool {
	return len(r.reading.Ranked) > 0 && r.reading.Ranked[0].Score == match.NearlyAll
}

// holds tells whether a topic's title or several of its phrasings speak of a
// place, a profession or a matter themselves: "frontend developer" is no stranger
// to the difference between the two. One phrasing may name it by the way.
func (k *known) holds(topic, label string) bool {
	return slices.Contains(k.labelsIn(topic), label)
}

// labelsIn are the labels that holds is true of for a topic.
func (k *known) labelsIn(topic string) []string {
	t := k.topics[topic]
	if t == nil || t.Computed != "" {
		return nil
	}
	return k.mentionsOf(t).labels
}

// comparesJobs tells whether a topic speaks of the profile's profession and another.
func (k *known) comparesJobs(topic string) bool {
	return slices.ContainsFunc(k.labelsIn(topic), func(label string) bool { return strings.HasPrefix(label, kindJob+":") }) &&
		k.details(topic).kinds&aDifference != 0
}

// gridWords says what the grid is, for an answer that has to do without it.
func (k *known) gridWords(language string) string {
	w := wordsOf(language)
	s := fmt.Sprintf(w.theGrid, currencyName(k.grid.Currency, language))
	for _, u := range k.grid.Uplifts {
		s += fmt.Sprintf(w.andUplift, u.Name.In(language))
	}
	return s
}

// leastNear is the score from which a topic is offered under what is refused.
const leastNear = 0.02

// nearest are the topics of the technologies that a question names, and those that fit it, as next steps; far tells that there are
// none, and out are those that the profile's commands begin with.
//
// 23 November 2026: until now the best three stood there whatever their score, English under Rust and Agile under shares. Those
// that a matter's own phrasings come near to were better still, and left out: to read them took 3 MB of weights in the burst.
func (k *known) nearest(r read) (out []Step, far bool) {
	add := func(t *Topic) {
		if t != nil && len(out) < near && !slices.ContainsFunc(out, func(s Step) bool { return s.Topic == t.ID }) {
			out = append(out, Step{Label: t.Title.In(r.language), Topic: t.ID})
		}
	}
	for _, w := range r.tokens {
		add(k.toolTopic(w.Text))
	}
	tools := len(out) > 0
	for _, s := range r.reading.Ranked {
		if s.Score >= leastNear || tools {
			add(k.topics[s.Label])
		}
	}
	if far = len(out) == 0; far {
		for _, id := range k.firstTopics() {
			add(k.topics[id])
		}
	}
	return out, far
}

// rivals are the topics that fit nearly as well as the best, so that any may be
// meant; only the best where none does, or where it is a stored phrasing.
func (k *known) rivals(r read) []string {
	best := r.reading.Ranked[0]
	out := []string{best.Label}
	for _, s := range r.reading.Ranked[1:] {
		if k.topics[s.Label] == nil || len(out) == choices {
			break
		}
		if best.Score < 1 && s.Score >= closeBy*best.Score {
			out = append(out, s.Label)
		}
	}
	return out
}

// closeBy is the share of the best score from which another topic may be meant
// as well. Of 4,774 readings of questions by people who knew neither phrasings nor
// topics, 364 came to more than this; there the first was right in 72% and only the
// second in 19%. Under it they were right in 97% and 2% (21 November 2026).
const closeBy = 0.3

// How many words that named nothing are told, and how much of each.
const (
	mostUnread  = 5
	mostLetters = 40
)

// unread are the words of a command that named nothing.
func (k *known) unread(r read) string {
	var out []string
	for _, i := range r.reading.Unknown {
		t := r.tokens[i]
		if covered(i, r.hits) || covered(i, r.dropped) || t.Number.Is || besideSlots.is(t.Text) || payCue.is(t.Text) {
			continue
		}
		if word := shorten(t.Text, mostLetters); len(out) < mostUnread && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return strings.Join(out, ", ")
}
