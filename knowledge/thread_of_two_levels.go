package knowledge

import (
	"slices"
	"strings"
)

// One of the two levels that a number of years may be of: "and at the lower one?", after what five years exactly get.

const (
	levelNoun = `(?:one|level|bracket|band|grade|row|tier|category|step|rung)`
	// ofTheTwo may stand behind which of them it is.
	ofTheTwo = `(?: (?:of (?:the two|them|those|these|these two|those two|both)|des deux|des 2|d entre eux|there|then|instead|alors|plutot|ca (?:fait|donne)(?: (?:combien|quoi))?|c est (?:combien|quoi)|combien|he would get what|what would (?:he|she|they|it) (?:get|be)))*`
	// toLevel may stand before it.
	toLevel = `^(?:(?:and|so|at|as|for|in|with|on|if|we|i|you|he|she|they|it|is|s|are|was|were|would|what|how|about|take|took|takes|treat|count|counts|counted|class|classed|put|puts|call|go|going|him|her|them|the|a|by|using|were|re|placed|` +
		`et|a|au|aux|sur|dans|pour|avec|en|si|on|je|le|la|l|il|elle|les|prend|prends|prenait|met|mets|mettait|classe|classait|compte|comptait|comme|chez|part|partait|vise|reste|est|etait|considere|du|de|prenons|partons|restons|visons|mettons|disons|plutot|gardons|take|let s|lets|say|keep|stick|cote|donc|alors) )*`
)

var (
	lowerLevel  = pattern(toLevel + `(?:(?:lower|lowest|bottom|first|former|smaller|less senior|more junior|lesser) ` + levelNoun + `|(?:lower|lowest|bottom|first|former) of (?:the two|them|those|these|both)|(?:niveau|echelon|palier|tranche|grade|celui|celle|categorie|ligne) (?:du dessous|d en[ -]dessous|en[ -]dessous|au[ -]dessous|inferieure?|(?:le|la) plus bas(?:se)?|plus bas(?:se)?|d avant|precedente?|(?:le|la) moins elevee?)|plus bas(?:se)? des (?:deux|2)|premiere? des (?:deux|2)|moins elevee? des (?:deux|2))` + ofTheTwo + `$`)
	higherLevel = pattern(toLevel + `(?:(?:higher|highest|upper|top|second|latter|bigger|more senior|better) ` + levelNoun + `|(?:higher|highest|upper|top|second|latter|better) of (?:the two|them|those|these|both)|(?:niveau|echelon|palier|tranche|grade|celui|celle|categorie|ligne) (?:du dessus|d au[ -]dessus|au[ -]dessus|superieure?|(?:le|la) plus (?:haute?|elevee?)|plus (?:haute?|elevee?)|d apres|suivante?)|plus (?:haute?|elevee?) des (?:deux|2)|deuxieme des (?:deux|2)|seconde? des (?:deux|2)|mieux payee? des (?:deux|2))` + ofTheTwo + `$`)
)

// oneOfTwoLevels answers for the lower or the higher one of them.
func (k *known) oneOfTwoLevels(_ Question, r read, s Slots, core string) (Answer, bool) {
	if s.Years == "" || len(s.Levels) != 2 || r.namesSlots() || len(r.years)+len(r.places)+len(r.jobs) > 0 {
		return Answer{}, false
	}
	ids := idsOf(k.grid.Levels, Level.id)
	low, high := s.Levels[0], s.Levels[1]
	if slices.Index(ids, low) > slices.Index(ids, high) {
		low, high = high, low
	}
	switch {
	case lowerLevel().MatchString(core):
		return k.payPlain(r.language, s.withLevels(onlyID(low))), true
	case higherLevel().MatchString(core):
		return k.payPlain(r.language, s.withLevels(onlyID(high))), true
	}
	return Answer{}, false
}

// A number of years without its unit that is said to be exact, in either language, behind it or before.
var (
	exactlyYears = pattern(`(?i)\b(\d|1\d) (exactly|precisely|sharp|dead on|on the dot|on the nose|spot on)\b`)
	pileAns      = pattern(`(?i)\b(\d|1\d) (pile|tout juste|exactement|tout rond)(\W|$)`)
	yearsBehind  = pattern(`(?i)\b(exactly|precisely|bang on|dead on) (\d|1\d)(\s*(?:[?,.!]|$))`)
	ansBehind    = pattern(`(?i)\b(pile|tout juste|exactement) (\d|1\d)(\s*(?:[?,.!]|$))`)
)

// yearsOfLevels writes the unit behind such a number, once the levels and their years were told: "and 5 exactly?"
func (k *known) yearsOfLevels(last *Turn, text string) string {
	if k.grid == nil || !k.ofLevels(last.Topics) || !strings.ContainsAny(text, "0123456789") {
		return text
	}
	text = exactlyYears().ReplaceAllString(text, "$1 years $2")
	text = pileAns().ReplaceAllString(text, "$1 ans $2$3")
	text = yearsBehind().ReplaceAllString(text, "$1 $2 years$3")
	return ansBehind().ReplaceAllString(text, "$1 $2 ans$3")
}
