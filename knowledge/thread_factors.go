package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What does count for pay, once something was asked in vain whether it does: "so what does change it?", after remote work.

// factorsAsked asks that; its last part is what is paid, "" for "it".
var factorsAsked = patterns(
	`^(?:what|which (?:things|factors|criteria|ones?))(?: (?:does|do|would|will|else|actually|really|then|is it that|are the things that|things))* (?:change|affect|influence|drive|determine|impact|decide|count|matter|move|shape|weigh|set|make (?:a|the) difference|play(?: a (?:role|part))?)s?(?: (?:it|in|for|on|towards|the|a|most|much|more|at all|backend|dev|developer))*(?: (`+payNoun+`))?`+counselled+`$`,
	`^(?:qu est[ -]ce qui|quest ce qui|c est quoi qui|quoi qui|kes ki|keski|qu est ce ki|quels? (?:sont (?:les )?)?(?:criteres?|facteurs?|elements?|trucs?|choses?)(?: qui)?)(?: (?:le|la|l|les|y|donc|alors|vraiment|reellement))* ?(?:change\w*|joue\w*|influe\w*|compte\w*|determine\w*|(?:fait|font) (?:la difference|varier|bouger|monter|changer)|pese\w*|impacte\w*|fixe\w*)(?: (?:le|la|les|l|sur|dans|pour|du|dessus|vraiment|reellement|alors|donc|le plus))*(?: (`+payNoun+`))?`+counselled+`$`,
)

// counselled may end it.
const counselled = `(?:,? (?:then|alors|donc|du coup|instead|in the end|exactly|au juste|according to (?:you|your sources)|in your (?:view|opinion|sources)|(?:d apres|selon) (?:toi|vous|tes sources|vos sources)|in (?:this|that) case|dans ce cas|au final|finalement|really|vraiment|dessus|there|la[ -]dedans))*`

// whatCountsThen answers it with what pay depends on.
func (k *known) whatCountsThen(q Question, r read, core string) (Answer, bool) {
	if k.grid == nil || r.verbatim() || r.namesSlots() || len(r.jobs)+len(r.places)+len(r.years)+len(r.beyond) > 0 || k.nearPolicy(r) {
		return Answer{}, false
	}
	for _, form := range factorsAsked {
		m := form().FindStringSubmatch(core)
		if m != nil && (m[1] != "" || q.Previous.Away == awayPay || k.lastPay(q) != nil && k.payShown(q)) {
			return k.payReasons(r.language)
		}
	}
	return Answer{}, false
}

// awayAgain is what a turn refused that the next may go on from; pay that was asked for in vain holds on through further refusals.
func (k *known) awayAgain(q Question, r read, a *Answer) string {
	away := k.awayOf(r, a)
	if away == "" && a.Outcome == Unknown && (r.pay.spoken || k.ongoing(q) && q.Previous.Away == awayPay) {
		return awayPay
	}
	return away
}

// afterVainPay tells whether a text names a cell of the grid, or the job with a part of it, after pay was asked for in vain: it asks for pay, and
// not for what was told before.
func (k *known) afterVainPay(q Question, r read) bool {
	return k.ongoing(q) && q.Previous.Away == awayPay && (r.slots.cell() || r.slots.parts() > 0 && slices.ContainsFunc(r.hits, ofThisJob))
}

// ordersPay tells whether a topic on pay puts what it names in an order: "which of those matters most?" is told by it.
func (k *known) ordersPay(t *Topic) bool {
	return k.isOfPay(t.ID) && t.Computed == "" && firstOfAll.among(match.Tokens(match.Normalise(t.Answer.In("en"))))
}

// weighsMost asks which of the things just told weighs most; besideWeighs stands around it.
var (
	weighsMost   = cueOf("most plus biggest main principal principale principaux top number first premier numero heaviest strongest key primordial")
	besideWeighs = cueOf(`and so then what whats which who one ones is are s the a of them those these all that it in there for biggest most important importants importante importantes matters matter counts count weighs weigh factor factors criterion criteria influences affects impacts role plays heavily thing decisive
		et alors donc c est quoi qui quel quelle quels lequel laquelle le la les l un plus dans tout ca cela la-dedans ladedans dedans compte comptent pese pesent joue jouent facteur facteurs critere criteres determinant determinante decisif de d des parmi eux numero ce qu`).with(weighsMost)
)

// factorFirst answers which of the things that pay depends on weighs most with what was told, which puts them in an order.
func (k *known) factorFirst(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !k.ordersPay(t) || r.namesSlots() || len(r.jobs)+len(r.places)+len(r.offers) > 0 || !made(unsigned(core), weighsMost, besideWeighs) {
		return Answer{}, false
	}
	return k.retold(q, r, wordsOf(r.language).told, "")
}
