package knowledge

import "strings"

// What goes on from an answer about pay, and names no part of the grid.
var (
	// boundAsked: one end of the range that was just shown, or the cell of several that has it.
	boundAsked = pattern(`^(?:(?:whats|what is|what would be|what about|give me|can you give me|could you give me|show me|tell me|i (?:just |only )?(?:need|want)|i (?:can|could) offer|our|my|notre|mon|so|ca (?:fait|donne|ferait|donnerait)|c est quoi|quel(?:le)? est|quel(?:le)? serait|donne(?:z)?(?: moi|-moi)?|cela (?:fait|donne|ferait)|combien|on est a combien|how much|the|its|her|his|their|a|at|at the|le|la|un|une|au|a la|absolute|very|en prenant|taking|take|take it at|prends|on prend|je prends|with|avec|salary|pay|salaire|fourchette|range) )*` +
		`(?:` + highEnd + `|` + lowEnd + `)` +
		`(?: (?:one|figure|number|salary|pay|possible|sans (?:sortir de|depasser) la fourchette|without leaving the range|c est combien|combien|ce serait combien|de la fourchette|(?:of|in) (?:the|that|this) (?:range|band|bracket|grid)|(?:i|we|you|they|he|she) (?:can|could|may|might) (?:offer|pay|go|stretch|push|ask|get|put)(?: up)?(?: to)?|to offer|que (?:je peux|on peut|nous pouvons) (?:proposer|offrir)|(?:w|with|avec|incl|including) (?:the |la )?(?:uplift|majoration|\+? ?\d{1,2} ?%?)|of it|ca (?:donne|fait)(?: quoi| combien)?))*$`)
	// bothEnds: the bottom and the top of the range that was just shown.
	bothEnds = pattern(`^(?:\S+ ){0,6}?(?:le |the )?(?:low|lows?|bottom|min(?:imum|i)?|bas|floor)(?: end)? ?(?:and|et|&|/|-|to) ?(?:le |the )?(?:high|highs?|top|max(?:imum|i)?|haut|ceiling)(?: end)?(?: \S+){0,4}$`)
	// higherAsked: whether one may go beyond a sum, and still be in the range.
	higherAsked = pattern(`^(?:(?:can|could|may|might|should) (?:i|we|he|she|they)(?: (?:have )?(?:room|still|also|any|to))*|(?:je|on|nous) (?:peux|peut|pourrait|pouvons)|(?:est ce qu(?:e|))? ?(?:je|on|nous|il|elle) (?:peux|peut|pourrait|pouvons)|(?:peut|pouvons|puis)[ -](?:on|nous|je)|y a de la marge) ?` +
		`(?:(?:go|pay|offer|push|stretch|give|put|ask|move|monter|aller|proposer|payer|offrir|mettre|pousser|demander) )?(?:(?:any|a bit|even|encore|un peu|for|much) )*(?:higher|more|further|up|above|plus(?: haut)?|au[ -]dessus|mieux|davantage|pour monter)?` +
		`(?: (?:than (?:that|this)|que (?:ca|cela)|and|et|n|but|mais|still|encore|tout en|be|being|stay(?:ing)?|remain(?:ing)?|rester?|restant|etre|in(?:side)?|within|dans|the|our|la|les|notre|grid|range|band|bracket|grille|fourchette|clous))*$`)
	higherWord = cueOf("higher further more above monter plus dessus mieux davantage up stretch")
	atHighEnd  = pattern(`\b(?:` + highEnd + `)\b`)
	// middleAsked: a figure between the ends.
	middleAsked = pattern(`^(?:(?:whats|what is|what about|somewhere|right|about|more or less|plutot|in|at|around|the|a|its|c est quoi|quel(?:le)? est|au|le|la|un|une|en|dans|to (?:be|land|sit|aim for)|be|we want|i want|aim for|aim|aiming|for|pour etre|pour tomber|etre|viser|on vise|si on vise|bang|smack|slap|dead|exactly|exact|precisely|just|pile|pile poil|plein|juste|exactement|si on prend|on prend|take|taking|and if we take) )*(?:middle|mid|mid[- ]?point|mid[- ]?range|dead cent(?:re|er)|very cent(?:re|er)|median|average|mean|milieu|mediane|moyenne)(?: (?:one|figure|exact|exactement|pile|poil|of (?:the|that|this|it) ?(?:range|band|bracket)?|of it|(?:de (?:la|cette) )?(?:fourchette|grille)|salary|pay|salaire|ca (?:fait|donne|serait) (?:quoi|combien)|c est (?:quoi|combien)))*$`)
	// yearAsked: pay by the year once more; monthAsked: by the month; monthsAsked: in so many months' pay.
	yearAsked   = pattern(`^(?:(?:whats|what is|the|in|so|back to|c est|ca fait|combien|how much is (?:it|that)|en) )*(?:yearly|annual(?:ly)?|per year|a year|by (?:the )?year|per annum|par an|a l annee|annuel(?:le|lement)?|l annee)(?: (?:one|figure|salary|pay|salaire|c est combien))*$`)
	monthAsked  = pattern(`^(?:(?:whats|what is|that|it|the|in|over|on|by|and|c est|ca fait|combien|how much is (?:it|that)|en|sur|par|au) )*(?:(?:a |per |by )?months?|mois|12 (?:months?|mois)|mensuel(?:lement)?|monthly)(?: (?:one|figure|salary|pay|salaire|c est combien|ca fait combien|ca (?:donne|fait) quoi))*$`)
	monthsAsked = pattern(`^(?:(?:it|that|is|ca|c est|with|avec|en) )*(?:(?:over|on|in|sur|en|times|fois|x|×|\*) ?(1[2-6](?:[.,]\d)?)(?: (?:months?|mois|mth|salaires?|pays))?|(1[2-6](?:[.,]\d)?) (?:months?|mois|mth|salaires?|pays))(?: (?:of (?:it|that)|pay|ca fait combien|c est combien))*$`)
	// gridAsked: the grid itself, after another source's figures.
	gridAsked = pattern(`^(?:in|on|from|dans|sur|selon) (?:the|your|la|votre|ta) (?:grid|grille)$`)
	// reckonAsked: how figures were come to.
	reckonAsked = pattern(`^(?:(?:whats|what is|show me|how (?:is|was|did you|do you)|c est quoi|quel est|montre(?:z)?(?: moi)?|comment|detaille(?:z)?|explain) )*(?:the |le |la |that |it )?(?:arithmetic|calculation|calculations|calculated|calculate(?: (?:it|that))?|math|maths|reckoning|calcul|(?:tu |vous |c est )?calcul(?:e|es|ez)?(?: (?:ca|cela))?|get (?:that|there|to that))$`)
	// sumAsked: how much, and no more.
	sumAsked = pattern(`^(?:(?:je|j|aurais|aurait|devrais|devrait|devais|du|have|had|offered|proposed|veut|would|up|monte|monter|go|on|nous|tu|vous|il|elle|i|we|you|should|can|could|do|does|did|must|lui|leur|to|her|him|them|propose|proposer|proposes|offre|offrir|offer|offers|mets|met|peux|peut|pouvons|dois|doit|avoir|gagne|touche|pay|give|get|gets|earn|earns|make|makes|he|she|they|it|is|be|are|paid|salary|salaire|le|the|ca|c est|paie|paye|bien|what|how much|combien|quel|quelle|quoi|pour|for|that|this|one|do i|then|remuneration|pays|a|est|much|how|of|de|sur|on est|se|vaut) ?)+$`)
)

const (
	highEnd = `max(?:imum|i)?|top(?: end)?|top of (?:the|that|this) (?:range|band|bracket|grid)|ceiling|cap|upper(?: (?:bound|end|limit|range))?|high(?:est)?(?: end)?|most|how (?:high|far|much) (?:can|could|should) (?:i|we|you) go(?: up to)?|how high|jusqu(?: ?a)? ?(?:ou|combien)(?: (?:est ce que )?(?:je|on|nous) (?:peux|peut|pouvons) (?:monter|aller))?|(?:je|on) (?:monte|va) (?:a|jusqu ?a) combien|en haut(?: de (?:la )?fourchette)?|plafond|haut|plus haute?|fourchette haute|haut de (?:la )?fourchette|limite haute|plus eleve`
	lowEnd  = `min(?:imum|i)?|floor|bottom(?: end)?|bottom of (?:the|that|this) (?:range|band|bracket|grid)|lower(?: (?:bound|end|limit|range))?|low(?:est)?(?: end)?|least|how low(?: can (?:i|we|you) go)?|en bas(?: de (?:la )?fourchette)?|plancher|bas|plus bas(?:se)?|fourchette basse|bas de (?:la )?fourchette|limite basse`
)

// endWord: an end of the range is asked for, in no words but besideEnd; anyCompany: whatever company pays it.
var (
	endWord   = cueOf("max maximum maxi top ceiling highest upper min minimum mini floor bottom lowest plafond plancher")
	besideEnd = cueOf(`so what whats s would be end in actual real round numbers figures number figure is roughly about then exactly and of for range band here it that we i can go the a at du des de toutes tous toute tout boites boite entreprises
		confondues confondu en chiffres concretement vraiment c est quoi donc le la les ce serait combien absolute very overall all any companies company types type which how much or et ou va jusqu`, "all companies").with(endWord)
	anyCompany = cueOf("confondues confondu overall anywhere", "all companies", "any company", "toutes boites", "toutes les boites", "toutes entreprises", "toutes les entreprises")
)

// sumDropped takes the sum back that was held against the grid.
var sumDropped = pattern(`^(?:forget|drop|ignore|leave|oublie[rz]?|laisse[rz]?(?: tomber)?|enleve[rz]?) (?:about )?(?:the|that|les|le|la|ces|mes|my|his|her|ses)? ?(?:[€£$]?\d[\d .,]*(?:k|k€|€|eur|euros)?|offer|sum|offre|montant|somme|budget)$`)

// topPraise: something is great.
var topPraise = pattern(`^(?:(?:c est|that s|that is|thats|this is|it s|its|le|au|trop|super|vraiment|juste) )*top$`)

// praises tells whether a text that might ask for the top says thank you by it: « top merci ».
func (r read) praises(core string) bool {
	return !strings.Contains(r.typed, "?") && (topPraise().MatchString(core) || !strings.Contains(core, " ") && thanking.in(r.text))
}

// sameCell answers what is asked of the part of the grid that was just shown, and of the sum that was held against it: an end
// of the range, its middle, the verdict once more, pay by the month.
func (k *known) sameCell(q Question, r read, s Slots, core string) (Answer, bool) {
	core = k.withoutOwnCurrency(s, core)
	bare := s.asShown()
	m := monthsAsked().FindStringSubmatch(core)
	switch {
	case s.parts() > 0 && s.Other == "" && higherWord.in(core) && higherAsked().MatchString(core):
		bare.Extreme = highest
		a := k.payFrom(r, bare)
		a.Turn.Slots = s
		return a, true
	case (boundAsked().MatchString(core) || made(core, endWord, besideEnd) && !bothEnds().MatchString(core)) && !r.praises(core):
		if anyCompany.in(core) {
			bare.Companies = nil
		}
		bare.Extreme = lowest
		if atHighEnd().MatchString(core) {
			bare.Extreme = highest
		}
		a := k.payFrom(r, bare)
		a.Turn.Slots = s // "too much?" is still about the sum
		return a, true
	case middleAsked().MatchString(core) && !otherLevel(r, s, core):
		a := k.payPlain(r.language, bare)
		a.note(wordsOf(r.language).noMedian)
		a.Turn.Slots = s
		return a, true
	case sumDropped().MatchString(core), s.parts() > 0 && s.Other == "" && containsAny(core, "low", "bottom", "min", "bas", "floor") && bothEnds().MatchString(core) && !k.tellsSure(r), s.parts() > 0 && s.Other == "" && plainRange().MatchString(core):
		return k.payPlain(r.language, bare), true
	case len(s.Amounts) == 0 && s.parts() > 0 && s.Other == "" && k.payShown(q) && k.asksVerdict(r, core):
		a := k.payPlain(r.language, bare)
		a.note(whichSum.In(r.language))
		return a, true
	case len(s.Amounts) > 0 && (k.asksVerdict(r, core) || whichSide().MatchString(core)), yearAsked().MatchString(core), reckonAsked().MatchString(core):
		return k.payFrom(r, s), true
	case s.Other != "" && (monthAsked().MatchString(core) || m != nil):
		return k.payFrom(r, bare), true // over what period its figures are is not told
	case m != nil && s.parts()+len(s.Amounts) > 0:
		return k.inMonths(r, s, number(m[1]+m[2])), true
	case monthAsked().MatchString(core) && s.parts()+len(s.Amounts) > 0:
		return k.inMonths(r, s, 12), true
	case r.reckoned.onTop && len(r.offers) == 0:
		a := k.payPlain(r.language, bare)
		a.note(wordsOf(r.language).apart)
		return a, true
	case gridAsked().MatchString(core):
		bare.Other = ""
		return k.payFrom(r, bare), true
	}
	return Answer{}, false
}

// inMonths answers what pay is by the month, where so many months are paid. A sum that was given by the month makes another
// year's pay then.
func (k *known) inMonths(r read, s Slots, months float64) Answer {
	ask := payAsk{slots: s, months: months, offers: s.offers()}
	for i := range ask.offers {
		ask.offers[i].months = months
	}
	return k.pay(ask, r.language)
}

// judged: where a sum stands is asked again; softJudged says so beside other words only; besideJudged are those.
var (
	judged = cueOf(`much high low little cheap expensive steep generous enough fair reasonable realistic competitive acceptable decent range band bracket grid over above below under
		inside within trop assez suffisant realiste raisonnable correct acceptable cher chere eleve haut bas peu jouable honnete fourchette grille clous dessus dessous dedans marche passe tient overpriced underpaid overpaid depasse depassent crazy silly insane plausible exagere delirant abuse bottom top doable feasible faisable excessif competitif reachable attainable atteignable`)
	softJudged   = cueOf("ok okay good bad fine possible bien bon bonne juste")
	besideJudged = cueOf(`is it that this he she they too a bit very quite way so lot not in of the our to far how by at are be would will still est ce c ca cest que on il elle un une peu tres dans la le les de
		combien au parait semble me looks seems sounds feels offer offre propose l est-ce en s rather plutot reste toujours right budget client we i are offre his her no yes non oui the its thats encore pas plus vraiment ne n really or ou actually`).with(softJudged)
	// dear: who is spoken of costs so much; else nobody is judged, as "is he good enough?" would have it.
	dear = cueOf("over above under below within inside dessus dessous depasse overpriced overpaid underpaid expensive cheap cher chere chers cheres")
	// yourView: what one thinks of it.
	yourView = pattern(`^(?:(?:what do you|what would you) (?:think|say)(?: of (?:it|that))?|(?:tu|t|vous|on) en (?:penses?|pensez|dis|dites|pense) quoi|qu(?: est ce que tu| est ce que vous)? en (?:penses?|pensez|dis|dites)(?:[ -](?:tu|vous))?|(?:your |ton |votre )?verdict)$`)
	// whereStands: where it stands.
	whereStands = pattern(`^(?:so |and |et |donc )?(?:where (?:does|is|do|are|would) (?:that|it|this|he|she|we|they)(?: (?:sit|sitting|stand|standing|fall|land|be|put (?:us|me|him|her)))?|(?:ca|c|on|il|elle)? ?(?:se situe|est|tombe|se place|se trouve) ou|ou (?:est ce que )?(?:ca|c|on|il|elle) (?:se situe|est|tombe|se place|se trouve))(?: (?:in|within|dans|on|sur|par rapport a))?(?: (?:the|that|this|la|cette|our|notre))?(?: (?:range|band|bracket|grid|fourchette|grille))?$`)
)

// whichSum asks for the sum where there is none to judge.
var whichSum = Texts{EN: "Name a sum, and I hold it against this.", FR: "Donnez un montant, et je le compare."}

// asksVerdict tells whether a text asks where the sum that was just held against the grid stands, and nothing else.
func (k *known) asksVerdict(r read, core string) bool {
	if person.in(core) && !dear.in(core) || thanking.in(r.text) && !strings.Contains(r.typed, "?") || r.verbatim() && k.talk[k.topOf(r)] != nil && !strings.Contains(r.typed, "?") {
		return false
	}
	return made(core, judged, besideJudged) || strings.ContainsAny(r.typed, " ?") && made(core, softJudged, besideJudged) || yourView().MatchString(core) || whereStands().MatchString(core)
}
