package knowledge

var (
	// rankBelow asks who came behind the first, and ofSurvey says in what.
	rankBelow = pattern(`\b(?:(?:who|what|which|and|or|the|language) (?:\S+ )?(?:came|comes|ranked|ranks|finished|placed|was|is|were|took|in|got)(?: (?:in|at|the|as))* (?:2nd|3rd|second|third|fourth|runner up|next|last)|(?:2nd|3rd|second|third|last) (?:place|spot|one|rank|position)|runners? up|` +
		`(?:qui|lequel|lesquels|quel langage|et)(?: (?:est|arrive|arrivent|sont|vient|viennent|figure))* (?:le |en |a la )?(?:2e|3e|2eme|3eme|deuxieme|seconde?|troisieme|derniere?)|(?:2e|3e|2eme|3eme|deuxieme|seconde|troisieme|derniere) (?:place|position|marche))\b`)
	ofSurvey = cueOf("survey surveys poll ranking rankings sondage sondages classement enquete podium")
)

// lowerRanks says that only the first place is told.
var lowerRanks = Texts{EN: "My sources only say which came first, not what came behind.", FR: "Mes sources ne disent que le premier, pas les suivants."}

// belowFirst answers who asks which came second or third in the survey of which the sources tell the first place.
func (k *known) belowFirst(_ Question, r read) (Answer, bool) {
	t := k.topics[topicWhichLanguage]
	if t == nil || r.verbatim() || len(r.jobs)+len(r.places) > 0 || r.pay.money || !ofSurvey.among(r.tokens) || !rankBelow().MatchString(r.text) {
		return Answer{}, false
	}
	a := k.topic(t, r.language)
	a.Lead = lowerRanks.In(r.language)
	return a, true
}
