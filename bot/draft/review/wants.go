package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"recruitbot/bot/draft/pattern"
)

// Who wants an advert checked names it after a verb of looking at it, in one breath. A
// question about adverts ("what should I check in a job ad?") is no request.
var (
	request = pattern.Of(`(?is)(?:^|[^\p{L}])(?:(?:double[- ])?check|review|proof-?read|critique|audit|screen|correct|(?:have|take) a (?:quick )?look at|look (?:at|over|through)|go over|what do you think of|feedback on|vérifie[rz]?|verifie[rz]?|relis(?:ez|ons)?|relire|relecture de|contrôle[rz]?|controle[rz]?|corrige[rz]?|analyse[rz]?|examine[rz]?|regarde[rz]?|passe[rz]? en revue|jette[rz]? un (?:œil|oeil|coup d['’](?:œil|oeil)) (?:à|sur)|que pensez-vous de|que penses-tu de|ton avis sur|votre avis sur)[ \n](?:[^.?!:\n]{0,60}?[^\p{L}.?!:\n])?` + advertNoun + `(?:[^\p{L}]|$)`)
	verdict = pattern.Of(`(?i)(?:^|[^\p{L}])(?:is|are) (?:this|these|my|our|the) ` + advertNoun + `\s+(?:ok|okay|fine|legal|lawful|compliant|good|any good|correct|all right|alright|neutral|inclusive)|(?:cette|notre|mon|ma|votre) ` + advertNoun + `(?: est-elle| est| est-il)? (?:conforme|légale?|correcte?|bonne?|neutre|inclusive?|convenable)|(?:cette|notre|mon|ma|votre) ` + advertNoun + ` (?:est-elle|est-il) `)
	asking  = pattern.Of(`(?i)^\W*(?:how|what (?:should|must|do i|can i|to|is|are)|why|when|who|which|where|should|must|comment|pourquoi|quand|quel(?:le)?s?|qui|faut-il|doit-on|que (?:faut|doi[st]|vérifi|contrôl|regard)\p{L}*)(?:[^\p{L}]|$)`)
)

// advertNoun is an advert as people call it.
const advertNoun = `(?:job[- ](?:descriptions?|ads?|adverts?|advertisements?|postings?|posts?|specs?|offers?|texts?)|(?:job )?vacancy(?: notice)?|vacancies|adverts?|ads?|posting|jd|role description|offres? d['’]emploi|annonces?|offres?|fiches? de poste|descriptions? de poste|descriptifs? de poste|textes? d['’]annonce)`

// requested tells whether a text asks to have an advert checked.
func requested(text string) bool {
	head := headOf(text)
	return mayName(head) && !asking().MatchString(head) && (request().MatchString(head) || verdict().MatchString(head))
}

// mayName tells whether a text has the first word of a name for an advert, which most
// have not. It takes a hundredth of the time that the expressions take.
func mayName(text string) bool {
	for rest := text; rest != ""; {
		end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(rest)
		}
		if beginsName(rest[:end]) {
			return true
		}
		_, size := utf8.DecodeRuneInString(rest[end:])
		rest = rest[end+size:]
	}
	return false
}

// beginsName tells whether one of advertNoun's names begins with a word, in any case.
func beginsName(word string) bool {
	for _, first := range []string{
		"job", "vacancy", "vacancies", "advert", "adverts", "ad", "ads", "posting", "jd", "role", "offre", "offres",
		"annonce", "annonces", "fiche", "fiches", "description", "descriptions", "descriptif", "descriptifs", "texte", "textes",
	} {
		if strings.EqualFold(word, first) {
			return true
		}
	}
	return false
}

// headMost is how far into a message its request reaches, in bytes.
const headMost = 240

func headOf(text string) string {
	if len(text) > headMost {
		return strings.ToValidUTF8(text[:headMost], "")
	}
	return text
}

// advertIn parts a message into the request and the advert that follows it: behind a
// colon or the line's end after the advert is named, or all that comes after a sentence.
func advertIn(text string) (wish, advert string) {
	head := headOf(text)
	at := request().FindStringIndex(head)
	if at == nil {
		at = verdict().FindStringIndex(head)
	}
	if at == nil {
		return "", text
	}
	from := at[1]
	if text[from-1] == ':' || text[from-1] == '\n' {
		from--
	}
	cut := strings.IndexAny(text[from:], ":\n?!")
	if cut < 0 || cut > headMost {
		return text[:from], strings.TrimSpace(text[from:])
	}
	return text[:from+cut], strings.TrimLeft(text[from+cut:], ":\n?! \t\u00a0\u202f")
}

// wordsLeast is how many words an advert has at least.
const wordsLeast = 12

func longEnough(text string) bool { return len(strings.Fields(text)) >= wordsLeast }
