package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// through are the levels that a question names, and where it names two as the ends of a
// row of them, those between, too: "every band, junior right through to lead".
func (g grid) through(r read) []string {
	named := r.slots.Levels
	if len(named) != 2 || r.gap || !throughCue().MatchString(r.text) && !r.fromTo() {
		return named
	}
	var out []string
	for _, l := range g.Levels {
		if end := slices.Contains(named, l.ID); end || len(out) > 0 {
			out = append(out, l.ID)
			if end && len(out) > 1 {
				break
			}
		}
	}
	return out
}

// throughCue: what lies between two levels is asked for, too.
var throughCue = pattern(`\b(?:right through|all the way|through to|right up to|up through|every|all|each|tous|toutes|chaque|entire|whole|bands|grilles?|jusqu ?a(?:u|ux)?)\b.*|-> ?`)

// fromTo tells whether two levels are the ends of a row, and no step: "from junior up to lead".
func (r read) fromTo() bool {
	var levels []match.Hit
	for _, h := range r.hits {
		if ofKind(h, kindLevel) && h.From > 0 {
			levels = append(levels, h)
		}
	}
	return len(levels) == 2 && !stepCue.in(r.text) && fromWord.is(r.wordBefore(levels[0])) && toWord.is(r.wordBefore(levels[1]))
}

// wordBefore is the word before a hit, articles passed over; "" for none.
func (r read) wordBefore(h match.Hit) string {
	for i := h.From - 1; i >= 0; i-- {
		if t := r.tokens[i].Text; !oneWord.is(t) && t != "the" && t != "le" && t != "la" {
			return t
		}
	}
	return ""
}

var (
	fromWord = cueOf("from de du")
	toWord   = cueOf("to a au")
	stepCue  = cueOf(`jump increase rise raise step bump goes going go gets moves moving move promoted promotion difference
		more plus percent pourcent hausse augmentation passage passe passer passant bond promu promue monte monter evolue evoluer`)
)
