package knowledge

import "strings"

// talkPersonal is the talk that answers what one asks a person about themselves: who pastes a
// question of an interview, or takes the bot for a colleague, is told that it has no career.
const talkPersonal = "talk.personal"

// personal: the one who is asked is what is asked about. "Your grid" and "do you have sources on"
// are about what the bot knows.
var personal = pattern(`\b(?:what(?: is| s|s| are| was| were)|tell me (?:more )?about|describe|talk about) your (?:own |personal |professional |current |initial |educational |academic )*` +
	`(?:background|career|careers|career path|education|studies|degree|degrees|motivations?|hobby|hobbies|strengths?|weakness(?:es)?|passion|passions|achievements?|specialty|speciality|working style)(?: [^a-z]|\W*$)|` +
	`\byour (?:own |personal )?(?:favou?rite|preferred|proudest|dream)(?: \S+){1,2}(?: ?[?.,!;-]|$)|` +
	`\bhave you (?:ever|already|yourself) (?:worked|written|coded|built|deployed|led|managed|broken|used|failed|had|been|made|done|missed|shipped|fixed|dealt|faced)\b|` +
	`\b(?:what|why|how) (?:made you|did you) (?:become an?|choose (?:this|that|your|the) (?:job|career|profession|path|field|trade|work)|(?:get|come) into (?:programming|coding|development|tech|software|this (?:job|career|field)))\b|` +
	`\b(?:problem|challenge|situation|bug|project|mistake|conflict)s? (?:that )?you(?: have|ve| ve)? (?:ever )?(?:faced|had|overcome|overcame|solved|fixed|made)\b|` +
	`\b(?:tell me|describe|talk) about (?:yourself|a time (?:when |that )?you)\b|` +
	`\b(?:quel(?:le)?s? (?:est|sont|etait|a ete|ont ete)|parle[zr]?(?:[ -]moi)? de|decri(?:s|vez)|presente[zr]?) (?:donc )?(?:votre|ton|ta) (?:propre )?` +
	`(?:formation(?: initiale)?|parcours(?: (?:personnel|professionnel|scolaire))?|fonction|statut(?: actuel)?|specialite|metier(?: actuel)?|poste(?: actuel)?|niveau d ?['’]?experience|experience|motivation|passion)(?: (?:au sein|en developpement|en programmation)\b.*)?(?: [^a-z]|\W*$)|` +
	`\b(?:quel(?:le)?s (?:sont|etaient)) (?:vos|tes) (?:diplomes|etudes|motivations|passions|loisirs|qualites|defauts|delais)\b|\b(?:vos|tes|votre|ton|ta) (?:\S+ ){1,3}(?:prefere|favori)|` +
	`\b(?:as[ -]tu|avez[ -]vous) (?:suivi|suivie|une specialite|deja (?:travaille|code|utilise|eu|fait|dirige|gere|developpe|participe|deploye|ete|casse))\b|` +
	`\b(?:aimez|trouvez|estimez)[ -]vous (?:votre (?:metier|travail|poste|remuneration|salaire|emploi)|la programmation|coder|programmer)\b|\baimez[ -]vous (?:ce metier|ce travail)\b|\b(?:aimes|trouves|preferes)[ -]tu\b`)

// addressed: the reader is spoken to.
var addressed = cueOf("you your yourself vous votre vos toi tu ton ta tes t")

// longestPersonal is how long a text may be that is asked of a person, in bytes: a whole message about
// something else may hold such words.
const longestPersonal = 200

// asksPerson answers what is asked of a person.
func (k *known) asksPerson(q Question, r read) (Answer, bool) {
	spokenTo := !strings.Contains(r.text, "source") && len(r.text) <= longestPersonal && (addressed.in(r.text) || containsAny(r.text, "-tu", "-vous"))
	if t := k.talk[talkPersonal]; t != nil && spokenTo && !r.verbatim() && personal().MatchString(r.text) {
		return k.chat(t, q, r), true
	}
	return Answer{}, false
}
