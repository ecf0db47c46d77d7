package privacy

import (
	"slices"
	"strings"
	"unicode"
)

// sentenceMost is how many words a wish has at most: who writes more asks about something
// else.
const sentenceMost = 12

// wishIn is the action that a text asks for, "" for none: a few words with a verb, and
// "my data" or "mes données" as what it is done to.
func wishIn(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) < 2 || len(words) > sentenceMost {
		return ""
	}
	if slices.Contains(forgets(), strings.Join(words, " ")) {
		return actionDelete
	}
	line := " " + strings.Join(words, " ") + " "
	if !slices.ContainsFunc(objects(), func(o string) bool { return strings.Contains(line, " "+o+" ") }) {
		return ""
	}
	for _, w := range words {
		switch {
		case slices.Contains(removes(), w):
			return actionDelete
		case slices.Contains(gives(), w):
			return actionExport
		}
	}
	return ""
}

func objects() []string {
	return []string{"my data", "my personal data", "my information", "mes données", "mes donnees", "mes informations"}
}

func removes() []string {
	return []string{"delete", "erase", "remove", "forget", "supprime", "supprimez", "supprimer", "efface", "effacez", "effacer", "oublie", "oubliez"}
}

func gives() []string {
	return []string{"export", "download", "exporte", "exportez", "exporter", "télécharge", "téléchargez", "télécharger", "telecharger"}
}

// forgets are whole sentences that mean the same.
func forgets() []string {
	return []string{"forget me", "oublie moi", "oubliez moi"}
}
