package desk

import (
	"strings"

	"recruitbot/bot/draft/pattern"
)

// Who asks for a job description names it after a verb of making or wanting it. A
// question about one ("what belongs in a job description?") is no request.
var (
	makes = pattern.Of(`(?i)(?:^|[^\p{L}])(?:draft|write|create|prepare|generate|make|produce|compose|redo|(?:i|we) (?:need|want)|(?:i|we)['’]d like|give me|get me|help me with|work on|rédige[rz]?|redige[rz]?|écri[rstvez]+|ecri[rstvez]+|prépare[rz]?|prepare[rz]?|crée[rz]?|cree[rz]?|génère[rz]?|génére[rz]|genere[rz]?|fai[st]|fait(?:es)?|il (?:me|nous) faut|il (?:me|nous) faudrait|j['’]ai besoin|(?:on a|nous avons) besoin|j['’]aimerais|je v(?:eux|oudrais)|donne(?:z)?[- ]moi|aide(?:z)?[- ]moi)(?:[^\p{L}]|$)`)
	thing = pattern.Of(`(?i)(?:^|[^\p{L}])(?:job (?:description|ad|advert|advertisement|posting|post|spec|offer)|vacancy(?: notice)?|jd|role description|offre(?:s)? d['’]emploi|annonce|fiche de poste|description de poste|descriptif de poste|offre de poste)(?:[^\p{L}]|$)`)
	asks  = pattern.Of(`(?i)^\W*(?:how|what|why|when|who|which|where|is|are|does|do|did|should|must|has|have|comment|pourquoi|quand|que|quel(?:le)?s?|qu['’]|est-ce|faut-il|doit-on|où)(?:[^\p{L}]|$)`)
	about = pattern.Of(`(?i)(?:^|[^\p{L}])(?:check|review|read|correct|look at|improve|vérifie[rz]?|relis(?:ez)?|relire|corrige[rz]?|améliore[rz]?)(?:[^\p{L}]|$)`)
)

// wants tells whether a text asks for a job description.
func wants(text string) bool {
	if !mayName(text) {
		return false
	}
	made := makes().FindStringIndex(text)
	named := thing().FindStringIndex(text)
	return made != nil && named != nil && made[0] < named[0] && !asks().MatchString(text) && !about().MatchString(text[:named[0]])
}

// mayName tells whether a text has a part of a word that each name of the thing has,
// which most have not. It takes a hundredth of the time that the expressions take.
func mayName(text string) bool {
	text = strings.ToLower(text)
	for _, part := range []string{"job", "vacancy", "jd", "role", "offre", "annonce", "poste"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}
