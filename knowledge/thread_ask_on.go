package knowledge

import "strings"

// What asks on about the last topic in a word or two: why that one, where, which tools, how much of it.

var (
	// whyThis asks for the reasons of what was just told, or of the one that it names.
	whyThis = pattern(`^(?:why|whys|pourquoi|how come|for what reasons?|what for what reason|what (?:is|s|are|was) the reasons?|whats the reasons?|pour (?:quelle?s? |la |une )?raisons?(?: (?:laquelle|quoi))?|quelles? (?:est|sont) (?:la|les) raisons?)` +
		`(?: (?:is|s|was|would|that|this|it|so|these|those|them|they|him|her|one|ones|exactly|precisely|specifically|in particular|then|of all|and not|another|the|other|others|instead|for|behind|` +
		`celui|celle|ceux|celles|la|ci|lui|elle|eux|ca|cela|ce|cet|cette|choix|donc|precisement|en particulier|justement|et pas|un|une|autre|autres|les|plutot|plus|qu|que|alors|est|c|est ce))*$`)
	// whereAsked asks where that is found or learnt which was just told of.
	whereAsked = pattern(`^(?:where|where abouts|whereabouts|ou|ou ca|c est ou|cest ou|ou est ce|sur quels? (?:sites?|plateformes?)|on (?:which|what) (?:sites?|platforms?)|a quels? endroits?|dans quels? (?:endroits?|lieux?))` +
		`(?: (?:exactly|precisely|for (?:example|instance)|online|is (?:it|that)|are (?:they|those|these)|s that|can|could|do|does|would|should|one|i|we|you|he|she|they|people|someone|candidates?|find|get|learn|do|take|study|show|see|it|that|this|these|those|them|` +
		`exactement|precisement|au juste|par exemple|ca|cela|on|je|tu|il|elle|ils|elles|peut|peux|peuvent|faire|apprendre|trouver|trouve|fait|suivre|se|le|la|les|l|en|y|t|que|c est|est ce que|sont|est))*$`)
	// whereTo are the words for that in phrasings.
	whereTo = pattern(`\bwhere\b|\bwhich (?:sites?|platforms?)\b|(?:^|[ '’])où(?:[ ?,]|$)|\bquels? (?:sites?|plateformes?)\b`)
	// toolsAsked asks for the names of what was just told of, by a word that any of them has.
	toolsAsked = pattern(`^(?:which|what|any|whats|quels?|quelles?|c est quoi(?: comme)?|lesquels comme)(?: (?:are|is|the|les|of|specific|exact|exactly|particular|main|other|d|des|s))* ` +
		`(?:tools?|tooling|technolog(?:y|ies)|techs?|technos?|platforms?|products?|software|systems?|services?|providers?|names?|outils?|plateformes?|produits?|logiciels?|systemes?|solutions?|fournisseurs?)` +
		`(?: (?:exactly|precisely|specifically|in particular|are (?:there|they|those|named|meant|needed)|does (?:it|that|this) (?:mean|include|involve|cover)|do (?:they|you|i|we) (?:need|mean|have to know)|need|should (?:he|she|they) know|to know|exactement|precisement|au juste|en particulier|il faut|faut il|a connaitre|a maitriser|sont (?:cites|concernes|demandes)|cites?|il|elle|doit|connaitre|maitriser|c est))*$`)
	// extentAsked asks how much of it is wanted, or how well.
	extentAsked = pattern(`^(?:(?:and|so|but|et|mais) )*(?:how much (?:of (?:it|that|this|them|those)\b|(?:exactly )?(?:do|does|should|must|would) (?:they|he|she|you|i|we|a dev|the dev|somebody|someone)\b)|how (?:far|deep|deeply|well|thoroughly|in depth|advanced|extensive|good|strong|expert)|to (?:what|which) (?:extent|degree|depth|level)|(?:at|on) what (?:level|depth)|a quel (?:point|degre|niveau)|jusqu ?(?:ou|a (?:ou|quel (?:point|niveau|degre)))|dans quelle mesure|avec quelle profondeur|` +
		`(?:combien|quelle quantite)(?: (?:il|en|faut|doit|on|est ce qu|t|elle))+ (?:savoir|connaitre|maitriser|apprendre))` +
		`(?: (?:of|it|that|this|them|those|exactly|precisely|really|is|are|s|do|does|should|must|would|need|needs|needed|know|have|to|be|he|she|they|you|i|we|in|depth|into|go|goes|a|dev|expected|required|wanted|wants|` +
		`il|elle|ils|on|faut|doit|doivent|en|y|l|le|la|les|de|d|ca|cela|savoir|connaitre|maitriser|apprendre|aller|vont|va|c est|est ce qu|est ce que|exactement|au juste|demande|attendu|attendue|t|sait|maitrise|connait))*$`)
)

// askedOn answers such a text from the last topic.
func (k *known) askedOn(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.topicBefore(q)
	clear := r.verbatim() || len(r.jobs)+len(r.offers)+len(r.places) > 0 || r.namesSlots() || k.namesTool(r.tokens)
	told := wordsOf(r.language).told
	switch {
	case clear || t == nil:
		return Answer{}, false
	case whyThis().MatchString(core):
		return k.leftOpen(q, r, t, openWhy)
	case whereAsked().MatchString(core):
		return k.whereTold(q, r, t)
	case toolsAsked().MatchString(core) && k.ofThings(t) && len(k.details(t.ID).names) > 1, extentAsked().MatchString(core):
		return k.retold(q, r, told, "")
	}
	return Answer{}, false
}

// whereTold is the last topic once more, under a line that no source says where, but where its phrasings ask that.
func (k *known) whereTold(q Question, r read, t *Topic) (Answer, bool) {
	if tellsWhere(t) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	return k.retold(q, r, r.butTold(aPlace.unsaid(r.language)), "")
}

// tellsWhere tells whether a topic's phrasings ask where, often enough.
func tellsWhere(t *Topic) bool {
	asks, all := 0, 0
	for _, language := range Languages() {
		for _, p := range t.Phrasings.In(language) {
			all++
			if whereTo().MatchString(strings.ToLower(p)) {
				asks++
			}
		}
	}
	return asks > 0 && oftenEnough*asks >= all
}
