package knowledge

// What was just shown is wanted in the grid's own currency: "how's that in actual euros?", « ça fait combien en euros ? »

// inOwnMoney asks that, in words that name nothing else.
var inOwnMoney = pattern(`^(?:(?:and|so|ok|but|et|donc|alors|mais|du coup|give me|show me|tell me|can you|could you|do|give|put|write|say|convert|have|you|i|me|got|please|(?:how|what)(?: ?s)?|how much|much|is|are|was|would|does|do|did|will|it|that|this|they|those|these|the (?:range|figures?|numbers?|amount|sum|total|result)|be|come|comes|to|work|works|out|at|make|makes|look|like|worth|roughly|about|all in all|` +
	`ca|cela|c|c est|fait|fera|ferait|donne|donnerait|est|represente|vaut|combien|quoi|quel|quelle|montant|somme|total|la fourchette|le montant|le tout|donne moi|dis moi|tu|vous|peux|pouvez|pourrais|pourriez|me|le|la|les|l|mettre|donner|dire|ecrire|a peu pres|environ|en gros|du coup|tout) )*(?:(?:in|en|into) )?(?:(?:actual|real|plain|proper|hard|good old|clear|concrete|cold hard|vrais|vraies|bons|bons vieux|beaux) )?(?:euros?|eur|€)(?: (?:sonnants et trebuchants|clairs|bruts?|gross|a year|per year|par an|ca (?:fait|donne)(?: (?:combien|quoi))?|c est (?:combien|quoi)|combien|roughly|environ|a peu pres|en gros|exactly|then|alors|ca|cela))*$`)

// inOwnCurrency answers it with what was shown, which is in it; another source's figures stay in theirs.
func (k *known) inOwnCurrency(q Question, r read, s Slots, core string) (Answer, bool) {
	if k.grid.Currency != "EUR" || !k.payShown(q) || r.namesSlots() || len(r.jobs)+len(r.places)+len(r.years) > 0 || s.parts()+len(s.Amounts) == 0 && s.Other == "" || r.asksCurrency() || !inOwnMoney().MatchString(unsigned(core)) {
		return Answer{}, false
	}
	if s.Other != "" {
		return k.inItsCurrency(s, r.language), true
	}
	a := k.payFrom(r, s)
	a.note(alreadyInEuros.In(r.language))
	return a, true
}

// alreadyInEuros is told where nothing is to be converted.
var alreadyInEuros = Texts{EN: "The figures are in euros already, gross a year.", FR: "Les chiffres sont déjà en euros, bruts par an."}
