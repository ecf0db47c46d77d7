package knowledge

import (
	"strings"

	"recruitbot/knowledge/match"
)

var orWord = cueOf("or ou vs versus")

// How far before "or" and behind it the two figures of a choice stand, in words:
// "2 week sprints or 3 week sprints".
const (
	beforeOr = 3
	behindOr = 2
)

// figuresIn is what a choice between two figures wants, and what is counted in it: "two
// or three weeks", « quatre ou cinq personnes ».
func figuresIn(tokens []match.Token) (d detail, counted []match.Token) {
	for i, t := range tokens {
		if !orWord.is(t.Text) || !anyFigure(tokens[max(0, i-beforeOr):i]) {
			continue
		}
		for j := i + 1; j < len(tokens) && j <= i+behindOr; j++ {
			if !isFigure(tokens[j]) {
				continue
			}
			switch unit := tokens[j].Number.Unit; {
			case unit == "%":
				d |= aShare
			case unit != "" || j+1 == len(tokens) || match.Small(tokens[j+1].Text):
			case timeUnit.is(tokens[j+1].Text):
				d |= aSpan
			default:
				d, counted = d|aCount, append(counted, tokens[j+1])
			}
			break
		}
	}
	return d, counted
}

func anyFigure(tokens []match.Token) bool {
	for _, t := range tokens {
		if isFigure(t) {
			return true
		}
	}
	return false
}

// isFigure tells whether a word counts: "2", "two".
func isFigure(t match.Token) bool {
	_, counts := numeralWords[t.Text]
	return t.Number.Is || counts && t.Text != "one" && t.Text != "une"
}

// mostVersion is the highest number that is taken for a version's.
const mostVersion = 99

// versionIn tells whether a text has a figure right behind one of the names, as versions
// stand: "is Java 8 ok", "PHP 7 or PHP 8"; or behind that word.
func versionIn(tokens []match.Token, names map[string]bool) bool {
	for i := 1; i < len(tokens); i++ {
		n := tokens[i].Number
		if !n.Is || n.Unit != "" || n.Value > mostVersion || n.High > 0 {
			continue
		}
		before := tokens[i-1].Text
		if detailNouns[before] == aVersion || isName(before, names) && (i+1 == len(tokens) || !countedBy(tokens[i+1].Text)) {
			return true
		}
	}
	return false
}

// versusIn tells whether "vs" stands beside what a topic names: "Laravel vs Symfony".
func versusIn(tokens []match.Token, names map[string]bool) bool {
	for i := 1; i+1 < len(tokens); i++ {
		if versusWord.is(tokens[i].Text) && (isName(tokens[i-1].Text, names) || isName(tokens[i+1].Text, names)) {
			return true
		}
	}
	return false
}

// countedBy tells whether a word behind a figure may be what it counts.
func countedBy(word string) bool {
	return timeUnit.is(word) || strings.HasSuffix(word, "s") && !match.Small(word) || shortYears.is(word)
}

var shortYears = cueOf("yrs yr yoe y dev person personne")

// leastShared is how many letters a name that is written in short has at least: "postgres".
const leastShared = 4

// isName tells whether a word is one of the names, or its beginning.
func isName(word string, names map[string]bool) bool {
	if names[word] {
		return true
	}
	if len(word) < leastShared {
		return false
	}
	for name := range names {
		if strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}
