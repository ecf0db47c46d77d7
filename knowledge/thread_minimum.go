package knowledge

import (
	"slices"
	"strings"
)

// What has to be known of it at least: « qu'est-ce qu'il doit connaître au minimum ? », after a skill. The answer stands there.

// atLeastKnown asks it, without a name.
var atLeastKnown = pattern(`^(?:(?:and|so|et|du coup|alors|donc) )*(?:` +
	`(?:at least |at a minimum |as a minimum )?(?:what|how much|whats)(?: (?:exactly|precisely))? (?:(?:(?:is|s|would be) )?(?:the )?(?:bare |strict |absolute )?minimum(?: ` + knownByThem + `)?|(?:does|do|should|must|would|has|have) (?:` + somebody + `)(?: (?:to|need to|have to|really|actually|at least|absolutely))* (?:know|master|understand|learn|be able to do|grasp)(?: (?:about|of) (?:it|that|this|them))?(?: (?:at least|at a minimum|as a minimum|minimum|exactly|precisely|then|at the very least|concretely))*)|` +
	`the (?:bare |strict )?minimum ` + knownByThem + `|` +
	`(?:au minimum |au moins |a minima )?(?:(?:qu est ce qu|que|quoi|c est quoi (?:ce )?qu) ?(?:e )?)?(?:` + somebody + ` )?(?:doit|dois|doivent|devrait|faut|il faut|faudrait|il faudrait)(?:[ -](?:il|elle|on|t il|ils))?(?: (?:qu il|qu elle|absolument|vraiment|au moins|au minimum|a minima))* ?(?:connaitre|savoir|maitriser|comprendre|connaisse|sache|maitrise|apprendre)?(?: (?:faire|quoi|de ca|dessus|la dessus|comme))*(?: (?:au minimum|au moins|a minima|minimum|mini|au juste|exactement|concretement|au strict minimum))*|` +
	`(?:c est quoi |quel est |et )?(?:le |un )?(?:strict )?minimum(?: (?:vital|requis|attendu|syndical))?(?: (?:a|qu il doit|qu elle doit|qu il faut|qu on doit) (?:connaitre|savoir|maitriser))?)$`)

const knownByThem = `(?:(?:that )?(?:` + somebody + ` )?(?:should|must|has to|needs to|have to|need to) (?:know|master|understand)|to (?:know|master|understand|have))`

// toKnowAtLeast are the kinds of topics on what is to be known.
var toKnowAtLeast = []string{skillTopics, frameworkTopics, databaseTopics, languageTopic}

// knownAtLeast answers it with what was just told of a skill.
func (k *known) knownAtLeast(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.toldLastly(q)
	if t == nil || !slices.Contains(toKnowAtLeast, subjectKind(t.ID)) || r.wantsPay || r.namesSlots() || len(r.jobs)+len(r.offers)+len(r.places) > 0 || k.namesTool(r.tokens) || !saysLeast().MatchString(r.text) || !atLeastKnown().MatchString(core) {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Lead, a.GoesOn = wordsOf(r.language).told, t.Title.In(r.language)
	return a, true
}

// saysLeast: the least of it is asked for, or what is to be known of it.
var saysLeast = pattern(`\b(?:minimum|minima|mini|at least|au moins|very least|au juste|dessus|(?:about|of) (?:it|that|this))\b`)
