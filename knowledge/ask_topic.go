package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// label does what a button does whose label is typed.
func (k *known) label(q Question, r read) (Answer, bool) {
	typed := strings.TrimSuffix(r.plain, ".")
	if t := k.titles[typed]; t != nil {
		return k.topic(t, r.language), true
	}
	if !k.steps[typed] {
		return Answer{}, false
	}
	last := Slots{}
	if s := k.lastPay(q); s != nil {
		last = *s
	}
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	for _, step := range p.next(last) {
		if match.Normalise(step.Label) == typed {
			return k.pay(payAsk{slots: step.Slots}, r.language), true
		}
	}
	return Answer{}, false
}

// stepLabels are the labels of all that a salary answer may offer, normalised.
func stepLabels(g grid) map[string]bool {
	labels := map[string]bool{}
	for _, language := range Languages() {
		p := payText{grid: g, language: language, w: wordsOf(language)}
		for _, step := range p.next(Slots{Levels: make([]string, 1), Companies: make([]string, 1)}) {
			labels[match.Normalise(step.Label)] = true
		}
	}
	return labels
}

// unsure is from how many words on that no phrasing of the topic has an answer says what it was taken for. Of 620
// answers to questions of public pages nine in ten were right where there was none or one, 60 % with two or three, and
// two in ten with more (22 November 2026). To refuse those with more cost good answers to who tells a story first.
const unsure = 2

// halfRead tells whether several words of the sentence that asks stand in no phrasing of a topic, and none in its title.
func (k *known) halfRead(r read, t *Topic) bool {
	if r.nearlyVerbatim() || k.namesSubject(r.tokens, t) {
		return false
	}
	strange := 0
	for _, at := range r.reading.Missing {
		if r.reading.From <= at && at < r.reading.To {
			strange++
		}
	}
	return strange >= unsure
}

// topicQuestion answers with the topic that fits, or offers those that fit alike. Where
// none of them has what is wanted, it says so.
func (k *known) topicQuestion(q Question, r read) (Answer, bool) {
	if r.justTheJob() {
		if first := k.firstTopics(); len(first) > 1 {
			return k.choose(first, r), true
		}
	}
	top := k.topics[k.topOf(r)]
	if top == nil || !r.reading.Known || paying(top.Computed) && r.wantsAPart() {
		return Answer{}, false
	}
	if r.reading.Other {
		return k.nearMiss(q, r, top)
	}
	close := k.rivals(r)
	wanting := k.lacks(r, top.ID)
	if wanting != 0 {
		close = slices.DeleteFunc(close, func(id string) bool { return k.lacks(r, id) != 0 })
	}
	if len(close) > 1 {
		close = k.ofNamedTool(close, r)
		one := k.toolUnlisted(k.topics[close[0]], r)
		if !slices.ContainsFunc(close, func(id string) bool { return k.toolUnlisted(k.topics[id], r) != one }) {
			close = []string{one.ID}
		}
	}
	switch len(close) {
	case 0:
		return k.withoutDetail(q, r, wanting), true
	case 1:
		top = k.topics[close[0]]
	default:
		return k.choose(close, r), true
	}
	top = k.toolUnlisted(top, r)
	a := k.topic(top, r.language)
	a.Confidence = r.reading.Ranked[0].Score
	k.leaveOpen(&a, r, top)
	if a.Lead == "" && k.halfRead(r, top) {
		a.Taken, a.Lead = true, fmt.Sprintf(wordsOf(r.language).takenAs, top.Title.In(r.language))
	}
	if r.callsWider() {
		a = k.told(a)
	}
	if r.employers {
		a.note(r.alikeByEmployer())
	} else {
		a.note(k.sameForAll(r, top))
	}
	a.note(k.forTool(r, top.ID))
	return a, true
}

// ofNamedTool leaves, of topics of one kind of which one is on the technology that a question names, that one: "which frameworks
// for Python?" is no choice between Python's and all.
func (k *known) ofNamedTool(ids []string, r read) []string {
	if slices.ContainsFunc(ids, func(id string) bool { return subjectKind(id) != subjectKind(ids[0]) }) {
		return ids
	}
	on := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return !slices.ContainsFunc(r.tokens, func(w match.Token) bool { return k.toolTopic(w.Text) == k.topics[id] })
	})
	if len(on) != 1 {
		return ids
	}
	return on
}

// toolUnlisted is the topic of the one technology that a question names, where the topic that fits best is a list of others: "which
// frameworks for Go?" is told that none is given for Go, and not those of other languages.
func (k *known) toolUnlisted(top *Topic, r read) *Topic {
	const list = 3 // technologies
	var of *Topic
	for _, w := range r.tokens {
		switch t := k.toolTopic(w.Text); {
		case t == nil, t == of:
		case of != nil, k.about(top.ID, w.Text):
			return top
		default:
			of = t
		}
	}
	if of == nil || of == top || r.verbatim() || top.Computed != "" || subjectKind(top.ID) != frameworkTopics {
		return top
	}
	named := 0
	for name := range k.details(top.ID).names {
		if k.toolTopic(name) != nil {
			named++
		}
	}
	if named < list {
		return top
	}
	return of
}

// again answers with the last topic once more where a question goes on from it and names nothing
// but parts of the grid: "and for a senior?", after the skills. Pay is a click away.
func (k *known) again(q Question, r read) (Answer, bool) {
	if !r.follow && !alsoWord.in(r.text) || !r.slotsOnly || r.wantsPay || k.afterVainPay(q, r) || len(k.strangers(r)) > 0 {
		return Answer{}, false
	}
	t, last := k.lastTopic(q), k.lastPay(q)
	if last != nil && r.slots.Uplift == "" && (alsoWord.in(r.text) || forWord.starts(r.text)) {
		if t = k.topicBefore(q); t != nil && k.isOfPay(t.ID) {
			return Answer{}, false // what pay depends on was told; a level goes on with pay
		}
	}
	if t == nil {
		return k.choiceAgain(q, r)
	}
	a := k.topic(t, r.language)
	a.Lead = k.sameForAll(r, t) // the rest was said already
	a.Next = slices.Insert(a.Next[:min(len(a.Next), mostNext-1)], 0, Step{Label: wordsOf(r.language).wholeGrid, Topic: AboutSalary})
	return a, true
}

// alsoWord: what was told of one is asked of another; forWord begins that.
var (
	alsoWord = cueOf("too also even same aussi meme pareil idem", "as well")
	forWord  = cueOf("for pour")
)

// choiceAgain offers once more what was just offered, where nothing was chosen yet.
func (k *known) choiceAgain(q Question, r read) (Answer, bool) {
	if !k.ongoing(q) || len(q.Previous.Topics) > 0 || len(q.Previous.Offered) == 0 || k.lastPay(q) != nil {
		return Answer{}, false
	}
	a, ok := k.lastAnswer(q, r.language)
	if !ok {
		return a, false // what was offered is gone
	}
	for _, id := range q.Previous.Offered {
		if note := k.sameForAll(r, k.topics[id]); !slices.Contains(a.Notes, note) {
			a.note(note)
		}
	}
	return a, true
}

// lastTopic is the topic that the last answer was, nil for pay, for several and for what is computed, and in a
// conversation in which pay may be gone on about.
func (k *known) lastTopic(q Question) *Topic {
	if k.lastPay(q) != nil {
		return nil
	}
	return k.topicBefore(q)
}

// topicBefore is the topic that the last answer was, nil for pay, for several and for what is computed.
func (k *known) topicBefore(q Question) *Topic {
	last := q.Previous
	if last == nil || last.Profile != k.Profile.Slug || len(last.Topics) != 1 {
		return nil
	}
	if t := k.topics[last.Topics[0]]; t != nil && t.Computed == "" {
		return t
	}
	return nil
}

// sameForAll is a note on the parts of the grid that a question names where a topic tells the
// same for all of them; "" where its answer names some, or speaks of experience, or pay is spoken of.
func (k *known) sameForAll(r read, t *Topic) string {
	w := wordsOf(r.language)
	var by []string
	for i, named := range []bool{len(r.slots.Levels) > 0, len(r.slots.Companies) > 0, r.slots.Uplift != ""} {
		if named {
			by = append(by, w.parts[i])
		}
	}
	if len(by) == 0 || t.Computed != "" || r.wantsPay || len(r.offers) > 0 {
		return ""
	}
	tokens := match.Tokens(t.Answer.In(r.language))
	if slices.ContainsFunc(k.terms.finder.Find(tokens), ofGrid) || experience.among(tokens) {
		return ""
	}
	return fmt.Sprintf(w.alike, listed(by, w.or))
}

// experience: how long somebody has worked is spoken of, or that somebody begins.
var experience = cueOf("experience experiences experienced start beginner beginners experimente experimentes debut debuter debutant debutants")

// withoutDetail is the honest end where it is known what is lacking; with none it is unknown.
func (k *known) withoutDetail(q Question, r read, lacking detail) Answer {
	a := k.unknown(q, r)
	a.Lead = lacking.unsaid(r.language)
	k.tellNear(&a, q, r)
	return a
}

// unknown is the honest end: not in my sources, and what is nearest.
func (k *known) unknown(q Question, r read) Answer {
	a := k.answer(r.language)
	a.Outcome = Unknown
	a.Confidence = 1
	a.Lead = wordsOf(r.language).nearest
	a.Next, a.Far = k.nearest(r)
	if q.Previous != nil {
		a.Turn = *q.Previous
	}
	return a
}
