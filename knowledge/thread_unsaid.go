package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// amountAsked: how much something is that was just told without a figure.
var (
	amountAsked = pattern(`^(?:(?:c est|ca fait|is it|do you have|have you|a|an|any|some|des|un|avec|de|il y a|est ce) )*(?:by how much|how much (?:more|less|higher|extra|pricier|dearer|more expensive)|(?:de )?combien (?:de|en|d) ?(?:plus|moins)|de combien|figures?|numbers?|amounts?|chiffres?|chiffree?|montants?|(?:how much does )?(?:it )?cost(?: how much)?|how much does (?:it|that) cost|what does (?:it|that) cost|(?:combien )?(?:ca|cela) coute(?: combien)?|le (?:cout|prix)|quel (?:cout|prix)|(?:(?:ca|cela|does it|how much does it) )?(?:fait monter|augmente|fait augmenter|push|raise|increase|boost)(?: (?:the|le|la))?(?: (?:salary|pay|salaire|remuneration|paie))?(?: up)?(?: de combien| by how much))(?: (?:is (?:it|that)|more|does it (?:add|pay)|on that|for that|la dessus|pour ca))*$`)
	// countAsked: how many there are; tooMuch: whether that is too much to ask for.
	countAsked = pattern(`^(?:how many(?: (?:are there|of them|is that|in all|in total))?|how much|combien|(?:il )?y en a combien|combien (?:il )?y en a|ca fait combien|combien (?:en tout|au total))$`)
	tooMuch    = pattern(`^(?:(?:is|isn t|isnt|its|it s|it|that|this|not|c est|cest|ce n est|pas|un peu|a bit) )*(?:too (?:much|little|high|hard|many)|trop(?: demander| demande)?)(?: to ask| to ask for)?$`)
	// whenAsked: of when what was just told is.
	whenAsked = pattern(`^(?:(?:the|that|this|your|it|is|was|are|le|la|l|les|ton|ta|votre|ce|cette|c est|ca|cela|il|elle|et|survey|poll|study|enquete|sondage|etude) ?)*(?:(?:from )?(?:when|what year|which year)|how old (?:is|are) (?:it|that|this|the survey|those figures|the figures)|when (?:is|was) (?:it|that|this|the survey)(?: from| done| made)?|(?:date|datent|vient) de quand|de quand(?: date(?: t il| t elle)?)?|de quelle annee)(?: (?:ton|ta|le|la|l|ce|cette|the|that|this|is|was|from|survey|poll|sondage|enquete|etude|study|it))*$`)
	// verdictAsked: whether what was just told of, or was done, is good or bad.
	verdictAsked = pattern(`^(?:(?:is|isn t|isnt|its|it s|it|that|this|so|would|be|he|she|they|est ce|est ce que|c est|cest|ce|ca|est|serait|c|a|an|un|une|it s|really|quite|pretty|very|vraiment|plutot|tres|assez|si|pas) )*` +
		`(?:(?:good|bad|bon|mauvais) (?:sign|signe|thing|point|news|idea|idee)|red flag|deal ?breaker|a lot(?: to ask)?|overkill|normal|unusual|usual|common|standard|serious|grave|redhibitoire|eliminatoire|inquietant|worrying|problematic|problematique|un probleme|a problem|an issue|genant|bloquant|courant|classique|frequent)(?: (?:or not|ou pas|for (?:a )?(?:junior|senior|lead|mid level)(?: role| post| dev)?|pour un (?:poste )?(?:junior|confirme|senior|lead)))*$`)
	// ofVerdict: a text without one of them asks for none.
	ofVerdict = cueOf(`good bad bon mauvais flag flags breaker dealbreaker overkill normal unusual usual common standard serious grave redhibitoire eliminatoire inquietant worrying problematic problematique probleme problem issue genant bloquant courant classique
		frequent`, "a lot", "deal-breaker")
	// harshVerdict asks that, whatever else is said: "he never touched it. red flag?"
	harshVerdict = pattern(`\b(?:(?:bad|good) sign|red flags?|deal[ -]?breakers?|(?:mauvais|bon) signe|redhibitoire|eliminatoire|inquietant)\b`)
	// lastsAsked: how long it takes, what was just told of.
	lastsAsked = pattern(`^(?:how long(?: (?:do|does|did|should|would|will|is|are|can))?(?: (?:it|they|that|this|these|those|he|she))?(?: (?:usually|normally|generally|really|typically|all))*(?: (?:last|take|be|go on|have to be))?(?: for)?|(?:(?:ca|cela|c est|il|elle|ils|elles|on|et) )*(?:dure|durent|prend|prennent) (?:combien(?: de temps)?|longtemps)|(?:c est|pendant|sur) combien de temps|(?:(?:ca|cela|c est|on|et) )*(?:au bout de|apres|en) combien (?:de temps|d annees|d ans)|after how many years|combien de temps(?: (?:ca|cela|il faut|faut il|faut compter|est ce que ca|ils|elles|il|elle))?(?: (?:dure|durent|prend|prennent|dure t il|dure t elle))?)$`)
	// paidWord: pay is spoken of, where something else was told before.
	paidWord = cueOf("paid pay pays paying earn earns salary paie paye paient payent gagne gagnent remunere salaire makes gets")
	// raisesPay: whether what was just told of is paid more: "does it raise the salary?", « est-ce que ça se paie plus ? »
	raisesPay = pattern(`^(?:(?:does|do|would|will|can|should|est ce que|is|are) )?(?:(?:it|that|this|they|these|those|ca|cela|c est|ce|on|knowing it|having it|doing that) )*(?:` +
		`(?:se )?(?:really |actually |also |vraiment |aussi )?(?:raises?|increases?|boosts?|affects?|changes?|impacts?|influences?|pushe?s?(?: up)?|drives?(?: up)?|bumps?(?: up)?|augmentent?|fait (?:monter|augmenter|grimper)|jouent? sur|impactent?|influencent?)(?: (?:up|the|their|his|her|le|la|les|son|sur|a))*(?: (?:salary|salaries|pay|range|salaires?|remunerations?|paie|paye|fourchette))(?: up)?|` +
		`(?:costs?|coutent?|couterait) (?:(?:me|us|you) )?(?:more|extra|plus(?: cher)?)|` +
		`(?:se )?(?:makes?|rend) (?:him|her|them|it|le|la|les) (?:more expensive|dearer|pricier|costlier|plus cher|plus chere)$|^(?:(?:does|do|is|are|est ce que|and|et) )*(?:(?:it|that|this|ca|cela|c est|on) )*(?:se )?(?:paid|pays?|paient?|payent?|payee?s?|worth|remuneree?s?|valorisee?s?|vaut|valent)(?: (?:more|better|extra|a premium|higher|plus|mieux|davantage|plus cher|en plus))+)$`)
	// amountsUnsaid is told of what has no figure.
	amountsUnsaid = Texts{EN: "My sources give no figure for that.", FR: "Mes sources ne donnent pas de chiffre là-dessus."}
)

// retold is what was last told, headed by a line; leaves is the opening that it leaves open, "" for none.
func (k *known) retold(q Question, r read, lead, leaves string) (Answer, bool) {
	a, ok := k.lastAnswer(q, r.language)
	a.Lead, a.Leaves = lead, leaves
	if t := k.topicBefore(q); t != nil {
		a.GoesOn = t.Title.In(r.language)
	}
	return a, ok
}

// butTold is a line that something is not told, before what is.
func (r read) butTold(unsaid string) string { return unsaid + " " + wordsOf(r.language).onlyThis }

// untold is retold under a line that it leaves something open.
func (k *known) untold(q Question, r read, opening string) (Answer, bool) {
	return k.retold(q, r, r.butTold(openingSaid(opening, r.language)), opening)
}

// leftOpen is retold with a line that it leaves something open, and else with one that this is what there is.
func (k *known) leftOpen(q Question, r read, t *Topic, opening string) (Answer, bool) {
	if slices.Contains(t.Open, opening) {
		return k.untold(q, r, opening)
	}
	return k.retold(q, r, wordsOf(r.language).told, "")
}

// figureUnsaid answers who asks for the figure of what a topic just told: how many there are, whether that is too much, by how
// much it raises pay.
func (k *known) figureUnsaid(q Question, r read, core string) (Answer, bool) {
	w := wordsOf(r.language)
	switch lasts := lastsAsked().MatchString(core); {
	case lasts && len(q.Previous.Topics)+len(q.Previous.Offered) == 0 && k.lastPay(q) == nil:
		return k.unknown(q, read{language: r.language}), true // of what had no answer
	case k.topicBefore(q) == nil:
		return Answer{}, false
	case lasts && k.details(k.topicBefore(q).ID).kinds&aSpan == 0:
		return k.retold(q, r, r.butTold(aSpan.unsaid(r.language)), "")
	case k.asksItsPrice(q, r, core):
		return k.amountUntold(q, r)
	case lasts, whenAsked().MatchString(core) && len(calendarYears(k.topicBefore(q).Answer.In(r.language))) > 0, countAsked().MatchString(core):
		return k.retold(q, r, w.told, "")
	case tooMuch().MatchString(core):
		return k.untold(q, r, openWorth)
	case amountAsked().MatchString(core):
		return k.retold(q, r, r.butTold(amountsUnsaid.In(r.language)), "")
	}
	return Answer{}, false
}

// howMuchAlone asks for an amount where things are not counted.
var howMuchAlone = pattern(`^(?:how much|what amount|quel montant)(?: (?:is (?:it|that)|more|extra|exactly|roughly|about|then|environ|a peu pres))*$|^(?:de )?combien(?: (?:environ|a peu pres|en gros|au juste))?$`)

// asksItsPrice tells whether a text asks by how much what was just told of raises pay. « combien ? » may ask how many there are, where pay for
// it has no topic.
func (k *known) asksItsPrice(q Question, r read, core string) bool {
	t := k.topicBefore(q)
	if !howMuchAlone().MatchString(core) || !k.tellsOfPay(t, r.language) {
		return false
	}
	return k.payTopicOf(t) != nil || k.isOfPay(t.ID) || !containsAny(core, "combien")
}

// amountUntold is what is told of the pay for what was just told of, under a line that it has no figure.
func (k *known) amountUntold(q Question, r read) (Answer, bool) {
	lead := r.butTold(amountsUnsaid.In(r.language))
	last := k.topicBefore(q)
	if t := k.payTopicOf(last); t != nil && subjectKind(last.ID) != subjectKind(t.ID) {
		a := k.topic(t, r.language)
		a.Lead, a.GoesOn = lead, t.Title.In(r.language)
		return a, true
	}
	return k.retold(q, r, lead, "")
}

// paidUnsaid answers which of two is paid better, after an answer that was not about pay: by type of company the grid tells it,
// and of two technologies nobody does.
func (k *known) paidUnsaid(q Question, r read, core string) (Answer, bool) {
	raises := containsAny(core, "sal", "pay", "paie", "paye", "remu", "worth", "vaut", "valent", "valori", "expensive", "pricier", "dearer", "costlier", "cher", "cost", "cout", "range", "fourchette") && raisesPay().MatchString(core)
	if k.grid == nil || len(q.Previous.Topics) == 0 || k.payShown(q) && k.lastPay(q) != nil || !raises && (!paidWord.in(core) || !moreAsked().MatchString(core)) {
		return Answer{}, false
	}
	if t := k.topicBefore(q); raises && t != nil && k.tellsOfPay(t, r.language) {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	if t := k.topicBefore(q); t != nil && k.namesCompanies(t, r.language) {
		return k.payPlain(r.language, Slots{Extreme: highest}), true
	}
	return k.noFigure(q, r), true
}

// noFigure says that there is no such figure, and offers the grid.
func (k *known) noFigure(q Question, r read) Answer {
	a := k.unknown(q, r)
	a.Lead = amountsUnsaid.In(r.language)
	a.Next = []Step{{Label: wordsOf(r.language).wholeGrid, Topic: AboutSalary}}
	return a
}

// namesCompanies tells whether a topic's answer names two types of company or more.
func (k *known) namesCompanies(t *Topic, language string) bool {
	return len(named(only(k.hitsIn(t.Answer.In(language)), ofCompany), kindCompany)) > 1
}

func ofCompany(h match.Hit) bool { return ofKind(h, kindCompany) }

// judgedUnsaid answers whether what was just told of is good or bad: no source says.
func (k *known) judgedUnsaid(q Question, r read, core string) (Answer, bool) {
	top := k.topics[k.topOf(r)]
	clear := r.verbatim() || k.nearPolicy(r) || k.namesTool(r.tokens) || r.reading.Known && (top == nil || k.namesSubject(r.tokens, top))
	if !strings.Contains(r.typed, "?") || len(r.slots.Companies) > 0 || !ofVerdict.in(r.text) || !verdictAsked().MatchString(core) && (clear || !harshVerdict().MatchString(core)) {
		return Answer{}, false
	}
	if k.topicBefore(q) != nil {
		return k.untold(q, r, openWorth)
	}
	a := k.unknown(q, r)
	a.Lead, a.Leaves, a.Next = openingSaid(openWorth, r.language), openWorth, nil
	return a, true
}

// assessedUnsaid answers what to ask about what was just told of, or how to test it: no source says.
func (k *known) assessedUnsaid(q Question, r read, _ string) (Answer, bool) {
	top := k.topics[k.topOf(r)]
	if k.topicBefore(q) == nil || r.verbatim() || k.nearPolicy(r) || k.namesTool(r.tokens) || top != nil && k.namesSubject(r.tokens, top) || len(r.hits) > 0 || !asksToAssess(formOf(r.tokens, nil)) {
		return Answer{}, false
	}
	return k.untold(q, r, LeavesAssess)
}

// bestAsked: which of what was just told of is the best, or comes first; bothAsked: whether it is both.
var (
	bestAsked = pattern(`^(?:(?:which|what|laquelle|lequel|lesquels|lesquelles|quel|quelle)(?: (?:one|ones|of (?:them|these|those)|is|are|s|est|sont|d entre eux|des deux|would be|serait|should|do|i|we|je|on))*(?: (?:the |le |la |les )?(?:best|better|top|easiest|hardest|most (?:important|useful)|meilleure?s?|mieux|plus (?:utile|important|facile|dur)e?s?|hire|pick|choose|recruit|recrute[rz]?|choisir|choisis|prends?|prendre))?|(?:the |le |la )(?:best|meilleure?)(?: one)?|which(?: one)? (?:counts|matters|weighs)(?: the)? most|(?:lequel|laquelle|qu est ce qui)(?: d entre eux)? (?:compte|pese)(?: le)? plus|who(?:s| is) right|qui a raison|lequel a raison)$`)
	firstOf   = pattern(`^(?:which|laquelle|lequel|lesquels)(?: one| ones)?(?: (?:comes?|is|vient|est))? (?:first|en premier|d abord|en priorite)$`)
	bothAsked = pattern(`^(?:(?:do they need|il faut|faut il|is it|c est|ou|or) )?(?:both|les deux|(?:(?:just |only )?one|un seul|l un|un)(?: of the two| of them| des deux)?)(?: of them)?(?: is| ca)? ?(?:enough|suffit)?$`)
)

// bestUnsaid answers which of the things just told of is the best, or whether it is both, with what was told: candidates are
// not spoken of there.
func (k *known) bestUnsaid(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	switch {
	case t == nil:
		return Answer{}, false
	case firstOf().MatchString(core) && k.firstOfKind(t) != nil:
		return k.topic(k.firstOfKind(t), r.language), true
	case firstOf().MatchString(core):
		return k.leftOpen(q, r, t, openOrder)
	case bestAsked().MatchString(core), bothAsked().MatchString(core):
		return k.leftOpen(q, r, t, openChoice)
	}
	return Answer{}, false
}

// firstOfKind is the topic beside another one on the same things that says which of them comes first; nil for none.
func (k *known) firstOfKind(t *Topic) *Topic {
	for _, id := range t.Next {
		if o := k.topics[id]; o != nil && subjectKind(id) == subjectKind(t.ID) && k.ofSameThings(t, o) && whichTitle.starts(strings.ToLower(o.Title.In("en"))) {
			return o
		}
	}
	return nil
}

// whichTitle begins a title that tells one of several.
var whichTitle = cueOf("which")
