package desk

import (
	"strings"

	"recruitbot/bot/draft/pattern"
	"recruitbot/bot/draft/request"
)

// description is what this desk is asked for. Who wants one read or corrected asks
// another desk.
var (
	description = request.Of(
		`job (?:description|ad|advert|advertisement|posting|post|spec|offer)|vacancy(?: notice)?|jd|role description|an (?:\p{L}+ )?(?:ad|advert) for|offre(?:s)? d['’]emploi|annonce|fiche de poste|description de poste|descriptif de poste|offre de poste|offre pour (?:(?:une?|notre|nos|des|deux) (?:\p{L}+ )?(?:dev|développeu(?:r|se)|profils?|postes?|ingénieure?|seniors?|juniors?|confirmée?|lead|backend)|le poste)`,
		`redo|work on`,
		"job", "vacancy", "jd", " ad", "advert", "role", "offre", "annonce", "poste")
	about = pattern.Of(`(?i)(?:^|[^\p{L}])(?:check|review|read|correct|look at|improve|vérifie[rz]?|relis(?:ez)?|relire|corrige[rz]?|améliore[rz]?)(?:[^\p{L}]|$)`)
)

// levelled names whom a description is for. Its name alone is a question: the profile
// answers it.
var levelled = pattern.Of(`(?i)(?:^|[^\p{L}])(?:junior|mid|mid-level|intermediate|established|senior|sénior|lead|staff|principal|débutante?|confirmée?)(?:[^\p{L}]|$)`)

// offered is an offer that was made to somebody, of whose pay a question is asked: « je
// prépare une offre pour un senior à 50 k€, est-ce correct ? » is none for a description.
var offered = pattern.Of(`(?i)^[^\p{L}]*offre pour [^?]*(?:\d ?(?:k|€|000|euros?)[^?]*(?:est[- ]ce|c['’]est|suffi|assez|correct|trop)|combien|quel(?:le)? (?:salaire|rémunération))[^?]*\?`)

// lineMost is how long a request without a verb is at most, in bytes: more, or more lines,
// and it may be a description itself.
const lineMost = 120

// wants tells whether a text asks for a job description.
func wants(text string) bool {
	before, asked := description.In(text)
	if asked {
		return !about().MatchString(before) && !offered().MatchString(text[len(before):])
	}
	return len(text) <= lineMost && !strings.Contains(text, "\n") && description.Begins(text) && levelled().MatchString(text)
}
