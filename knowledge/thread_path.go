package knowledge

import "slices"

// How one gets where the last topic leads, in words that don't name it: "how would I get there?", "can the one become the other?", after
// a move or after two professions side by side.

const (
	// somebody is who is spoken of, toThere where they get.
	somebody = `(?:i|he|she|they|one|we|you|u|people|somebody|someone|(?:a|the|our|my) (?:dev|developer|backend dev|backend developer|backend|candidate|person)|je|j|tu|il|elle|on|ils|elles|nous|vous|(?:un|une|le|la) (?:dev|developpeur|developpeuse|backend|dev back|dev backend|candidate?))`
	toThere  = `(?:to |vers |a |de |d |du |from |into )*(?:it|that|this|there|(?:the |that )?(?:other|second|latter|first|former)(?: one| side)?|full|one|ca|cela|la|y|(?:l |le |la )?(?:un|une|autre|second|seconde|deuxieme|premiere?)|cette evolution|ce poste|that (?:role|job|position|move|step))`
)

// pathAsked asks how somebody gets there; fromOne asks how, or whether, somebody goes from one of two to the other.
var (
	pathAsked = patterns(
		`^how(?: exactly| then| so| on earth)? (?:(?:would|could|can|does|do|did|should|might|will|must|to|d|is|are) )?(?:`+somebody+` )?(?:(?:best|actually|usually|normally|even|have to|need to|supposed to) )*(?:go about (?:it|that|this|doing (?:it|that|this))|get there|(?:get|make it) to that(?: point| level| stage)?|do (?:it|that|this)|make (?:it there|that happen|(?:it|that|this|the) (?:move|switch|jump|leap|step|transition|change))|manage (?:it|that|this)|achieve (?:it|that|this)|reach (?:it|that|this)|become (?:one|that|it)|pull (?:it|that) off|switch(?: over)?|prepare(?: for (?:it|that|this))?|set about (?:it|that|this)|take that step|end up there)$`,
		`^what (?:would|does|will|did|might) (?:it|that|this) (?:take|require|involve)(?: (?:to (?:get there|do (?:it|that|this)|switch|make (?:it|the (?:move|switch|leap|jump))|become (?:one|that))|(?:for|from) (?:him|her|them|that|it|me)))?$|^what (?:would|does|do|must|should|will|did) `+somebody+` (?:need|have to (?:do|learn)|learn|do|must learn)(?: (?:to (?:get there|do (?:it|that|this)|switch|become (?:one|that)|make (?:it|the (?:move|switch|leap|jump)))|for (?:it|that|this)))?$|^what are the steps(?: to (?:it|that|get there))?$|^where (?:would|does|do|should) `+somebody+` (?:start|begin)(?: for (?:it|that|this))?$`,
		`^(?:et )?(?:comment|par ou|par quoi)(?: est ce (?:que |qu ))? ?(?:`+somebody+` )?(?:(?:peut|peux|pourrait|pourrais|doit|dois|devrait|faut[ -]il|il faut|faut|faire pour|fait pour|fait[ -]on pour|fait[ -]il pour|font ils pour) ?)*(?:[ -](?:on|il|elle|je|ils|elles) )?(?:s |m |t )?(?:y )?(?:arriver?|arrive t on|parvenir|parvient|aller|prendre|prend(?:rait|re)?(?:[ -](?:il|elle|on))?|accede[rz]?|acceder|(?:faire|fait|ferait|font|fais)(?:[ -](?:il|elle|on|ils|elles))?(?: (?:ca|cela))?|devenir ca|basculer?|bascule(?:[ -]t[ -](?:on|il|elle))?|evoluer?|se lancer|commencer?|commence(?:[ -]t[ -](?:on|il|elle))?|passer?|passe(?:[ -]t[ -](?:on|il|elle))?|preparer|se preparer|s y preparer|y prendre|y prend)$`,
		`^(?:`+somebody+` )?(?:(?:s |se )y prend|s y prend(?:rait)?|fait|ferait|fais|y arrive|y arriverait|y parvient|bascule|evolue|procede) (?:comment|de quelle (?:facon|maniere))(?: (?:pour (?:ca|cela|y arriver)))?$|^(?:il (?:lui )?(?:faut|faudrait)|faut|faudrait|`+somebody+` (?:doit|dois|devrait)|que faut[ -]il|que doit[ -](?:il|elle|on)|qu est ce qu (?:il|elle|on) (?:faut|doit|lui faut)|quoi|il faut|que)(?: (?:quoi|faire|fait|apprendre|savoir))*(?: (?:pour (?:ca|cela|y arriver|y parvenir|le devenir|en devenir une?|basculer|faire ca)))?$|^(?:quelles sont les etapes|quelles etapes|quel chemin|quel est le chemin|c est quoi (?:le chemin|les etapes))(?: pour (?:ca|y arriver|y parvenir))?$`,
	)
	fromOne = patterns(
		`^(?:(?:how|cmt|can|could|might|may|would|will|is it|does|do|what|whats|way|the|possible|easy|for|it|take|needed|is|are|to|comment|est ce (?:que|qu)|peut|peut[ -]on|on peut|pourrait|est il|possible|de|d|quoi|faut|il|faut il|que|pour|facile|passe) )*(?:`+somebody+` )*(?:(?:the )?(?:one|first(?: one)?|former)|l une?|le premier|la premiere)? ?(?:(?:peut|pourrait|peut[ -]il|pourrait[ -]il|can|could|ever|also|easily|simply|still|aussi|facilement|bien) )*(?:go|goes|get|gets|move|moves|turn|turns|become|becomes|switch|switches|change|changes|jump|cross|convert|evolve|devenir|deviendrait|deviendra|devient|passer|passe|passe[ -]t[ -]on|basculer|bascule|aller|evoluer|se transformer|changer) (?:over |into |vers |to |towards |en )*(?:from )?(?:(?:de |du |from )?(?:the )?(?:l une?|one|first(?: one)?|former|premiere?|la premiere|backend|back) )?(?:(?:to|into|a|au|vers|en|becoming) )*(?:the |l |le |la )?(?:other|second|latter|autre|second|seconde|deuxieme)(?: one| side)?$`,
		`^(?:how (?:does|do|can|could|would|to|should) (?:`+somebody+` )?|(?:is it|would it be|est il|c est|est ce) (?:possible|easy|facile) (?:to|de) |(?:can|could) `+somebody+` |what (?:would|does) it take to |comment (?:`+somebody+` )?|(?:on|il|elle|je) peut |peut[ -](?:on|il|elle) )(?:switch|move across|convert|cross over|swap|make the (?:switch|jump|leap|move)|basculer?|changer?|passer le pas|sauter le pas|faire le saut)$`,
	)
)

// gotThere answers how one gets where the last topic leads.
func (k *known) gotThere(q Question, r read, core string) (Answer, bool) {
	path, across := anyMatches(pathAsked, core), anyMatches(fromOne, core)
	if !path && !across || len(r.jobs)+len(r.offers) > 0 || r.namesSlots() || k.namesTool(r.tokens) && !shortGo.among(r.tokens) {
		return Answer{}, false
	}
	t := k.moveBefore(q, across)
	switch {
	case t != nil:
	case across && k.topicBefore(q) != nil && k.comparesJobs(k.topicBefore(q).ID):
		return k.leftOpenOf(k.topicBefore(q), r, openPath), true
	case !across && k.topicBefore(q) != nil && subjectKind(k.topicBefore(q).ID) == trainingTopics:
		return k.retold(q, r, wordsOf(r.language).told, "")
	default:
		return Answer{}, false
	}
	if slices.Contains(t.Open, openPath) {
		return k.leftOpenOf(t, r, openPath), true
	}
	return k.topic(t, r.language), true
}

// shortGo is a verb, and the name of a language.
var shortGo = cueOf("go")

// leftOpenOf is a topic with a line that it leaves something open.
func (k *known) leftOpenOf(t *Topic, r read, opening string) Answer {
	a := k.topic(t, r.language)
	a.Lead, a.Leaves, a.GoesOn = r.butTold(openingSaid(opening, r.language)), opening, t.Title.In(r.language)
	return a
}

// jobsBesides are the professions that the job is set beside by a topic that one leads to: "which of them for a secure project?" stands beside
// what sets both apart.
func (k *known) jobsBesides(t *Topic) []string {
	if t == nil || subjectKind(t.ID) != comparingTopics {
		return nil
	}
	for _, id := range t.Next {
		if k.topics[id] != nil && k.comparesJobs(id) {
			return k.jobsOf(k.topics[id])
		}
	}
	return nil
}

// moveBefore is the move that was just told of; after two professions side by side, or where several were offered, the one to the other
// profession. It is nil for none.
func (k *known) moveBefore(q Question, across bool) *Topic {
	last := k.topicBefore(q)
	if last != nil && subjectKind(last.ID) == careerTopics && !across && len(k.jobsOf(last))+len(k.levelsOf(last)) > 0 {
		return last
	}
	others := k.jobsBefore(q)
	if across && len(others) != 1 {
		others = k.jobsBesides(last)
	}
	if len(others) != 1 {
		return nil
	}
	for i := range k.Topics {
		if t := &k.Topics[i]; subjectKind(t.ID) == careerTopics && slices.Contains(k.jobsOf(t), others[0]) {
			return t
		}
	}
	return nil
}
