package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// betweenPlaces may stand between two places of which the same is asked.
var betweenPlaces = cueOf("and et or ou vs versus contre plus n in the at en a au aux le la les l against")

// otherBesideAway gives another source's figures where its place is named beside one of which no source has any: "in the US and Canada".
func (k *known) otherBesideAway(_ Question, r read) (Answer, bool) {
	if k.grid == nil || r.slots.Other == "" || len(r.places) == 0 || !r.pay.spoken || len(r.jobs)+len(r.offers)+len(r.beyond) > 0 || r.verbatim() || reasonIn(r.tokens) || !r.placesTogether() ||
		containsAny(r.text, "cost of living", "cout de la vie") {
		return Answer{}, false
	}
	a := k.otherFigures(r.slots.Other, k.payAsked(r), r.language)
	w := wordsOf(r.language)
	a.Notes = append([]string{fmt.Sprintf(w.unknownLead, listed(k.strangers(r), w.and))}, a.Notes...)
	return a, true
}

// placesTogether tells whether another source's place stands beside the next one, and nothing but such words between them.
func (r read) placesTogether() bool {
	places := only(r.hits, func(h match.Hit) bool { return ofKind(h, kindPlace, kindOther) })
	for i := 1; i < len(places); i++ {
		between := r.tokens[places[i-1].To:max(places[i-1].To, places[i].From)]
		if places[i-1].Label != places[i].Label && !slices.ContainsFunc(between, func(t match.Token) bool { return !betweenPlaces.is(t.Text) }) {
			return true
		}
	}
	return false
}
