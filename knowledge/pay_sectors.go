package knowledge

import "slices"

// Whether sectors pay differently, and which of them pays best: that the sector counts is told, and no sector's figures. Which sectors hire
// is no answer to that.

var (
	// aSector is one, or several of them.
	aSector = pattern(`\b(?:sectors?|industr(?:y|ies)|secteurs?(?: d activites?)?|branches?|filieres?|lines? of business|fields? of activity|domaines? d activites?)\b`)
	// hiringToo asks who hires beside that, or what those get whom nobody does.
	hiringToo = pattern(`\b(?:independante?s?|freelance\w*|contractors?)\b|\b(?:hir\w+|recrut\w+|recruit\w*|embauch\w+|tak(?:e|es|ing) (?:them|on)|work(?:s|ing)? in|they work|travaill\w+|boss\w+|cherch\w+|look\w* for)\b`)
	// bestPaying asks which of them pays most, or whether they do not pay alike.
	bestPaying = pattern(`\b(?:which|what|in which|in what|quels?|quelles?|dans quels?|dans quelles?|lequel|laquelle|ou)\b[^.?!]{0,60}?\b` + paysMost + `\b|\b` + paysMost + `\b[^.?!]{0,60}?\b(?:which|what|quels?|quelles?|lequel|laquelle)\b|` +
		`\b(?:pay|pays|paid|salar(?:y|ies)|wages?|salaires?|paies?|payes?|remunerations?|paient|payent|gagne\w*)\b[^.?!]{0,60}?\b(?:diff\w+|var(?:y|ies|ient|ie)|depend\w*|change\w*|same|pareil\w*|memes?|identiques?|selon|according|from one|d un|influen\w+|impact\w*)\b|` +
		`\b(?:diff\w+|var(?:y|ies|ient|ie)|depend\w*|change\w*|same|pareil\w*|memes?|influen\w+|impact\w*|joue\w*|affects?|matters?)\b[^.?!]{0,60}?\b(?:pay|pays|paid|salar(?:y|ies)|wages?|salaires?|paies?|payes?|remunerations?|paient|payent|gagne\w*)\b`)
)

// paysMost is the best pay, or the worst.
const paysMost = `(?:(?:pays?|paid|paying|paie\w*|paye\w*|payent|paient|earns?|earning|earned|gagne\w*|touche\w*|remunere\w*|makes?|salar(?:y|ies)|wages?|salaires?|remunerations?)(?: (?:the|you|them|their|backend|developers?|devs?|dev|une?|les|le|la|on|t on|t il|leurs?|developpeurs?|back|end|are|is|sont|est)){0,5} (?:most|best|better|more|highest|higher|least|less|mieux|plus|moins|meilleure?s?)|` +
	`(?:best|better|highest|higher|top|well|most|worst|lowest|meilleure?s?|plus (?:hautes?|hauts?|elevee?s?|gros)|mieux|bien|plus)[ -](?:pay\w*|paid|salar(?:y|ies)|wages?|salaires?|paye\w*|paie\w*|remuner\w+))`

// sectorCounts heads what pay depends on.
var sectorCounts = Texts{EN: "The sector of activity counts for pay, but my sources have no figures by sector. What they do say:", FR: "Le secteur d’activité joue sur la rémunération, mais mes sources n’ont pas de chiffres par secteur. Ce qu’elles disent\u00a0:"}

// sectorPaid answers what is asked about pay by sector, where no part of the grid is named: what pay depends on, and that no sector's is told.
func (k *known) sectorPaid(_ Question, r read) (Answer, bool) {
	if k.grid == nil || k.beyond[beyondSector] == nil || r.verbatim() || len(r.offers)+len(r.jobs)+len(r.places)+r.slots.parts() > 0 || k.nearPolicy(r) ||
		slices.ContainsFunc(r.beyond, func(id string) bool { return id != beyondSector }) || !aSector().MatchString(r.text) || hiringToo().MatchString(r.text) || !bestPaying().MatchString(r.text) {
		return Answer{}, false
	}
	a, ok := k.payReasons(r.language)
	if !ok {
		return a, false
	}
	a.Lead, a.Leaves = sectorCounts.In(r.language), openChoice
	return a, true
}
