package knowledge

// What bootcamps cost and which one to take, asked in one breath.

var (
	// oneOfMany asks which one is to be taken; lasting asks how long it takes, which is another matter.
	lasting      = cueOf("long time duration duree dure durent temps semaines weeks mois months")
	bootcampWord = cueOf("bootcamp bootcamps")
	oneOfMany    = pattern(`\b(?:which (?:one|1|would|should|do you|to|is)|lequel|lesquels|quel bootcamp|best|good|better|bons?|meilleurs?|recommend\w*|conseil\w*|recommand\w*|choisir|choose|pick)\b`)
	// bootcampUnsaid heads what is told of them.
	bootcampUnsaid = Texts{EN: "My sources name no price and rank none of them. What they do say:", FR: "Mes sources ne donnent aucun prix et n’en classent aucun. Ce qu’elles disent\u00a0:"}
)

// bootcampsPriced answers what bootcamps cost and which to take with those that are named: neither is told.
func (k *known) bootcampsPriced(_ Question, r read) (Answer, bool) {
	t := k.topics[topicBootcamps]
	if t == nil || r.verbatim() || len(r.offers)+len(r.jobs) > 0 || !bootcampWord.among(r.tokens) || !costAsked.in(r.text) && !containsAny(r.text, "how much", "combien", "price", "tarif", "tuition", "fees") || !oneOfMany().MatchString(r.text) || lasting.in(r.text) {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Lead = bootcampUnsaid.In(r.language)
	return a, true
}
