package knowledge

import "strings"

// What somebody tells of their day in a conversation, and nothing of the job: "lol my train just died in a tunnel", « mon portable n'a plus de
// batterie ». The words for what happens to things are without number, those for the things of a day are not.

var (
	// ofTheirDay begins what is told of one's own things, or of the weather.
	ofTheirDay = pattern(`^(?:(?:lol|haha|mdr|ptdr|ugh|ouf|oups|oops|omg|argh|wow|damn|ok|ah|oh|sorry|desolee?|dsl|pardon|well|bon|bah|hey|eh|so|et|and|btw|hm+|pff+|pfiou|zut|mince|attends?|wait|hold on) )*(?:(?:my|our|the|this|stupid|bloody|mon|ma|mes|notre|nos|le|la|l|les|ce|cette) (?:\S+ ){0,2}?(?:` + ownThing + `)s?|i(?: m| am|m) (?:stuck|on|in) (?:\S+ ){0,3}?(?:` + ownThing + `)|(?:je suis|chui|jsuis|j suis|suis) (?:coincee?|bloquee?|dans) (?:\S+ ){0,3}?(?:` + ownThing + `)|it(?: s| is|s) (?:raining|pouring|snowing|freezing|boiling|so hot|so cold)|il (?:pleut|neige|gele|fait (?:chaud|froid|nuit)))\b`)
	// ranOut: a thing died, and nobody.
	ranOut = pattern(`\b(?:trains?|tram|bus|metro|tube|phone|battery|laptop|charger|wifi|box|mic|headset|keyboard|mouse|screen|car|bike|connection|pc|heating|kettle)(?: (?:has|have|just|is|s|also|finally|completely))* (?:died|dead|dying)\b`)
	// besideTheJob: what is told has to do with the job all the same.
	besideTheJob = cueOf(`app apps application applications site website sites software product products platform platforms startup company companies client clients candidate candidates candidat candidats candidate candidature entreprise boite
		server servers serveur serveurs api code data database base donnees backend back frontend developer developers dev devs developpeur developpeuse engineer job role poste team recruiter salary pay salaire offer offre interview entretien contract contrat cv resume profile profil profils stack logiciel produit plateforme`)
)

// ownThing is a thing of everybody's day that no job is about.
const ownThing = `train|tram|bus|metro|tube|subway|rer|tgv|ferry|tunnel|phone|telephone|portable|battery|batterie|charger|chargeur|laptop|ordi|pc|screen|ecran|keyboard|clavier|mouse|souris|mic|micro|headset|casque|webcam|wifi|wi-fi|box|fibre|cat|dog|puppy|kitten|chien|chienne|chaton|kid|kids|baby|toddler|son|daughter|husband|wife|gosse|fils|fille|bebe|mari|femme|voisin|voisine|neighbour|neighbor|umbrella|parapluie|weather|meteo|traffic|bouchons|car|voiture|bike|velo|alarm|alarme|kettle|bouilloire|sandwich|lunch|dinner|breakfast|dejeuner|tea|coffee|cafe|doorbell|postman|facteur|heating|chauffage|chair|chaise|pen|stylo|notes`

// longestOfDay is how many words that has.
const longestOfDay = 14

// ofTheirOwnDay takes note of it.
func (k *known) ofTheirOwnDay(q Question, r read) (Answer, bool) {
	if k.talk[talkOK] == nil || !k.ongoing(q) || len(r.tokens) > longestOfDay || strings.Contains(r.typed, "?") || !ofTheirDay().MatchString(unsigned(r.plain)) {
		return Answer{}, false
	}
	if seeks.among(r.tokens) || besideTheJob.among(r.tokens) || thanking.in(r.text) || r.namesSlots() || r.wantsPay || r.verbatim() || len(r.jobs)+len(r.years) > 0 || k.namesTool(r.tokens) || r.saysWhatTheyAre() || k.nearPolicy(r) && !ranOut().MatchString(r.text) {
		return Answer{}, false
	}
	return k.chatWith(noted, q, r), true
}
