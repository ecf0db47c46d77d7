package knowledge

// talkPersonal is the talk that answers what one asks a person about themselves: who pastes a
// question of an interview, or takes the bot for a colleague, is told that it has no career.
const talkPersonal = "talk.personal"

// personal: the one who is asked is what is asked about. "Your grid" and "do you have sources on"
// are about what the bot knows.
var personal = pattern(`\byour (?:own |personal |professional |current |initial |educational |academic |preferred |favou?rite |proudest |biggest |greatest )*` +
	`(?:background|career|careers|career path|education|studies|degree|degrees|motivations?|hobby|hobbies|strengths?|weakness(?:es)?|passion|passions|achievements?|specialty|speciality|dream job|working style)\W*$|` +
	`\byour (?:(?:own|personal) )?(?:favou?rite|preferred|proudest|dream)\b|` +
	`\b(?:have|did) you (?:ever|yourself|become|became|study|choose|get into|got into|start (?:coding|programming|out))\b|` +
	`\byou(?: have|ve| ve)? (?:ever )?(?:faced|overcome|struggled)\b|\bdo you (?:yourself|personally)\b|\b(?:tell me|describe|talk) about (?:yourself|a time)\b|` +
	`\b(?:votre|ton|ta) (?:propre )?(?:formation(?: initiale)?|parcours(?: (?:personnel|professionnel|scolaire))?|fonction|statut(?: actuel)?|specialite|metier(?: actuel)?|poste(?: actuel)?|niveau d ?['’]?experience|experience|motivation|passion)(?: (?:au|dans|en|au sein) .*)?\W*$|` +
	`\b(?:vos|tes) (?:diplomes|etudes|motivations|passions|loisirs|qualites|defauts|delais|\S+ preferes|\S+ et \S+ preferes)\b|` +
	`\b(?:langages?|frameworks?|technos?|technologies?|outils?) (?:\S+ )?prefere(?:e?s)?\b.*\b(?:vous|votre|vos|tu|ton|tes)\b|` +
	`\b(?:as[ -]tu|avez[ -]vous) (?:suivi|suivie|etudie|choisi|une specialite|deja)\b|\b(?:aimez|trouvez|estimez|preferez|pensez)[ -]vous (?:la|le|les|l|votre|ce|cette|plutot)\b|\b(?:aimes|trouves|preferes)[ -]tu\b`)

// asksPerson answers what is asked of a person.
func (k *known) asksPerson(q Question, r read) (Answer, bool) {
	if t := k.talk[talkPersonal]; t != nil && !r.verbatim() && personal().MatchString(r.text) {
		return k.chat(t, q, r), true
	}
	return Answer{}, false
}
