package interview

import (
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/kit"
	"recruitbot/bot/draft/pattern"
)

// Who asks for a kit names it after a verb of making or wanting it. A question about
// interviews ("how long is an interview?") is no request.
var (
	makes = pattern.Of(`(?i)(?:^|[^\p{L}])(?:draft|write|create|prepare|generate|make|produce|(?:i|we) (?:need|want)|(?:i|we)['’]d like|give me|get me|help me with|suggest|propose|choose|pick|rédige[rz]?|redige[rz]?|écri[rstvez]+|prépare[rz]?|prepare[rz]?|crée[rz]?|génère[rz]?|génére[rz]|fai[st]|faites|il (?:me|nous) faut|j['’]ai besoin|(?:on a|nous avons) besoin|j['’]aimerais|je v(?:eux|oudrais)|donne(?:z)?[- ]moi|aide(?:z)?[- ]moi|choisi[rstez]*)(?:[^\p{L}]|$)`)
	thing = pattern.Of(`(?i)(?:^|[^\p{L}])(?:interview (?:kit|questions?|guide|plan|set|sheet)|questions? (?:for|to ask in) (?:an?|the|my|our) (?:\p{L}+ ){0,3}interview|scorecard|(?:kit|guide|trame|grille|questions?|questionnaire) d['’]entretien|questions? pour (?:un|l['’])\s?entretien)(?:[^\p{L}]|$)`)
	asks  = pattern.Of(`(?i)^\W*(?:how|what|why|when|who|which|where|is|are|does|do|did|should|must|comment|pourquoi|quand|que|quel(?:le)?s?|qu['’]|est-ce|faut-il|doit-on|où)(?:[^\p{L}]|$)`)
)

// Wants implements bot.Desk.
func (*Desk) Wants(text string) bool {
	if !mayName(text) {
		return false
	}
	made, named := makes().FindStringIndex(text), thing().FindStringIndex(text)
	return made != nil && named != nil && made[0] < named[0] && !asks().MatchString(text)
}

// mayName tells whether a text has a word that each name of the thing has, which most
// have not. It takes a hundredth of the time that the expressions take.
func mayName(text string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, "interview") || strings.Contains(text, "entretien") || strings.Contains(text, "scorecard")
}

var slot = pattern.Of(`(?i)(\d{1,3}) ?(?:min(?:ute)?s?|mn|')(?:[^\p{L}]|$)|(\d(?:[.,]5)?) ?(?:hours?|heures?|h)(?:[^\p{L}]|$)`)

const usualMinutes = 60

// minutesIn is how long an interview a text asks for, 60 where it doesn't say.
func minutesIn(text string) int {
	m := slot().FindStringSubmatch(text)
	if m == nil {
		return usualMinutes
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		hours, err := strconv.ParseFloat(strings.Replace(m[2], ",", ".", 1), 64)
		if err != nil {
			return usualMinutes
		}
		n = int(hours * 60)
	}
	return max(kit.MinMinutes, min(n, kit.MaxMinutes))
}

// fromWords reads what a request says.
func (d *Desk) fromWords(slug, text string) kit.Wanted {
	b := draft.FromWords(d.Know(), slug, text)
	return kit.Wanted{Profile: slug, Level: b.Level, Technologies: b.Stack, Minutes: minutesIn(text), Language: b.Language}
}

// technologiesMost is how many technologies a kit is chosen for.
const technologiesMost = 12

// technologiesOf parts what was typed into the field.
func technologiesOf(text string) []string {
	var out []string
	for item := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		if item = strings.TrimSpace(item); item != "" && !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}
