package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// 22 November 2026: of 107 real questions that a topic answered although a strict judge had them
// as beyond the sources, 54 had been told what is true of their subject, and not that their
// question stays open: "why is OWASP important?", "what is Docker?". The form of a question
// can't tell, since for one topic in three "why" is answered; so whoever writes an answer
// says what it leaves open.

// Openings are the values of Topic.Open.
func Openings() []string {
	var names []string
	for _, o := range openings() {
		names = append(names, o.name)
	}
	return names
}

// opening is something that one may ask of what a topic is about, beside what it tells.
type opening struct {
	name  string
	asked func(asked []match.Token, names map[string]bool) bool // by the words of a question, and by what the topic is called
	said  Texts                                                 // that the sources don't tell it

	toldElse bool // whatever a topic tells, it tells this where it doesn't leave it open
}

// openings are in the order in which they are looked for; the first that is asked for is said.
func openings() []opening {
	return []opening{
		{"why", asksReason, Texts{EN: "My sources don’t say why.", FR: "Mes sources ne disent pas pourquoi."}, true},
		{"purpose", asksPurpose, Texts{EN: "My sources don’t say what it is for.", FR: "Mes sources ne disent pas à quoi cela sert."}, true},
		{"meaning", asksMeaning, Texts{EN: "My sources don’t explain what it is.", FR: "Mes sources n’expliquent pas ce que c’est."}, true},
		{"difficulty", asksDifficulty, Texts{EN: "My sources give no verdict on that.", FR: "Mes sources ne se prononcent pas là-dessus."}, false},
		{"worth", asksWorth, Texts{EN: "My sources give no verdict on that.", FR: "Mes sources ne se prononcent pas là-dessus."}, false},
		{"order", asksOrder, Texts{EN: "My sources don’t say what comes first.", FR: "Mes sources ne disent pas par quoi commencer."}, false},
		{"when", asksWhen, Texts{EN: "My sources don’t say when.", FR: "Mes sources ne disent pas quand."}, false},
		{"path", asksPath, Texts{EN: "My sources don’t say how one gets there.", FR: "Mes sources ne disent pas comment on y arrive."}, false},
		{"how", asksHow, Texts{EN: "My sources don’t say how.", FR: "Mes sources ne disent pas comment."}, true},
	}
}

// leaveOpen heads a topic's answer with a line that it leaves open what the question asks for, where it does.
func (k *known) leaveOpen(a *Answer, r read, t *Topic) {
	if len(t.Open) == 0 || a.Lead != "" {
		return
	}
	asked, names := r.asked(), k.details(t.ID).subject
	for _, o := range openings() {
		if slices.Contains(t.Open, o.name) && o.asked(asked, names) {
			a.Leaves, a.Lead = o.name, o.said.In(r.language)+" "+wordsOf(r.language).onlyThis
			return
		}
	}
}

var (
	// itself stands for the last topic, where only that can be meant.
	itself = cueOf("it that this they them he she ca cela c elle il ils elles")
	// ofForm are words in which one asks on, beside the small ones.
	ofForm = cueOf("why pourquoi how comment when quand come mean means meant veut dire signifie signifient sert servent used important").with(effort, reasonWord)
)

// further answers who asks on about the last topic, in no words but those of a form: "why?" is told
// by its answer, or left open by it.
func (k *known) further(q Question, r read) (Answer, bool) {
	t := k.lastTopic(q)
	if q.Previous == nil || len(r.hits) > 0 || slices.ContainsFunc(r.tokens, func(w match.Token) bool { return !match.Small(w.Text) && !ofForm.is(w.Text) }) {
		return Answer{}, false
	}
	if t == nil {
		return k.whyThatPay(q, r)
	}
	for _, o := range openings() {
		if !o.asked(r.tokens, itself.words) {
			continue
		}
		told := k.topic(t, r.language)
		if !slices.Contains(t.Open, o.name) {
			return told, o.toldElse
		}
		a := k.unknown(q, r)
		a.Lead, a.Next = o.said.In(r.language), told.Next
		a.Leaves, a.GoesOn = o.name, t.Title.In(r.language)
		return a, true
	}
	return Answer{}, false
}

// whyThatPay answers "why?" after pay with the topic that tells what pay depends on, whichever that is.
func (k *known) whyThatPay(q Question, r read) (Answer, bool) {
	if k.lastPay(q) == nil || !asksReason(r.tokens, nil) {
		return Answer{}, false
	}
	reading := k.reader.Read(wordsOf(r.language).whyPay)
	if !reading.Known || k.topics[reading.Ranked[0].Label] == nil {
		return Answer{}, false
	}
	a := k.topic(k.topics[reading.Ranked[0].Label], r.language)
	a.Turn.Slots = *k.lastPay(q)
	return a, true
}
