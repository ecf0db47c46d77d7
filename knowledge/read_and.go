package knowledge

import "recruitbot/knowledge/match"

// nForAnd is "and" as people type it in a hurry: "django n flask", "n Aisha 65?".
var nForAnd = pattern(`(?i)(^|[\pL\d)%€,]\s+)['’]?n['’]?(\s+[\pL\d$€£])`)

// andSpelled writes it out, but in French, where it is a word for not: « il n est pas là ».
func andSpelled(text string) string {
	if !containsAny(text, "n ", "N ", "n'", "n’") || !nForAnd().MatchString(text) || match.Language(nForAnd().ReplaceAllString(text, "$1$2")) == "fr" {
		return text
	}
	return nForAnd().ReplaceAllString(text, "${1}and$2")
}
