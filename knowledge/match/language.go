package match

import "strings"

// Language tells whether s is English ("en") or French ("fr") by its function
// words, its courtesies, its accents and its endings, the majority winning in a mixed sentence. A
// text without a mark of either, as keywords often are, has "".
func Language(s string) string {
	norm := Normalise(s)
	en, fr := marks(scan(norm, make([]Token, 0, 4+len(norm)/5)))
	fr += accents(s)
	return majority(en, fr)
}

func majority(en, fr int) string {
	switch {
	case en > fr:
		return "en"
	case fr > en:
		return "fr"
	}
	return ""
}

// marks counts what speaks for each language: two for a function word, one for an ending.
func marks(tokens []Token) (en, fr int) {
	for i := range tokens {
		t := &tokens[i]
		of := function(t.Text) | polite(t.Text)
		if len(t.Text) == 1 && i > 0 && (tokens[i-1].Number.Is || len(tokens[i-1].Text) == 1 && function(tokens[i-1].Text) == 0) {
			continue // "7 y", "5k/m", "p.m.": a unit
		}
		if of == 0 {
			of = byEnding(t.Text)
			of.count(&en, &fr, 1)
			continue
		}
		of.count(&en, &fr, 2)
	}
	return en, fr
}

func (t tongue) count(en, fr *int, weight int) {
	switch t {
	case english:
		*en += weight
	case french:
		*fr += weight
	}
}

// byEnding guesses by endings that only one of the languages has.
func byEnding(w string) tongue {
	if len(w) < 5 {
		return 0
	}
	switch w {
	case "write", "rewrite", "white", "quite", "website", "websites", "onsite", "offsite", "despite", "memoir", "senoir": // "senior", slipped
		return english
	}
	for _, end := range []string{"ing", "ness", "ful", "ship", "ght", "ity", "ies", "ould", "ward"} {
		if strings.HasSuffix(w, end) {
			return english
		}
	}
	for _, end := range []string{"eur", "eurs", "euse", "eux", "aire", "aires", "ique", "iques", "ienne", "elle", "oir", "oire", "aux", "ite", "ites"} {
		if strings.HasSuffix(w, end) {
			return french
		}
	}
	return 0
}

// accents counts the words with a letter that French has and English has not,
// but for "résumé" and the like: one such word is a weak mark.
func accents(s string) int {
	n, inWord := 0, false
	for _, r := range s {
		switch {
		case r == ' ':
			inWord = false
		case !inWord && strings.ContainsRune("éèêëàâçùûîïôœÉÈÊÀÂÇÔŒ«»", r):
			n, inWord = n+1, true
		}
	}
	return n
}
