package desk

import (
	"recruitbot/bot/draft/pattern"
	"recruitbot/bot/draft/request"
)

// description is what this desk is asked for. Who wants one read or corrected asks
// another desk.
var (
	description = request.Of(
		`job (?:description|ad|advert|advertisement|posting|post|spec|offer)|vacancy(?: notice)?|jd|role description|offre(?:s)? d['’]emploi|annonce|fiche de poste|description de poste|descriptif de poste|offre de poste|offre pour (?:(?:une?|notre|nos|des|deux) (?:\p{L}+ )?(?:dev|développeu(?:r|se)|profils?|postes?|ingénieure?|seniors?|juniors?|confirmée?|lead|backend)|le poste)`,
		`redo|work on`,
		"job", "vacancy", "jd", "role", "offre", "annonce", "poste")
	about = pattern.Of(`(?i)(?:^|[^\p{L}])(?:check|review|read|correct|look at|improve|vérifie[rz]?|relis(?:ez)?|relire|corrige[rz]?|améliore[rz]?)(?:[^\p{L}]|$)`)
)

// wants tells whether a text asks for a job description.
func wants(text string) bool {
	before, asked := description.In(text)
	return asked && !about().MatchString(before)
}
