package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// How far a sum is from the ends of its range: "by how much do we overshoot?", « on est à combien du plafond ? », "how much room is left?"

const (
	// anEnd is an end of a range, or the range.
	anEnd  = `(?:very )?(?:top|bottom|ceiling|floor|cap|limit|max(?:imum|i)?|min(?:imum|i)?|mini|(?:upper|lower|high|low|top|bottom) (?:end|bound|limit)|range|band|bracket|grid|mark|plafond|plancher|haut|bas|fourchette|grille|cadre|clous|compte|limite)`
	itsEnd = `(?:(?:the|our|its|that|this|le|la|l|les|notre|cette|sa) )*` + anEnd
	// outOf is where a sum is that is not in its range, or is not at its end.
	outOf  = `(?:over(?:shoot\w*|shot|budget)?|above|below|under(?:shoot\w*)?|beyond|past|off|out|outside|short|exceed\w*|miss\w*|lack\w*|left|room|headroom|leeway|margin|slack|wiggle|too (?:high|low|much|little|expensive|generous)|higher|lower|more|less|extra|add|cut|trim|shave|come down|go down|go (?:up|down|higher|lower)|knock off|top up|fall short|from|away|to (?:get|reach|hit|touch|climb))`
	horsDe = `(?:manqu\w+|au[ -]?dessus|en[ -]?dessous|dessus|dessous|sous|hors|ecart|marge|depass\w+|debord\w+|trop|loin|reste\w*|sort\w*|laiss\w+|ajouter|rajouter|baisser|couper|rogner|enlever|monter|grimper|descendre|jusqu(?: ?a)?|avant|court|large|de plus|de moins|pour (?:arriver|atteindre|rejoindre|rentrer|toucher))`
)

// distanceAsked: how far something is from something.
var distanceAsked = pattern(`\bby (?:how (?:much|far)|what)\b|\bde combien\b|\bhow (?:far|close|near|short)\b|\bhow many (?:k|thousand|euros?)\b|\bhow much\b(?: [\w']+){0,5}? ` + outOf + `\b|\bwhat (?:would|do|should|must|will|did) (?:we|i|they|you) (?:have|need) (?:to )?(?:add|cut|find|drop|trim|go up|come down|knock off|shave off)\b|` +
	`\bcombien\b(?: [\w']+){0,6}? ` + horsDe + `\b|\b` + horsDe + `\b(?: [\w']+){0,5}? combien\b|\ba combien (?:d[eu]|des|hors|au[ -]dessus|en[ -]dessous)\b|\bpar rapport\b.* combien\b|\bcombien\b.* par rapport\b|\ba combien (?:on )?(?:est|suis|sommes|serait)\b.* (?:d[eu]|des) |\ba quelle distance\b|` +
	`\b(?:headroom|leeway|wiggle room|breathing (?:space|room)|margin|slack|marge|shortfall|overshoot|overrun|depassement|room (?:left|to spare|before|up to|until|to (?:go|move|negotiate|push|manoeuvre|maneuver))|what(?:s| is| would be| will be|d be)(?: still)? left(?: over)?)\b|` +
	`\b(?:far|miles|way|well|much|a lot|massively|wildly|slightly) (?:off|over|above|below|under|out|outside|beyond)\b|\bloin\b|\b(?:near|nearer|close|closer|proche|pres)\b(?: [\w']+){0,3} ` + anEnd + `\b|\b(?:or|ou) (?:(?:is it|are we|just|only|juste|seulement|que|c est) )*(?:(?:by )?(?:a )?(?:bit|slightly|little|tad|touch|hair|marginally|barely)|(?:d )?un (?:peu|poil|chouia)|legerement|de peu)\b|\bdepass\w+ de (?:beaucoup|peu)\b|` +
	`\b(?:distance|ecart|gap|delta|difference|compares?)\b (?:to|from|with|between|until|up to|au|a|avec|entre|jusqu(?: ?a)?|par rapport a|du|de)(?: [\w']+){0,3}? ?` + itsEnd + `\b|^(?:is (?:it|that|this)|c est)(?: (?:a|si|so|very|tres|really|vraiment))* (?:lot|much|huge|big|beaucoup|enorme|gros)$|\bwhat(?:s| is|'s) (?:missing|lacking)\b|\bqu est ce qui manque\b`)

// firmMargin is what a firm earns, « la marge d’une ESN ».
var firmMargin = pattern(`\b(?:marges?|margins?) (?:prend|prennent|prises?|commerciale|brute|nette|fait|font|moyenne|does|do|is|are|d une?|des|de l|d un|of (?:an?|the))\b`)

// speaksOfDistance tells whether a text asks how far a sum is from something, whatever else it says.
func speaksOfDistance(text string) bool {
	return distanceAsked().MatchString(text) && !firmMargin().MatchString(text)
}

// besideDistance may stand around it.
var besideDistance = cueOf(`far close closer near nearer short s am still before above below beyond past outside inside within left room headroom leeway margin slack wiggle breathing space spare distance gap delta difference missing lacking miss lack overshoot overshooting overshot undershoot exceed exceeding exceeds shooting shoot shot fall falling
		shortfall overrun high low little expensive generous higher lower less further add cut trim shave shaving come knock climb climbing squeeze stretch bridge find ask raise negotiate push move upwards downwards manoeuvre maneuver compare compares top bottom ceiling floor cap limit max maximum min minimum end ends bound upper lower mark range band bracket grid budget reach hit touch
		slightly tad hair marginally barely way well miles mile massively wildly crazy sum amount figure offer being then exactly roughly now again client candidate extra big huge put puts leave leaves stand stands look looks today actual honestly total totally completely away apart compared need needs percent euros euro k thousand until yet already
		manque manquerait manquera manquent dessus dessous hors ecart marge depasse depassons depasser depasserait depassement deborde deborder loin proche pres reste restait resterait restera laisse laissent laisserait sort sortons sors ajouter rajouter rajoute baisser couper rogner enlever monter grimper descendre atteindre arriver rejoindre toucher rentrer entrer rester encore
		plafond plancher haut bas maxi mini limite fourchette grille cadre clous compte montant somme offre juste seulement poil chouia tantinet legerement enorme gros exactement environ pied dedans dehors rapport carrement franchement vraiment totalement completement pile sacrement nettement besoin actuellement situe trouve tombe met large court courte serre etroit creve crever explose exploser pete non oui la-dedans comme euros demande demander mettre donc distance client budget`)

// asksDistance tells whether a text asks how far a sum is from the ends of its range, and nothing else.
func asksDistance(r read, core string) bool {
	core = strings.ReplaceAll(core, "-", " ")
	return speaksOfDistance(core) && len(r.hits)+len(r.offers) == 0 && !slices.ContainsFunc(match.Tokens(core), func(t match.Token) bool {
		return !besideDistance.is(t.Text) && !judged.is(t.Text) && !match.Small(t.Text)
	})
}

// distance answers how far the sum that was last held against the grid is from either end of its range; where there is none, it asks for one.
func (k *known) distance(q Question, r read, s Slots, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, " donc ", " ")
	if asksLeft(r) && takesOnly().MatchString(r.text) && len(k.peopleOf(q)) > 1 {
		return Answer{}, false // with whom is not plain
	}
	if s.Other != "" || s.parts() == 0 || !k.payShown(q) || !asksDistance(r, core) || len(s.Amounts) == 0 && (gapAsked().MatchString(core) || q.Previous.Before != nil && gapCue.in(core) && !endWord.in(core)) {
		return Answer{}, false
	}
	if len(s.Amounts) > 0 {
		return k.payApart(r, s), true
	}
	a := k.payPlain(r.language, s.asShown())
	a.note(whichSum.In(r.language))
	return a, true
}

// payApart holds the sums of a part of the grid against it, with how far they are from either end.
func (k *known) payApart(r read, s Slots) Answer {
	a := k.pay(payAsk{slots: s, offers: s.offers(), distance: true}, r.language)
	a.Echoes = true
	p := payText{grid: *k.grid, language: r.language, w: wordsOf(r.language)}
	if all, ok := p.rangeOf(s); ok && len(s.Amounts) == 1 && asksLeft(r) {
		p.leadWithLeft(&a, s.Amounts[0], all)
	}
	return a
}
