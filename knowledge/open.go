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

// Openings are the values of Topic.Open: what some topics tell and others leave open.
func Openings() []string {
	var names []string
	for _, o := range openings {
		if !o.always {
			names = append(names, o.name)
		}
	}
	return names
}

// opening is something that one may ask of what a topic is about, beside what it tells.
type opening struct {
	name  string
	asked func(form) bool
	said  Texts // that the sources don't tell it
	// always: no topic tells it.
	always bool
}

// LeavesAssess is Answer.Leaves where it is asked what to ask a candidate, or how to test somebody's knowledge.
const LeavesAssess = "assess"

// Openings that more than their own form is known of.
const (
	openWhy        = "why"
	openMeaning    = "meaning"
	openDifference = "difference" // what tells of the job's names leaves it open
	openDifficulty = "difficulty"
	openDemand     = "demand" // what tells of a technology leaves it open
	openPath       = "path"
	openHow        = "how"
	openChoice     = "choice"
	openWorth      = "worth"
	openOrder      = "order"
)

// openings are in the order in which they are looked for; the first that is asked for is said.
var openings = []opening{
	{name: LeavesAssess, asked: asksToAssess, always: true, said: Texts{EN: "My sources don’t say what to ask about it, nor how to test it.", FR: "Mes sources ne disent ni quoi demander là-dessus, ni comment l’évaluer."}},
	{name: openWhy, asked: asksReason, said: Texts{EN: "My sources don’t say why.", FR: "Mes sources ne disent pas pourquoi."}},
	{name: "purpose", asked: asksPurpose, said: Texts{EN: "My sources don’t say what it is for.", FR: "Mes sources ne disent pas à quoi cela sert."}},
	{name: openMeaning, asked: asksMeaning, said: Texts{EN: "My sources don’t define it.", FR: "Mes sources n’en donnent pas de définition."}},
	{name: openDifference, asked: asksDifference, said: Texts{EN: "My sources don’t set these apart.", FR: "Mes sources ne font pas la distinction."}},
	{name: openDifficulty, asked: asksDifficulty, said: Texts{EN: "My sources give no verdict on that.", FR: "Mes sources ne se prononcent pas là-dessus."}},
	{name: openWorth, asked: asksWorth, said: Texts{EN: "My sources give no verdict on that.", FR: "Mes sources ne se prononcent pas là-dessus."}},
	{name: openChoice, asked: asksChoice, said: Texts{EN: "My sources don’t settle that choice.", FR: "Mes sources ne tranchent pas ce choix."}},
	{name: openDemand, asked: asksDemand, said: Texts{EN: "My sources don’t say how much it is in demand.", FR: "Mes sources ne disent pas si la demande est forte."}},
	{name: openOrder, asked: asksOrder, said: Texts{EN: "My sources don’t say what comes first.", FR: "Mes sources ne disent pas par quoi commencer."}},
	{name: "when", asked: asksWhen, said: Texts{EN: "My sources don’t say when.", FR: "Mes sources ne disent pas quand."}},
	{name: openPath, asked: asksPath, said: Texts{EN: "My sources don’t say how one gets there.", FR: "Mes sources ne disent pas comment on y arrive."}},
	{name: openHow, asked: asksHow, said: Texts{EN: "My sources don’t say how.", FR: "Mes sources ne disent pas comment."}},
}

// openingSaid says that the sources don't tell what an opening asks for.
func openingSaid(name, language string) string {
	at := slices.IndexFunc(openings, func(o opening) bool { return o.name == name })
	return openings[at].said.In(language)
}

// leaveOpen heads a topic's answer with a line that it leaves open what the question asks for, where it does.
func (k *known) leaveOpen(a *Answer, r read, t *Topic) {
	if a.Lead != "" || t.Computed != "" {
		return
	}
	f := formOf(r.asked(), k.details(t.ID).subject)
	thing := !slices.ContainsFunc(r.hits, ofTheJob) && asksThing(f)
	for _, o := range openings {
		if thing && o.name == openMeaning || (o.always || slices.Contains(t.Open, o.name)) && o.asked(f) {
			a.Leaves, a.Lead = o.name, r.butTold(o.said.In(r.language))
			return
		}
	}
}

// ownMeaning takes who asks what one of a topic's own names means for asking about the topic, which says that it defines
// nothing: "what is Scrum?" is no question about words in general.
func (k *known) ownMeaning(r *read) {
	if k.topics[k.topOf(*r)] != nil || r.verbatim() || len(r.jobs) > 0 {
		return
	}
	for _, s := range r.reading.Ranked[:min(near, len(r.reading.Ranked))] {
		t := k.topics[s.Label]
		if t != nil && slices.Contains(t.Open, openMeaning) && asksMeaning(formOf(r.asked(), k.details(t.ID).subject)) {
			takeFor(&r.reading, t.ID)
			return
		}
	}
}

// ownReason takes who asks for the reasons of one of a topic's own names, in no words but those of that, for asking about the
// topic: "why does DevOps matter to backend developers?" is like much that no topic tells, and what it says is told all the same.
func (k *known) ownReason(r *read) {
	top := k.topics[k.topOf(*r)]
	if top == nil || top.Computed != "" || !r.reading.Other || r.reading.Same || r.wantsPay || r.hintsPay || len(r.jobs)+len(r.places)+len(r.beyond) > 0 {
		return
	}
	f := formOf(r.asked(), k.details(top.ID).subject)
	if !reasonIn(f.words) && !asksPurpose(f) && !asksMeaning(f) {
		return
	}
	named := false
	for i, w := range r.tokens {
		own := f.names[w.Text] || f.names[w.Stem]
		named = named || own
		if !own && !match.Small(w.Text) && !ofReason.is(w.Text) && !covered(i, only(r.hits, ofItsNames)) {
			return
		}
	}
	if named {
		r.reading.Other = false
		takeFor(&r.reading, top.ID)
	}
}

var (
	// itself stands for the last topic, where only that can be meant.
	itself = cueOf("it that this they them he she ca cela c elle il ils elles")
	// inAnswers are the openings that an answer tells where it does not leave them open.
	inAnswers = cueOf("why purpose meaning how")
	// towards: the bot is spoken to, "how do you know that?", or something is denied.
	towards = cueOf("you your yours vous votre vos tu te toi ton ta not pas non")
	// ofForm are words in which one asks on, beside the small ones.
	ofForm = cueOf("why pourquoi how comment when quand come mean means meant veut dire signifie signifient sert servent used important worth coup peine vaut dead mort popular populaire demand demande first abord dying outdated autant").with(effort, reasonWord)
	// ofReason are words in which it is asked why something counts.
	ofReason = cueOf("matter matters care cares compte comptent importante importants necessary needed useful utile utiles necessaire indispensable").with(ofForm)
)

// further answers who asks on about the last topic, in no words but those of a form: "why?" is left open by its answer,
// or that answer is shown once more. Where nothing was asked about before, nobody can tell what is meant.
func (k *known) further(q Question, r read) (Answer, bool) {
	more := slices.ContainsFunc(r.tokens, func(w match.Token) bool { return !match.Small(w.Text) && !ofForm.is(w.Text) || towards.is(w.Text) })
	if more || len(r.hits) > 0 || r.verbatim() {
		return Answer{}, false
	}
	f := formOf(r.tokens, itself.words)
	at := slices.IndexFunc(openings, func(o opening) bool { return o.asked(f) })
	if at < 0 {
		return Answer{}, false
	}
	t, name := k.topicBefore(q), openings[at].name
	if t == nil {
		return k.whyThatPay(q, r)
	}
	told := k.topic(t, r.language)
	told.GoesOn = t.Title.In(r.language)
	if !slices.Contains(t.Open, name) {
		switch {
		case name == openDifficulty, name == openHow && slices.Contains(t.Open, openPath):
			return Answer{}, false // the question says enough by itself
		case inAnswers.is(name):
			told.Lead = wordsOf(r.language).told
			return told, true
		}
	}
	a := k.unknown(q, r)
	a.Lead, a.Next = openings[at].said.In(r.language), told.Next
	a.Leaves, a.GoesOn = name, told.GoesOn
	return a, true
}
