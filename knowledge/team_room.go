package knowledge

import (
	"fmt"
	"slices"
)

// What is asked on about somebody of several people whose sum is known: whether there is room for more, whether the sum fits, by how much it
// doesn't: "could Ben ask for more?", « de combien elle dépasse ? », "is Tom over?"

var (
	// roomAsked: whether more than somebody's sum may be had is asked.
	roomAsked = pattern(`\b(?:ask|asking|get|want|hope|push|go|negotiate|expect|earn|be (?:paid|offered|given)|offer|pay|give|stretch|raise|bump|increase|move|nudge)(?: (?:him|her|them|it|that|this|for|any|a bit|a little|bit|even|somewhat|slightly))* (?:more|higher|further|up)\b|\b(?:raise|increase|bump|stretch|top up) (?:him|her|them|his|her|their|it|the|[\w]+)\b|\b(?:room|headroom|leeway|wiggle|margin|scope)\b|` +
		`\b(?:under ?-?sell\w*|under ?-?sold|under ?-?ask\w*|under ?-?pric\w*|lowball\w*|how much more|too (?:little|low|cheap|cheaply)|asking (?:enough|too little)|ask (?:enough|too little))\b|` +
		`\b(?:demander?|pretendre|avoir|toucher|gagner|viser|esperer|obtenir|proposer|offrir|donner|monter|aller|payer|reclamer|negocier)\b(?: \S+){0,3}? (?:plus|davantage|mieux)\b|\b(?:augment\w+|marge|sous[ -]?(?:evalu|estim|pay)\w+|brade\w*|pas assez|trop peu|trop bas)\b`)
	// besideRoom may stand around it.
	besideRoom = cueOf("could may might room headroom leeway wiggle margin scope left bit little further up push go negotiate raise increase bump stretch underselling undersells undersold lowballing himself herself themselves even any some still enough overdoing outside band range over under above below far demander davantage augmente augmentee augmenter marge brade sous evalue evaluee estime estimee sous-evalue sous-evaluee sous-estime sous-payee sous-paye depasse depassent depasser manque loin mieux toucher obtenir viser se monter aller encore peu hors dessus dessous peut-etre pourrait peux negocier gourmand gourmande greedy ask asks")
	// upTo tells how much more than a sum somebody may get.
	upTo = Texts{EN: "Up to %s in this range: %s more than %s", FR: "Jusqu’à %s dans cette fourchette\u00a0: %s de plus que %s"}
)

// roomOfOne holds what one of several people asks for against that one's range once more, with how far it is from either end, where a text
// asks whether it fits or what more there is.
func (k *known) roomOfOne(r read, people []Person, at []int) (Answer, bool) {
	room, far := roomAsked().MatchString(r.text), speaksOfDistance(r.text) || gapAsked().MatchString(coreOf(r.text))
	if len(at) > 1 && (far || judged.in(r.text)) {
		at = slices.DeleteFunc(slices.Clone(at), func(i int) bool { return k.fitsRange(people[i]) })
	}
	if len(at) != 1 || people[at[0]].Wants == 0 || !room && !far && !judged.in(r.text) && !askedOf().MatchString(coreOf(r.text)) || len(r.slots.Levels)+len(r.slots.Companies)+len(r.dropped) > 0 || r.slots.Uplift != "" {
		return Answer{}, false
	}
	one := people[at[0]]
	ask := payAsk{slots: one.Slots, offers: []amount{{units: one.Wants}}, distance: room || far}
	a := k.answerFor(r, ask, people, at[0]+1)
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	if cells := p.cells(one.Slots); room && len(cells) == 1 && one.Wants < cells[0].r.Max {
		a.Text = a.Lead + ".\n\n" + a.Text
		a.Lead = fmt.Sprintf(upTo.In(r.language), p.units(cells[0].r.Max), p.units(cells[0].r.Max-one.Wants), p.units(one.Wants))
	}
	return a, true
}

// fitsRange tells whether what somebody asks for is in that one's range, or nothing is known of either.
func (k *known) fitsRange(one Person) bool {
	p := payText{grid: *k.grid}
	if one.Wants == 0 || len(one.Slots.Companies) == 0 {
		return true
	}
	_, all := p.lines(one.Slots)
	return all.Min <= one.Wants && one.Wants <= all.Max
}

// sumsAsked tells whether a text asks for what several people ask for added up.
func (k *known) sumsAsked(q Question, r read, people []Person) bool {
	return pricedAll(people) && (meansTogether(r.text) || asTheySay().MatchString(r.text)) && !eachOne().MatchString(r.text) && !whoMore().MatchString(r.text) && endOfAll(r.text) == "" && (!q.Previous.Together || theirPrices().MatchString(r.text) || asTheySay().MatchString(r.text)) &&
		len(r.offers)+len(r.slots.Levels)+len(r.years)+len(r.slots.Companies)+len(r.dropped) == 0 && r.slots.Uplift == "" && figure(withoutCount(r.counted), 0) < 0
}

// asTheySay: what they ask for, in all.
var asTheySay = pattern(`\b(?:as (?:asked|is|they (?:ask|want)|it stands|quoted|requested)|at asking(?: price)?)\b`)
