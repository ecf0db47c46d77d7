package knowledge

// talkHelp is the talk that tells what is done here, drafts of ads among it.
const talkHelp = "talk.help"

// wantedDraft is an ad that somebody wants to begin with: "a job ad template", « un exemple de fiche de poste ».
var wantedDraft = pattern(`\b(?:modeles?|exemples?|trames?|canevas|templates?|gabarits?)(?: type)? (?:de |d |pour une? |for an? |of an? )?(?:annonces?|offres? d emploi|fiches? de poste|descriptifs? de poste|job (?:ads?|adverts?|descriptions?|posts?|postings?|offers?))\b|` +
	`\b(?:job (?:ad|advert|description|post|posting|offer)|annonce|fiche de poste|offre d emploi)s? (?:templates?|examples?|samples?|types?)\b|\b(?:sample|example) (?:of an? )?job (?:ads?|adverts?|descriptions?|posts?|postings?)\b`)

// wantsAThing asks for a thing: "do you have", « il me faudrait ».
var wantsAThing = pattern(`\b(?:do you have|have you|got an?|anyone|anybody|any|i need|we need|need an?|i want|looking for|can i (?:have|get|see)|could i|send|share|give|provide|show|cherche|cherchons|aurait|auriez|avez|as tu|t as|tu as|besoin|donne[rz]?|faudrait|faut|partage[rz]?|envoie[rz]?|montre[rz]?|dispo\w*)\b`)

// wantsDraft says to who wants an ad to begin with that one is drafted here.
func (k *known) wantsDraft(q Question, r read) (Answer, bool) {
	const few = 8 // words
	t := k.talk[talkHelp]
	if t == nil || r.verbatim() || r.pay.asked || len(r.offers) > 0 || !wantedDraft().MatchString(r.text) || len(r.tokens) > few && !wantsAThing().MatchString(r.text) {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}
