package knowledge

// How far what was just shown is from what was shown first of all: "how much more is that than the first one?"

// fromFirst asks that.
var fromFirst = pattern(`^(?:\S+ ){0,4}?(?:how much (?:more|less|higher|lower)|gap|difference|diff|delta|ecart|combien (?:de |en )(?:plus|moins)|(?:higher|lower) by how much)(?: (?:is|it|that|this|he|she|they|would|be|c est|ca|cela|fait|get|gets|cost|costs|earn|earns|pay|pays|make|makes)){0,4} (?:than|to|with|from|vs|versus|between (?:it|that|this) and|compared (?:to|with)|que|qu|avec|par rapport (?:a|au)|entre (?:ca|cela) et)(?: (?:for|chez|pour|a|au))? ?(?:the|le|la|l|our|my|notre|mon)? ?(?:very )?(?:first|1st|initial|premiere?|tout premier)(?: (?:one|figure|range|guy|person|profile|candidate|level|profil|fourchette|montant|niveau|salary|salaire|cas|personne|candidate?))?$`)

// apartFromFirst answers how far the part of the grid that was just shown is from the first one of the conversation.
func (k *known) apartFromFirst(q Question, r read, core string) (Answer, bool) {
	last := k.lastPay(q)
	if last == nil || q.Previous.First == nil || len(q.Previous.People) > 1 || len(r.offers) > 0 || r.namesSlots() || !fromFirst().MatchString(core) {
		return Answer{}, false
	}
	ask, ok := setBeside(k.grid.known(*q.Previous.First).only(), last.only())
	if !ok {
		return Answer{}, false
	}
	return k.pay(ask, r.language), true
}

// keepFirst has a turn hold the part of the grid that was asked for first of all; what mends that takes its place.
func (t *Turn) keepFirst(q Question, r read) {
	if q.Previous != nil && q.Previous.First != nil && !(r.correct && q.Previous.Before == nil && q.Previous.Slots.parts() > 0) {
		t.First = q.Previous.First
		return
	}
	if first := t.Slots.only(); first.parts() > 0 {
		t.First = &first
	}
}
