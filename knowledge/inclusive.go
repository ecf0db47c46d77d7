package knowledge

import (
	"regexp"
	"strings"
	"sync"
)

// inclusive writes French words that name both genders by one of them, as the phrasings
// do: « développeur·euse », « développeur(se) », « développeur/euse », « développeur.euse »,
// « un·e », « candidat·e·s ».
func inclusive(text string) string {
	if !strings.ContainsAny(text, "·•‧⋅(/.") {
		return text
	}
	return bothGenders().ReplaceAllString(text, "$1$2$3$4$5$6")
}

var bothGenders = sync.OnceValue(func() *regexp.Regexp {
	const ending = `(?:e|le|ne|se|ve|euse|rice|trice|ère|ere|iere|ière)`
	return regexp.MustCompile(`(?i)(\pL{2,})(?:[·•‧⋅]` + ending + `(?:[·•‧⋅]?(s))?\b|\(-?` + ending + `(?:\)(s)?|s\))|/-?(?:euse|rice|trice)\b|` +
		`\.(?:e|euse|rice|trice)(?:\.?s)?([\s,;:?!]|$))|(?i)(eur)(?:/-?se\b|\.se([\s,;:?!.]|$))`)
})
