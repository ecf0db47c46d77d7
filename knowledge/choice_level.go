package knowledge

// A sum, and who can be had for it: "45k, not a penny more: a junior, or somebody with some experience?" Who is named there stands for
// beginners, and who isn't for all others; so all levels are shown that the sum reaches.

const (
	newHand         = `(?:juniors?|beginners?|graduates?|debutante?s?|entry[ -]level|newbies?)`
	moreExperienced = `(?:(?:more |plus )?experience\w*|(?:plus |tres )?experimente\w*|(?:plus|more) (?:senior|seasoned|confirme\w*|capee?s?|aguerri\w*|calee?s?)|seasoned|d experience|de la bouteille|du vecu|better|mieux|aguerri\w*)`
)

var (
	// orOthers sets a beginner beside whoever has more experience.
	orOthers = pattern(`\b` + newHand + `(?: \S+){0,3}?,? (?:or|ou|vs)(?: \S+){0,3}? ` + moreExperienced + `\b|\b` + moreExperienced + `(?: \S+){0,3}?,? (?:or|ou|vs)(?: \S+){0,3}? ` + newHand + `\b`)
	// sumGets asks whom a sum gets.
	sumGets = pattern(`\b(?:who|whom|what|qui|quoi|quel profil|quels profils|quel genre de profil) (?:does|do|can|could|would|will|is|est ce que)? ?(?:that|this|it|i|we|ca|cela|je|on)(?: (?:can|could|would|will|peux|peut|pourrais|pourrait|me|nous))* (?:get|buy|bring|afford|fetch|hire|donne\w*|permet\w*|apporte\w*|avoir|recruter|embaucher|viser|esperer|trouver)\b`)
)

// levelsReached leaves the level out of a question that sets it beside whoever has another experience, and takes for pay what asks whom a sum gets.
func (k *known) levelsReached(r *read) {
	const pair = 2 // levels, one of which "experienced" is taken for
	if k.grid == nil || len(r.offers) != 1 || !r.offers[0].marked || len(r.years)+len(r.people)+len(r.jobs)+len(r.places)+len(r.beyond) > 0 || r.verbatim() {
		return
	}
	if sumGets().MatchString(r.text) && (r.ofWhoWorks() || backWord.among(r.tokens)) && (!k.otherSubject(*r) || r.reading.Other) {
		r.slots.Extreme = ""
		k.takeForPay(r)
	}
	if len(r.slots.Levels) > 0 && len(r.slots.Levels) <= pair && orOthers().MatchString(r.text) {
		r.slots.Levels = nil
	}
}
