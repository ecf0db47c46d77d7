package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// What the grid's figures are, asked for as such: gross or net, by the day, of which
// years a level is.
var (
	grossAsked = pattern(`\b(?:gross|bruts?|brute)\s*(?:,? ?(?:or|ou|vs|versus)|/)\s*(?:en |in )?(?:nets?|nette)\b|\b(?:nets?|nette)\s*(?:,? ?(?:or|ou|vs|versus)|/)\s*(?:en |in )?(?:gross|bruts?|brute)\b|` +
		`^(?:so |and |ok |et |donc |alors )?(?:is|are) (?:it|that|this|these|those|they|the (?:figures?|grid|salary|salaries|numbers?|ranges?|amounts?))(?: \w+){0,3} (?:gross|net|before tax|after tax|pre-tax|pretax)\b|` +
		`^(?:so |and |ok |et |donc |alors )?(?:(?:est ce que )?c ?est|est-ce|ce sont|les (?:chiffres|montants|salaires|fourchettes) sont|la grille est)(?: (?:du|des|en|un|bien|montants|salaires|chiffres))* (?:bruts?|nets?)\b|^(?:and |so |et )?(?:gross|brut|net|en brut|en net|in gross)\W*$`)
	byDay      = pattern(`\b(?:tjm|tj|day ?rates?|daily rates?|taux journaliers?|tarifs? journaliers?)\b|(?:\d\s*(?:€|k\b|eur\b|euros?\b|\$|£)|\d{3})\s*(?:(?:/|per|a|par|the)\s*(?:day|jour|hour|heure)|(?:/|per|par) ?[djh])\b`)
	yearsAsked = pattern(`\b(?:how many years|how much experience|combien d experience|combien (?:d |de )?(?:annees|ans)|what (?:level|seniority|grade)|which (?:level|seniority|grade)|quel(?:le)? (?:est le )?(?:niveau|seniorite)|quelle experience|a partir de combien d)\b`)
)

// longestBasis is how long a question may be that asks for no more than gross or net, in bytes.
const longestBasis = 100

// basis answers what the figures of the grid are: gross, and the years that a level is of.
func (k *known) basis(q Question, r read) (Answer, bool) {
	if k.grid == nil || len(r.jobs)+len(r.places)+len(r.offers) > 0 {
		return Answer{}, false
	}
	if k.grid.Gross && !r.verbatim() && len(r.text) <= longestBasis && grossAsked().MatchString(r.text) {
		return k.gross(q, r), true
	}
	if k.asksLevel(r) {
		return k.levelsNamed(r), true
	}
	if len(r.slots.Levels) > 0 && (len(r.slots.Companies) == 0 || !asksSalary.in(r.text)) && r.slots.Uplift+r.slots.Other == "" && yearsAsked().MatchString(r.text) && k.readsLevels(r) {
		return k.levelsNamed(r), true
	}
	return Answer{}, false
}

// makesLevel: who is of a level "§", or what makes somebody one, is asked for.
var makesLevel = pattern(`^(?:(?:so|and|but|et|mais|alors|ok|in fact|en fait) )*(?:(?:who(?: is| are)|what(?: exactly| really)? (?:defines|makes|qualifies(?: as)?|counts as|characterises)|how (?:do you|would you|to) define)` +
	`(?: an?)?|(?:qui est|qu est ce qui (?:definit|fait|caracterise)|comment (?:definir|definit on)|ce qui (?:definit|fait))(?: une?)?) §\W*$`)

// asksLevel tells whether it is asked what a level is, and no topic that fits speaks of that level
// itself, as one on tech leads does.
func (k *known) asksLevel(r read) bool {
	if len(r.slots.Levels) != 1 || r.slots.parts() > 1 || r.wantsPay || r.slots.Uplift+r.slots.Other != "" ||
		r.verbatim() || k.titled(k.topOf(r), kindLevel+":"+r.slots.Levels[0]) {
		return false
	}
	text := r.withoutNames()
	return makesLevel().MatchString(text) || asksWhat().MatchString(text)
}

// titled tells whether a topic's title names a label.
func (k *known) titled(topic, label string) bool {
	t := k.topics[topic]
	return t != nil && slices.Contains(labelsOf(k.terms.finder.Find(match.Tokens(t.Title.only(Languages()[0])))), label)
}

// gross says that the grid is gross a year, with the part of it that is named or was last
// shown.
func (k *known) gross(q Question, r read) Answer {
	slots := r.slots
	if last := k.lastPay(q); last != nil {
		slots = mergeSlots(*last, r)
	}
	slots.Amount, slots.Other = 0, ""
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	lead := fmt.Sprintf(p.w.gross, p.money(k.grid.bounds()))
	if slots.parts() > 0 {
		a := k.pay(payAsk{slots: slots}, r.language)
		a.Notes = append([]string{lead}, a.Notes...)
		return a
	}
	a := k.answer(r.language)
	a.Topics = []string{k.salaryTopic("salary")}
	a.Lead, a.Citations = lead, k.cite(k.grid.Source, r.language)
	a.Turn.Topics, a.Turn.Slots = a.Topics, slots
	a.Next = []Step{{Label: p.w.wholeGrid, Topic: AboutSalary}}
	return a
}

// readsLevels tells whether a question is read as one about levels, or as nothing else
// that a topic holds.
func (k *known) readsLevels(r read) bool {
	t := k.topics[k.topOf(r)]
	return t != nil && t.Computed == "levels" || !r.reading.Known || t != nil && paying(t.Computed) && !asksSalary.in(r.text)
}

// asksSalary: pay itself, not "how much" of something.
var asksSalary = cueOf(`salary salaries pay pays paid paying earn earns earning salaire salaires paie paye gagne gagner touche remuneration
	brut gross fourchette fourchettes cost costs coute`)

// levelsNamed answers with the levels of the grid, the ones named first.
func (k *known) levelsNamed(r read) Answer {
	var topic *Topic
	for i := range k.Topics {
		if k.Topics[i].Computed == "levels" {
			topic = &k.Topics[i]
		}
	}
	a := k.levels(r.language)
	if topic != nil {
		a = k.topic(topic, r.language)
	}
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	var names []string
	for _, l := range k.grid.Levels {
		if slices.Contains(r.slots.Levels, l.ID) {
			names = append(names, p.level(l))
		}
	}
	a.Lead = listed(names, p.w.and)
	return a
}
