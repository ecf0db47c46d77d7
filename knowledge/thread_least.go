package knowledge

var (
	// leastWanted: the least that does is asked for; insideAsked, what it takes to be in the range; sumWanted: it is a sum.
	leastWanted = cueOf("minimum mini minimal lowest", "at least", "au moins", "the least", "at the very least")
	insideAsked = pattern(`\b(?:(?:to|we|be|is|it s|that s|i|pour|on|il|elle|ca|je) )(?:be|get|stay|remain|land|fall|sit|fit|are|is|would be|etre|rentrer|entrer|rester|tomber|est|rentre|reste|tombe|suis)?(?: still| toujours| encore)? ?(?:in|inside|within|into|dans|dedans)\b(?: (?:the|our|that|this|your|la|les|notre|cette|ta|votre|le|range|band|bracket|grid|fourchette|grille|clous|cadre))*$`)
	sumWanted   = cueOf("offer pay put give bid spend propose proposer proposent offrir payer paye mettre mettent donner demander demande figure sum amount salary salaire montant somme combien", "how much", "in range", "in the range", "in the band", "in the grid", "in the bracket", "dans la fourchette", "dans la grille", "dans les clous")
	// besideLeast stands around them.
	besideLeast = cueOf(`so and what whats is the a an how much minimum minimal min mini least lowest very at figure sum amount salary salaire montant somme number chiffre do does must should have has need needs required we i he she they you it that s still would will take takes get
		to offer pay put give bid spend be stay remain land fall sit fit in inside within into range band bracket grid our this your not embarrassing propose proposer offrir payer mettre donner demander il faut faudrait on nous je doit dois devrait devrais est c ce ca quel quelle combien au moins a partir de d qu que le la les un une
		requis pour etre rentrer entrer rester tomber dans dedans fourchette grille clous cadre notre cette ta votre toujours encore peut peux can could elle rentre reste tombe suis`)
)

// lowestIn answers with the low end of the range that was last shown, where what is asked for is the least that is in it: "what do I have
// to offer at least?", « il faut combien pour être dans la grille ? »
func (k *known) lowestIn(_ Question, r read, s Slots, core string) (Answer, bool) {
	least := leastWanted.in(core) || insideAsked().MatchString(core) && (fromHowMuch().MatchString(core) || takesIt.among(r.tokens))
	if s.parts() == 0 || s.Other != "" || !least || !sumWanted.in(core) && !takesIt.among(r.tokens) || len(r.offers)+len(r.years) > 0 || !made(core, besideLeast, besideLeast) {
		return Answer{}, false
	}
	bare := s.asShown()
	bare.Extreme = lowest
	a := k.payFrom(r, bare)
	a.Turn.Slots = s // "too much?" is still about the sum
	return a, true
}

var (
	// fromHowMuch: a sum is asked for.
	fromHowMuch = pattern(`\bhow much\b|\bcombien\b`)
	// takesIt: what is needed is asked for.
	takesIt = cueOf("take takes required faut")
)
