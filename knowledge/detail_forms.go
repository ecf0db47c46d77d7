package knowledge

import "recruitbot/knowledge/match"

// afterHow is what "how" wants, by what stands behind it.
func afterHow(after []match.Token) detail {
	if len(after) == 0 {
		return 0
	}
	switch after[0].Text {
	case "long":
		return aSpan
	case "often", "frequently", "regularly":
		return aRhythm
	case "big", "large":
		return aSize
	case "old":
		return aDate
	case "many":
		return manyOf(after[1:])
	case "much":
		return aPrice.where(after, 8, costing)
	}
	return 0
}

// afterCombien is what « combien » wants, by what stands on either side of it.
func afterCombien(before, after []match.Token) detail {
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1].Text
	}
	switch {
	case last == "les":
		return aRhythm // « tous les combien »
	case len(after) > 0 && (after[0].Text == "de" || after[0].Text == "d"):
		return manyOf(after[1:])
	case last == "est" && len(after) > 0:
		return aPrice // « c’est combien »
	}
	return aPrice.where(after, 3, costing)
}

// manyOf is what "how many" wants, by what is counted.
func manyOf(what []match.Token) detail {
	if len(what) == 0 {
		return 0
	}
	switch w := what[0].Text; {
	case timeUnit.is(w), w == "temps":
		return aSpan
	case w == "times", w == "fois":
		return aRhythm
	case w == "percent", w == "pourcent", w == "pour" && len(what) > 1 && what[1].Text == "cent":
		return aShare
	case w == "plus": // « combien de plus »
		return 0
	}
	return aCount
}

// whichReach is how far behind "which" its noun is looked for, in words.
const whichReach = 5

// afterWhich is what a word that asks wants, by the noun behind it.
func afterWhich(asker string, after []match.Token) detail {
	if len(after) > 0 && (after[0].Text == "does" || after[0].Text == "do") {
		return aPrice.where(after, 6, costing)
	}
	for i, t := range after[:min(whichReach, len(after))] {
		switch d := detailNouns[t.Text]; {
		case t.Text == "part" && asker != "quelle":
			return 0 // "which part" wants none
		case d == aVersion && i+1 < len(after) && (after[i+1].Text == "control" || inWords.is(after[i+1].Text)):
			return 0
		case d != 0:
			return d
		case i == 0 && versionBehind(after[1:]):
			return aVersion // "which Java version"
		case !besideNoun.is(t.Text):
			return 0
		}
	}
	return 0
}

// inWords is what a text is like that is wanted: « version courte ».
var inWords = cueOf("courte longue simple simplifiee rapide resumee facile short long simple")

// versionBehind tells whether a text begins with a version, and no version control.
func versionBehind(next []match.Token) bool {
	return len(next) > 0 && detailNouns[next[0].Text] == aVersion && (len(next) == 1 || next[1].Text != "control")
}

// inUnits is what is wanted "in hours", "in per cent".
func inUnits(after []match.Token) detail {
	if len(after) != 1 {
		return 0 // "in days or in sprints"
	}
	switch after[0].Text {
	case "ms", "seconds", "secondes", "minutes", "hours", "heures", "days", "jours", "weeks", "semaines":
		return aSpan
	case "percent", "pourcentage":
		return aShare
	}
	return 0
}
