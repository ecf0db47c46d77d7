package knowledge

import "recruitbot/knowledge/match"

// nForAnd is "and" as people type it in a hurry: "django n flask", "n Aisha 65?".
var nForAnd = pattern(`(^|[\pL\d)%€,]\s+)['’]?n['’]?(\s+[\pL\d$€£])`)

// asksBehind is a word that asks behind it, which begins a question of its own.
var asksBehind = pattern(`(?i)\sn\s+(?:wh\w+|how|is|are|do|does|can|should)\s`)

// andSpelled writes it out, but in French, where it is a word for not: « il n est pas là ».
func andSpelled(text string) string {
	if rest, written := withoutN(text); !written || match.Language(rest) == "fr" {
		return text
	}
	return nForAnd().ReplaceAllString(text, "${1}and$2")
}

// withoutN is a text without it, and whether it stands there.
func withoutN(text string) (rest string, written bool) {
	if !containsAny(text, "n ", "n'", "n’") || asksBehind().MatchString(text) {
		return text, false // as most
	}
	rest = nForAnd().ReplaceAllString(text, "$1$2")
	return rest, rest != text
}
