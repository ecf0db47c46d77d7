package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// beyondRaise is the matter of raises.
const beyondRaise = "beyond.raise"

var (
	payGrows = cueOf(`change changes evolve evolves grow grows rise rises increase increases progress progresses progression climb climbs vary varies scale differ differs curve steep
		evolue evoluent augmente augmentent monte montent progresse progressent varie varient grimpe grimpent evolution courbe`, "go up", "goes up")
	byYears = cueOf("experience seniority years anciennete seniorite annees exp xp yoe")
	// setByYears is the same without a verb: "pay vs experience", « salaire selon l'ancienneté ».
	setByYears = pattern(`\b(?:by|vs|versus|per|depending on|according to|based on|selon|suivant|en fonction d[eu]?|par)(?: (?:l|le|la|les|d|the|his|her|their))?(?: (?:niveaux?|annees?|years?|levels?)(?: (?:d|de|of))?)? ?(?:experience|seniority|anciennete|seniorite)\b`)
	// besideYears may stand beside pay and years.
	besideYears = cueOf("much fonction selon suivant depending according based level levels niveau niveaux backend back-end back grid grille fast vite quickly").with(payGrows, byYears, itsWord)
	// overTime: the change from one year to the next is asked for, the raise of one person, or the one against the other.
	overTime = pattern(`\d|\b(?:has|have|had|been|will|since|recent|last|next|coming|past|often|than|not|or|ou|pas|(?:how|what) (?:do|can|should) (?:we|i|you)|(?:each|every|per|a) year|yearly|annual(?:ly)?|a (?:evolue|augmente|change|progresse)|ont|va|vont|derniere?s?|prochaine?s?|depuis|chaque annee|par an|d une annee)\b`)
)

// paidByYears takes who asks how pay goes up with experience, and nothing else, for asking for the whole grid: its levels are years.
// That is neither what pay depends on, nor how it changes from one year to the next.
func (k *known) paidByYears(r *read) {
	if k.grid == nil || !r.wantsPay || r.verbatim() || len(r.offers)+len(r.jobs)+len(r.places)+len(r.slots.Levels) > 0 || reasonIn(r.asked()) {
		return
	}
	grows := payGrows.in(r.text) && byYears.in(r.text)
	if !grows && !setByYears().MatchString(r.text) || overTime().MatchString(r.text) || !r.besides(func(t match.Token) bool { return besideYears.is(t.Text) || payCue.is(t.Text) }) {
		return
	}
	k.takeForPay(r)
	r.beyond = slices.DeleteFunc(r.beyond, func(id string) bool { return id == beyondRaise || id == beyondTrend })
}
