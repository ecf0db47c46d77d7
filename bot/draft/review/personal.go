package review

import (
	"strings"

	"recruitbot/bot/draft/check"
	"recruitbot/bot/draft/pattern"
)

// advertTalk are words of adverts that no CV has.
var advertTalk = pattern.Of(`(?i)\b(?:we(?:['’]re| are) (?:looking|hiring|seeking)|you(?:['’]ll| will)|we offer|your (?:role|mission|profile|responsibilities)|apply|join (?:us|our)|nous (?:recherchons|cherchons|offrons|vous proposons)|vous (?:serez|avez|êtes|aurez)|vos missions|profil recherché|postule[rz]?|rejoign(?:ez|ons)|candidature)|\((?:F/H|H/F|[mwfd]/[mwfd]/[mwfdx])\)`)

// isCV tells whether a text looks like somebody's CV, and not like an advert.
func isCV(text string) bool {
	for _, kind := range check.Personal(text) {
		if kind == "cv" {
			return len(advertTalk().FindAllStringIndex(text, 2)) < 2
		}
	}
	return false
}

// Remark says, for a bot.Bot, that a message holds personal data which isn't kept; "" for
// one that holds none. A CV is the desk's own business.
func Remark(text, language string) string {
	found := check.Personal(text)
	if len(found) == 0 {
		return ""
	}
	w := wordsOf(language)
	var kinds []string
	for _, kind := range found {
		kinds = append(kinds, w.personal[kind])
	}
	list := strings.Join(kinds, ", ")
	if last := len(kinds) - 1; last > 0 {
		list = strings.Join(kinds[:last], ", ") + w.personal["and"] + kinds[last]
	}
	return strings.Replace(w.noted, "%s", list, 1)
}
