package knowledge

import "strings"

// inclusive writes French words that name both genders by one of them, as the phrasings
// do: « développeur·euse », « développeur(se) », « développeur/euse », « développeur.euse »,
// « un·e », « candidat·e·s ».
func inclusive(text string) string {
	if !strings.ContainsAny(text, "·•‧⋅(/.") {
		return text
	}
	return bothGenders().ReplaceAllString(text, "$1$2$3$4$5$6")
}

const otherGender = `(?:e|le|ne|se|ve|euse|rice|trice|ère|ere|iere|ière)`

var bothGenders = pattern(`(?i)(\pL{2,})(?:[·•‧⋅]` + otherGender + `(?:[·•‧⋅]?(s))?\b|\(-?` + otherGender + `(?:\)(s)?|s\))|/-?(?:euse|rice|trice)\b|` +
	`\.(?:e|euse|rice|trice)(?:\.?s)?([\s,;:?!]|$))|(?i)(eur)(?:/-?se\b|\.se([\s,;:?!.]|$))`)
