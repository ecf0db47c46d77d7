package knowledge

import (
	"fmt"
	"slices"
)

// whyThatPay answers "why?" after pay with what pay depends on; and else with nothing, since nobody can
// tell what is meant.
func (k *known) whyThatPay(q Question, r read) (Answer, bool) {
	last := k.lastPay(q)
	if last != nil && reasonIn(r.tokens) {
		if r.asksUplift() {
			return k.upliftUnexplained(r.slots.Uplift, r.language), true
		}
		if last.Uplift != "" && last.parts() == 0 {
			return k.upliftUnexplained(last.Uplift, r.language), true
		}
		if a, ok := k.payReasons(r.language); ok {
			a.Turn.Slots = *last
			return a, true
		}
	}
	a := k.unknown(q, r)
	if steps := k.stillOffered(q, r.language); len(steps) > 0 || k.ongoing(q) && reasonIn(r.tokens) {
		a.Next = steps // and nothing that was not spoken of
	}
	return a, true
}

// stillOffered are the topics of the last choice, where none of them was chosen; none after what had no answer.
func (k *known) stillOffered(q Question, language string) (steps []Step) {
	if !k.ongoing(q) || len(q.Previous.Topics) > 0 {
		return nil
	}
	for _, id := range q.Previous.Offered {
		if t := k.topics[id]; t != nil && len(steps) < mostNext {
			steps = append(steps, Step{Label: t.Title.In(language), Topic: id})
		}
	}
	return steps
}

// upliftUnexplained gives an uplift to who wants its reasons.
func (k *known) upliftUnexplained(id, language string) Answer {
	a := k.upliftAnswer(id, language)
	a.note(openingSaid(openWhy, language))
	return a
}

// whyPay is what one asks who wants to know what pay depends on.
var whyPay = Texts{EN: "what does the salary depend on?", FR: "de quoi dépend le salaire ?"}

// payReasons answers with the topic that tells what pay depends on, whichever that is; false for none.
func (k *known) payReasons(language string) (Answer, bool) {
	t := k.topicAsked(whyPay, language)
	if t == nil || t.Computed != "" {
		return Answer{}, false
	}
	return k.topic(t, language), true
}

var (
	// countsFor: something changes pay, or does not; bySum asks how much.
	countsFor = cueOf(`change changes vary varies differ differs depend depends matter matters affect affects influence influences impact impacts weigh weighs joue jouent influe influent influencent impacte impactent changent
		pese pesent varie varient dependent intervient`)
	bySum = pattern(`\d|\b(?:how much|what|which|combien|quel(?:le)?s?|how)\b`)
)

// otherCause is something else that may change pay, and is asked about.
var otherCause = cueOf("degree degrees diploma diplome diplomes experience devops origin origine nationality nationalite foreign foreigner etranger etrangere gender sexe genre").with(ageWord, ofASex)

// payDepends answers whether a place or a line of business counts for pay, of which there are no figures: what pay depends on is told, and
// that there are none. « Être à Lille ou à Paris, ça change le salaire ? »
func (k *known) payDepends(_ Question, r read) (Answer, bool) {
	if k.grid == nil || !r.wantsPay || r.verbatim() || len(r.offers)+len(r.jobs)+r.slots.parts() > 0 || !countsFor.among(r.tokens) || k.nearPolicy(r) || otherCause.among(r.tokens) || bySum().MatchString(r.text) {
		return Answer{}, false
	}
	bySector := slices.Contains(r.beyond, beyondSector) || k.topOf(r) == beyondSector
	if len(r.places) == 0 && !bySector || len(r.beyond) > 1 || len(r.beyond) == 1 && !bySector {
		return Answer{}, false
	}
	a, ok := k.payReasons(r.language)
	if !ok {
		return a, false
	}
	missing := k.strangers(r)
	if len(missing) == 0 {
		missing = []string{k.beyond[beyondSector].Name.In(r.language)}
	}
	w := wordsOf(r.language)
	a.note(fmt.Sprintf(w.unknownLead, listed(missing, w.and)))
	return a, true
}

// whyReach is how far from its beginning a question for reasons has its word for them.
const whyReach = 4

// makesDear: what makes somebody cost so much is asked for.
var makesDear = pattern(`\bwhat makes\b.* (?:expensive|pricey|dear|cost|costly|earn|paid)\b|\b(?:qu est ce qui|ce qui) (?:fait|rend)\b.* (?:chers?|cheres?|couteux|couteuse|paye|payee|payes)\b`)

// whyPaid answers why somebody earns what they do with what pay depends on: the grid tells no reasons.
func (k *known) whyPaid(_ Question, r read) (Answer, bool) {
	if !r.pay.asked && !(r.pay.money && r.reading.Other) || r.verbatim() || len(r.offers) > 0 {
		return Answer{}, false
	}
	asked := r.asked()
	if !reasonIn(asked[:min(whyReach, len(asked))]) && !makesDear().MatchString(r.text) {
		return Answer{}, false // "the salary of a senior, and why?" wants the sum
	}
	top := k.topics[k.topOf(r)]
	if top != nil && r.reading.Known && top.Computed == "salary.uplift" || r.asksUplift() {
		return k.upliftUnexplained(k.upliftNamed(r), r.language), true
	}
	a, ok := k.payReasons(r.language)
	if top != nil && r.reading.Known && top.Computed != "salary" && !slices.Contains(a.Topics, top.ID) {
		return Answer{}, false // why the headline is another is told with it
	}
	a.Turn.Slots = r.slots
	return a, ok
}
