package match

import "strings"

// Stem returns what the inflections of a folded word share. One set of rules
// serves English and French, since a short question often does not tell which it is in
// and recruiters mix both: plurals, verb endings, the common endings of nouns.
// A word of three letters or fewer, or with a digit in it, is its own stem.
func Stem(word string) string {
	switch word {
	case ".net":
		return "dotnet"
	}
	word = strings.ReplaceAll(word, ".", "")
	if len(word) <= 3 || strings.ContainsAny(word, "0123456789#+/&") {
		return word
	}
	w := plural(word)
	return undouble(w[:len(w)-ending(w)])
}

// plural takes the mark of the plural off.
func plural(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "eaux"):
		return w[:n-1]
	case strings.HasSuffix(w, "aux") && n > 5:
		return w[:n-3] + "al"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "s"):
		return w[:n-1]
	}
	return w
}

// ending returns how many bytes of w the longest of the common endings takes; a
// word loses at most one, and keeps three letters or more.
func ending(w string) int {
	for cut := min(8, len(w)-3); cut > 0; cut-- {
		keep := len(w) - cut
		switch w[keep:] {
		case "issement", "isation", "ization", "atrice", "issant", "ement", "ation", "ateur", "aient", "ingly",
			"euse", "ment", "rice", "ion", "eur", "ive", "ant", "ent", "ait", "er", "ez", "ee", "if", "ly", "y":
			if keep >= 4 {
				return cut
			}
		case "or":
			if keep >= 5 {
				return cut
			}
		case "ing", "ed", "e":
			return cut
		}
	}
	return 0
}

// undouble makes the doubled letter that an ending leaves behind single ("planning", "plan").
func undouble(w string) string {
	n := len(w)
	if n > 4 && w[n-1] == w[n-2] && !strings.HasSuffix(w, "ss") {
		return w[:n-1]
	}
	return w
}
