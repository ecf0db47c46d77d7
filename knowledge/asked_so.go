package knowledge

import "slices"

// What is asked in a form of its own, whatever the reader of sentences takes it for: whether the job is nothing but APIs, whether it
// stands in for another, how a site is kept up. Most such questions are like a near miss, or like a topic that tells of the thing named
// and not what is asked about it.

// wayOfAsking is one such form, and what it is answered with.
type wayOfAsking struct {
	asked  []func() expression // all of these are in the text
	unless func() expression   // this has it ask for something else
	topics []string            // what is told, in short where that is several
	lead   Texts               // how the answer begins, where the topic's own words leave it open; that way it is always given
	beside []string            // labels that may be named and are no strangers here
	ofJob  bool                // the job, or the back end, is named
	years  bool                // for how long somebody has done something may be said
}

// asksSo answers what is asked in a form of its own. Where nothing needs to be said before a topic, a stored near miss stays
// one, and a topic that the reader is sure of answers as ever.
func (k *known) asksSo(_ Question, r read) (Answer, bool) {
	if len(r.reading.Ranked) == 0 || r.pay.asked || len(r.offers)+len(calendarYears(r.text)) > 0 && !k.onlyEdition(r) || r.slots.Uplift+r.slots.Other != "" {
		return Answer{}, false
	}
	for _, w := range waysOfAsking {
		if len(r.years) > 0 && !w.years || !w.in(r) || k.besideWay(r, w) || r.verbatim() && !slices.Contains(w.topics, k.topOf(r)) || w.lead == (Texts{}) && (r.reading.Same || k.surelyOneOf(r, w.topics)) {
			continue
		}
		if a, ok := k.answeredBy(w.topics, r); ok {
			if lead := w.lead.In(r.language); lead != "" {
				a.Lead = lead
			}
			return a, true
		}
	}
	return Answer{}, false
}

// backWord is the back end, in short.
var backWord = cueOf("back back-end backend")

// onlyEdition tells whether all years that a question names are the grid's, and nobody's experience or sum.
func (k *known) onlyEdition(r read) bool {
	return len(r.offers)+len(r.years) == 0 && !slices.ContainsFunc(calendarYears(r.text), func(y string) bool { return !k.ofEdition(y) })
}

// in tells whether a question is asked in that way.
func (w wayOfAsking) in(r read) bool {
	if w.ofJob && !slices.ContainsFunc(r.hits, ofItsNames) && !backWord.among(r.tokens) {
		return false
	}
	for _, form := range w.asked {
		if !r.hasForm(form) {
			return false
		}
	}
	return w.unless == nil || !r.hasForm(w.unless)
}

// hasForm tells whether an expression is in a question, as it is read or as it was typed: "I'm fed up with code, what next?" is read without
// what comes before the comma.
func (r read) hasForm(form func() expression) bool {
	return form().MatchString(r.text) || form().MatchString(r.plain)
}

// besideWay tells whether a question names a place, a profession or a matter that has no part in such a way of asking.
func (k *known) besideWay(r read, w wayOfAsking) bool {
	stranger := func(kind string) func(string) bool {
		return func(id string) bool { return !slices.Contains(w.beside, kind+":"+id) }
	}
	return len(r.places) > 0 || slices.ContainsFunc(r.jobs, stranger(kindJob)) || slices.ContainsFunc(r.beyond, stranger(kindBeyond)) || len(k.longAgo(r.text)) > 0
}

// surelyOneOf tells whether the reader takes a question for one of the topics, and not for what comes near it.
func (k *known) surelyOneOf(r read, topics []string) bool {
	return r.reading.Known && !r.reading.Other && slices.Contains(topics, k.topOf(r)) && len(k.rivals(r)) == 1 && k.lacks(r, k.topOf(r)) == 0
}

// answeredBy answers with a topic, or with the gist of several.
func (k *known) answeredBy(topics []string, r read) (Answer, bool) {
	if len(topics) == 0 || slices.ContainsFunc(topics, func(id string) bool { return k.topics[id] == nil }) {
		return Answer{}, false
	}
	if len(topics) > 1 {
		a := k.choose(topics, r)
		a.Lead = whatTheyName.In(r.language)
		return a, true
	}
	t := k.topics[topics[0]]
	a := k.topic(t, r.language)
	a.note(k.sameForAll(r, t))
	return a, true
}

// whatTheyName heads the gist of several topics that answer a question together.
var whatTheyName = Texts{EN: "What my sources say about it:", FR: "Ce que mes sources en disent\u00a0:"}
