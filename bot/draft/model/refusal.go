package model

import "strings"

// declines tells whether a text is one of those with which models say, in place of what
// was asked for, that they won't write it. Our own list, by looking at how they begin;
// a text long enough to be a draft is none.
func declines(text string) bool {
	if len(text) > 500 {
		return false
	}
	text = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	for _, begin := range []string{
		"i'm sorry", "i am sorry", "sorry, ", "i can't ", "i cannot ", "i can not ", "i'm unable", "i am unable", "i'm not able", "i won't ", "i must decline", "as an ai",
		"je suis désolé", "désolé", "je ne peux pas", "je ne suis pas en mesure", "je regrette", "je dois refuser", "en tant qu'ia", "en tant que modèle",
	} {
		if strings.HasPrefix(text, begin) {
			return true
		}
	}
	return false
}
