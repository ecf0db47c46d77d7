// Package request tells a message that asks to have something written.
//
// Who asks for a thing names it after a verb of making or wanting it. A question about it,
// such as "how do I write a job description?", is no request.
//
// 21 November 2026: the verbs are the same whatever is asked for, with their spellings
// without accents. A verb that goes with one thing alone, as people pick questions and no
// job description, comes from the desk that writes it.
//
// 21 November 2026: a name without a verb is a request where its desk says so, as for an
// interview kit. "Job description" alone stays a question: the profile answers it.
package request

import (
	"regexp"
	"strings"

	"recruitbot/bot/draft/pattern"
)

// usual are the verbs that go with whatever can be written.
const usual = `draft|write|create|prepare|generate|make|produce|compose|(?:i|we) (?:need|want)|need (?:an?|some)|(?:i|we)['’]d like|give me|get me|help me with|` +
	`rédige[rz]?|redige[rz]?|écri[rstvez]+|ecri[rstvez]+|prépare[rz]?|prepare[rz]?|crée[rz]?|cree[rz]?|génère[rz]?|génére[rz]|genere[rz]?|fai(?:s|t|tes)|` +
	`il (?:me|nous) (?:faut|faudrait)|j['’]ai besoin|besoin d['’]une?|(?:on a|nous avons) besoin|j['’]aimerais|je v(?:eux|oudrais)|donne(?:z)?[- ]moi|aide(?:z)?[- ]moi`

// asks is how a question begins.
var asks = pattern.Of(`(?i)^\W*(?:how|what|why|when|who|which|where|is|are|does|do|did|should|must|has|have|comment|pourquoi|quand|que|quel(?:le)?s?|qu['’]|est-ce|faut-il|doit-on|où)(?:[^\p{L}]|$)`)

// learns is how somebody begins who wants to know something about a thing, and not to have
// one: "I'd like to know what a job ad must say".
var learns = pattern.Of(`(?i)(?:^|[^\p{L}])(?:(?:want|need|like|help (?:me|us)(?: to)?) (?:to )?(?:know|learn|understand|find out)|` +
	`(?:j['’]aimerais|je v(?:eux|oudrais)|(?:besoin|envie) de|aide(?:z|r)?[- ](?:moi|nous) à|il (?:me|nous) (?:faut|faudrait)) (?:bien )?(?:savoir|comprendre|apprendre|connaître))(?:[^\p{L}]|$)`)

// Thing is something that people ask to have written.
type Thing struct {
	parts       []string
	made, named func() *regexp.Regexp
}

// What stands around the name of a thing that is asked for by its name alone: a greeting and
// an article before it, whom or what it is for behind it, and no word of a question or a
// statement about it anywhere. Words that also tell of whom it is for ("who can ...") make a
// question with its mark only.
var (
	greets  = pattern.Of(`(?i)^\W*(?:(?:hi|hello|hey|good (?:morning|afternoon)|bonjour|bonsoir|salut|coucou|and|et|puis)(?: there| recruitbot)?\W+)?(?:(?:please|svp|s['’]il (?:te|vous) pla[iî]t)\W+)?(?:(?:an?|one|the|my|our|une?|le|la|mon|ma|notre)\s+)?$`)
	goesOn  = pattern.Of(`(?i)^\s*(?:$|[.,;:!–-]|(?:for|pour|junior|mid|intermediate|senior|débutante?|confirmée?|lead|backend|back|dev|developer|développeu(?:r|se)|java|python|php|golang|node|ruby|please|svp)(?:[^\p{L}]|$))`)
	tellsOf = pattern.Of(`(?i)(?:^|[^\p{L}])(?:what|how|why|when|which|where|is|are|was|were|does|do|did|should|must|allowed|legal|illegal|forbidden|` +
		`quoi|comment|pourquoi|quand|quel(?:le)?s?|combien|est|sont|était|dure|sert|doit|peut-on|faut-il|interdit\p{L}*|autorisé\p{L}*)(?:[^\p{L}]|$)`)
	wonders = pattern.Of(`(?i)(?:^|[^\p{L}])(?:who|whose|can|could|may|will|would|has|have|qui|peut|ça|cela)(?:[^\p{L}].*)?\?`)
)

// Of makes a Thing. names and verbs are alternatives of a regular expression: what people
// call it, and the verbs of its own. Each of its names has one of the parts, in small
// letters: most texts have none, and to see that takes a hundredth of the time that the
// expressions take.
func Of(names, verbs string, parts ...string) *Thing {
	word := func(alternatives string) func() *regexp.Regexp {
		return pattern.Of(`(?i)(?:^|[^\p{L}])(` + alternatives + `)(?:[^\p{L}]|$)`)
	}
	return &Thing{parts: parts, made: word(usual + `|` + verbs), named: word(names)}
}

// In tells whether a text asks for the thing, and what it says before it names it.
func (t *Thing) In(text string) (before string, asked bool) {
	if !t.mayName(text) {
		return "", false
	}
	made, named := t.made().FindStringIndex(text), t.named().FindStringIndex(text)
	if made == nil || named == nil || made[0] >= named[0] || asks().MatchString(text) || learns().MatchString(text[:named[0]]) {
		return "", false
	}
	return text[:named[0]], true
}

// Begins tells whether a text is the name of the thing with what it is to be like, such as
// "an interview kit for a junior": a request without a verb, and no question about it.
func (t *Thing) Begins(text string) bool {
	if !t.mayName(text) {
		return false
	}
	at := t.named().FindStringSubmatchIndex(text)
	return at != nil && greets().MatchString(text[:at[2]]) && goesOn().MatchString(text[at[3]:]) &&
		!tellsOf().MatchString(text) && !wonders().MatchString(text)
}

// mayName tells whether a text has a part that each name has.
func (t *Thing) mayName(text string) bool {
	text = strings.ToLower(text)
	for _, part := range t.parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}
