package interview

import (
	"slices"
	"strconv"
	"strings"

	"recruitbot/bot/draft"
	"recruitbot/bot/draft/kit"
	"recruitbot/bot/draft/pattern"
	"recruitbot/bot/draft/request"
)

// interviewKit is what this desk is asked for.
var interviewKit = request.Of(
	`interview (?:kit|questions?|guide|plan|set|sheet)|kit (?:for|pour)(?: an?| une?)?|questions? (?:for|to ask in) (?:an?|the|my|our) (?:\p{L}+ ){0,3}interview|scorecard|(?:kit|guide|trame|grille|questions?|questionnaire) d['’]entretien|questions? pour (?:un|l['’])\s?entretien`,
	`suggest|propose|choose|pick|choisi[rstez]*`,
	"interview", "entretien", "scorecard", "kit")

// Wants implements bot.Desk.
func (*Desk) Wants(text string) bool {
	_, is := interviewKit.In(text)
	return is || interviewKit.Begins(text)
}

// bare is a number that ends a text, as after /backend-interview, whose hint says minutes.
var bare = pattern.Of(`(?:^|[\s,;])(\d{2,3})[\s.]*$`)

var slot = pattern.Of(`(?i)(\d{1,3}) ?(?:min(?:ute)?s?|mn|')(?:[^\p{L}]|$)|(\d(?:[.,]5)?) ?(?:hours?|heures?|h)(?:[^\p{L}]|$)`)

const usualMinutes = 60

// minutesIn is how long an interview a text asks for, 60 where it doesn't say.
func minutesIn(text string) int {
	m := slot().FindStringSubmatch(text)
	if m == nil {
		if m := bare().FindStringSubmatch(text); m != nil {
			if n, err := strconv.Atoi(m[1]); err == nil && n >= kit.MinMinutes && n <= kit.MaxMinutes {
				return n
			}
		}
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
