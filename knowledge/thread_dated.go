package knowledge

import "slices"

// Whether the date that a page prints is yet to come: "that's next month, isn't it?", after when the figures were updated. The page prints it
// all the same, and nothing here knows what day it is.

// dateAhead asks that.
var dateAhead = pattern(`^(?:(?:that|thats|its|this|it|the|date|december|decembre|2026|23|23rd|le|la|l|cette|ce|c|ca|cela|is|s|are|was|isn t|isnt|hasn t|hasnt|has|have|haven t|havent|come|comes|wait|hang on|but|so|and|we|re|even|not|est|n|ne|on|est ce que|est ce|mais|attends|euh|donc|et|y|en|sommes|encore|pas|meme|really|still|one|dated|date|datee|update|updated|page|which|that s|all|c est|serait|would be|be|pourtant|bien|sera|quand meme|un peu|a bit|only|que|its) )*` +
	`(?:next (?:month|week|year)|in the future|the future|future|a future date|not (?:yet )?(?:here|passed|come|happened)(?: yet)?|(?:come|happened|passed|arrived|here|there) yet|ahead of (?:us|time|today)|yet to come|still to come|to come|tomorrow|(?:in )?(?:\w+ )?(?:days|weeks|months) (?:away|from now|ahead|off)|le mois prochain|la semaine prochaine|l an prochain|l annee prochaine|mois prochain|demain|(?:dans )?(?:le )?futur|dans l avenir|une date future|future|pas (?:encore )?(?:passee?|arrivee?|venue?|la)(?: encore)?|encore (?:passee?|arrivee?|venue?)|a venir|dans (?:\S+ )?(?:jours|semaines|mois)|` +
	`(?:it s|its|it is|we re|we are|were|on est|nous sommes|c est)(?: (?:still|only|just|encore|seulement|que|qu|en|in|au|le|mois|de|d|juste|the|\d{1,2}|1er))* (?:january|february|march|april|may|june|july|august|september|october|november|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre))` +
	`(?:,? (?:isn t it|isnt it|is it|no|right|non|nan|hein|ca|cela|though|or|ou|quoi|n est ce pas|pas vrai|has it|is that right|is it not|pourtant|yet|encore|mdr|lol|at this point|deja|si))*$`)

// printedSo heads what is told of the pages.
var printedSo = Texts{EN: "That is the date that the page itself prints:", FR: "C’est la date que la page affiche elle-même\u00a0:"}

// datedAhead answers it with the sources and their dates, once these were told.
func (k *known) datedAhead(q Question, r read, core string) (Answer, bool) {
	if !slices.ContainsFunc(q.Previous.Topics, k.tellsSources) || r.namesSlots() && len(r.offers) == 0 || len(r.jobs)+len(r.places) > 0 || !dateAhead().MatchString(unsigned(core)) {
		return Answer{}, false
	}
	a, ok := k.aboutSources(r.language)
	a.Lead = printedSo.In(r.language)
	return a, ok
}
